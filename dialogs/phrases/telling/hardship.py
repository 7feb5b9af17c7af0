"""Hardship in words: how the notice "I can't pay" is given, by language; a message that contains one of these."""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_CANNOT = (
    "(can't|cannot|can not|cnat|cant't|carn't|can no longer|couldn't|don't think i can|won't be able to|unable to|not able to"
    "|not in a position to)"
)
_WILL_NOT = "(won't|wont|will not|ain't|aint|not|don't think (i'm|i am|im|i'll|we'll)|dont think (i'm|i am|im|i'll|we'll)|doubt (i'll|i can|i'm))( going to| gonna| be able to| able to)?"
_DUE = "(this|next|the|my|our|it this|it next) ([a-z]+ )?(payment|paymnet|instalment|installment|month|loan)"
_PAYMENTS = "(payments?|paymnets?|repayments?|instalments?|installments?|loan|loans|debts?|bills)"
_CUOTAS = "(cuotas?|pagos?|prestamo|prestamos|deudas?|mensualidad|mensualidades|letras?|credito)"

_CANNOT_PAY = {
    "en": (
        f"{_CANNOT} … (pay|repay|afford|aford|affort|keep up|meet my payments|make … (payments?|instalments?|installments?))",
        "(haven't|havent|have not|wasn't|wasnt|was not|weren't|were not|not) been able to … (pay|repay|afford|keep up|make … (payments?|instalments?|installments?))",
        f"{_CANNOT} (see how|find (the |any |enough )?(money|cash|funds)) … (pay|repay|afford|to pay)",
        "(i|we) (can|could) (only )?(pay|give) (you |u )?(nothing|zero|0)",
        f"(behind|behing) … {_PAYMENTS}",
        "(falling|fallen|fell|slipping|getting) behind(?! (on|with) (my |the )?(email|emails|news|work|sleep|reading)\\b)",
        f"(be|running|run) (a (bit|little|few days) )?late (on|with|for) … {_PAYMENTS}",
        f"{_WILL_NOT} … (make|manage|have|get|cover|pay) … {_DUE}",
        f"({_CANNOT}|can hardly|can barely) … (make|manage|cover) … {_DUE}",
        f"(don't|dont|do not|won't|wont) have (the|my|enough for|all of) … {_DUE}",
        "(don't|dont|do not|won't|wont) have (the|that|all) (£|$|€)?[0-9][0-9.,]*",
        f"{_CANNOT} (manage|cope) (any ?more|any longer|no more|financially|(with|on) (the|my|our|this|what) (money|payments?|pensions?|income|wages?|bills|i|we))",
        f"{_CANNOT}( do| manage| make)?( it)? (this|next) month",
        "(living|live|am|im|i'm|we're) on (nothing|no (income|money|wages))",
        "(can't|cannot|can not|couldn't) make (ends meet|it work|it this month)",
        "(no|not enough|out of|short of|short on) (money|cash|funds)",
        "(don't|do not|dont) have (the |any |enough )?(money|cash|funds)(?! (problems?|worries|trouble|issues|taken))",
        "(money|cash|things|it)('s| is| are| gets| got| has been| have been)( [a-z]+)? tight",
        "(i'm|i am|we're|we are) (so |totally |completely |flat |really |dead |just )?(broke|skint)",
        "(lost|loosing|losing|lose|loss of) (my|our|his|her) (job|jobs|income)",
        "(my|our|his|her) (hours|shifts|wages|pay|salary|overtime) (got|were|was|have been|has been|are being|is being|are|is) (just |now |all )?(cut|reduced|slashed|halved)",
        "(cut|reduced|slashed|halved) (my|our) (hours|shifts|wages|pay|salary|overtime)",
        "(laid off|got fired|was fired|been fired|made redundant|unemployed|out of work|jobless)",
        f"(struggling|struggle|trouble|difficulty|difficulties|problems?|hard time) … ({_PAYMENTS}|to pay|paying)",
        "hard (for me )?to pay",
    ),
    "es": (
        "(no|tampoco) (puedo|peudo|podemos|podre|podremos|logro|voy a poder) … (pagar|pagarlo|pagarla|pagarles|devolver|cumplir)",
        "(no|tampoco) (he|hemos|habia|habiamos) podido (pagar|pagarlo|pagarla|pagarles|cumplir)",
        "no (pude|pudimos) pagar (este|el|los|las|mis|nuestras|varias) (mes|meses|ultim[oa]s|cuotas|pagos)",
        "(este|el (proximo|otro)) mes (ya )?no (voy|vamos) a poder|no (voy|vamos) a poder (este|el (proximo|otro)) mes|(este|el (proximo|otro)) mes no (puedo|podemos|podre|podremos|alcanzo|llego)(?! (ir|venir|verlos|verle|hablar))",
        "no (puedo|podemos) con (la|las|el|los|mi|mis) (cuotas?|pagos?|prestamo|deudas?)",
        "(no tengo|sin) … (para|con que|como) pagar",
        "(no tengo|no tenemos|sin) (dinero|plata|ingresos|fondos)",
        "no (me|nos) (alcanza|alcansa|da para)",
        "no (me|nos) (llega|llego|ha llegado) (para|ni para|a fin|el sueldo|el dinero|la plata|el salario|la nomina)",
        "no (llego|llegamos) (a fin|al fin|a final)",
        "(no llego|no nos llega) … (pagar|la cuota)",
        "(puedo|podemos|podria) (pagar|dar)(les)? (nada|cero|0)",
        "imposible pagar",
        "(me (quede|quedo|he quedado)|nos quedamos|estoy|sigo) sin (trabajo|empleo|ingresos|chamba|plata|dinero)",
        "(perdi|he perdido|perdio|perdimos) (el|mi|su) (trabajo|empleo)",
        "me (despidieron|han despedido|corrieron|echaron|botaron)",
        "(desempleado|desempleada|en paro|en el paro)",
        "(corto|corta|cortos|apretado|apretada) de (dinero|plata)",
        f"(atrasado|atrasada|atrasados|retrasado|retrasada|atrase) … {_CUOTAS}",
        "(problemas|dificultades|dificil|me cuesta) … pagar",
        "(cuota|mensualidad|letra) … (muy|demasiado) (alta|cara)|se me hace (imposible|dificil|cuesta arriba|muy pesad[oa])",
        "(estoy|ando|voy|vamos) (muy )?(atrasad[oa]s?|retrasad[oa]s?|apretad[oa]s?)(?= *($|[.,;!?\n]))",
        "(me (quede|quedo|he quedado)|nos quedamos|estoy|sigo|ando) sin (laburo|pega|curro|un (peso|duro|mango|sol|centavo|euro))",
        "me (bajaron|redujeron|recortaron|rebajaron) (el|mi|las|la) (sueldo|salario|horas|jornada)",
        "(no (me|nos) (han pagado|pagaron|pagan) (el|la|este|esta|mi|en|desde|hace)|no (cobre|cobramos|he cobrado) (este|el|la|desde|nada))",
        "en (un )?erte(?![a-z])",
        "(se me|se nos) (junto|juntaron|acumul[oa]|acumularon|atraso|atrasaron) … (cuotas?|pagos?|deudas?|todo|recibos?|letras?)",
        "(no (me|nos) (da|dan|salen|cuadran)|no (me|nos) cuadra) … (las cuentas|los numeros|el presupuesto)",
        "(no voy a|no vamos a|no creo que) … (llegar|alcanzar|completar|juntar|cubrir) … (cuotas?|pago|mensualidad|letra|mes)",
        "(no (junto|completo|cubro|alcanzo a (cubrir|completar|juntar))) … (cuotas?|pago|mensualidad|letra|mes)",
    ),
    "zh": (
        "(还|付|缴|交)(款|钱|贷款|月供|月付)?(都|也|真的|实在|可能|怕是)?不(起(?!床)|上(?!班|去(?!年))|了(?!解)|出(?!门|去(?!年)))",
        "换不(起|上)",
        "没(能|法|办法)(还|付|缴|交)(上|出|成|清|款|钱|贷款)*(?=$|[,，。.!！ ])|没(还|付|缴|交)(上|成)(?=$|[,，。.!！ ])",
        "(无法|没法|没办法|没钱|没能力|无力)…(还|付|缴|交)",
        "没(有)?钱(?!包)",
        "(这个?|下个?)月(真的|实在|可能)?(没办法|没法|不行)了?(?=$|[,，。.!！])",
        "手头…紧|手[里上]没钱|手头不宽|(扛|撑|顶|熬|吃)不(住|下去|消)…(钱|月供|月付|贷款|款|每个?月|利息)|(钱|款|月供|月付|房贷|车贷)…(凑不(齐|出|够|上)|拿不出|扛不住|撑不(住|下去)|顶不住)|(凑不(齐|出|够)|拿不出)…(钱|款|月供|月付)|供不(起|上)",
        "周转不(开|灵|过来)|周转…困难|资金…(困难|紧张)|经济…(困难|紧张)",
        "(工资|薪水|薪资|收入|工时|奖金)(又|也|都|被|给)*(降|减|砍)(了|少|低|掉|一半|很多)|(又|被)(公司)?(降薪|减薪)",
        "失业|下岗|被(公司)?(裁|辞退|资遣|开除|炒)|丢了(饭碗|工作)|(工作|饭碗)…(丢|没)了|没(有)?了?(工作|收入)(?!证明|经验|日|单)",
        "(已经?|现在|都|也|快要?|马上要?)逾期|要逾期了|逾期(了)?(好|快|有)?(几|半|一|两|三|四|五|六|七|八|九|十|[0-9])+(个)?(多)?(天|日|月|期|年)",
        "无薪假|减班休息|(工资|薪水|薪资)…没有?发|没有?发(工资|薪)|(拖欠|积欠|欠着|克扣)…(工资|薪水|薪资)|欠薪|老板…跑路?了",
        "(还|付|缴)款…(困难|压力|吃力)",
    ),
}
#: What is wished for by whoever cannot.
_WISHES = {
    "en": (
        "(cut|cutting) (me|us) some slack",
        f"(need|want|looking for|get|ask for) … help (with|on|for|paying) … {_PAYMENTS}",
        "(need|want) … help (to pay|paying)",
        f"(pause|postpone|defer|skip|put off|suspend|reduce|lower|decrease) … {_PAYMENTS}",
        "(to|can i|could i|may i|must) delay … payments?",
        "(want|like|need|can i|could i|may i|have) to? ?pay (a (bit|little) )?less",
        "(want|like|need|can i|could i|may i|love|prefer) (to )?(have |get )?(a )?longer (term|time|to (re)?pay)",
        f"(lower|smaller|reduced) {_PAYMENTS}",
        "(need|want|give me|get|have|like) … (more time|an extension|payment (break|holiday))",
    ),
    "es": (
        f"(ayuda|ayudar|ayudarme|ayuden|ayudenme) (con|para|en|a) … ({_CUOTAS}|pagar)",
        "(quiero|quisiera|puedo|podria|podemos|necesito|quisieramos|me gustaria) … pagar (un poco )?menos",
        "(quiero|quisiera|necesito|me gustaria|puedo|podria|pueden|podrian) (tener |pedir |darme )?(un |el )?(plazo mas largo|mas plazo|mas tiempo)",
        f"(pausar|pausa|aplazar|posponer|diferir|suspender|atrasar|bajar|reducir|rebajar) … {_CUOTAS}",
        "(necesito|quiero|denme|me dan) mas (tiempo|plazo)",
        "(quiero|necesito|pedir) una prorroga",
        "(quiero|quisiera|necesito|busco|me gustaria|puedo|podemos|se puede|podria) … (refinanciar|renegociar|reestructurar|reprogramar|repactar)",
        "(arreglo|acuerdo|convenio) de pagos?",
        "(me|nos) (pueden|podrian|puede|podria|puedes|podes) dar (mas (plazo|tiempo)|una prorroga)",
        "(bajarme|bajarnos|reducirme|rebajarme|congelarme) … (la|las|el|los|mi|mis) (cuotas?|pagos?|mensualidad|mensualidades|letras?)",
    ),
    "zh": (
        "(想|要|能|可以|申请|希望)…(延期|展期|延长|拉长|缓缴|缓还|暂缓|宽限|少还|少付|停息|减免|延后|展延|少缴|(月付|月供)(少|低)|晚(几天|点|些)…(还|缴))",
        "(帮我|需要帮助|求助|帮忙)…(还款|缴款|月供|贷款)|(还款|缴款|月供|贷款)…(帮帮?我|需要帮助|帮忙)",
        "(想|要|申请|希望|需要|能不能|能|可以|可不可以|怎么|如何)(再|来|和|跟|与|向)?(你们|您们|贵司|银行|你|您)?(申请|办理|办|做|谈)?(个|一下|一个)?(协商|分期|停息)(?!协议|合同|合约|业务)",
        "协商还款|债务协商|前置协商|停息挂账|(个性化|二次)分期|缓一缓|缓缓再还",
    ),
}
SAYS_CANNOT_PAY = {code: (*_CANNOT_PAY[code], *_WISHES[code]) for code in _CANNOT_PAY}
#: What follows "I was out of work, but now" is no good news where it says one of these.
_NOT_STILL = r"(?![^.!?]{0,40}?\b(?:not|no|cant|cannot|dont|nothing|still|less|without|lost|looking|again|need|find)\b)"
_NO_ES = r"(?![^.!?]{0,40}?\b(?:no|nada|menos|sin|busco|buscando|perdi|sigo|otra vez)\b)"
#: Things that only sound alike.
_OTHER = {
    "en": (
        "(can't|cannot|unable to) … pay (online|by card|in the app|with the link)",
        f"{_CANNOT} … (pay|afford) (for )?(a|an|my|the) (lawyer|attorney|solicitor)",
        "(haven't|have not|not|never|didn't|did not) … (lost|lose) … (job|work|income)",
        "(i'm|i am|we're|we are) not (behind|broke|unemployed|out of work)",
        "not (behind|unemployed)",
        "(not|won't|wont|never|wasn't|isn't) … late (on|with|for)",
        "no money (was|has been|is) (taken|missing|withdrawn)",
        "pay less interest",
        "no need to delay",
        f"(what|whats|wat) … if (i|we) … {_CANNOT} … (pay|repay)",
        "(don't|do not|dont) (need|want) … (help|more time|an extension|pay less|pause|reduce|lower|skip|postpone|defer)",
        "(no problems?|no trouble|no difficulty) … (paying|to pay)",
        "(can't|cannot|can not|unable to|couldn't) … (see|find|open|click|press|tap) (the |your |any |my |a |that |this )?(pay|payments?|loan) (button|link|page|screen|plan|app)",
        "(can't|cannot|can not|unable to|couldn't) … (see|find) (out )?where (to|i can|do i|i should) (pay|repay)",
        "(pay|payment|payments) (link|button|page|screen|app|site|website)",
        "no longer (behind|broke|unemployed|out of work)",
        "no (money|financial|payment) (problems?|worries|trouble|troubles|difficulties|issues)",
        f"(was|were) (unemployed|out of work|jobless|laid off)( [a-z]+)?,? (but|now|and now){_NOT_STILL} … (work|working|employed|job|salary|fine)",
        "skip … loan (number|no|id|question)",
        "time to (read|think|explain|decide|answer|understand|find (the|my|your) (papers?|documents?|payslips?|letter|number|receipt))",
    ),
    "es": (
        "no me (alcanza|da|llega) (el tiempo|la carta|el mensaje|el correo|el codigo|el link|el enlace|la notificacion|ningun)",
        "(que|cual) … (si|sino) (ya )?no (puedo|podemos) … (pagar|pagarlo|pagarles)",
        "no (puedo|podemos) pagar (a )?(un |una |al? |el |la |mi )?(abogad[oa])",
        "no (estoy|ando|voy) (atrasado|atrasada|sin)",
        "no (he perdido|perdi) … (trabajo|empleo)",
        "no (puedo|podemos|logro) (ver|encontrar|abrir|hallar) (el boton|el enlace|el link|la pagina|la app|donde|el recibo) … (pagar|pago|pagos|pagarlo)",
        "(enlace|link|liga|boton|pagina) (de|del|para) (pago|pagos|pagar)",
        "no (estoy|ando) (desempleado|desempleada|en paro|en el paro|retrasado|retrasada)",
        f"(estaba|estuve) (desempleado|desempleada|en paro|en el paro),? (pero|y ahora|ahora){_NO_ES} … (trabajo|trabajando|empleo)",
        "(no tengo|no hay|ningun|ninguna) (problemas?|dificultad|dificultades) … pagar",
        "(mas|el) tiempo (para|de) (leer|pensar|explicar|entender|decidir|revisar)",
        "(no necesito|no quiero) … (ayuda|menos|prorroga|tiempo|plazo|aplazar|pausar|reducir|refinanciar|renegociar|reestructurar|reprogramar|repactar|(arreglo|acuerdo|convenio) de pagos?)",
        "(el|del|al|mi|su|nuestro|este|ese) (arreglo|acuerdo|convenio) de pagos?",
        "(tengo|tenemos|tenia|teniamos|hice|hicimos|firme|firmamos) … (arreglo|acuerdo|convenio) de pagos?",
        "no (estoy|estamos|estuve|estaba) en (un )?erte",
    ),
    "zh": (
        "不是还不(起|上)",
        "还不(起|上|出)来?(了)?会(怎|有什么|坐|被)",
        "(没有?|不是|并未|未)(失业|下岗|逾期)",
        "(没有?|不是|无)(什么)?(经济|资金|钱)(上)?(的)?(困难|压力|问题)",
        "(无法|没法|没办法)(打开|找到|看到|看见|进入|点开|上传)",
        "(以前|之前|曾经)(失业|下岗|没有?工作)[^。！？]{0,3}现在(已经|又|也)?(有(了)?工作|找到|上班|在上班|工作了)",
        "不(想|要|需要|必|用)…(延期|展期|展延|宽限|逾期|减免|少还|协商|分期|停息)",
        "(协商|分期)(的)?(进度|结果)",
        "(如果|要是|万一|假如|若)…逾期|逾期…会(不|怎|有|上|影|被)",
        "(什么|啥)(是|叫)(做)?(协商|债务协商|前置协商|个性化|二次|停息|减免|延期|展期|展延)",
        "(协商还款|债务协商|前置协商|停息挂账|分期|停息)(又|到底)?(是|指|叫)?个?(什么|啥)(意思|东西)?",
    ),
}


