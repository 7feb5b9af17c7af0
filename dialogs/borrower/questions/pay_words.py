"""Pay words: the words by which a typed question about paying is known, as in `keywords`.

Words of one question stand together, by language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

DAYS = "days"
_PAYMENT = r"(?:re)?(?:payment|paymnet|instal+ment)s?"
_CUOTA = r"(?:pagos?|cuotas?|mensualidad(?:es)?|letras?)"
_QI = "(?:一)?(?:期|次|笔|筆)(?:的)?(?:还款|還款|繳款|款项)?"
PAY_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    DAYS: {
        "en": (
            rf"\b(?:when|what day|which day|what date|how soon) .{{0,25}}\b(?:first|next|last|final) {_PAYMENT}\b", rf"\b(?:first|next|last|final) {_PAYMENT} (?:date|day|due)\b", rf"\b(?:what|when) (?:is|are|will be|would be) (?:my|the) (?:first|next|last|final|new) {_PAYMENT}\b",
            r"\bwhen (?:do|must|should|will|would) (?:i|we) (?:have to |need to )?(?:start |begin |next )?pay(?:ing)?(?: next| first| the first| again)?\b(?! (?:less|more|nothing|early))", r"\bwhen (?:does|do|will) (?:it|the plan|the payments?|payments?) (?:start|begin|end|finish|stop)\b", r"\bwhen (?:is|will) (?:it|everything|this|that|the loan|my loan|the debt)(?: be)? (?:all )?(?:over|paid off|finished|done)\b",
            rf"\bhow much (?:is|are|will be|would be) (?:each|every|the|my|one) (?:monthly |new )?{_PAYMENT}\b", rf"\bhow much (?:do|will|would|must) (?:i|we) (?:have to )?pay (?:each|every|per|a|the first) ?(?:time|month|week|{_PAYMENT})?\b", rf"\bhow much .{{0,12}}\b(?:pay|owe|due|{_PAYMENT}) .{{0,12}}\b(?:each|every) (?:month|time|week)\b",
            rf"\bhow many (?:more )?(?:{_PAYMENT}|(?:months|times|years) (?:do|will|must|would|are|left|to go|to pay))\b",
        ),
        "zh_CN": (
            f"(?:第一|首|下|最后|最後){_QI}.{{0,6}}(?:什么时候|哪天|哪一天|几号|何时|多少)", f"(?:什么时候|哪天|几号|何时)[^，。？]{{0,4}}(?:第一|首|下|最后){_QI}", "第一次(?:还款|还钱|还|付款|扣款).{{0,6}}(?:什么时候|哪天|几号)", "(?:什么时候|哪天|几号|何时|从什么时候)(?:要|该|得)?开始(?:还|付)", "(?:下次|下回|下一次|下期)(?:什么时候|哪天|几号|要?还多少)",
            "(?:每次|每期|每个?月|一个?月|一期|每一期)(?:要|得|该|应该)?(?:还|付|交)(?:款)?多少(?!利息)", "(?:一共|总共|还要|还剩|还有|剩|全部|要|分)(?:要)?(?:还|付)?(?:多少|几)期", "(?:要|得|需要)?(?:还|付)(?:多少|几)(?:个月|次|年)", "(?:还剩|剩)(?:多少|几)(?:个月|次|年)", "(?:什么时候|何时|多久|几时|哪天)(?:才)?(?:能|可以|会)?(?:全部|都)?(?:还|付)(?:完|清)", "最后一(?:期|次|笔)(?:是|在)?(?:什么时候|哪天|几号|多少)?", "(?:哪天|几号|什么时候)(?:是)?(?:我的)?还款(?:日)?(?:$|[？?呢])", "还款日(?:是|在)?(?:哪|几|什么)",
        ),
        "zh_TW": (
            f"(?:第一|首|下|最後){_QI}.{{0,6}}(?:什麼時候|哪天|哪一天|幾號|何時|多少)", f"(?:什麼時候|哪天|幾號|何時)[^，。？]{{0,4}}(?:第一|首|下|最後){_QI}", "第一次(?:還款|還錢|繳款|還|繳|扣款).{0,6}(?:什麼時候|哪天|幾號)", "(?:什麼時候|哪天|幾號|何時|從什麼時候)(?:要|該|得)?開始(?:還|繳|付)", "(?:下次|下回|下一次|下期)(?:什麼時候|哪天|幾號|要?[還繳]多少)",
            "(?:每次|每期|每個?月|一個?月|一期|每一期)(?:要|得|該|應該)?(?:還|付|繳)(?:款)?多少(?!利息)", "(?:一共|總共|還要|還剩|還有|剩|全部|要|分)(?:要)?(?:還|繳)?(?:多少|幾)期", "(?:要|得|需要)?(?:還|繳)(?:多少|幾)(?:個月|次|年)", "(?:還剩|剩)(?:多少|幾)(?:個月|次|年)", "(?:什麼時候|何時|多久|幾時|哪天)(?:才)?(?:能|可以|會)?(?:全部|都)?(?:還|繳|付)(?:完|清)", "最後一(?:期|次|筆)(?:是|在)?(?:什麼時候|哪天|幾號|多少)?", "(?:哪天|幾號|什麼時候)(?:是)?(?:我的)?(?:還款|繳款)(?:日)?(?:$|[？?呢])", "(?:還款|繳款)日(?:是|在)?(?:哪|幾|什麼)",
        ),
        "es": (
            rf"\b(?:cu[aá]ndo|qu[eé] d[ií]a|en qu[eé] fecha|a partir de cu[aá]ndo) .{{0,20}}\b(?:primer[oa]?|pr[oó]xim[oa]|siguiente|[uú]ltim[oa]) {_CUOTA}\b", r"\bcu[aá]ndo (?:me toca|tengo que|debo|hay que|empiezo a|comienzo a|vuelvo a|toca) (?:empezar a |volver a )?(?:pagar|pago)\b", rf"\bcu[aá]ndo (?:empieza|comienza|termina|acaba|vence)n? .{{0,12}}\b(?:plan|{_CUOTA})\b", r"\bcu[aá]ndo (?:termino|acabo|voy a terminar|voy a acabar) de pagar\b",
            rf"\bcu[aá]nto (?:pago|pagar[eé]|pagar[ií]a|tengo que pagar|debo pagar|hay que pagar|voy a pagar|me toca pagar|es|son|ser[aá]|ser[ií]a)? ?(?:cada|por|al|a la|la|el|las|los) (?:vez|mes|semana|nueva |{_CUOTA})", rf"\bcu[aá]nt[oa]s (?:{_CUOTA}|meses|veces)\b",
        ),
    },
    "in_time": {
        "en": (rf"\b(?:day|date|due|it|{_PAYMENT}) .{{0,20}}\b(?:on |a |falls |lands |at )+(?:the )?(?:sunday|saturday|weekend|bank holiday|public holiday|holiday)s?\b", r"\b(?:sunday|saturday|weekend|bank holiday)s? .{0,12}\b(?:due|pay)\b", r"\b(?:a|one|two|couple of|few|1|2) days? late\b", r"\b(?:transfer|money|payment|bank) .{0,15}\b(?:takes|takes too|arrives?|comes?) .{0,15}\b(?:days?|late|longer)\b", "grace period", r"\bhow (?:many|much) (?:days? |time )?(?:of )?(?:grace|late)\b", r"\b(?:wages?|salary|pay|money) (?:come|comes|arrive|arrives|is|are) (?:in )?(?:a|one|two|some) (?:few )?days? late\b"),
        "zh_CN": ("(?:(?:还款日|那天|日子|到期日|当天|刚好|正好).{0,4}(?:是|在)|逢|遇到|碰到|赶上)(?:周日|周末|周六|星期天|星期日|礼拜天|节假日|假期|放假|过节|法定节假日)", "(?:晚|迟)(?:到|了|还)?(?:一|两|几|1|2)(?:两)?天(?:到账|到|还)?.{0,4}(?:算|会|逾期|有事|行|怎)", "(?:转账|汇款|到账).{0,8}(?:晚|慢|几天|一天|两天|迟)", "宽限(?:期|几天|多少天)", "(?:工资|钱)晚(?:一|两|几)天(?:到|发)"),
        "zh_TW": ("(?:(?:繳款日|還款日|那天|日子|到期日|當天|剛好).{0,4}(?:是|在)|逢|遇到|碰到)(?:週日|周日|週末|周末|週六|星期天|星期日|禮拜天|例假日|國定假日|假日|連假|放假)", "(?:晚|遲)(?:到|了|繳)?(?:一|兩|幾|1|2)(?:兩)?天(?:入帳|到|繳)?.{0,4}(?:算|會|逾期|有事|行|怎)", "(?:轉帳|匯款|入帳).{0,8}(?:晚|慢|幾天|一天|兩天|遲)", "寬限(?:期|幾天|多少天)", "(?:薪水|錢)晚(?:一|兩|幾)天(?:到|進來|發)"),
        "es": (r"\b(?:d[ií]a|fecha|cae|vence|pago|cuota|toca) .{0,14}\b(?:domingo|s[aá]bado|fin de semana|festivo|feriado)s?\b", r"\b(?:transferencia|dinero|pago|banco) .{0,15}\b(?:tarda|tarde|demora|llega) .{0,15}\b(?:d[ií]as?|tarde)\b", r"\bd[ií]as? de gracia\b", r"\b(?:un|uno|dos|unos|1|2) d[ií]as? (?:tarde|de retraso|despu[eé]s)\b.{0,12}(?:pasa|atras|mora|problema)", r"\b(?:sueldo|n[oó]mina|paga|dinero) .{0,12}(?:un|dos) d[ií]as? tarde\b"),
    },
    "other_day": {
        "en": (rf"\b(?:change|move|switch|pick|choose|have) (?:the |my |a |another )?(?:{_PAYMENT} |due |new |different |other )?(?:day|date)\b", r"\b(?:pay|due) (?:it )?on (?:a|an|another|some) (?:other |different )?(?:day|date)\b", r"\b(?:can|could|may) (?:i|we) pay .{0,12}\b(?:later|after (?:my )?pay ?day|when i get paid|at the end of the month)\b", r"\bdifferent (?:due )?(?:day|date)\b"),
        "zh_CN": ("往后(?:挪|延|推|拖)(?:几|两|三|一)?(?:天|日)", "(?:换|改|调|变|挪)(?:一?个|一?下|成)?(?:还款)?(?:日|日期|日子|时间|天)", "还款(?:日|日期|时间)(?:能|可以|可不可以|能不能)?(?:换|改|调|变|推|延)", "(?:能|可以|能不能|可不可以)(?:晚|迟|推迟|延后)(?:几天|两天|一点|点|些|一周|几日)(?:还|付)?", "(?:发|领)工资(?:那天|以后|之后|后)(?:再)?还"),
        "zh_TW": ("往後(?:挪|延|推|拖)(?:幾|兩|三|一)?(?:天|日)", "(?:換|改|調|變|挪)(?:一?個|一?下|成)?(?:繳款|還款)?(?:日|日期|日子|時間|天)", "(?:繳款|還款)(?:日|日期|時間)(?:能|可以|可不可以|能不能)?(?:換|改|調|變|延)", "(?:能|可以|能不能|可不可以)(?:晚|遲|延後)(?:幾天|兩天|一點|點|些|一週|幾日)(?:還|繳)?", "(?:發|領)薪(?:水)?(?:那天|以後|之後|後)(?:再)?[還繳]"),
        "es": (r"\b(?:cambiar|mover|elegir|escoger|correr) (?:el |la |mi |de )?(?:d[ií]a|fecha)\b", r"\bpagar (?:en )?otro d[ií]a\b", r"\bpagar (?:\w+ ){0,3}?(?:despu[eé]s|m[aá]s tarde|cuando (?:cobre|me paguen)|a fin de mes)\b", r"\botra fecha\b"),
    },
    "part": {
        "en": (r"\bpay (?:\w+ ){0,2}?(?:half|a part|part of|some of|less|a little|a bit)\b", r"\b(?:partial|part|smaller) payments?\b", r"\b(?:stop|pause|skip|break from) (?:paying|payments?|the payments?) for\b", r"\b(?:pause|skip) (?:the |my |a |one )?(?:payments?|instal+ments?|month)\b", r"\b(?:skip|pause|leave out) (?:this|next|a|one|the next) (?:month|week|payment|instal+ment)\b", r"\b(?:pay|paying) (?:\w+ ){0,2}?(?:just|only) (?:the )?interest\b", r"\b(?:just|only) (?:pay )?the interest\b"),
        "zh_CN": ("(?:先|只)(?:还|付|交)(?:一半|一部分|一点|部分)", "(?:少还|少付)(?:一?点|一些)?", "(?:停|暂停|缓)(?:几|两|三|一|半)(?:两)?(?:个)?(?:月|期|年)(?:不还|再还|还)?", "(?:几|两|三)个月(?:先)?不还", "(?:这|下)个?月(?:能不能|可不可以|可以|能)(?:先)?不(?:还|付)", "(?:先)?只(?:还|付)利息"),
        "zh_TW": ("(?:先|只)(?:還|付|繳)(?:一半|一部分|一點|部分)", "(?:少還|少繳)(?:一?點|一些)?", "(?:停|暫停|緩)(?:幾|兩|三|一|半)(?:兩)?(?:個)?(?:月|期|年)(?:不[還繳]|再[還繳]|[還繳])?", "(?:幾|兩|三)個月(?:先)?不[還繳]", "(?:這|下)個?月(?:能不能|可不可以|可以|能)(?:先)?不(?:還|付|繳)", "(?:先)?只(?:還|繳|付)利息"),
        "es": (r"\bpagar (?:\w+ ){0,3}?(?:la mitad|una parte|una cantidad menor|menos)\b", r"\bpagos? parcial(?:es)?\b", r"\bdejar de pagar (?:\w+ ){1,2}(?:mes|meses|semanas|cuotas?)\b", r"\b(?:pausar|saltarme|suspender) (?:los |las |el |la |un |una )?(?:pagos?|cuotas?|mes)\b", r"\bsaltar(?:me|nos)? (?:este|el pr[oó]ximo|un) mes\b", r"\b(?:solo|s[oó]lo|nada m[aá]s) los intereses\b"),
    },
    "remind": {
        "en": (r"\bremind (?:me|us)\b", r"\breminders?\b", rf"\b(?:tell|notify|warn|alert) me (?:when|before) (?:it is due|i have to pay|(?:the|a|an|my|each) (?:next )?{_PAYMENT})\b", r"\bin case i forget\b", r"\bwhat if i forget\b"),
        "zh_CN": ("提醒我", "(?:会|能|有)(?:不会|没有)?(?:发|有)?(?:还款)?提醒", "忘(?:了|记)(?:还|怎么办|的话)", "到期(?:前)?(?:会)?(?:通知|告诉)我"),
        "zh_TW": ("提醒我", "(?:會|能|有)(?:不會|沒有)?(?:發|有)?(?:繳款|還款)?提醒", "忘(?:了|記)(?:[還繳]|怎麼辦|的話)", "到期(?:前)?(?:會)?(?:通知|告訴)我"),
        "es": (r"\brecu[eé]rd(?:an|en|a|as|ame|enme)\b", r"\brecordar(?:me|án|an)?\b", r"\brecordatorios?\b", r"\bme (?:van a |pueden )?avis(?:an|ar|ar[aá]n|en) .{0,20}\b(?:antes|pagos?|pagar|cuotas?|venc\w+|fecha|toca)\b", r"\bsi (?:se )?me olvid"),
    },
    "arrived": {
        "en": (rf"\b(?:did|have|has) (?:you|u|it|my|the) .{{0,12}}\b(?:get|got|receive[d]?|arrive[d]?|come|came) .{{0,10}}\b(?:money|{_PAYMENT}|transfer)\b", rf"\b(?:did|has|have) (?:my|the) (?:money|{_PAYMENT}|transfer) .{{0,10}}\b(?:arrive|arrived|come|go|gone|through|received|booked)\b", rf"\bis (?:my|the) (?:money|{_PAYMENT}|transfer) (?:there|in|here|booked)\b", r"\b(?:has|have|did|is) (?:my|the) (?:\w+ ){0,2}?(?:payment|money|transfer) (?:\w+ ){0,4}?(?:come|came|gone|clear\w*|arriv\w+|through|there|land\w*)\b"),
        "zh_CN": ("(?:收到|到账|入账)(?:了)?(?:我)?(?:的)?(?:钱|款|还款|转账|付款)?(?:了)?(?:吗|没|嘛|么)", "(?:钱|款|还款|转账)(?:到|收到|入账|到账)(?:了)?(?:吗|没)", "(?:钱|款)?你们(?:已经)?收到(?:了)?(?:吗|没|么)"),
        "zh_TW": ("(?:收到|到帳|入帳)(?:了)?(?:我)?(?:的)?(?:錢|款|還款|繳款|匯款|轉帳)?(?:了)?(?:嗎|沒)", "(?:錢|款|還款|繳款|匯款|轉帳)(?:到|收到|入帳|到帳)(?:了)?(?:嗎|沒)", "(?:錢|款)?你們(?:已經)?收到(?:了)?(?:嗎|沒|麼)"),
        "es": (r"\b(?:les |le |os |ya )?(?:lleg[oó]|recibieron|recibido|han recibido|recibiste|entr[oó]) (?:ya )?(?:mi|el|la) (?:pago|dinero|transferencia|dep[oó]sito|abono)\b", r"\b(?:mi|el|la) (?:pago|dinero|transferencia|dep[oó]sito) (?:ya )?(?:lleg[oó]|est[aá]|entr[oó]|se recibi[oó])", r"\b(?:recibieron|recibiste|han recibido|les lleg[oó]) (?:ya )?(?:mi|el|la) (?:pago|dinero|transferencia|dep[oó]sito|abono|env[ií]o)\b.{0,15}"),
    },
    "overpaid": {
        "en": (r"\b(?:paid|pay|payed|sent|transferred) (?:you )?(?:too much|twice|double|more than)\b", r"\boverpa(?:id|y|yed|ying|yment)\b"),
        "zh_CN": ("(?:我|不小心|好像|已经)?(?:多还|还多|多付|付多|多转|转多|重复还|还重|还了两次)(?:了|的|怎)",),
        "zh_TW": ("(?:我|不小心|好像|已經)?(?:多還|還多|多繳|繳多|多匯|匯多|多轉|轉多|重複[還繳]|[還繳]了兩次)(?:了|的|怎)",),
        "es": (r"\bpag(?:u[eé]|ado|o) (?:de m[aá]s|demasiado|dos veces|doble)\b", r"\bmand[eé] de m[aá]s\b"),
    },
    "debit": {
        "en": (r"\b(?:take|debit|withdraw|charge|deduct|collect)(?:ed|s)? (?:it |the money |money |the payments? )?(?:out of|from|off|to) (?:my|the) (?:account|bank|card)\b", "direct debit", "auto pay", "autopay", r"\b(?:automatic|automatically)\b", r"\bcome (?:straight )?out of (?:my|the) account\b.{0,12}"),
        "zh_CN": ("自动(?:扣款|扣|还款|划扣|代扣)", "(?:从|在)(?:我)?(?:的)?(?:卡|账户|银行卡)(?:里|上)?(?:自动)?扣", "代扣"),
        "zh_TW": ("自動(?:扣款|扣繳|扣|還款|轉帳)", "(?:從|在)(?:我)?(?:的)?(?:卡|帳戶|戶頭)(?:裡|上)?(?:自動)?扣", "代扣"),
        "es": (r"\bautom[aá]tic(?:o|a|amente)\b", "domicilia", r"\b(?:cobran?|quitan?|sacan?|descuentan?|debitan?|retiran?)(?:lo|n)? .{0,15}\bde (?:mi|la) (?:cuenta|tarjeta)\b", r"\bse (?:cobra|descuenta|saca) (?:solo |autom\w+ )?(?:de|en) (?:mi|la) cuenta\b"),
    },
    "payer": {
        "en": (r"\b(?:can|could|may) (?:my |the )?(?:\w+ )?(?:mother|father|mum|mom|dad|parents?|brother|sister|son|daughter|wife|husband|partner|friend|somebody|someone|family|boss|aunt|uncle) (?:else )?pay\b", r"\bpay (?:it |this )?for me\b", r"\bon my behalf\b.{0,10}\bpay", r"\b(?:mother|father|mum|mom|dad|parents?|brother|sister|son|daughter|wife|husband|partner|friend|family|aunt|uncle) .{0,24}\b(?:help|pay|send|transfer) (?:\w+ ){0,2}?(?:money|it|this|for me|payments?|me)\b"),
        "zh_CN": ("(?:爸|妈|父母|哥|姐|弟|妹|老公|老婆|朋友|家人|别人|亲戚|儿子|女儿|他人)(?:能|可以|可不可以|能不能)?(?:替|帮|代)我?(?:还|付|转)", "(?:别人|他人|家人|朋友)(?:的账户|的卡)?(?:代还|代付)", "代还", "(?:爸|妈|父母|哥|姐|弟|妹|老公|老婆|朋友|家人)想?帮我.{0,8}(?:转|还|付|打)"),
        "zh_TW": ("(?:爸|媽|父母|哥|姐|弟|妹|老公|老婆|先生|太太|朋友|家人|別人|親戚|兒子|女兒|他人)(?:能|可以|可不可以|能不能)?(?:替|幫|代)我?(?:還|付|繳|轉|匯)", "(?:別人|他人|家人|朋友)(?:的帳戶|的卡)?(?:代繳|代還|代付)", "代繳", "(?:爸|媽|父母|哥|姐|弟|妹|老公|老婆|朋友|家人)想?幫我.{0,8}(?:轉|匯|還|付|繳)"),
        "es": (r"\b(?:puede|podr[ií]a|pueden) pagar(?:lo|la)? (?:mi |otra |alguien|un )?(?:\w+ )?(?:persona|madre|padre|mam[aá]|pap[aá]|herman[oa]|hij[oa]|espos[oa]|marido|mujer|pareja|amig[oa]|familia|otro)?\b.{0,12}\bpor m[ií]\b", r"\b(?:mi|alguien|otra persona|un) (?:\w+ )?puede pagar", r"\b(?:madre|padre|mam[aá]|pap[aá]|herman[oa]|hij[oa]|espos[oa]|marido|mujer|pareja|amig[oa]) .{0,24}\b(?:mandar|pagar|enviar|transferir)\w*\b.{0,10}"),
    },
    "fine": {
        "en": (r"\blate (?:fee|charge|payment fee)s?\b", r"\bpenalt(?:y|ies)\b", r"\b(?:a|any|be|get|me) fine[ds]?\b", r"\bpenali[sz]ed\b", r"\bextra (?:fee|charge)s?\b", r"\b(?:do|will|would|can) you charge (?:\w+ ){0,4}?(?:behind|late|overdue)\b"),
        "zh_CN": ("罚(?:息|钱|款|金)", "滞纳金", "违约金", "(?:会|要)(?:不会|不要)?(?:被)?罚"),
        "zh_TW": ("罰(?:息|錢|款|金)", "滯納金", "違約金", "(?:會|要)(?:不會|不要)?(?:被)?罰"),
        "es": (r"\b(?:cobrar?|cobran|cobrar[aá]n|hay|pagar|me cobran|intereses? de) (?:\w+ )?(?:mora|moratorios?|recargos?)\b", "recargo", r"\bmultan?\b", "penaliza", "intereses moratorios", "interés de mora"),
    },
    "waived": {
        "en": (r"\b(?:forgive|waive|cancel|write off|wipe|reduce|cut|drop) (?:\w+ ){0,3}?(?:of )?(?:the |my |this )?(?:debt|loan|interest|balance|amount|what i owe)\b", r"\bsettle (?:it |this )?for less\b", r"\b(?:write|take|knock) (?:some|part|a bit|half|any) (?:of it |of the debt |of this )?off\b"),
        "zh_CN": ("(?:减免|免除|免掉|减掉|少算|打折)(?:一?部分|一?点|一些|利息|本金)?", "(?:能不能|可不可以|可以|能)(?:再)?减(?:一?点|免|少)"),
        "zh_TW": ("(?:減免|免除|免掉|減掉|少算|打折)(?:一?部分|一?點|一些|利息|本金)?", "(?:能不能|可不可以|可以|能)(?:再)?減(?:一?點|免|少)"),
        "es": (r"\b(?:perdon|condon|quit|descont|rebaj)\w* (?:\w+ )?(?:una parte|parte|algo|la deuda|los intereses|intereses)\b", r"\bhacer(?:me)? (?:un |una )?(?:descuento|quita|rebaja)\b", r"\b(?:perdonar|condonar|quitar)(?:me)? una parte\b"),
    },
    "too_much": {
        "en": (r"\b(?:still )?(?:too (?:much|high|expensive|hard))(?: for me)?\b", r"\bcan(?:['’]?t| ?not) afford (?:it|this|that|the plan|the offer)\b", r"\bmore than i can (?:manage|afford|pay|bear)\b"),
        "zh_CN": ("(?:还是|太|仍然)(?:太)?(?:多|高|贵|重)(?:了)?(?:怎么办|的话|呢|吗)?(?!少)", "(?:负担|承受)不(?:起|了)", "还是还不起"),
        "zh_TW": ("(?:還是|太|仍然)(?:太)?(?:多|高|貴|重)(?:了)?(?:怎麼辦|的話|呢|嗎)?(?!少)", "(?:負擔|承受)不(?:起|了)", "還是(?:還|繳)不(?:起|出)"),
        "es": (r"\b(?:demasiado|muy (?:alt[oa]|car[oa])|mucho para m[ií])\b", r"\bno (?:me alcanza|puedo con) (?:para )?(?:eso|esto|la cuota|el plan)\b", r"\bsigue siendo (?:demasiado|mucho)\b"),
    },
}  # fmt: skip
