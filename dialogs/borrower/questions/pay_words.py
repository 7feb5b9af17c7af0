"""Pay words: the words by which a typed question about paying is known, as in `keywords`.

Words of one question stand together, by language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

DAYS = "days"
_PAYMENT = r"(?:re)?(?:payment|paymnet|instal+ment)s?"
_CUOTA = r"(?:pagos?|cuotas?|mensualidad(?:es)?|letras?)"
#: What a loan is for.
_FOR = "(?:car|auto|home|house|student|personal)"
_QI = "(?:一)?(?:期|次|笔)(?:的)?(?:还款|缴款|款项)?"
PAY_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    DAYS: {
        "en": (
            rf"\b(?:when|what day|which day|what date|how soon) .{{0,25}}\b(?:first|next|last|final) {_PAYMENT}\b", rf"\b(?:first|next|last|final) {_PAYMENT} (?:date|day|due)\b", rf"\b(?:what|when) (?:is|are|will be|would be) (?:my|the) (?:first|next|last|final|new) {_PAYMENT}\b",
            r"\bwhen (?:do|must|should|will|would) (?:i|we) (?:have to |need to )?(?:start |begin |next )?pay(?:ing)?(?: next| first| the first| again)?\b(?! (?:less|more|nothing|early))", r"\bwhen (?:does|do|will) (?:it|the plan|the payments?|payments?) (?:start|begin|end|finish|stop)\b", r"\bwhen (?:is|will) (?:it|everything|this|that|the loan|my loan|the debt)(?: be)? (?:all )?(?:over|paid off|finished|done)\b",
            rf"\bhow much (?:is|are|will be|would be) (?:each|every|the|my|one) (?:monthly |new )?{_PAYMENT}\b", rf"\bhow much (?:do|will|would|must) (?:i|we) (?:have to )?pay (?:each|every|per|a|the first) ?(?:time|month|week|{_PAYMENT})?\b", rf"\bhow much .{{0,12}}\b(?:pay|owe|due|{_PAYMENT}) .{{0,12}}\b(?:each|every) (?:month|time|week)\b",
            rf"\bhow many (?:more )?(?:{_PAYMENT}|(?:months|times|years) (?:do|will|must|would|are|left|to go|to pay))\b",
            r"\bwhich (?:one|of (?:them|these|the two)|loan)(?: \w+){0,4} first\b",
        ),
        "zh": (
            f"(?:第一|首|下|最后){_QI}.{{0,6}}(?:什么时候|哪天|哪一天|几号|何时|多少)", f"(?:什么时候|哪天|几号|何时)[^，。？]{{0,4}}(?:第一|首|下|最后){_QI}", "第一次(?:还款|还钱|还|付款|扣款).{{0,6}}(?:什么时候|哪天|几号)", "(?:什么时候|哪天|几号|何时|从什么时候)(?:要|该|得)?开始(?:还|付|缴)", "(?:下次|下回|下一次|下期)(?:什么时候|哪天|几号|要?还多少|要?[还缴]多少)",
            "(?:每次|每期|每个?月|一个?月|一期|每一期)(?:要|得|该|应该)?(?:还|付|交|缴)(?:款)?多少(?!利息)", "(?:一共|总共|还要|还剩|还有|剩|全部|要|分)(?:要)?(?:还|付|缴)?(?:多少|几)期", "(?:要|得|需要)?(?:还|付|缴)(?:多少|几)(?:个月|次|年)", "(?:还剩|剩)(?:多少|几)(?:个月|次|年)", "(?:什么时候|何时|多久|几时|哪天)(?:才)?(?:能|可以|会)?(?:全部|都)?(?:还|付|缴)(?:完|清)", "最后一(?:期|次|笔)(?:是|在)?(?:什么时候|哪天|几号|多少)?", "(?:哪天|几号|什么时候)(?:是)?(?:我的)?还款(?:日)?(?:$|[？?呢])", "还款日(?:是|在)?(?:哪|几|什么)",
            "第一次(?:还款|还钱|缴款|还|缴|扣款).{0,6}(?:什么时候|哪天|几号)",
            "(?:哪天|几号|什么时候)(?:是)?(?:我的)?(?:还款|缴款)(?:日)?(?:$|[？?呢])",
            "(?:还款|缴款)日(?:是|在)?(?:哪|几|什么)", "先(?:还|付|缴)哪", "哪(?:一)?(?:笔|个)(?:要|该|得)?先(?:还|付|缴)",
        ),
        "es": (
            rf"\b(?:cuándo|qué día|en qué fecha|a partir de cuándo) .{{0,20}}\b(?:primer[oa]?|próxim[oa]|siguiente|últim[oa]) {_CUOTA}\b", r"\bcuándo (?:me toca|tengo que|debo|hay que|empiezo a|comienzo a|vuelvo a|toca) (?:empezar a |volver a )?(?:pagar|pago)\b", rf"\bcuándo (?:empieza|comienza|termina|acaba|vence)n? .{{0,12}}\b(?:plan|{_CUOTA})\b", r"\bcuándo (?:empezaría|empezamos|se empieza|comenzaría)\b.{0,10}", r"\bcuándo (?:termino|acabo|voy a terminar|voy a acabar) de pagar\b",
            rf"\bcuánto (?:pago|pagaré|pagaría|tengo que pagar|debo pagar|hay que pagar|voy a pagar|me toca pagar|es|son|será|sería)? ?(?:cada|por|al|a la|la|el|las|los) (?:vez|mes|semana|nueva |{_CUOTA})", rf"\bcuánt[oa]s (?:{_CUOTA}|meses|veces)\b", r"\bcuál (?:\w+ ){0,4}primero\b",
        ),
    },
    "in_it": {
        "en": (
            rf"\b(?:includ\w+|counts?|counting|covers?|(?:part|instead) of) (?:\w+ ){{0,4}}?(?:missed|late|overdue|unpaid|skipped|arrears|(?:i|we) (?:missed|skipped|owe already))(?: (?:ones?|{_PAYMENT}|months?))?\b",
            rf"\b(?:missed|late|overdue|unpaid|skipped|arrears)(?: (?:ones?|{_PAYMENT}|months?|money))?\b.{{0,20}}\b(?:includ\w+|in (?:it|this|there|the plan)|counted|on top|extra|besides|as well|separate\w*)\b",
            rf"\bwhat about (?:the |my |those )?(?:\w+ )?(?:{_PAYMENT}|ones|months)? ?(?:that )?(?:(?:i|we) (?:have )?(?:already )?(?:missed|skipped|didn['’]?t pay)|overdue|arrears)\b",
            rf"\bwhat about (?:the |my )(?:missed|late|overdue|unpaid) (?:ones?|{_PAYMENT}|months?)\b",
        ),
        "zh": ("(?:包括|包含|算上|算进|含)[^，。？]{0,6}(?:逾期|欠的|没还|拖欠|漏还|欠款)的?(?:那?[几两三]?(?:期|个月|部分))?", "(?:逾期|欠的|没还的?|拖欠|漏还)[^，。？]{0,8}(?:包括|包含|算进|算在|在里面|在内|也在|另外|单独|怎么算|还要[还补])", "(?:之前|以前|前面)(?:欠|没还|逾期)的?(?:那?[几两三]?(?:期|个月|部分))?(?:呢|怎么办|怎么算)"),
        "es": (
            r"\b(?:incluye|incluyen|incluid[oa]s?|cuentan?|contando|entran?) (?:\w+ ){0,4}?(?:atrasad[oa]s?|vencid[oa]s?|impagad[oa]s?|pendientes?|perdid[oa]s?|atrasos?|no pagué|no he pagado)\b",
            r"\b(?:atrasad[oa]s?|vencid[oa]s?|impagad[oa]s?|atrasos?|que no pagué|que dejé de pagar)\b.{0,25}\b(?:incluid[oa]s?|entran?|aparte|además|dentro|cuentan?)\b",
            rf"\b(?:qué pasa con|y) (?:las?|los?|lo) (?:{_CUOTA} )?(?:atrasad[oa]s?|vencid[oa]s?|impagad[oa]s?|que no pagué|que no he pagado|que dejé de pagar|que debo)\b",
        ),
    },
    "last_one": {
        "en": (rf"\b(?:why|how come) .{{0,20}}\b(?:last|final) (?:one|month|{_PAYMENT}) .{{0,14}}\b(?:different|smaller|bigger|lower|higher|larger|less|more|not the same|odd)\b", rf"\b(?:last|final) (?:one|{_PAYMENT}) (?:is |seems |looks )?(?:a (?:bit|little) )?(?:different|smaller|bigger|lower|higher|larger|less|more)\b"),
        "zh": (f"最后{_QI}[^，。？]{{0,8}}(?:不一样|不同|多一?点|少一?点|更多|更少|多了?几|少了?几)", f"为什么最后{_QI}[^，。？]{{0,10}}"),
        "es": (rf"\b(?:últim[oa]|final) (?:{_CUOTA} )?.{{0,14}}\b(?:distint[oa]|diferente|menor|mayor|más (?:alt|baj)[oa]|menos|igual)\b",),
    },
    "which_loan": {
        "en": (
            r"\b(?:for|about|of|on|in|covers?|includ\w+) (?:both|all|each)(?: of)?(?: (?:my|the|our|two))*(?: loans)?(?=[ ?.!]*$)", r"\b(?:both|all|two|each of) (?:my |the |our )?loans?\b", r"\bwhich (?:loan|of (?:my|the) loans)\b",
            rf"\b(?:is|are|was|does|do) (?:this|that|it|the plan|the offer) .{{0,20}}\b(?:other|second|{_FOR}) loan\b", rf"\b(?:is|what about) (?:my|the) (?:other|second|{_FOR}) loan\b(?: in (?:it|this|the plan))?",
        ),
        "zh": ("(?:两笔|两个|所有|全部|每笔)的?(?:贷款|借款)", "(?:哪|几)(?:一)?(?:笔|个)(?:贷款|借款)", "(?:是|算|包括|包不包括|关于|那)(?:我的?)?(?:车贷|房贷|另外?一?(?:笔|个)(?:贷款)?)"),
        "es": (r"\b(?:los dos|ambos|todos (?:los|mis)) (?:préstamos|créditos)\b", r"\b(?:para|de|sobre|incluye) (?:los dos|ambos|todos)(?=[ ?.!]*$)", r"\bcuál (?:de (?:los|mis) )?(?:préstamos?|créditos?)\b", r"\b(?:es|sobre|incluye|vale para|y) (?:el|mi|del|de mi) (?:otro |segundo )?(?:préstamo|crédito) (?:del? (?:la |el )?(?:coche|carro|auto|casa|piso)|hipotecario|personal)\b", r"\b(?:y|incluye) (?:el|mi) otro (?:préstamo|crédito)\b"),
    },
    "in_time": {
        "en": (r"\b(?:the |is )?\d{1,2}(?:st|nd|rd|th) (?:is |falls |be |a |an |on |this |month |year )*(?:sunday|saturday|weekend|(?:bank |public |national )?holiday|christmas|easter|new year)", r"\btoo late (?:to pay|if i pay)\b", r"\bin time if i pay\b", rf"\b(?:day|date|due|it|{_PAYMENT}) .{{0,20}}\b(?:on |a |falls |lands |at )+(?:the )?(?:sunday|saturday|weekend|bank holiday|public holiday|holiday)s?\b", r"\b(?:sunday|saturday|weekend|bank holiday)s? .{0,12}\b(?:due|pay)\b", r"\b(?:a|one|two|couple of|few|1|2) days? late\b", r"\b(?:transfer|money|payment|bank) .{0,15}\b(?:takes|takes too|arrives?|comes?) .{0,15}\b(?:days?|late|longer)\b", "grace period", r"\bhow (?:many|much) (?:days? |time )?(?:of )?(?:grace|late)\b", r"\b(?:wages?|salary|pay|money) (?:come|comes|arrive|arrives|is|are) (?:in )?(?:a|one|two|some) (?:few )?days? late\b"),
        "zh": (r"\d{1,2}[号日](?:那天|当天)?(?:是|正好|刚好|碰上|遇到|逢|赶上)*(?:不是)?(?:周日|周末|周六|星期天|星期日|星期六|礼拜天|节假日|例假日|国定假日|假日|连假|假期|放假|过节|春节|国庆|中秋|元旦|过年)", "来得及(?:吗|么|不)", "来不来得及", "赶得上吗", "(?:(?:还款日|那天|日子|到期日|当天|刚好|正好).{0,4}(?:是|在)|逢|遇到|碰到|赶上)(?:周日|周末|周六|星期天|星期日|礼拜天|节假日|假期|放假|过节|法定节假日)", "(?:晚|迟)(?:到|了|还)?(?:一|两|几|1|2)(?:两)?天(?:到账|到|还)?.{0,4}(?:算|会|逾期|有事|行|怎)", "(?:转账|汇款|到账|入账).{0,8}(?:晚|慢|几天|一天|两天|迟)", "宽限(?:期|几天|多少天)", "(?:工资|钱)晚(?:一|两|几)天(?:到|发)", "(?:(?:缴款日|还款日|那天|日子|到期日|当天|刚好).{0,4}(?:是|在)|逢|遇到|碰到)(?:周日|周末|周六|星期天|星期日|礼拜天|例假日|国定假日|假日|连假|放假)", "(?:晚|迟)(?:到|了|缴)?(?:一|两|几|1|2)(?:两)?天(?:入账|到|缴)?.{0,4}(?:算|会|逾期|有事|行|怎)", "(?:薪水|钱)晚(?:一|两|几)天(?:到|进来|发)"),
        "es": (r"\bel (?:día )?\d{1,2} (?:es|cae|será|caerá) (?:en |un |día )*(?:domingo|sábado|fin de semana|festivo|feriado|navidad|año nuevo|semana santa)", r"\b(?:llego|estoy|llegaría) (?:aún |todavía )?a tiempo\b", r"\bdemasiado tarde para pagar\b", r"\b(?:día|fecha|cae|vence|pago|cuota|toca) .{0,14}\b(?:domingo|sábado|fin de semana|festivo|feriado)s?\b", r"\b(?:transferencia|dinero|pago|banco) .{0,15}\b(?:tarda|tarde|demora|llega) .{0,15}\b(?:días?|tarde)\b", r"\bdías? de gracia\b", r"\b(?:un|uno|dos|unos|1|2) días? (?:tarde|de retraso|después)\b.{0,12}(?:pasa|atras|mora|problema)", r"\b(?:sueldo|nómina|paga|dinero) .{0,12}(?:un|dos) días? tarde\b"),
    },
    "other_day": {
        "en": (rf"\b(?:change|move|switch|pick|choose|have) (?:the |my |a |another )?(?:{_PAYMENT} |due |new |different |other )?(?:day|date)\b", r"\b(?:pay|due) (?:it )?on (?:a|an|another|some) (?:other |different )?(?:day|date)\b", r"\b(?:can|could|may) (?:i|we) pay .{0,12}\b(?:later|after (?:my )?pay ?day|when i get paid|at the end of the month)\b", r"\bdifferent (?:due )?(?:day|date)\b", r"\b(?:day|date) (?:be )?(?:moved|changed|switched)\b", r"\bpay (?:\w+ ){0,2}?(?:weekly|fortnightly|by the week|(?:every|each) (?:week|fortnight)|every (?:other|two) weeks?)\b", r"\b(?:weekly|fortnightly) (?:payments?|instal+ments?)\b"),
        "zh": ("往后(?:挪|延|推|拖)(?:几|两|三|一)?(?:天|日)", "(?:还款日|缴款日|还款日期|日子)(?:能不能|能|可以)?(?:改|换|调|挪)(?:成|到|为)?", "(?:换|改|调|变|挪)(?:一?个|一?下|成|一)?(?:还款|缴款)?(?:日|日期|日子|时间|天)", "还款(?:日|日期|时间)(?:能|可以|可不可以|能不能)?(?:换|改|调|变|推|延)", "(?:能|可以|能不能|可不可以)(?:晚|迟|推迟|延后|缓|宽限)(?:几天|两天|一点|点|些|一周|几日)(?:还|付)?", "(?:发|领)工资(?:那天|以后|之后|后)(?:再)?还", "(?:缴款|还款)(?:日|日期|时间)(?:能|可以|可不可以|能不能)?(?:换|改|调|变|延)", "(?:能|可以|能不能|可不可以)(?:晚|迟|延后|缓|宽限)(?:几天|两天|一点|点|些|一周|几日)(?:还|缴)?", "(?:发|领)薪(?:水)?(?:那天|以后|之后|后)(?:再)?[还缴]", "(?:按|每)个?(?:周|星期|礼拜)(?:来)?[还付缴]"),
        "es": (r"\b(?:cambiar|cambien|cambie|mover|muevan|elegir|escoger|correr) (?:el |la |mi |de )?(?:día|fecha)\b", r"\bpagar (?:en )?otro día\b", r"\bpagar (?:\w+ ){0,3}?(?:después|más tarde|cuando (?:cobre|me paguen)|a fin de mes)\b", r"\botra fecha\b", r"\bpagar(?:lo|l[ae]s?)? (?:\w+ ){0,2}?(?:(?:por|cada|a la) (?:semana|quincena)|semanalmente)\b", r"\b(?:pagos?|cuotas?) (?:semanal|quincenal)(?:es)?\b"),
    },
    "part": {
        "en": (r"\bpay (?:\w+ ){0,2}?(?:half|a part|part of|some of|less|a little|a bit)\b", r"\b(?:partial|part|smaller) payments?\b", r"\b(?:stop|pause|skip|break from) (?:paying|payments?|the payments?) for\b", r"\b(?:pause|skip) (?:the |my |a |one )?(?:payments?|instal+ments?|month)\b", r"\b(?:skip|pause|leave out) (?:this|next|a|one|the next) (?:month|week|payment|instal+ment)\b", r"\b(?:pay|paying) (?:\w+ ){0,2}?(?:just|only) (?:the )?interest\b", r"\b(?:just|only) (?:pay )?the interest\b"),
        "zh": ("(?:先|只)(?:还|付|交|缴)(?:一半|一部分|一点|部分)", "(?:少还|少付|少缴)(?:一?点|一些)?", "(?:停|暂停|缓)(?:几|两|三|一|半)(?:两)?(?:个)?(?:月|期|年)(?:不还|再还|还|不[还缴]|再[还缴]|[还缴])?", "(?:几|两|三)个月(?:先)?不还", "(?:这|下)个?月(?:能不能|可不可以|可以|能)(?:先)?不(?:还|付|缴)", "(?:先|只)(?:还|付|缴)利息", "月(?:付金?|供)(?:能不能|可不可以|可以|能)(?:再)?(?:降|减|少|低)", "(?:能不能|可不可以|可以|能)(?:再)?(?:拉长|延长)(?:还款)?(?:期数|期限|年限|时间)", "(?:几|两|三)个月(?:先)?不[还缴]"),
        "es": (r"\bsi pago (?:solo |sólo |nada más )?(?:la mitad|una parte|menos)\b", r"\bpagar (?:\w+ ){0,3}?(?:la mitad|una parte|una cantidad menor|menos)\b", r"\bpagos? parcial(?:es)?\b", r"\bdejar de pagar (?:\w+ ){1,2}(?:mes|meses|semanas|cuotas?)\b", r"\b(?:pausar|saltarme|suspender) (?:los |las |el |la |un |una )?(?:pagos?|cuotas?|mes)\b", r"\bsaltar(?:me|nos)? (?:este|el próximo|un) mes\b", r"\b(?:solo|sólo|nada más) los intereses\b"),
    },
    "remind": {
        "en": (r"\bremind (?:me|us)\b", r"\breminders?\b", rf"\b(?:tell|notify|warn|alert) me (?:when|before) (?:it is due|i have to pay|(?:the|a|an|my|each) (?:next )?{_PAYMENT})\b", r"\bin case i forget\b", r"\bwhat if i forget\b"),
        "zh": ("提醒我", "(?:会|能|有)(?:不会|没有)?(?:发|有)?(?:还款|缴款)?提醒", "忘(?:了|记)(?:还|怎么办|的话|[还缴])", "到期(?:前)?(?:会)?(?:通知|告诉)我"),
        "es": (r"\brecuérd(?:an|en|a|as|ame|enme)\b", r"\brecordar(?:me|án|an)?\b", r"\brecordatorios?\b", r"\bme (?:van a |pueden )?avis(?:an|ar|arán|en) .{0,20}\b(?:antes|pagos?|pagar|cuotas?|venc\w+|fecha|toca)\b", r"\bsi (?:se )?me olvid"),
    },
    "arrived": {
        "en": (r"^(?:so |and )*(?:did|has|have) (?:it|they|that) (?:arrived?|come|came|gone through|go through|get through)(?: yet| now| already)?\W*$", rf"\bdo (?:you|u) have (?:my|the) (?:money|{_PAYMENT}|transfer)\b", rf"\b(?:did|have|has) (?:you|u|it|my|the) .{{0,12}}\b(?:get|got|receive[d]?|arrive[d]?|come|came) .{{0,10}}\b(?:money|{_PAYMENT}|transfer)\b", rf"\b(?:did|has|have) (?:my|the) (?:money|{_PAYMENT}|transfer) .{{0,10}}\b(?:arrive|arrived|come|go|gone|through|received|booked)\b", rf"\bis (?:my|the) (?:money|{_PAYMENT}|transfer) (?:there|in|here|booked)\b", r"\b(?:has|have|did|is) (?:my|the) (?:\w+ ){0,2}?(?:payment|money|transfer) (?:\w+ ){0,4}?(?:come|came|gone|clear\w*|arriv\w+|through|there|land\w*)\b", r"\b(?:(?:did|have) you (?:find|found|seen?)|any news (?:of|on|about|from)) (?:my|the) (?:payment|money|transfer|receipt)\b"),
        "zh": ("(?:收到|到账|入账)(?:了)?(?:我)?(?:的)?(?:钱|款|还款|转账|付款)?(?:了)?(?:吗|没|嘛|么)", "(?:钱|款|还款|转账|缴款|汇款)(?:到|收到|入账|到账)(?:了)?(?:吗|没)", "(?:钱|款)?你们(?:已经)?(?:收到|查到|找到)(?:了)?(?:吗|没|么)", "(?:钱|款|付款|转账|凭证|收据)(?:查到|核对|核实)(?:好|到)?(?:了)?(?:吗|没|么)", "(?:收到|到账|入账)(?:了)?(?:我)?(?:的)?(?:钱|款|还款|缴款|汇款|转账)?(?:了)?(?:吗|没)"),
        "es": (r"^\W*(?:y |ya )?(?:les |le |os )?(?:ya )?lleg[oó](?: ya)?\W*$", r"\b(?:les |le |os |ya )?(?:llegó|recibieron|recibido|han recibido|recibiste|entró) (?:ya )?(?:mi|el|la) (?:pago|dinero|transferencia|depósito|abono)\b", r"\b(?:mi|el|la) (?:pago|dinero|transferencia|depósito) (?:ya )?(?:llegó|está|entró|se recibió)", r"\b(?:recibieron|recibiste|han recibido|les llegó) (?:ya )?(?:mi|el|la) (?:pago|dinero|transferencia|depósito|abono|envío)\b.{0,15}", r"\b(?:encontraron|vieron|han (?:encontrado|visto)|(?:alguna )?noticias? (?:de|sobre)) (?:ya )?(?:mi|el|la) (?:pago|dinero|transferencia|depósito|recibo|comprobante)\b"),
    },
    "overpaid": {
        "en": (r"\b(?<!get )(?<!am )(?<!im )(?<!getting )(?<!be )(?<!gets )(?:paid|pay|payed|sent|transferred) (?:you )?(?:too much|twice|double|more than)\b", r"\boverpa(?:id|y|yed|ying|yment)\b"),
        "zh": ("(?:我|不小心|好像|已经)?(?:多还|还多|多付|付多|多转|转多|重复还|还重|还了两次|多缴|缴多|多汇|汇多|重复[还缴]|[还缴]了两次)(?:了|的|怎)",),
        "es": (r"\bpag(?:ué|ado|o) (?:de más|demasiado|dos veces|doble)\b", r"\bmandé de más\b"),
    },
    "debit": {
        "en": (r"\b(?:take|debit|withdraw|charge|deduct|collect)(?:ed|s)? (?:it |the money |money |the payments? )?(?:out of|from|off|to) (?:my|the) (?:account|bank|card)\b", "direct debit", "auto pay", "autopay", r"\b(?:automatic|automatically)\b", r"\bcome (?:straight )?out of (?:my|the) account\b.{0,12}"),
        "zh": ("自动(?:扣款|扣|还款|划扣|代扣|扣缴|转账)", "(?:从|在)(?:我)?(?:的)?(?:卡|账户|银行卡|户头)(?:里|上)?(?:自动)?扣", "代扣"),
        "es": (r"\bautomátic(?:o|a|amente)\b", "domicilia", r"\b(?:cobran?|quitan?|sacan?|descuentan?|debitan?|retiran?)(?:lo|n)? .{0,15}\bde (?:mi|la) (?:cuenta|tarjeta)\b", r"\bse (?:cobra|descuenta|saca) (?:solo |autom\w+ )?(?:de|en) (?:mi|la) cuenta\b"),
    },
    "payer": {
        "en": (r"\bpay(?:ing)? (?:it |this |you )?(?:from|with|through|out of) (?:a |an |my |his |her |the )?(?:different|another|other|new|joint|second|wife['’]?s|husband['’]?s|partner['’]?s|friend['’]?s|brother['’]?s|sister['’]?s|mother['’]?s|father['’]?s) (?:bank )?(?:account|card|bank)\b", r"\b(?:someone|somebody|person|brother|sister|mother|father|mum|mom|dad|parents|son|daughter|wife|husband|partner|friend|boss) (?:else )?(?:will|wants to|would|could|is going to|offers to) (?:pay|repay|send|transfer) (?:it|this|that|them|everything|the \w+|for me)\b.{0,8}", r"\b(?:can|could|may) (?:my |the )?(?:\w+ )?(?:mother|father|mum|mom|dad|parents?|brother|sister|son|daughter|wife|husband|partner|friend|somebody|someone|family|boss|aunt|uncle) (?:else )?pay\b", r"\bpays? (?:it |this )?for me\b", r"\b(?:husband|wife|partner|mother|father|mum|mom|dad|brother|sister|son|daughter|friend|family) pays (?:it |this )?instead\b", r"\bon my behalf\b.{0,10}\bpay", r"\b(?:mother|father|mum|mom|dad|parents?|brother|sister|son|daughter|wife|husband|partner|friend|family|aunt|uncle) .{0,24}\b(?:help|pay|send|transfer) (?:\w+ ){0,2}?(?:money|it|this|for me|payments?|me)\b"),
        "zh": ("(?:用|从|拿)(?:别的|另一个|另外的?|其他|别人的?|我?老公的?|我?老婆的?|家人的?|朋友的?)(?:一?[个张])?(?:账户|账号|卡|银行卡?|银行)(?:来)?(?:还|付|缴|转)", "换一?[个张]?(?:别的)?(?:卡|账户|账号|银行)(?:来)?(?:还|付|缴|转)", "(?:别人|家人|朋友|亲戚|爸|妈|父母|哥|姐|弟|妹|老公|老婆)[^，。？]{0,3}(?:想|要|会|可以|愿意)(?:替|帮|代)我(?:还|付|缴|转)", "(?:爸|妈|父母|哥|姐|弟|妹|老公|老婆|朋友|家人|别人|亲戚|儿子|女儿|他人)(?:能|可以|可不可以|能不能)?(?:替|帮|代)我?(?:还|付|转)", "(?:别人|他人|家人|朋友)(?:的账户|的卡)?(?:代还|代付|代缴)", "代还", "(?:爸|妈|父母|哥|姐|弟|妹|老公|老婆|朋友|家人)想?帮我.{0,8}(?:转|还|付|打|汇|缴)", "(?:爸|妈|父母|哥|姐|弟|妹|老公|老婆|先生|太太|朋友|家人|别人|亲戚|儿子|女儿|他人)(?:能|可以|可不可以|能不能)?(?:替|帮|代)我?(?:还|付|缴|转|汇)", "代缴"),
        "es": (r"\bpagar(?:lo|la)? (?:desde|con|de) (?:otra|una|la|mi|su)(?: otra| nueva)? (?:cuenta|tarjeta)(?: (?:de mi \w+|distinta|nueva))?", r"\b(?:otra persona|alguien|mi \w+) (?:quiere|lo va a|la va a|va a|puede|ofrece|me va a)(?: pagar(?:lo|la)?| hacer el pago) ?(?:por mí)?", r"\b(?:puede|podría|pueden) pagar(?:lo|la)? (?:mi |otra |alguien|un )?(?:\w+ )?(?:persona|madre|padre|mamá|papá|herman[oa]|hij[oa]|espos[oa]|marido|mujer|pareja|amig[oa]|familia|otro)?\b.{0,12}\bpor mí\b", r"\b(?:mi|alguien|otra persona|un) (?:\w+ )?puede pagar", r"\b(?:madre|padre|mamá|papá|herman[oa]|hij[oa]|espos[oa]|marido|mujer|pareja|amig[oa]) .{0,24}\b(?:mandar|pagar|enviar|transferir)\w*\b.{0,10}"),
    },
    "fine": {
        "en": (r"\blate (?:fee|charge|payment fee)s?\b", r"\bpenalt(?:y|ies)\b", r"\b(?:a|any|be|get|me) fine[ds]?\b", r"\bpenali[sz]ed\b", r"\bextra (?:fee|charge)s?\b", r"\bcharged? (?:\w+ ){0,3}?late\b", r"\b(?:do|will|would|can) you charge (?:\w+ ){0,4}?(?:behind|late|overdue)\b"),
        "zh": ("罚(?:息|钱|款|金)", "滞纳金", "违约金", "(?:迟延|逾期)利息", "(?:会|要)(?:不会|不要)?(?:被)?罚"),
        "es": (r"\b(?:cobrar?|cobran|cobrarán|hay|pagar|me cobran|intereses? de) (?:\w+ )?(?:mora|moratorios?|recargos?)\b", "recargo", r"\bcobr\w+ (?:algo )?(?:por|si) (?:\w+ ){0,2}?(?:tarde|retras\w+|atras\w+)", r"\bmultan?\b", "penaliza", "intereses moratorios", "interés de mora"),
    },
    "waived": {
        "en": (r"\b(?:forgive|waive|cancel|write off|wipe|reduce|cut|drop|lower) (?:\w+ ){0,3}?(?:of )?(?:the |my |this )?(?:debt|loan|interest|balance|amount|what i owe)\b", r"\bsettle (?:it |this )?for less\b", r"\b(?:write|take|knock) (?:some|part|a bit|half|any) (?:of it |of the debt |of this )?off\b"),
        "zh": ("(?:减免|免除|免掉|减掉|少算|打折)(?:一?部分|一?点|一些|利息|本金)?", "(?:能不能|可不可以|可以|能)(?:再)?减(?:一?点|免|少|利息)", "利息(?:能不能|可不可以|可以|能)(?:再)?(?:减|少|降|打折|免)", "(?:能不能|可不可以|可以|能)只(?:还|付|缴)本金"),
        "es": (r"\b(?:perdon|condon|quit|descont|rebaj|baj)\w* (?:\w+ )?(?:una parte|parte|algo|la deuda|los intereses|intereses|el interés|(?:la|mi) tasa)\b", r"\bhacer(?:me)? (?:un |una )?(?:descuento|quita|rebaja)\b", r"\b(?:perdonar|condonar|quitar)(?:me)? una parte\b"),
    },
    "too_much": {
        "en": (r"\b(?:still )?(?:too (?:much|high|expensive|hard))(?: for me)?\b", r"\bcan(?:['’]?t| ?not) afford (?:it|this|that|the plan|the offer)\b", r"\bmore than i can (?:manage|afford|pay|bear)\b"),
        "zh": ("(?:还是|太|仍然)(?:太)?(?:多|高|贵|重)(?:了)?(?:怎么办|的话|呢|吗)?(?!少)", "(?:负担|承受)不(?:起|了)", "还是还不起", "还是(?:还|缴)不(?:起|出)"),
        "es": (r"\b(?:demasiado|muy (?:alt[oa]|car[oa])|mucho para mí)\b", r"\bno (?:me alcanza|puedo con) (?:para )?(?:eso|esto|la cuota|el plan)\b", r"\bsigue siendo (?:demasiado|mucho)\b"),
    },
}  # fmt: skip