def says_cannot_pay(text: str) -> bool:
    """Whether *text* says that somebody cannot pay as agreed.

    >>> [says_cannot_pay(said) for said in ("I can’t pay this month", "这个月还不上了", "Ya no puedo pagar")]
    [True, True, True]
    >>> [says_cannot_pay(said) for said in ("we cannot manage any more", "este mes no voy a poder", "这个月真的没办法了", "quiero un plazo más largo")]
    [True, True, True, True]
    >>> [says_cannot_pay(said) for said in ("I haven't been able to pay", "no he podido pagar las cuotas", "这几个月一直没能还", "上个月没还上")]
    [True, True, True, True]
    >>> [says_cannot_pay(said) for said in ("I haven't paid yet, tomorrow", "todavía no pago", "这个月还没还，明天还")]
    [False, False, False]
    >>> [says_cannot_pay(said) for said in ("I can't come this month", "este mes no puedo ir", "这个月没办法去")]
    [False, False, False]
    >>> [says_cannot_pay(said) for said in ("I can pay 300", "I can't pay online", "还有一个问题")]
    [False, False, False]
    """
    said = plain(text)
    return _SAYS.search(said) is not None and _SAYS.search(_ELSE.sub("*", said)) is not None


def only_wishes(text: str) -> bool:
    """Whether it says so by what is wished for alone: more time, or to pay less.

    >>> [only_wishes(said) for said in ("could I postpone the payment?", "¿puedo pagar menos este mes?", "能晚几天还吗")]
    [True, True, True]
    >>> [only_wishes(said) for said in ("I can't pay, can I pay later?", "no puedo pagar, ¿puedo pagar menos?", "没钱还了能晚几天吗", "hello")]
    [False, False, False, False]
    """
    return says_cannot_pay(text) and not _CANNOT_ALONE.search(_ELSE.sub("*", plain(text)))


