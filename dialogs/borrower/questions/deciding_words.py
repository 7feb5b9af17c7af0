"""Deciding words: the words by which it is known what somebody wants to know of an application, an offer or a plan, as in `keywords`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .asking_words import TO_COME

LONG = "long"
#: Whether an instalment is to be paid, by its month.
OF_A_MONTH = {
    "en": r"\b(?:do|must|should) (?:i|we) (?:still )?(?:(?:have|need) to )?pay (?:the |my |for |our )*(?:january|february|march|april|may|june|july|august|september|october|november|december|this month|next month)(?:['’]?s)?\b.{0,20}",
    "es": r"\b(?:tengo que|debo|hay que|tenemos que) pagar (?:(?:ya|ahora|la|el|lo|cuota|pago|mensualidad|de) )*(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|este mes|mes que viene)\b.{0,20}",
    "zh": "(?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|这个月|本月|下个月)的?[那这]?一?[期笔个]?的?[钱款]?(?:我)?(?:现在|还)*(?:要|得|需要|用|必须)(?:不要|不用)?(?:现在|先)?[还付缴交]",
}
#: What is sent here, and no money.
_PAPERS = "papers?|paperwork|documents?|docs|payslips?|photos?|pics?|proofs?|letters?|pdfs?"
_PAPELES = "papel(?:es)?|documentos?|nóminas?|fotos?|justificantes?|cartas?|pdfs?"
DECIDING_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "meanwhile": {
        "en": ("meanwhile", "keep paying", "go on paying", "stop paying", "continue paying", "while we talk", "borrow to pay", "borrow money to pay", r"\b(?:pay|paying|owe|instalments?|payments?) .{0,20}in the mean ?time\b", r"\bin the mean ?time .{0,20}\b(?:pay|paying)\b", "keep making", "pay while", r"(?<!much )(?<!what )(?<!money )\b(?:do|must|should|shall) (?:i|we) still (?:have to |need to )?(?:pay|make)\b", r"\b(?:do|must|should) (?:i|we) (?:have to |need to )?pay (?:now|until|till|during)\b", OF_A_MONTH["en"]),
        "zh": ("协商期间", "期间还要还", "要不要继续还", "还要继续还", "暂时不还", "先不还", "(?:这几天|这段时间|这期间|现在)(?:还)?(?:要|得|需要|用)(?:继续)?还", "借钱来?还", "(?:这段时间|期间|等待时|等的时候|目前|现在).{0,6}(?:要|用|需要|得)(?:不要|不用)?.{0,4}(?:还款|还钱|还贷|付款|付钱|缴款|缴钱)(?!多少)", "还(?:是)?(?:要|需要|用|得)(?:继续|按时)?(?:还款|还钱|还贷|付款|付钱|缴款|缴钱)(?:吗|么|嘛|不)", "审核(?:期间|的时候)", "(?:审|等)的时候(?:还)?(?:要|得)?还", OF_A_MONTH["zh"], "(?:这几天|这段时间|这期间|现在)(?:还)?(?:要|得|需要|用)(?:继续)?[还缴]", "借钱来?[还缴]", "(?:审|等)的时候(?:还)?(?:要|得)?(?:还|缴)"),
        "es": ("mientras tanto", "seguir pagando", "dejar de pagar", "prestado para pagar", "otro préstamo para pagar", "entre tanto", "entretanto", "sigo pagando", r"(?<!nto )\b(?:todavía|aún|igual) (?:tengo que|debo|hay que) pagar\b", r"(?<!nto )\b(?:tengo que|debo|hay que) pagar (?:mientras|ahora|igual|todavía|hasta)\b", OF_A_MONTH["es"]),
    },
    "cost": {
        "en": ("does it cost", "does this cost", "cost anything", "a fee", "any fees", "any charge", "for free", "how much is this", r"\b(?:set ?up|arrangement|admin|processing|sign ?up|hidden|service) fees?\b", r"\bpay (?:for )?(?:the|an|my|your) (?:advis[eo]rs?|help|service|advice)\b", r"\b(?:you )?(?:do(?:n['’]?t| not)|do you|will you|does anyone) charge\b"),
        "zh": ("收费", "费用", "手续费", "(?<!找.)(?<!找..)(?<!找...)(?<!向.)(?<!向..)(?<!向...)要钱吗", "免费", "(?:顾问|专员|经理|客服|你们)(?:会|要)?(?:不会)?收(?:我)?(?:的)?钱", "(?:不)?会?收我(?:的)?钱(?:吗|吧|么)", "(?:不)?会?跟?我?收(?:我)?(?:的)?钱(?:吗|吧|么)"),
        "es": ("cuesta", "coste", "costo", "comisión", "gratis", "cobran", r"\b(?:asesor(?:es|a|as)?|ustedes|abogad[oa]) (?:me )?cobran?\b"),
    },
    "dearer": {
        "en": (r"\b(?:do|will|would) (?:i|we) (?:end up )?pay(?:ing)? more\b", r"\bhow much (?:will|would|do|can|could) (?:i|we|it|this|that) save", "will i save", "would i save", r"\binterest .{0,12}(?:higher|go up|goes up|going up|rise|increase)", "more interest", "higher interest", "how much interest", "extra interest", "cost me more", "more expensive", "more in total", "more in the end", "is it cheaper", r"\bhow much (?:will|would|do|must|should) (?:i|we) (?:end up )?pay(?:ing)? (?:in total|in all|altogether|overall)", r"\bhow much more (?:does|do|will|would|is) ", r"\bis the (?:interest|rate|interest rate) (?:still )?the same", "does interest keep", "interest keep running", "how much will i have paid", r"\bkeep (?:adding|charging) interest", "what is the interest", "which interest", r"\binterest (?:is |be |get |gets |being )?(?:still |also |always )?(?:being )?(?:added|charged|running|accru\w+|growing|building|piling)\b(?:.{0,20}\b(?:while|meanwhile|now)\b.{0,8})?", r"\bdebts? (?:keep|keeps) (?:growing|going up|rising|increasing)\b", r"\bhow much (?:extra|more) .{0,12}\b(?:pay|paying|cost)\b.{0,12}"),
        "zh": ("利息.{0,4}(?:变高|更高|变多|更多|涨|增加|一直|继续|还会|还要)", "(?:会|要)不(?:会|要)多(?:还|付|缴)", "(?:会|要)多(?:还|付|缴)(?:多少|钱|利息)", "多还多少", "省(?:下)?多少", "(?:减免|减|免|少还|少缴)多少", "更贵", "划算", "(?:总共|一共)要?还多少", "多少利息", "利息(?:是|有)?多少", "利息.{0,4}多了", "(?:一直|继续)(?:涨|算|计|收)利息", "(?:怎么|咋)(?:还|要)?多(?:还|了)", "利息.{0,3}(?:在|会|要)?(?:涨|滚|跑|增加|算)(?:吗|么)?", "多付多少", "债.{0,4}越滚越多", "(?:总共|一共)要?(?:还|缴)多少", "怎么(?:还|要)?多(?:还|缴|了)"),
        "es": (r"\b(?:voy a|tengo que|debo|tendré que) (?:terminar )?(?:pagar|pagando) más\b", "pagaré más", "pago más al final", "más interes", "más interés", r"\bsub(?:e|en|irán?) (?:el|los|mis) interés", r"\bcuánto (?:me )?(?:voy a )?ahorr", "cuántos intereses", "cuánto interés", "más caro", "más barato", r"\bcuánto (?:voy a pagar|pagaré|pago|se paga|será|es) (?:en total|al final|por todo)", r"\bcuánto más (?:me |nos )?(?:cuesta|pago|pagar)", r"\binterés(?:es)? (?:es|son) (?:el|los) mismos?", r"\b(?:sigue|siguen|corre|corren) (?:corriendo )?(?:el|los) interés", r"\bdeuda (?:sigue|va) (?:creciendo|subiendo|aumentando)\b", r"\bcuánto de más\b"),
    },
    "papers": {
        "en": ("papers", "documents", "which paper", "what paper", "payslip", "proof"),
        "zh": ("材料", "证明", "文件", "资料", "流水", "工资条", "工资单", "薪资单", "存折", "薪资条"),
        "es": ("papeles", "documentos", "nómina", "justificante", "comprobante"),
    },
    "figures": {
        "en": (r"\bwhy (?:do|would|should|must|are|does|so) .{0,40}\b(?:spend|earn|make|income|expenses|outgoings|budget|wages?|salary|rent|all (?:this|that|these)|so (?:much|many)|many questions|personal)\b", r"\bwhat (?:do|does) .{0,20}\b(?:income|spending|expenses|earn|spend) .{0,20}\b(?:for|matter)\b", "none of your business", r"\bquestions about (?:my|what i) (?:spend\w*|income|money|earn\w*|outgoings)\b"),
        "zh": ("(?:为什么|为啥|干嘛|怎么)要?.{0,6}(?:问|知道|了解).{0,6}(?:这么多|那么多|收入|支出|花|开销|工资|钱|这些)", "问(?:这么|那么|咁)多", "(?:为什么|为啥|干嘛)要?.{0,6}(?:收入|支出|开销|工资)", "(?:这么|那么|咁)多问题", "(?:为什么|为啥|干嘛|怎么|点解)要?.{0,6}(?:问|知道|了解).{0,6}(?:这么多|那么多|咁多|收入|支出|花|开销|薪水|钱|这些)", "(?:为什么|为啥|干嘛|点解)要?.{0,6}(?:收入|支出|开销|薪水)"),
        "es": (r"\b(?:por ?qué|para (?:qué|q)|pa qué) (?!.{0,20}\b(?:escrib|llam|molest|recuerd|cuesta|pag|tard|demor)).{0,30}\b(?:gasto|gastos|gano|ingresos?|sueldo|tantas preguntas|tanto|todo es[to]o)\b",),
    },
    LONG: {
        "en": ("how long", "how many days", "when will i hear", "how soon", "how fast", "until when", "by when", "how much time", "what is the deadline", "when do i have to decide", "when must i decide", "how much longer", r"\bwhy (?:is|does|are|do|so) .{0,16}\b(?:long|slow\w*)\b.{0,4}", r"\bwhen (?:will|does|do|is|are|can|should|would) .{0,30}\b(?:answer|reply|respond|write to me|writes? me|contact|get back|be in touch|available|expect|hear)", r"\bwhy (?:does|is|has|did) (?:nobody|no one|noone) .{0,8}(?:answer|repl|respond|wr[io]t)", r"\bhow many .{0,20}\b(?:before|ahead of|in front of) me\b", r"\b(?:place|position) in (?:the |this )?(?:queue|line)", r"\bwhen (?:do|will|can) (?:i|we) find out\b", r"\b(?:anyone|anybody|somebody|someone) (?:even |still |really )?(?:looking|working) (?:at|on) (?:my|the|our)\b.{0,14}"),
        "zh": ("多久", "(?:为什么|为啥|怎么|咋)(?:还|要|会|都)?(?:这么|那么|咁)(?:久|慢)", "几耐", "多长时间", "几天", "多少天", "什么时候", "截止", "有效期", "啥时候", "几时", "多会儿", "(?:何时|几时|啥时候|什么时间).{0,6}(?:回|复|联系|有人|答|联络)", "(?:怎么|为什么|为啥)(?:一直|还|都)?没(?:有)?人(?:回|理|联系)", "(?:前面|排)(?:还)?(?:有|在|到)?(?:几个人|多少人|第几)", "多长时间(?:能|才|可以)?(?:批|下来|通过|审)", "多久(?:能|才|可以)?(?:批|下来|通过|审)", "人在(?:看|处理|审)(?:我的)?(?:申请|案子|材料|资料)", "(?:怎么|为什么|为啥|点解)(?:一直|还|都)?(?:没|冇)(?:有)?人(?:回|复|理|联络)"),
        "es": (r"\bpor ?qué (?:se )?(?:tardan?|demoran?|tardáis)\b.{0,10}", "hasta cuándo", "qué plazo", "cuánto tiempo", "cuántos días", r"\bcu[á]ndo", rf"\bcuando me(?! {TO_COME})", r"\bcuánto (?:se )?(?:tarda|demora)", r"\bcuánto (?:tengo que|hay que|debo|voy a|falta para|más)(?: que)? .{0,12}(?:esper|contest|respond)", r"\bcuando (?:me |nos |alguien |van? a |vais a )+(?:contest|respond|escrib|atend|atiend)", r"\bpor ?qué nadie .{0,8}(?:contest|respond|escrib|atiend)", r"\bcuánto falta para que (?:decid|contest|respond|me)\w*", r"\b(?:alguien|nadie) (?:está )?(?:mira|mirando|viendo|revisando|trabaja\w*) (?:en )?mi (?:caso|solicitud)\b", r"\bcuándo (?:voy a saber|sabré)\b"),
    },
    "refused": {
        "en": ("be refused", "be rejected", "be declined", "be turned down", "say no", "refuse me", "reject", r"\bturn(?:s|ed)? (?:me|us|it) down\b"),
        "zh": ("拒绝", "不批", "不通过", "不同意怎么办", "被拒", "不给?批", "没(?:批|通过)", "(?:申请)?没(?:过|通过)(?:怎|的)"),
        "es": (r"\b(?:me|nos|mi solicitud|la solicitud|ustedes|si|ser|puede[ns]?|podrían|van?) (?:\w+ ){0,2}?rechaz", "me niegan", "denegar", "denieg", "decir que no", r"\b(?:me|nos) (?:dicen|digan) que no\b"),
    },
    "mistake": {
        "en": (r"\bif (?:i|we)(?:['’]?ve)? (?:\w+ )?(?:made?|make) (?:a |any |some )?(?:mistakes?|errors?|typos?)\b", r"\bif (?:i|we)(?:['’]?ve)? (?:\w+ )?(?:get|got|gave|give|write|wrote|say|said|put|fill(?:ed)?|enter(?:ed)?|tell|told|answer(?:ed)?|type[d]?) (?:\w+ ){0,4}?(?:wrong|incorrect\w*)\b", r"\bif (?:it|that|something|anything|an answer|a figure)(?:['’]?s| is| was) (?:wrong|not right|incorrect)\b", r"\b(?:can|could|may) i (?:still )?(?:change|correct|fix|edit) (?:it|this|that|anything|something|my (?:answers?|application|figures?))(?: \w+){0,2} (?:later|after\w*|once|when|if)\b.{0,20}", r"\b(?:can|could|may) i still (?:change|correct|fix|edit)\b.{0,25}"),
        "zh": ("(?:写|填|说|答|报|输|弄)错了?(?:的话)?(?:会|怎么|咋|能|可以|有什么|要紧|算).{0,6}", "(?:要是|如果|万一)我?(?:不小心)?(?:写|填|说|答|报|弄)错.{0,8}", "(?:提交|送出|发出去|交上去)(?:了)?(?:以后|之后|后)?(?:我)?(?:还|也)?(?:能|可以).{0,3}(?:改|更正).{0,3}", "(?<!签了)还(?:能|可以)(?:再)?(?:改|更正)(?:吗|么)"),
        "es": (r"\b(?:y )?si (?:me )?(?:equivoco|equivoqué|confundo|confundí)\b(?!.{0,20}\b(?:cuenta|pag)).{0,20}", r"\bsi (?:cometo|cometí|hay) (?:un|algún) error\b", r"\bsi (?:lo |algo )?(?:pongo|puse|escribo|escribí|digo|dije|está) (?:\w+ ){0,2}?mal\b", r"\b(?:puedo|podré|se puede) (?:cambiar|corregir|modificar)(?:l[oa]s?)? (?:\w+ ){0,3}?(?:después|luego|más tarde|una vez|todavía)\b.{0,20}", r"\b(?:todavía|aún|luego|después) (?:l[oa] )?(?:puedo|podré) (?:cambiar|corregir|modificar).{0,5}"),
    },
    "declined": {
        "en": (r"\bif i (?:say no|decline|refuse|reject|turn (?:it|this) down|(?:do not|don['’]?t) (?:accept|sign|take|agree|want))", r"\b(?:do i|must i|i) have to (?:accept|sign|say yes|agree|take (?:it|this))", "must i accept", "must i sign", r"\b(?:can|may) i (?:say no|refuse|decline)\b", r"\b(?:am|are) (?:i|we) (?:forced|obliged|made) to\b.{0,16}"),
        "zh": ("(?:如果|要是|万一)?我?(?:不接受|不签|不同意|拒绝)(?:字|这个方案|方案|协议|你们的方案)?(?:的话)?[,，]?(?:会|怎|行|可以|有什么)", "(?:必须|非得|一定要)(?:接受|签|同意)", "(?:可以|能)(?:不接受|不签|拒绝|说不)", "不签(?:字)?(?:行不行|行吗|可以吗)", "要不要(?:签|接受)", "签不签", "(?:一定|必须)(?:要|得)?(?:答应|接受|签)"),
        "es": ("si digo que no", "si no acepto", "si rechazo", "si la rechazo", "si lo rechazo", "si no firmo", "si no lo firmo", "tengo que aceptar", "tengo que firmar", "debo aceptar", "debo firmar", r"\bobligad[oa] a (?:aceptar|firmar)", r"\bobligatori[oa] (?:aceptar|firmar)", "puedo decir que no", "puedo rechazar", r"\bme obligan a\b.{0,14}"),
    },
    "withdraw": {
        "en": ("change my mind", "changed my mind", "withdraw", r"\b(?:back|get|pull) out of (?:it|this|the)", r"\bcancel (?:it |the agreement |the plan )?(?:after|once)\b", r"\b(?<!you )take (?:it|the agreement) back\b", r"\b(?:after|once) (?:i|i['’]?ve|i have|we) (?:have )?sign", "after signing", "if i regret", "if i sign", "already signed", "cooling off", r"\b(?:take|get) (?:my signature|the signature) back\b", "is it binding", "am i bound", "once signed"),
        "zh": ("反悔", "(?<!为什么)撤回", "后悔", "签了(?:以后|之后|后|还)", "签字(?:以后|之后|后)", "签完", "(?<![不没])签(?:了|完|署|字)+(?:之后|以后|后)?(?:就|会|能|可以|有什么)", "有法律效力"),
        "es": ("cambiar de opinión", "cambiar de idea", "cambio de opinión", "desistir", "echarme atrás", "me arrepiento", "retirarme", "después de firmar", "una vez firmad", "ya firmad", "si firmo", "una vez que firm", "cuando firme", "arrepentirme", "ya firmé", "me obliga la firma"),
    },
    "again": {
        "en": ("miss again", "miss a payment", "miss an instalment", "miss one", r"\bmiss(?:ed|ing)? (?:any |some |an? )?(?:payment|instal)", "late again", r"(?:can['’]?t|cannot|can not|unable to) pay (?:it |you )?(?:again|one|any more|anymore)", r"still (?:can['’]?t|cannot) pay", "break the plan", "cannot keep", "can't keep", r"\b(?:next|another) month (?:is|goes|will be) (?:bad|hard|worse|difficult|tight)\b.{0,8}"),
        "zh": ("再逾期", "又逾期", "再还不上", "又还不[上起]", "还是还不[上起]", "违约", "没按时", "一(?:期|次|个月)(?:没|忘|漏)(?:有|了)?还", "(?:没|忘了?|漏)还(?:上)?(?:一期|怎|会|的话)", "(?:下个?月|以后)(?:又|还是)(?:不行|没钱)", "再[还缴]不出", "又[还缴]不[出起]", "还是[还缴]不[出起]", "毁诺", "一(?:期|次|个月)(?:没|忘|漏)(?:有|了)?[还缴]", "(?:没|忘了?|漏)[还缴](?:到)?(?:一期|怎|会|的话)"),
        "es": ("vuelvo a fallar", "otra vez", "incumpl", "no cumplo", "fallo un pago", "fallo una cuota", r"\bno (?:pago|puedo pagar) (?:alguna|una|la|esa|un) (?:cuota|pago|mensualidad)", "me retraso", "me atraso", r"\b(?:mes que viene|próximo mes) .{0,12}(?:mal|peor|difícil)\b"),
    },
    "early": {
        "en": (r"\b(?:can|could|may|should) (?:i|we) (?:also |still |just )?(?:pay|repay|send|settle) (?:\w+ ){0,3}?(?:early|earlier|sooner|ahead|extra|more|off|in advance|at once|everything|all of it)\b(?! than)", "pay it off early", "pay off early", "pay early", "pay it early", "pay in advance", "early repayment", "pay ahead", r"\b(?:pay|paying|clear|clearing|settle|settling|repay|repaying|finish)(?:ing)? (?:it |this |off |the loan |the debt |everything |all of it |the whole thing )*(?:sooner|early|earlier|ahead|faster|in one go|at once)\b", r"\b(?:can|could|may) (?:i|we) (?:clear|settle|pay off|finish) (?:the |this |my |it |all )*(?:whole thing|whole loan|whole debt|everything|lot|loan|debt)\b", r"\b(?:can|could|may) (?:i|we) (?:just )?pay (?:it|this|you|everything) (?:all )?back\b"),
        "zh": ("提前还", "提早还", "提前付", "一次还清", "一次性还清", "(?:能|可以|能不能|可不可以)多还(?!多少)", "一次(?:性)?还完", "提前缴", "一次缴清", "(?:能|可以|能不能|可不可以)多(?:还|缴)(?!多少)", "一次(?:还|缴)完"),
        "es": ("pagar antes", "pagar por adelantado", "pagar anticipad", "adelantar pagos", "adelantar cuotas", "liquidar antes", "pago anticipado", r"\bpuedo (?:\w+ )?(?:pagar|pagarlo|abonar|liquidar) (?:\w+ ){0,3}?(?:más|mas|extra|antes|adelantado|todo|de una vez)\b(?! de)", r"\b(?:devolver|pagar)(?:lo|la|les)? todo\b"),
    },
    "changes": {
        "en": (r"\bif i (?:find|get|lose|start) (?:a |another |new |my )*(?:job|work)", "if things change", "if things get", "if something changes", "if my situation", "if my income", "if my pay", "if i earn", "if i can pay more", "situation changes", "situation change", "circumstances change", r"\bif (?:my|our|the) (?:hours|shifts?|overtime|pay|wages?|salary|earnings|job|work) (?:gets? |is |are |was |were |goes |go )?(?:cut|reduced|lowered|less|fewer|down|drops?|stops?|ends?|worse)\b", r"\bif (?:i|we) (?:get|am|are|fall|become) (?:laid off|fired|sacked|made redundant|ill|sick)\b", r"\bif (?:they|my boss|my employer|work) (?:cuts?|reduces?|lowers?) my\b"),
        "zh": ("找到工作", "找到新工作", "情况变", "情况有变", "情况改变", "收入变", "收入有变", "有变化怎么", "(?:工时|工资|薪水|收入|排班)(?:又|再|会)?(?:被)?(?:减|降|扣|砍)(?:少|低|了)?.{0,3}(?:怎|呢|会|的话)", "(?:又|再)(?:失业|丢了?工作|没工作|被裁)", "(?:失业|丢了?工作|没工作|被裁)了?(?:怎么办|咋办|的话|呢)"),
        "es": (r"\bsi (?:encuentro|consigo|hallo|pierdo) (?:un |otro |el |nuevo )*(?:trabajo|empleo|chamba)", "si cambia mi", "si cambian las cosas", "si algo cambia", "si mi situación", "si gano más", "si mejora", "si empeora", "si me va mejor", r"\bsi (?:me |nos )(?:reducen|bajan|recortan|quitan|cortan) (?:las |mis |el |la |mi |los )?(?:horas|jornada|sueldo|salario|paga|ingresos|turnos)", r"\bsi me (?:despiden|echan|enfermo|quedo sin (?:trabajo|empleo))"),
    },
    "where": {
        "en": (r"\bis (?:this|that|the) (?:bank )?account (?:number )?(?:really |still )?(?:real|true|right|genuine|yours|correct|ok)\b", r"\bpay (?:it )?(?:by card|in cash|online|by transfer|with (?:a|my) card)\b", "where do i pay", "where can i pay", "where to pay", "where should i pay", "how do i pay", "how to pay", "which account", "what account", "account number", "bank details", rf"\bwhere (?:do|can|should) i (?:send|mail|make)\b(?! (?:\w+ ){{0,2}}(?:{_PAPERS}))", r"\bhow (?:do|can|should) (?:i|we) send (?:you |it |in )?(?:the |my )?(?:money|payments?)\b"),
        "zh": ("(?:账号|账户)是(?:真的|对的|你们的)", "怎么还钱", "用(?:微信|支付宝|现金|转账)(?:还|付)", "怎么还款", "怎样还款", "怎么付款", "在哪还", "在哪里还", "还到哪", "还款账号", "还款账户", "哪个账户", "哪个账号", "转到哪", "打到哪", "(?:怎么|如何)(?:把)?(?:钱)?(?:给|交给|转给|打给|汇给)你们", "怎么把钱给", "怎么缴钱", "(?:去|用|到)(?:超商|便利商店|银行|临柜|转账|现金)[缴还]", "怎么缴款", "在哪缴", "在哪里缴", "汇到哪"),
        "es": (r"\b(?:esta|esa|la) cuenta es (?:de verdad|de ustedes|correcta|real|suya|la buena)", r"\bpagar (?:con tarjeta|en efectivo|en línea|por transferencia)\b", "dónde pago", "dónde puedo pagar", "dónde se paga", "cómo pago", "cómo puedo pagar", "qué cuenta", "cuál cuenta", "dónde deposito", "dónde transfiero", rf"\ba?dónde (?:les |lo |se )?(?:mando|manda|envío|envía|hago) (?!(?:\w+ ){{0,2}}(?:{_PAPELES}))", r"\bcómo (?:les |le |lo )?(?:mando|envío|hago llegar|transfiero)\b.{0,12}"),
    },
    "stop": {
        "en": ("how do i stop", "how can i stop", "can i stop", "how do i cancel", "can i cancel"),
        "zh": ("怎么停止", "怎么取消", "不想协商", "可以取消"),
        "es": ("cómo paro", "cómo cancelo", "puedo cancelar"),
    },
}  # fmt: skip
