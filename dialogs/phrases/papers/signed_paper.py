"""Signed papers in words: how people ask for what they signed, or for the letter that says that all is repaid.

>>> [asks_for_agreement(said) for said in ("send me the agreement again", "what did I sign?", "¿qué firmé?", "协议再发我一次", "协议找不到了，再发一份")]
[True, True, True, True, True]
>>> [asks_for_agreement(said) for said in ("my landlord wants a letter that I am in a payment plan", "房东要我在还款计划中的证明")]
[True, True]
>>> [asks_for_agreement(said) for said in ("can I get a letter that I'm in a plan", "una constancia de que tengo un plan", "能开个还款计划的证明吗")]
[True, True, True]
>>> [asks_for_agreement(said) for said in ("cancel the agreement", "I need a new agreement", "quiero un acuerdo", "我想要一个新协议")]
[False, False, False, False]
>>> [asks_for_letter(said) for said in ("I need the paid-off letter", "constancia de no adeudo", "给我开个结清证明")]
[True, True, True]
>>> [asks_for_statement(said) for said in ("can I have the statement again", "a list of my payments please", "historial de mis pagos", "把还款明细再发我一次", "proof of my payments for my landlord", "¿me dan un comprobante de mis pagos para mi casero?", "房东要还款证明")]
[True, True, True, True, True, True, True]
>>> [asks_for_statement(said) for said in ("my bank statement", "el extracto del banco", "银行流水发给你", "here is the proof of my payment", "我把还款证明发给你")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain

_PAPER = "((plan |payment |repayment )?(agreements?|contracts?)|pdf|plan (document|paper|pdf)|(paper|papers|document|documents) (that )?i('ve| have)? signed|signed (paper|papers|document|documents|copy|agreement|contract|plan|pdf)|(copy|pdf) of (the|my|our|that|what) (agreement|contract|plan|i signed))"
_MINE = "(the |my |our |that |both |both (of )?(my |the )?|all (my |the )?|a copy of |a copy of the |a copy of my |a pdf of |a pdf of the |a pdf of my |the pdf of |the pdf of my )"
_PAPEL = "(acuerdo|contrato|convenio|pdf|documento (que )?(firme|firmado|he firmado)|papel (que )?(firme|firmado|he firmado))"
_MIO = "(el|mi|ese|una copia del|una copia de mi|copia del|copia de mi|el pdf del|el pdf de mi)"
_XIEYI = "(协议书?|合同|合约书?|契约书?|(签|签过)的?(文件|东西|合同|合约|协议)|(?:pdf|PDF))"
_ASKS = matcher(
    {
        "en": (
            f"(send|give|show|email|forward|resend|get|bring) (me|us)( again| once more| back| over)? {_MINE}?{_PAPER}",
            f"(resend|re send|send|show) {_MINE}?{_PAPER} (again|once more|please|to me)",
            f"(can|could|may) (i|we|you) (please |also |still )?(have|get|see|read|download|resend|print|look at) {_MINE}{_PAPER}",
            f"(i|we) (want|need|would like|'d like|d like|wish) (to (see|read|have|get|print|download) )?{_MINE}{_PAPER}( again)?",
            f"(where|how) (is|are|do i (find|get|see)|can i (find|see|get|read|download)) {_MINE}{_PAPER}",
            f"(lost|deleted|can't find|cannot find|can not find|don't find|misplaced) {_MINE}(agreement|pdf|signed (paper|papers|document|copy|agreement|contract)|(paper|document) (that )?i signed)",
            "what (exactly )?(did|have) (i|we) (actually |even |just )?(sign|signed|agree to|agreed to)",
            "what (was|is) it (that )?i (have )?signed",
            "(show|send|tell|remind) me (again )?(of )?what (i|we) (have |had )?(signed|agreed to)",
            "(copy|pdf) of (the|my|our) (signed )?(agreement|plan)",
            "(agreement|contract|pdf) (again|once more)",
            "(get|have|need|want|send|give|write|issue) (me )?(a |an |any |some )?(letter|proof|confirmation|something in writing) … (that|saying|showing) … (a |my |our |in |the )+(payment |repayment )?(plan|arrangement|agreement)",
            "(letter|proof|confirmation) of (my|the|our) (payment |repayment )?(plan|arrangement|agreement)",
        ),
        "es": (
            f"(mandeme|mandame|mandenme|envieme|enviame|envienme|paseme|pasame|muestreme|muestrame|deme|dame|reenvieme|reenviame)( otra vez| de nuevo)? {_MIO} {_PAPEL}",
            f"me (pasa|pasas|pasan|manda|mandas|mandan|envia|envias|envian|da|das|dan)( otra vez| de nuevo)? {_MIO} {_PAPEL}",
            f"me (puede|puedes|pueden|podria|podrian) (volver a )?(mandar|enviar|pasar|dar|mostrar|reenviar)( otra vez| de nuevo)? {_MIO} {_PAPEL}",
            f"(puedo|podria|quiero|quisiera|necesito|me gustaria) (volver a )?((tener|ver|leer|recibir|descargar|bajar|imprimir)( otra vez| de nuevo)? )?{_MIO} {_PAPEL}",
            f"(donde (esta|encuentro|veo|puedo (ver|encontrar)|quedo)) {_MIO} {_PAPEL}",
            "(perdi|borre|no encuentro) (el|mi) (acuerdo|convenio|pdf|documento (que )?firme|acuerdo firmado)",
            "(que|a que) (fue lo que |es lo que )?(firme|he firmado|firmamos|me comprometi)",
            "(copia|pdf) (del|de mi) (acuerdo|convenio|plan)( firmado)?",
            f"{_PAPEL} (otra vez|de nuevo)",
            "(carta|constancia|comprobante|algo por escrito) (de que|que diga que|de) (tengo|tenemos|estoy|mi|nuestro) … (plan|acuerdo|convenio)",
        ),
        "zh": (
            f"(发|传|给|寄)(给)?(我|一下)?(再)?(看看|看)?(一|下)?(份|个|下|遍|次)?(我)?(的|之前的|上次的)?{_XIEYI}",
            f"把(我)?(的|那份|这份|签好的|签过的|签的)?{_XIEYI}(再|重新)?(发|传|给|寄)",
            f"{_XIEYI}(能|可以|麻烦|请)?(你|您)?(再|重新)(发|传|给|寄)|{_XIEYI}(发|传|给)(给)?(我|一下|一份)",
            f"(重新|再)(发|传|给)(我)?(一)?(份|次|遍|下)?{_XIEYI}",
            f"(想|要|能|可以|怎么)(再)?(看|查看|下载|打印|列印|拿|要)(看|一下|到|一份)?(我)?(的|那份|签的|签好的|签过的)?{_XIEYI}(?!会|怎么样)",
            f"(我)?(的|签的|签好的|签过的){_XIEYI}(在哪|去哪|呢|找不到)|(找不到|弄丢|搞丢|弄没|删掉?)了?(我)?(的)?(协议|签的)",
            "(我)?(的)?(协议书?|签(过|好)?的(文件|东西|合同|合约|协议))(找不到|不见|丢|弄丢|搞丢|没|删掉?)了",
            "(还款计划|还款方案|分期|协议)的?(证明|凭证)|(证明|凭证|证明信)(我)?(有|在|已)[^，。！？,.!?]{0,4}?(还款计划|方案|协议|分期)",
            "(我)?(到底|究竟|都)?签(了|的是|的|过)(些)?什么|签的(都|到底|究竟)?是什么",
        ),
    }
)  # fmt: skip
#: Whoever else wants it, it is of the plan.
_THAT_IT_IS = matcher(
    {
        "en": (
            "(letter|proof|certificate|confirmation|document|paper|something in writing) (that (says|shows|proves)|that|saying|showing|proving|of|about) [^.,;?!]{0,25}?(payment|repayment|instalment|installment) (plan|arrangement|agreement)",
        ),
        "es": (
            "(carta|constancia|certificado|comprobante|justificante) (de|que) … (plan de pagos?|acuerdo de pagos?|convenio)",
        ),
        "zh": (
            "(还款|分期)(计划|方案|协议)[^，。？]{0,4}?证明|证明[^，。？]{0,8}?(还款|分期)(计划|方案|协议)",
        ),
    }
)
_LETTER = matcher(
    {
        "en": (
            "(paid off|paid in full|paid up|payoff|pay off|payout|completion|clearance|closing|closure|settlement|final|no debt|discharge|satisfaction) (letter|certificate|confirmation|statement)",
            "(letter|certificate|proof|confirmation|document|something|paper) (that )?(says|saying|showing|shows|stating|proving|proves)? ?(that )?(it's|it is|everything is|everything's|all is|all of it is|the loan is|my loan is|i have|i've|i|the debt is|my debt is) (all |fully |been |is |completely )*(repaid|paid|paid off|paid in full|paid back|settled|cleared|done paying|finished paying)",
            "(letter|certificate|proof|confirmation) (that )?((says|saying|shows|showing) (that )?)?(everything|all of it|all) (is|was|has been) paid",
            "(send|give|show|resend) (me )?(the|that|my) letter",
            "(the|that|my) (letter|certificate) (again|once more)",
        ),
        "es": (
            "(carta|constancia|certificado|comprobante|finiquito) (de )?(finiquito|no adeudo|libre deuda|deuda cero|liquidacion|cancelacion|pago total|saldo cero|paz y salvo|que (ya )?(pague|esta|no debo) … (todo|pagado|nada))",
            "(libre deuda|paz y salvo|finiquito)",
            "(mandeme|mandame|envieme|enviame|deme|dame) (la|esa|mi) (carta|constancia)",
        ),
        "zh": (
            "(结清|还清|清偿|缴清)(的)?(证明|函|书|凭证|单)",
            "证明(我)?(已经)?(都|全)?(还清|还完|结清|缴清)",
        ),
    }
)
_BARE = {
    *("agreement", "the agreement", "my agreement", "pdf", "the pdf", "signed agreement"),
    *("el acuerdo", "mi acuerdo", "acuerdo", "el pdf", "mi convenio", "acuerdo firmado"),
    *("协议", "我的协议", "协议书", "我的协议书", "签好的协议"),
}
#: Of another paper, of one to be made, or of what is to become of it; and what is sent to us.
_OTHER = matcher(
    {
        "en": (
            "(new|another|different|other|better|changed|second|next) (agreement|contract|plan|pdf)",
            "(cancel|cancelling|withdraw|withdrawing|change|changing|end|ending|stop|break|undo|revoke|regret|sign|keep|renew|extend) (from )?(the|my|this|that|our)? ?(agreement|contract|plan)",
            "(work|job|employment|rental|rent|lease|tenancy|phone|insurance|gym|labour|labor|employer|landlord|boss|zero hours?|old|fixed term) … (agreement|contract|letter|pdf)",
            "(agreement|contract|letter) (with|from|of|at) (my |the |a )?(boss|employer|work|job|landlord|company|doctor|hospital|court|office|school)",
            "(i'll|i will|can i|could i|should i|shall i|may i|let me|i'm going to|want to|i can|have to|need to|must i|do i) (send|give|show|bring|forward|email)",
            "(don't|do not|never) (need|want|send|give|show)",
            "(court|doctor's|dismissal|termination|warning|default|reminder) (letter|paper)",
        ),
        "es": (
            "(nuevo|otro|distinto|mejor|segundo) (acuerdo|contrato|convenio|plan)|un acuerdo",
            "(cancelar|anular|retirar|cambiar|deshacer|terminar|romper|firmar|renovar) (el|mi|este|ese) (acuerdo|contrato|convenio|plan)",
            "(contrato|acuerdo|carta) (de|con) (mi |el |la )?(trabajo|alquiler|renta|arriendo|jefe|empresa|luz|telefono|despido|casero|gimnasio)|contrato (laboral|indefinido|temporal)",
            "(puedo|debo|tengo que|voy a|quiero|le|les) (mandarle|mandarles|enviarle|enviarles|mando|envio)",
            "no (quiero|necesito|mande|envie)",
        ),
        "zh": (
            "(新|另|别|换|改)[^，。！？,.!?]{0,3}?(协议|合同|合约|方案)",
            "(取消|撤|作废|解除|终止|改|换|违反)[^，。！？,.!?]{0,4}?(协议|合同|合约)",
            "(劳动|工作|租房|租|房东|公司|单位|手机|雇佣|聘|保险)(的)?(协议|合同|合约|契约)",
            "我(把|来|先|可以|现在|马上|要|想)?[^，。！？,.!?]{0,6}?(发|传|给|寄)给?(你|您)",
            "(不用|不要|别|不想)[^，。！？,.!?]{0,3}?(发|传|给|看)",
        ),
    }
)
#: In Chinese it may stand first.
_THE_PDF = re.compile(
    r"\bpdf(?:能|可以|麻烦|请)?(?:不能|不可以)?(?:你|您)?(?:再|重新)?(?:发|传|给)(?!给?(?:你|您|了))"
)
_POLITE = re.compile(r",? (?:please|pls|por favor)$|^(?:please|por favor|请),? ?")
#: Longer is a story, for a person.
_LONGEST = 120


def asks_for_agreement(text: str) -> bool:
    """Whether it asks to see, or to have once more, what was signed."""
    said = _POLITE.sub("", plain(text).strip(" .!?¡¿。！？，,"))
    if said in _BARE:
        return True
    if _is_short(said) and _THAT_IT_IS.search(said):
        return True
    is_asked = _ASKS.search(said) or _THE_PDF.search(said)
    return _is_short(said) and is_asked is not None and _OTHER.search(said) is None


def asks_for_letter(text: str) -> bool:
    """Whether it asks for the letter that says that all is repaid."""
    said = plain(text)
    return _is_short(said) and _LETTER.search(said) is not None and _OTHER.search(said) is None


def asks_for_statement(text: str) -> bool:
    """Whether it asks for the list of what was paid; an account's is another one."""
    said = plain(text)
    return _is_short(said) and _STATEMENT.search(said) is not None and _OTHER.search(said) is None