def refuses_to_pay(text: str) -> bool:
    """Whether *text* says that somebody does not want to pay, which is not that they cannot.

    >>> [refuses_to_pay(said) for said in ("why should I pay his debt, he left me", "no voy a pagar su deuda", "凭什么让我还", "我不想替他还")]
    [True, True, True, True]
    >>> [refuses_to_pay(said) for said in ("why can't I pay online", "no voy a poder pagar", "我不想逾期", "I want to pay")]
    [False, False, False, False]
    """
    return _REFUSES.search(plain(text)) is not None


_REFUSES = matcher(
    {
        "en": (
            "why (should|must|do|would|shall) (i|we) (have to )?(pay|repay|be paying)",
            "(don't|do not|won't|will not|not going to|refuse to|never) (want to |have to )?(pay|repay) (for )?(him|her|them|his|their|somebody|someone)",
            "(don't|do not) want to (pay|repay)",
            "refuse to (pay|repay)",
        ),
        "es": (
            "por que (tengo que|debo|he de|voy a|deberia|tendria que) pagar(lo|la|le)?",
            "no (quiero|pienso|voy a|tengo por que) pagar(lo|la|le)?(?! (con|online|en linea|por internet))",
            "me niego a pagar",
        ),
        "zh": (
            "(凭什么|为什么|为啥|干嘛)(要|得|该|叫|让)?(我|我们)?(来|替他|替她|帮他|帮她)?(还|付|缴)",
            "(不想|不愿意?|不会|拒绝|不肯|不要)(再)?(替|帮|给|为)(他|她|他们)(还|付|缴)|拒绝(还|付|缴)",
        ),
    }
)
_SAYS = matcher(SAYS_CANNOT_PAY)
_CANNOT_ALONE = matcher(_CANNOT_PAY)
_ELSE = matcher(_OTHER)
