"""Deciding words: the words by which it is known what somebody wants to know of an application, an offer or a plan, as in `keywords`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .asking_words import TO_COME

LONG = "long"
#: Whether an instalment is to be paid, by its month.
OF_A_MONTH = {
    "en": r"\b(?:do|must|should) (?:i|we) (?:still )?(?:(?:have|need) to )?pay (?:the |my |for |our )*(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:['’]?s)?\b.{0,20}",
    "es": r"\b(?:tengo que|debo|hay que|tenemos que) pagar (?:(?:ya|ahora|la|el|lo|cuota|pago|mensualidad|de) )*(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b.{0,20}",
    "zh": "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?的?[那这這]?一?[期笔筆个個]?的?[钱錢款]?(?:我)?(?:现在|現在|还|還)*(?:要|得|需要|用|必须|必須)(?:不要|不用)?(?:现在|現在|先)?[还還付缴繳交]",
}
DECIDING_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "meanwhile": {
        "en": ("meanwhile", "keep paying", "go on paying", "stop paying", "continue paying", "while we talk", "borrow to pay", "borrow money to pay", r"\b(?:pay|paying|owe|instalments?|payments?) .{0,20}in the mean ?time\b", r"\bin the mean ?time .{0,20}\b(?:pay|paying)\b", "keep making", "pay while", r"(?<!much )(?<!what )(?<!money )\b(?:do|must|should|shall) (?:i|we) still (?:have to |need to )?(?:pay|make)\b", r"\b(?:do|must|should) (?:i|we) (?:have to |need to )?pay (?:now|until|till|during)\b", OF_A_MONTH["en"]),
        "zh_CN": ("协商期间", "期间还要还", "要不要继续还", "还要继续还", "暂时不还", "先不还", "(?:这几天|这段时间|这期间|现在)(?:还)?(?:要|得|需要|用)(?:继续)?还", "借钱来?还", "(?:这段时间|期间|等待时|等的时候|目前|现在).{0,6}(?:要|用|需要|得)(?:不要|不用)?.{0,4}(?:还款|还钱|还贷|付款|付钱)(?!多少)", "还(?:是)?(?:要|需要|用|得)(?:继续|按时)?(?:还款|还钱|还贷|付款|付钱)(?:吗|么|嘛|不)", "审核(?:期间|的时候)", "(?:审|等)的时候(?:还)?(?:要|得)?还", OF_A_MONTH["zh"]),
        "zh_TW": ("協商期間", "期間還要還", "要不要繼續還", "還要繼續還", "暫時不還", "先不還", "(?:這幾天|這段時間|這期間|現在)(?:還)?(?:要|得|需要|用)(?:繼續)?[還繳]", "借錢來?[還繳]", "(?:這段時間|期間|等待時|等的時候|目前|現在).{0,6}(?:要|用|需要|得)(?:不要|不用)?.{0,4}(?:還款|還錢|繳款|繳錢|付款|付錢)(?!多少)", "還(?:是)?(?:要|需要|用|得)(?:繼續|按時)?(?:還款|還錢|繳款|繳錢|付款|付錢)(?:嗎|麼|嘛|不)", "(?:審|等)的時候(?:還)?(?:要|得)?(?:還|繳)", "審核(?:期間|的時候)", OF_A_MONTH["zh"]),
        "es": ("mientras tanto", "seguir pagando", "dejar de pagar", "prestado para pagar", "otro préstamo para pagar", "otro prestamo para pagar", "entre tanto", "entretanto", "sigo pagando", r"(?<!nto )\b(?:todav[ií]a|a[uú]n|igual) (?:tengo que|debo|hay que) pagar\b", r"(?<!nto )\b(?:tengo que|debo|hay que) pagar (?:mientras|ahora|igual|todav[ií]a|hasta)\b", OF_A_MONTH["es"]),
    },
    "cost": {
        "en": ("does it cost", "does this cost", "cost anything", "a fee", "any fees", "any charge", "for free", "how much is this", r"\b(?:set ?up|arrangement|admin|processing|sign ?up|hidden|service) fees?\b", r"\bpay (?:for )?(?:the|an|my|your) (?:advis[eo]rs?|help|service|advice)\b", r"\b(?:you )?(?:do(?:n['’]?t| not)|do you|will you|does anyone) charge\b"),
        "zh_CN": ("收费", "费用", "手续费", "(?<!找.)(?<!找..)(?<!找...)(?<!向.)(?<!向..)(?<!向...)要钱吗", "免费", "(?:顾问|专员|经理|客服|你们)(?:会|要)?(?:不会)?收(?:我)?(?:的)?钱", "(?:不)?会?收我(?:的)?钱(?:吗|吧|么)"),
        "zh_TW": ("收費", "費用", "手續費", "(?<!找.)(?<!找..)(?<!找...)(?<!向.)(?<!向..)(?<!向...)要錢嗎", "免費", "(?:顧問|專員|經理|客服|你們)(?:會|要)?(?:不會)?收(?:我)?(?:的)?錢", "(?:不)?會?跟?我?收(?:我)?(?:的)?錢(?:嗎|吧|麼)"),
        "es": ("cuesta", "coste", "costo", "comisión", "comision", "gratis", "cobran", r"\b(?:asesor(?:es|a|as)?|ustedes|abogad[oa]) (?:me )?cobran?\b"),
    },
    "dearer": {
        "en": (r"\b(?:do|will|would) (?:i|we) (?:end up )?pay(?:ing)? more\b", r"\bhow much (?:will|would|do|can|could) (?:i|we|it|this|that) save", "will i save", "would i save", r"\binterest .{0,12}(?:higher|go up|goes up|going up|rise|increase)", "more interest", "higher interest", "how much interest", "extra interest", "cost me more", "more expensive", "more in total", "more in the end", "is it cheaper", r"\bhow much (?:will|would|do|must|should) (?:i|we) (?:end up )?pay(?:ing)? (?:in total|in all|altogether|overall)", r"\bhow much more (?:does|do|will|would|is) ", r"\bis the (?:interest|rate|interest rate) (?:still )?the same", "does interest keep", "interest keep running", "how much will i have paid", r"\bkeep (?:adding|charging) interest", "what is the interest", "which interest", r"\binterest (?:is |be |get |gets |being )?(?:still |also |always )?(?:being )?(?:added|charged|running|accru\w+|growing|building|piling)\b(?:.{0,20}\b(?:while|meanwhile|now)\b.{0,8})?", r"\bdebts? (?:keep|keeps) (?:growing|going up|rising|increasing)\b", r"\bhow much (?:extra|more) .{0,12}\b(?:pay|paying|cost)\b.{0,12}"),
        "zh_CN": ("利息.{0,4}(?:变高|更高|变多|更多|涨|增加)", "(?:会|要)不(?:会|要)多(?:还|付)", "(?:会|要)多(?:还|付)(?:多少|钱|利息)", "多还多少", "省(?:下)?多少", "(?:减免|减|免|少还)多少", "更贵", "划算", "(?:总共|一共)要?还多少", "多少利息", "利息(?:是|有)?多少", "利息.{0,4}多了", "利息.{0,4}(?:一直|继续|还会|还要)", "(?:一直|继续)(?:涨|算|计|收)利息", "(?:怎么|咋)(?:还|要)?多(?:还|了)", "利息.{0,3}(?:在|会|要)?(?:涨|滚|跑|增加|算)(?:吗|么)?", "多付多少", "债.{0,4}越滚越多"),
        "zh_TW": ("利息.{0,4}(?:變高|更高|變多|更多|漲|增加)", "(?:會|要)不(?:會|要)多(?:還|付|繳)", "(?:會|要)多(?:還|付|繳)(?:多少|錢|利息)", "多還多少", "省(?:下)?多少", "(?:減免|減|免|少還|少繳)多少", "更貴", "划算", "(?:總共|一共)要?(?:還|繳)多少", "多少利息", "利息(?:是|有)?多少", "利息.{0,4}多了", "利息.{0,4}(?:一直|繼續|還會|還要)", "(?:一直|繼續)(?:漲|算|計|收)利息", "怎麼(?:還|要)?多(?:還|繳|了)", "利息.{0,3}(?:在|會|要)?(?:漲|滾|跑|增加|算)(?:嗎|麼)?", "多付多少", "債.{0,4}越滾越多"),
        "es": (r"\b(?:voy a|tengo que|debo|tendr[eé] que) (?:terminar )?(?:pagar|pagando) m[aá]s\b", "pagaré más", "pagare mas", "pago más al final", "pago mas al final", "más interes", "mas interes", "más interés", r"\bsub(?:e|en|ir[aá]n?) (?:el|los|mis) inter[eé]s", r"\bcu[aá]nto (?:me )?(?:voy a )?ahorr", "cuántos intereses", "cuantos intereses", "cuánto interés", "más caro", "mas caro", "más barato", "mas barato", r"\bcu[aá]nto (?:voy a pagar|pagar[eé]|pago|se paga|ser[aá]|es) (?:en total|al final|por todo)", r"\bcu[aá]nto m[aá]s (?:me |nos )?(?:cuesta|pago|pagar)", r"\binter[eé]s(?:es)? (?:es|son) (?:el|los) mismos?", r"\b(?:sigue|siguen|corre|corren) (?:corriendo )?(?:el|los) inter[eé]s", r"\bdeuda (?:sigue|va) (?:creciendo|subiendo|aumentando)\b", r"\bcu[aá]nto de m[aá]s\b"),
    },
    "papers": {
        "en": ("papers", "documents", "which paper", "what paper", "payslip", "proof"),
        "zh_CN": ("材料", "证明", "文件", "资料", "流水", "工资条", "工资单"),
        "zh_TW": ("文件", "證明", "資料", "薪資單", "存摺", "薪資條"),
        "es": ("papeles", "documentos", "nómina", "nomina", "justificante", "comprobante"),
    },
    "figures": {
        "en": (r"\bwhy (?:do|would|should|must|are|does|so) .{0,40}\b(?:spend|earn|make|income|expenses|outgoings|budget|wages?|salary|rent|all (?:this|that|these)|so (?:much|many)|many questions|personal)\b", r"\bwhat (?:do|does) .{0,20}\b(?:income|spending|expenses|earn|spend) .{0,20}\b(?:for|matter)\b", "none of your business", r"\bquestions about (?:my|what i) (?:spend\w*|income|money|earn\w*|outgoings)\b"),
        "zh_CN": ("(?:为什么|为啥|干嘛|怎么)要?.{0,6}(?:问|知道|了解).{0,6}(?:这么多|那么多|收入|支出|花|开销|工资|钱|这些)", "问(?:这么|那么)多", "(?:为什么|为啥|干嘛)要?.{0,6}(?:收入|支出|开销|工资)", "(?:这么|那么)多问题"),
        "zh_TW": ("(?:為什麼|為啥|幹嘛|怎麼|點解)要?.{0,6}(?:問|知道|了解).{0,6}(?:這麼多|那麼多|咁多|收入|支出|花|開銷|薪水|錢|這些)", "問(?:這麼|那麼|咁)多", "(?:為什麼|為啥|幹嘛|點解)要?.{0,6}(?:收入|支出|開銷|薪水)", "(?:這麼|那麼|咁)多問題"),
        "es": (r"\b(?:por ?qu[eé]|para (?:qu[eé]|q)|pa qu[eé]) (?!.{0,20}\b(?:escrib|llam|molest|recuerd|cuesta|pag)).{0,30}\b(?:gasto|gastos|gano|ingresos?|sueldo|tantas preguntas|tanto|todo es[to]o)\b",),
    },
    LONG: {
        "en": ("how long", "how many days", "when will i hear", "how soon", "how fast", "until when", "by when", "how much time", "what is the deadline", "when do i have to decide", "when must i decide", "how much longer", r"\bwhen (?:will|does|do|is|are|can|should|would) .{0,30}\b(?:answer|reply|respond|write to me|writes? me|contact|get back|be in touch|available|expect|hear)", r"\bwhy (?:does|is|has|did) (?:nobody|no one|noone) .{0,8}(?:answer|repl|respond|wr[io]t)", r"\bhow many .{0,20}\b(?:before|ahead of|in front of) me\b", r"\b(?:place|position) in (?:the |this )?(?:queue|line)", r"\bwhen (?:do|will|can) (?:i|we) find out\b", r"\b(?:anyone|anybody|somebody|someone) (?:even |still |really )?(?:looking|working) (?:at|on) (?:my|the|our)\b.{0,14}"),
        "zh_CN": ("多久", "几耐", "多长时间", "几天", "多少天", "什么时候", "截止", "有效期", "啥时候", "几时", "多会儿", "(?:何时|几时|啥时候|什么时间).{0,6}(?:回|复|联系|有人|答)", "(?:怎么|为什么|为啥)(?:一直|还|都)?没(?:有)?人(?:回|理|联系)", "(?:前面|排)(?:还)?(?:有|在|到)?(?:几个人|多少人|第几)", "多长时间(?:能|才|可以)?(?:批|下来|通过|审)", "多久(?:能|才|可以)?(?:批|下来|通过|审)", "人在(?:看|处理|审)(?:我的)?(?:申请|案子|材料)"),
        "zh_TW": ("多久", "幾耐", "多長時間", "幾天", "多少天", "什麼時候", "截止", "有效期", "啥時候", "幾時", "(?:何時|幾時|啥時候|什麼時間).{0,6}(?:回|覆|聯絡|聯繫|有人|答)", "(?:怎麼|為什麼|為啥|點解)(?:一直|還|都)?(?:沒|冇)(?:有)?人(?:回|覆|理|聯絡)", "(?:前面|排)(?:還)?(?:有|在|到)?(?:幾個人|多少人|第幾)", "人在(?:看|處理|審)(?:我的)?(?:申請|案子|資料)"),
        "es": ("hasta cuándo", "hasta cuando", "qué plazo", "que plazo", "cuánto tiempo", "cuanto tiempo", "cuántos días", "cuantos dias", "cuándo", rf"\bcuando me(?! {TO_COME})", r"\bcu[aá]nto (?:se )?(?:tarda|demora)", r"\bcu[aá]nto (?:tengo que|hay que|debo|voy a|falta para|m[aá]s)(?: que)? .{0,12}(?:esper|contest|respond)", r"\bcuando (?:me |nos |alguien |van? a |vais a )+(?:contest|respond|escrib|atend|atiend)", r"\bpor ?qu[eé] nadie .{0,8}(?:contest|respond|escrib|atiend)", r"\bcu[aá]nto falta para que (?:decid|contest|respond|me)\w*", r"\b(?:alguien|nadie) (?:est[aá] )?(?:mira|mirando|viendo|revisando|trabaja\w*) (?:en )?mi (?:caso|solicitud)\b", r"\bcu[aá]ndo (?:voy a saber|sabr[eé])\b"),
    },
    "refused": {
        "en": ("be refused", "be rejected", "be declined", "be turned down", "say no", "refuse me", "reject", r"\bturn(?:s|ed)? (?:me|us|it) down\b"),
        "zh_CN": ("拒绝", "不批", "不通过", "不同意怎么办", "被拒", "不给?批", "没(?:批|通过)"),
        "zh_TW": ("拒絕", "不批", "不通過", "不同意怎麼辦", "被拒", "不給?批", "(?:申請)?沒(?:過|通過)(?:怎|的)"),
        "es": (r"\b(?:me|nos|mi solicitud|la solicitud|ustedes|si|ser|puede[ns]?|podr[ií]an|van?) (?:\w+ ){0,2}?rechaz", "me niegan", "denegar", "denieg", "decir que no", r"\b(?:me|nos) (?:dicen|digan) que no\b"),
    },
    "declined": {
        "en": (r"\bif i (?:say no|decline|refuse|reject|turn (?:it|this) down|(?:do not|don['’]?t) (?:accept|sign|take|agree|want))", r"\b(?:do i|must i|i) have to (?:accept|sign|say yes|agree|take (?:it|this))", "must i accept", "must i sign", r"\b(?:can|may) i (?:say no|refuse|decline)\b", r"\b(?:am|are) (?:i|we) (?:forced|obliged|made) to\b.{0,16}"),
        "zh_CN": ("(?:如果|要是|万一)?我?(?:不接受|不签|不同意|拒绝)(?:字|这个方案|方案|协议|你们的方案)?(?:的话)?[,，]?(?:会|怎|行|可以|有什么)", "(?:必须|非得|一定要)(?:接受|签|同意)", "(?:可以|能)(?:不接受|不签|拒绝|说不)", "不签(?:字)?(?:行不行|行吗|可以吗)", "要不要(?:签|接受)", "签不签", "(?:一定|必须)(?:要|得)?(?:答应|接受|签)"),
        "zh_TW": ("(?:如果|要是|萬一)?我?(?:不接受|不簽|不同意|拒絕)(?:字|這個方案|方案|協議|你們的方案)?(?:的話)?[,，]?(?:會|怎|行|可以|有什麼)", "(?:必須|非得|一定要)(?:接受|簽|同意)", "(?:可以|能)(?:不接受|不簽|拒絕|說不)", "不簽(?:字)?(?:行不行|行嗎|可以嗎)", "要不要(?:簽|接受)", "簽不簽", "(?:一定|必須)(?:要|得)?(?:答應|接受|簽)"),
        "es": ("si digo que no", "si no acepto", "si rechazo", "si la rechazo", "si lo rechazo", "si no firmo", "si no lo firmo", "tengo que aceptar", "tengo que firmar", "debo aceptar", "debo firmar", r"\bobligad[oa] a (?:aceptar|firmar)", r"\bobligatori[oa] (?:aceptar|firmar)", "puedo decir que no", "puedo rechazar", r"\bme obligan a\b.{0,14}"),
    },
    "withdraw": {
        "en": ("change my mind", "changed my mind", "withdraw", r"\b(?:back|get|pull) out of (?:it|this|the)", r"\bcancel (?:it |the agreement |the plan )?(?:after|once)\b", r"\btake (?:it|the agreement) back\b", r"\b(?:after|once) (?:i|i['’]?ve|i have|we) (?:have )?sign", "after signing", "if i regret", "if i sign", "already signed", "cooling off", r"\b(?:take|get) (?:my signature|the signature) back\b", "is it binding", "am i bound", "once signed"),
        "zh_CN": ("反悔", "撤回", "后悔", "签了(?:以后|之后|后|还)", "签字(?:以后|之后|后)", "签完", "(?<![不没])签(?:了|完|署|字)+(?:之后|以后|后)?(?:就|会|能|可以|有什么)", "有法律效力"),
        "zh_TW": ("反悔", "撤回", "後悔", "簽了(?:以後|之後|後|還)", "簽字(?:以後|之後|後)", "簽完", "(?<![不沒])簽(?:了|完|署|字)+(?:之後|以後|後)?(?:就|會|能|可以|有什麼)", "有法律效力"),
        "es": ("cambiar de opinión", "cambiar de opinion", "cambiar de idea", "cambio de opinión", "cambio de opinion", "desistir", "echarme atrás", "echarme atras", "me arrepiento", "retirarme", "después de firmar", "despues de firmar", "una vez firmad", "ya firmad", "si firmo", "una vez que firm", "cuando firme", "arrepentirme", "ya firmé", "ya firme", "me obliga la firma"),
    },
    "again": {
        "en": ("miss again", "miss a payment", "miss an instalment", "miss one", r"\bmiss(?:ed|ing)? (?:any |some |an? )?(?:payment|instal)", "late again", r"(?:can['’]?t|cannot|can not|unable to) pay (?:it |you )?(?:again|one|any more|anymore)", r"still (?:can['’]?t|cannot) pay", "break the plan", "cannot keep", "can't keep", r"\b(?:next|another) month (?:is|goes|will be) (?:bad|hard|worse|difficult|tight)\b.{0,8}"),
        "zh_CN": ("再逾期", "又逾期", "再还不上", "又还不[上起]", "还是还不[上起]", "违约", "没按时", "一(?:期|次|个月)(?:没|忘|漏)(?:有|了)?还", "(?:没|忘了?|漏)还(?:上)?(?:一期|怎|会|的话)", "(?:下个?月|以后)(?:又|还是)(?:不行|没钱)"),
        "zh_TW": ("再逾期", "又逾期", "再[還繳]不出", "又[還繳]不[出起]", "還是[還繳]不[出起]", "違約", "毀諾", "沒按時", "一(?:期|次|個月)(?:沒|忘|漏)(?:有|了)?[還繳]", "(?:沒|忘了?|漏)[還繳](?:到)?(?:一期|怎|會|的話)", "(?:下個?月|以後)(?:又|還是)(?:不行|沒錢)"),
        "es": ("vuelvo a fallar", "otra vez", "incumpl", "no cumplo", "fallo un pago", "fallo una cuota", r"\bno (?:pago|puedo pagar) (?:alguna|una|la|esa|un) (?:cuota|pago|mensualidad)", "me retraso", "me atraso", r"\b(?:mes que viene|pr[oó]ximo mes) .{0,12}(?:mal|peor|dif[ií]cil)\b"),
    },
    "early": {
        "en": (r"\b(?:can|could|may|should) (?:i|we) (?:also |still |just )?(?:pay|repay|send|settle) (?:\w+ ){0,3}?(?:early|earlier|sooner|ahead|extra|more|off|in advance|at once|everything|all of it)\b(?! than)", "pay it off early", "pay off early", "pay early", "pay it early", "pay in advance", "early repayment", "pay ahead", r"\b(?:pay|paying|clear|clearing|settle|settling|repay|repaying|finish)(?:ing)? (?:it |this |off |the loan |the debt |everything |all of it |the whole thing )*(?:sooner|early|earlier|ahead|faster|in one go|at once)\b", r"\b(?:can|could|may) (?:i|we) (?:clear|settle|pay off|finish) (?:the |this |my |it |all )*(?:whole thing|whole loan|whole debt|everything|lot|loan|debt)\b", r"\b(?:can|could|may) (?:i|we) (?:just )?pay (?:it|this|you|everything) (?:all )?back\b"),
        "zh_CN": ("提前还", "提早还", "提前付", "一次还清", "一次性还清", "(?:能|可以|能不能|可不可以)多还(?!多少)", "一次(?:性)?还完"),
        "zh_TW": ("提前還", "提早還", "提前繳", "一次還清", "一次繳清", "(?:能|可以|能不能|可不可以)多(?:還|繳)(?!多少)", "一次(?:還|繳)完"),
        "es": ("pagar antes", "pagar por adelantado", "pagar anticipad", "adelantar pagos", "adelantar cuotas", "liquidar antes", "pago anticipado", r"\bpuedo (?:\w+ )?(?:pagar|pagarlo|abonar|liquidar) (?:\w+ ){0,3}?(?:más|mas|extra|antes|adelantado|todo|de una vez)\b(?! de)", r"\b(?:devolver|pagar)(?:lo|la|les)? todo\b"),
    },
    "changes": {
        "en": (r"\bif i (?:find|get|lose|start) (?:a |another |new |my )*(?:job|work)", "if things change", "if things get", "if something changes", "if my situation", "if my income", "if my pay", "if i earn", "if i can pay more", "situation changes", "situation change", "circumstances change", r"\bif (?:my|our|the) (?:hours|shifts?|overtime|pay|wages?|salary|earnings|job|work) (?:gets? |is |are |was |were |goes |go )?(?:cut|reduced|lowered|less|fewer|down|drops?|stops?|ends?|worse)\b", r"\bif (?:i|we) (?:get|am|are|fall|become) (?:laid off|fired|sacked|made redundant|ill|sick)\b", r"\bif (?:they|my boss|my employer|work) (?:cuts?|reduces?|lowers?) my\b"),
        "zh_CN": ("找到工作", "找到新工作", "情况变", "情况有变", "情况改变", "收入变", "收入有变", "有变化怎么", "(?:工时|工资|薪水|收入|排班)(?:又|再|会)?(?:被)?(?:减|降|扣|砍)(?:少|低|了)?.{0,3}(?:怎|呢|会|的话)", "(?:又|再)(?:失业|丢了?工作|没工作|被裁)"),
        "zh_TW": ("找到工作", "找到新工作", "情況變", "情況有變", "情況改變", "收入變", "收入有變", "有變化怎麼", "(?:工時|工資|薪水|收入|排班)(?:又|再|會)?(?:被)?(?:減|降|扣|砍)(?:少|低|了)?.{0,3}(?:怎|呢|會|的話)", "(?:又|再)(?:失業|丟了?工作|沒工作|被裁)"),
        "es": (r"\bsi (?:encuentro|consigo|hallo|pierdo) (?:un |otro |el |nuevo )*(?:trabajo|empleo|chamba)", "si cambia mi", "si cambian las cosas", "si algo cambia", "si mi situación", "si mi situacion", "si gano más", "si gano mas", "si mejora", "si empeora", "si me va mejor", r"\bsi (?:me |nos )(?:reducen|bajan|recortan|quitan|cortan) (?:las |mis |el |la |mi |los )?(?:horas|jornada|sueldo|salario|paga|ingresos|turnos)", r"\bsi me (?:despiden|echan|enfermo|quedo sin (?:trabajo|empleo))"),
    },
    "where": {
        "en": (r"\bis (?:this|that|the) (?:bank )?account (?:number )?(?:really |still )?(?:real|true|right|genuine|yours|correct|ok)\b", r"\bpay (?:it )?(?:by card|in cash|online|by transfer|with (?:a|my) card)\b", "where do i pay", "where can i pay", "where to pay", "where should i pay", "how do i pay", "how to pay", "which account", "what account", "account number", "bank details", "where do i send", "where do i mail", "where do i make", "where can i send", "where should i send", r"\bhow (?:do|can|should) (?:i|we) send (?:you |it |in )?(?:the |my )?(?:money|payments?)\b"),
        "zh_CN": ("(?:账号|账户)是(?:真的|对的|你们的)", "怎么还钱", "用(?:微信|支付宝|现金|转账)(?:还|付)", "怎么还款", "怎样还款", "怎么付款", "在哪还", "在哪里还", "还到哪", "还款账号", "还款账户", "哪个账户", "哪个账号", "转到哪", "打到哪", "(?:怎么|如何)(?:把)?(?:钱)?(?:给|交给|转给|打给)你们", "怎么把钱给"),
        "zh_TW": ("(?:帳號|帳戶)是(?:真的|對的|你們的)", "怎麼繳錢", "(?:去|用|到)(?:超商|便利商店|銀行|臨櫃|轉帳|現金)[繳還]", "怎麼還款", "怎樣還款", "怎麼付款", "怎麼繳款", "在哪繳", "在哪裡繳", "在哪裡還", "匯到哪", "轉到哪", "還款帳號", "還款帳戶", "哪個帳戶", "哪個帳號", "(?:怎麼|如何)(?:把)?(?:錢)?(?:給|交給|轉給|匯給)你們", "怎麼把錢給"),
        "es": (r"\b(?:esta|esa|la) cuenta es (?:de verdad|de ustedes|correcta|real|suya|la buena)", r"\bpagar (?:con tarjeta|en efectivo|en l[ií]nea|por transferencia)\b", "dónde pago", "donde pago", "dónde puedo pagar", "donde puedo pagar", "dónde se paga", "donde se paga", "cómo pago", "como pago", "cómo puedo pagar", "qué cuenta", "que cuenta", "cuál cuenta", "cual cuenta", "dónde deposito", "donde deposito", "dónde transfiero", "donde transfiero", r"\ba?d[oó]nde (?:les |lo |se )?(?:mando|manda|env[ií]o|env[ií]a|hago) ", r"\bc[oó]mo (?:les |le |lo )?(?:mando|env[ií]o|hago llegar|transfiero)\b.{0,12}"),
    },
    "stop": {
        "en": ("how do i stop", "how can i stop", "can i stop", "how do i cancel", "can i cancel"),
        "zh_CN": ("怎么停止", "怎么取消", "不想协商", "可以取消"),
        "zh_TW": ("怎麼停止", "怎麼取消", "不想協商", "可以取消"),
        "es": ("cómo paro", "como paro", "cómo cancelo", "como cancelo", "puedo cancelar"),
    },
}  # fmt: skip