_STATEMENT = matcher(
    {
        "en": (
            "(?<!bank )(?<!account )(?<!your )statement (again|once more|please|of (my|the|all) (plan|payments?|instalments?|installments?|loan))",
            "(have|get|see|show me|send me|need|want|print|resend) (the|a|my|another|that) (payment |repayment |plan |last )?statement",
            "(list|overview|history|record|breakdown|summary) of (my|the|all|all my|what i) (payments?|instalments?|installments?|paid)",
            "(proof|confirmation|certificate|evidence|receipts?) (of|for|about) (my|the|all|all my) (payments|instalments|installments)|proof (that )?i (have |ve )?(paid|been paying|always paid|pay) (on time|every month|regularly|each month)",
            "(payment|payments|repayment) (history|record|records|list|overview|breakdown)",
            "(send|give|show|have|get|need|want|see) (me )?(the|my|a) (payment |repayment |plan )?schedule|list of payments",
        ),
        "es": (
            "(lista|listado|historial|detalle|resumen|relacion|desglose|estado|calendario|tabla) de ((mis|los|todos los) )?(pagos|abonos|cuotas)",
            "(comprobante|constancia|justificante|certificado|recibo)s? de (mis|los|todos (mis|los)) (pagos|abonos|cuotas)",
            "(estado|extracto|resumen) (de|del) (mi )?(plan|prestamo|acuerdo)",
            "(que|cuanto) (ya )?(he pagado|pague) … (por escrito|en pdf|en papel)",
        ),
        "zh": (
            "(还款|付款|缴款)(的)?证明(?!人)",
            "(还款|付款|缴款|还钱)的?(明细|记录|纪录|清单|流水|账单|对账单|历史|计划表|时间表)",
        ),
    }
)


def _is_short(said: str) -> bool:
    return len(said) <= _LONGEST
