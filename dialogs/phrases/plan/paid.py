"""Paid: that an instalment has been paid."""

from __future__ import annotations

from dialogs.parsers.times.day_names import DIAS
from dialogs.phrases.kin import KIN

WORDS = {
    "en": (
        "(i|i've|we|we've|just|already|allready) (have |had )*(paid|payed|transferred|transfered|deposited)",
        "(i|we) (really |truly |definitely |actually |already )*did (already |really )?(pay|transfer|send it|deposit)",
        "(paid|payed) (it|this|that|already|yesterday|today|last (night|week|friday|monday))",
        "(payment|money) (is |was |has been |already )*(sent|made|done|transferred)",
        "(i|i've|we) (have |already |just )*(sent|made|did|done) (the|my|this|a) (payment|money|transfer)",
        "(i|we) (have |already |just )?(sent|wired) (you )?[$€£]?\\d{3,}",
        "(sent|transferred|wired) (you )?(the|my) (payment|money|instalment|installment)",
    ),
    "es": (
        f"(ya|ayer|hoy|yo|lo|la|les) pague|pague (ayer|anoche|antier|anteayer|hoy|esta manana|el ({DIAS}|dia \\d+|\\d+))",
        "(he|hemos) pagado|(si|claro que si|yo si|que si) (que )?(ya )?(lo |la )?pague|(dije|dicho|digo|juro|aseguro|repito|avise) que (ya |si )?(la |lo )?pague",
        "(hice|realice|mande|envie|hicimos) (ya )?(el|un|mi|la|una) (pago|deposito|transferencia|abono|dinero|plata)",
        "(deposite|transferi|abone)",
        "(esta|quedo|queda) (ya )?(pagado|pagada)",
        "ya pagamos",
        "acabo de (pagar|transferir|depositar|abonar|hacer (el|un|la|una) (pago|transferencia|deposito|abono))",
        "(?<!que )pague [$€]?\\d+",
        f"(mi|nuestr[oa]) ({KIN}) (ya )?(lo |la |les )?(pago|deposito|transfirio|hizo (el|la) (pago|transferencia))",
    ),
    "zh": (
        "(已经?|刚刚?|早就|早已|昨天|今天|上午|下午)…(还|付|缴|交|转|汇)(款|钱|账|过去|过|掉)?了(?!解)",
        "(我|钱|款)…(还|付|缴|交|转|汇)(款|钱|账|过去|过|掉|完|好)?了(?!解)",
        "刚(刚|才)?(还|付|缴|转|打|汇)(款|钱|账)?过(去|来)",
        "打了(款|钱)|打(款|钱)(过去)?了|(款|钱)…打(过去|过|完|好)?了",
        "(还|付|缴)(过|完|好)(款|钱)?了",
        "(?<!要)(?<!想)(?<!能)(还|付|缴|转|汇)(款|钱)?(过|了)[¥￥$]?(?=\\d)",
        "(已|已经)(还|付|缴|转|汇)",
        "(让|叫|托|请)[^，。！？,.!?]{1,8}(还|付|缴|交|转|汇)(款|钱|过去|掉|好)?了",
        "(昨天|前天|昨晚|今早|刚才|上周)(还|付|缴|交|转|汇)(的|了|过)",
        "(?<!下)(?<!下个)(周|星期|礼拜)[一二三四五六日天末][^，。！？,.!?就会能再才]{0,5}?(还|付|缴|交|转|汇)(款|钱|过去|掉|好)?了(?!解)",
    ),
}
#: A word or two, and nothing else.
BARE = {
    "en": ("paid|payed|done paid|all paid|paid already|payment done",),
    "es": ("pagado|pagada|ya esta( pagado| pagada)?|pague|listo el pago",),
    "zh": ("(还|付|缴|转|还款|付款|转账)(款|好|过|完)?了|(还|付|缴|汇)(款|好|过|完)?了|已(还|付|缴)",),
}  # fmt: skip
#: Paid for something else.
ELSEWHERE = {
    "en": (
        "(paid|payed|sent|made|transferred|deposited|payment) … (rent|landlord|school|deposit|(other|another) (bank|loan|lender)|electricity|hospital|doctor|taxes|credit card)",
    ),
    "es": (
        "alquiler|renta|arriendo|casero|colegio|escuela|luz|fianza|otro (banco|prestamo)|tarjeta|hospital|medico|impuestos",
    ),
    "zh": (
        "房租|房东|学费|水电|电费|押金|信用卡|(别|其他|另)[^，。]{0,3}银行|税|医院|医药费|话费|材料|文件|资料|证明",
    ),
}
#: That nothing is seen here of what was paid.
UNSEEN = {
    "en": (
        "(not|isn't|doesn't|don't|hasn't|haven't|nor|never|can't) … (show|shows|shown|showing|see|recorded|registered|credited|received|arrived|counted|updated|there|here|through)",
        "nothing (here|there|shows|showing|has (arrived|changed|happened)|arrived|changed|happened)",
        "(still|it|you|keep|keeps) (say|says|saying|claim|claiming|shows|stands|shown as|marked) … (late|overdue|open|unpaid|due|owed?|missing)",
    ),
    "es": (
        "no (me |se |lo |les |los |ha |han )*(aparec[a-z]+|figura|sale|consta|llega|llego|llegado|veo|ven|recib[a-z]+|reflej[a-z]+|acredit[a-z]+|registr[a-z]+)(?! (el|un|mi|ningun) (recibo|comprobante))",
        "(sigue|sigo|todavia|aun) … (pendiente|atrasad[oa]|vencid[oa]|impagad[oa]|debiendo)|aqui nada|nada (aqui|cambia|ha cambiado)",
        "(dicen|dice|pone|ponen) que (esta|estoy|sigue|sigo|tengo|debo) … (atras[a-z]+|pendiente|mora|vencid[oa]|debiendo)|dicen que … (atras[a-z]+|pendiente|mora|vencid[oa])",
        "(sigue|siguen|todavia|aun|me|ustedes) (diciendo|dicen|dice|reclamando|reclaman|cobrando|pidiendo) … (debo|debemos|debiendo|atras[a-z]+|pendiente|mora|falta)",
    ),
    "zh": (
        "(没|未|不)(有)?(显示|到账|入账|收到|看到|更新|记录|纪录)|(查|看)不到|还是?(显示|写着|说)[^，。！？,.!?]{0,4}?(欠|逾期|未还|没还|未缴|没缴)|没(反应|动静|变化|变)",
    ),
}
#: What was paid, named without saying that it was.
MINE = {
    "en": ("(my|the|our) (\\w+ ){0,2}(payment|paymnet|transfer|deposit|instalment|installment)",),
    "es": ("(mi|el|nuestro|la) (ultim[oa] )?(pago|transferencia|deposito|abono|cuota)",),
    "zh": ("(转账|汇款|还款|缴款|付款|打款)|(我|还|付|缴|转|汇|打)的?(钱|款)",),
}
#: Other things told in such words: not done, not known, done wrong, or how it is done.
OTHER = {
    "en": (
        "(havent|not|never|didnt|hasn't|isn't|cannot|can't|unless|until|if|once|when|whether|have i|did i) … (paid|payed|sent|made|pay)",
        "(get|got|getting|am|im|be|been|being|was|were) (usually |always |only )?paid",
        "(paid|payed) … (too|twice|double|wrong|less|half|part|only|off|more|extra|much|to)",
        "how much … (paid|payed)",
        "(but|however|though|although|twice|double|wrong|mistake|missing|refunded|returned|bounced|failed|rejected)",
        "(came|come|went|sent|gave) (\\w+ ){0,3}back|of (it|that|this|them)|no (receipt|confirmation|answer)",
        *ELSEWHERE["en"],
    ),
    "es": (
        "(no|aun|todavia|nunca|si|cuando|hasta) … (pague|pagado|pagada|pago|deposite|transferi|abone)",
        "(quier[a-z]+|pid[a-z]+|exig[a-z]+|esper[a-z]+|para) que (yo )?(les |lo |la )?pague",
        "cuanto … pagado|dos veces|doble|de mas|de menos|equivocad[oa]s?|mitad|me (han )?pag[a-z]*",
        "no (me |nos |se )?([a-z]+ )?(el |un |mi |ningun )?(recibo|comprobante)",
        "pero|aunque|sin (recibo|comprobante)|por error|una parte|(devolvieron|devuelto|rechazado|rechazada|rechazaron)",
        *ELSEWHERE["es"],
    ),
    "zh": (
        "(没|没有|未|不|如果|要是|等|等我|能)[^，。！？,.!?]{0,4}?(还|付|缴|交|转|打|汇)",
        "(多|少|重复|错)(还|付|扣|缴|转)|(还|付|缴|转)(多|少|错|重|了多少|了?一半|了一部分|了一点)|还(了|清了|了吗)吗|吗[？?]?$",
        "几号|哪天|哪一天|每个?月|什么时候",
        "但|可是|不过(?!户)|不过|错|两次|重复|退(回|了|款)|一部分",
        "(没|未|不)(有)?收据",
        *ELSEWHERE["zh"],
    ),
}
