"""Owed: how much of a plan is left, and when the next of it is due."""

from __future__ import annotations

_DUE = "(due|next|payment|paymnet|instalment|installment|pay)"
WORDS = {
    "en": (
        "when (do|must|should) i (have|need) to pay",
        "(how much|how mutch|what|what's) … (owe|own you|owing|outstanding|still to pay|remaining|left)",
        "(how much|what is|whats) … (balance|next (payment|instalment|installment))",
        f"(when|what day|which day|what date) … {_DUE}",
        "(is|are|was) (my|the|our) (next |first |last )?(payments?|paymnet|instalments?|installments?) (really |now |still )?due",
        "what (is|s) (my|the) next (date|day|due date|one)( to pay)?",
        "how much (is|are) … (due|payment|instalment|installment)",
        "how much (do|must|should) i (have to |need to )?pay",
        "(do|must|should) i (still )?(have to |need to )?pay (this|next) month",
        "what (do|must|should) i (have to |need to )?pay",
        "how many (more )?(payments|instalments|installments|months|times) … (left|remaining|to go|to pay|to come|are there|still|more)",
        "how many (are|do (i|we) have|have (i|we)( got)?) (still )?(left|remaining|to go|to pay)",
        "(when|what day|what date|how long) … (over|finished|done|paid off|debt free|last (payment|instalment|installment))",
        "(do|dont|will) (i|we) (still |now )?(owe|have to pay|need to pay) (you )?(anything|something)|(anything|something) (is )?(still )?(open|owed|outstanding|to pay)",
        "how much (have|did) i (already )?(pay|paid|payed)",
        "why (is|are|do|does) (there |it |you )?(still )?(show |say |have )?… (open|owed|outstanding|left to pay)",
        "(how much|what) (is|am|are) … (missing|open|behind|late)|(is|are) (everything|it all|all of it|all) paid",
        "(what is|whats|show me|let me see|tell me about|remind me of) (my|our) (payment |repayment )?(plan|schedule|instalments|installments)",
        "am i (done|finished|debt free|through)|is (the loan|my loan|my debt|the debt) (over|done|finished|paid off|repaid|settled)|is it (all )?(paid off|repaid|settled)",
    ),
    "es": (
        "cuanto (les |le |os )?(debo|adeudo|falta|queda|me falta|me queda|tengo que pagar|hay que pagar|es la cuota|es mi cuota)",
        "(cuando|que dia|en que fecha) … (pago|pagar|vence|cuota|toca|debo pagar)",
        "(cual|que) es (mi|la) proxima fecha",
        "(mi|el) saldo",
        "cuant[ao]s (me |nos )?(queda|quedan|falta|faltan)",
        "(mi|el|la) (proximo |proxima )?(pago|cuota) (es|vence|toca) (hoy|manana|el|esta|este)",
        "(tengo|hay) que pagar (algo )?(este|el proximo) mes",
        "cuant[ao]s (cuotas|pagos|meses|mensualidades) … (falta|faltan|queda|quedan|restan)",
        "cuando (termino|acabo|termina|acaba|se acaba) … (pagar|plan|prestamo|cuota|todo|esto)",
        "(la|mi|el) (ultima|ultimo) (cuota|pago)|cuanto (ya )?(he pagado|pague|llevo)",
        "(cual es|como es|ensename|enseneme|muestrame|muestreme|quiero ver|puedo ver) (mi|nuestro) plan",
        "debo (algo|nada)|(queda|hay) (algo|nada) (pendiente|por pagar)",
        "por que (sigue|siguen|hay|tengo) (todavia |aun )?(pendientes?|por pagar)",
        "que debo|que (tengo|hay) que pagar|esta todo pagado|(termine|he terminado|acabe|he acabado) de pagar",
    ),
    "zh": (
        "(欠|剩|差)…(多少|几)",
        "(还|是不是|是否)欠(你们|您)?(钱|款|着)?(吗|么|没|不)|还有(没还|没缴|要还|要缴|欠)的",
        "(要|应|该)(还|缴)多少|还有多少(没还|要还|没付|没缴)",
        "(什么时候|啥时候|哪天|哪一天|几号|何时|多久)(要|该|得|需要|应该|应)?(还|付|缴|扣)(款|钱)?(?!能|会|可以|有|没|是)",
        "(还|缴)款(日|期)?是[^，。！？,.!?]{1,8}还是",
        "余额…(多少|是|有)|查…(余额|欠款)",
        "我的(还款)?(计[划画]|方案)(是(什么|怎样|怎么样|啥)|长什么样)|(看|查)(一下)?我的(还款)?(计[划画]|方案)",
        "(这|本|下)个?月我?还?(要|用|需要|得)(不要|不用)?(还|缴|付)(款|钱)?(吗|么)",
        "为什么还(有|欠|剩)[^，。！？,.!?]{0,8}?(没还|未还|没缴)",
        "(还|剩)[有剩]?(几|多少)(期|个月|笔)|(几|多少)期(没还|要还|没付|没缴)",
        "(什么时候|哪天|何时|几时|多久)(能|可以|会)?(还完|还清|付清|缴清|结束)|最后一(期|笔)",
        "(还|缴|付)(过|了)多少|(还|缴|付)(清|完)了(吗|么|没)",
        "下(一)?(期|次|笔|个月)…(多少|几号|什么时候|哪天|金额)|(还款|缴款)日(是|期|在)?(哪天|几号|什么时候)",
    ),
}
#: A word or two, and nothing else.
BARE = {
    "en": ("(my |the )?(outstanding |current )?(balance|debt)|(my |the )?next (payment|instalment|installment)( date| day)?|due (date|day)|when due|how much( is (it|that))?( then| each time)?",),
    "es": ("(mi |el )?saldo|(mi |el |la )?(proximo|proxima|siguiente) (pago|cuota)|vencimiento|cuanto( es| seria)?( entonces| cada vez)?",),
    "zh": ("(余额|欠款|还款日期?|缴款日|下期|下一期)(多少)?|(是|要|还|缴|付)*多少(钱)?(呢|啊)?",),
}  # fmt: skip
#: Other things told in such words: not done, not known, done wrong, or how it is done.
OTHER = {
    "en": (
        "owe (me|us)|(when|what|how much) … (sign|hear|fees?|advisor)|salary|wages?|(when|what|how) … did (i|we)|how much time|how long|time left",
    ),
    "es": (
        "me (debe|deben)|(diciendo|dicen|dice) que|cuanto falta para que|comision|respuesta|contest[a-z]+|decision|sueldo|salario|nomina|tiempo|cita|cuando … (pague|pagamos)",
    ),
    "zh": ("欠我|手续费|工资|薪水|时间|答复|回复|结果|(还|付|缴)(款|钱)?(过|的)(?!日|时)",),
}
