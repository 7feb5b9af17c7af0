"""Plan in words: what people write of a plan in force that the bot can answer or do itself, by language.

>>> [said_of_plan(said) for said in ("how much do i still owe", "ya pagué", "我下周五还")]
[<Said.OWED: 'owed'>, <Said.PAID: 'paid'>, <Said.WILL_PAY: 'will_pay'>]
>>> [said_of_plan(said) for said in ("I have paid twice", "How do I pay?", "还有一个问题")]
[None, None, None]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from .phrases import HAN_SIGN, matcher, plain


class Said(StrEnum):
    STANDS = "stands"  #: whether it is still in force, or comes back
    OWED = "owed"  #: how much is left, or when the next is due
    PAID = "paid"  #: it has been paid
    WILL_PAY = "will_pay"  #: it will be, on a day or later
    OTHER_DAY = "other_day"  #: another day than the one named


_DUE = "(due|next|payment|paymnet|instalment|installment|pay)"
_DAYS = "(tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_DIAS = "(manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
_PLAN = "(my|the|our) (old |earlier )?(payment |repayment )?(plan|agreement|arrangement)"
_PLAN_ES = "(el|mi|nuestro) (plan|acuerdo|convenio)"
_WORDS = {
    Said.STANDS: {
        "en": (
            f"(get|have|win|bring) {_PLAN} back|(save|restore|reinstate|revive|recover|reactivate|rescue) {_PLAN}",
            f"(can|may|do|could) (i|we) (still )?keep {_PLAN}|(do|have) (i|we) (still )?(have|got) {_PLAN}( still)?",
            f"(is|are) {_PLAN} (still |really |now |already )?(in force|valid|active|alive|running|on|there|over|broken|cancelled|canceled|gone|ended|dead|safe|ok|okay)",
            f"does {_PLAN} (still )?(hold|count|stand|exist|work|run)",
            f"(did|have) (i|we) (just |really )?(lost|lose|broken|break|broke) {_PLAN}",
            f"what (happened|has happened) (to|with) {_PLAN}",
            f"(has|did|why has|why did|why is) {_PLAN} (really |just )?(ended|end|stopped|stop|been (cancelled|canceled|ended)|over|broken|gone)",
        ),
        "es": (
            f"(recuperar|rescatar|salvar|reactivar|restablecer|retomar|volver a tener) {_PLAN_ES}",
            f"(sigue|continua|esta) (todavia |aun )?(en vigor|vigente|activo|en pie|valido|vivo) {_PLAN_ES}",
            f"{_PLAN_ES} (sigue|continua|todavia|aun|ya no|ya) … (vigor|vigente|activo|pie|valido|vale|valiendo|cancelado|terminado|roto)",
            f"(perdi|he perdido|rompi|he roto) {_PLAN_ES}|(todavia|aun|sigo) (tengo|teniendo|con) {_PLAN_ES}",
            f"que (paso|ha pasado) con {_PLAN_ES}",
            f"(se (rompio|cancelo|acabo|termino|anulo)|ha terminado|termino) (ya )?{_PLAN_ES}",
        ),
        "zh_CN": (
            "(计划|方案|协议)(还|是不是|是否|现在|已经)*(能|可以|能不能)?(恢复|找回)(吗|么|呢)?|(怎么|能不能|可以|能|想|要)[^，。！？,.!?]{0,4}?(恢复|找回)[^，。！？,.!?]{0,4}?(计划|方案|协议)",
            "(计划|方案|协议)(还|现在|是不是|是否|已经)+(有效|在|算数|生效|失效|作废|没了|终止|结束|断)(了)?(吗|么|没有)?",
            "(计划|方案|协议)(有效|失效了|作废了|没了|终止了|结束了|断了|取消了)(吗|么|没有)|(计划|方案|协议)怎么(没|断|终止|结束|失效|作废|取消)了",
            "为什么[^，。！？,.!?]{0,4}?(计划|方案|协议)[^，。！？,.!?]{0,4}?(没|断|终止|结束|失效|作废|取消)了",
        ),
        "zh_TW": (
            "(計畫|方案|協議)(還|是不是|是否|現在|已經)*(能|可以|能不能)?(恢復|找回)(嗎|呢)?|(怎麼|能不能|可以|能|想|要)[^，。！？,.!?]{0,4}?(恢復|找回)[^，。！？,.!?]{0,4}?(計畫|方案|協議)",
            "(計畫|方案|協議)(還|現在|是不是|是否|已經)+(有效|在|算數|生效|失效|作廢|沒了|終止|結束|斷)(了)?(嗎|沒有)?",
            "(計畫|方案|協議)(有效|失效了|作廢了|沒了|終止了|結束了|斷了|取消了)(嗎|沒有)|(計畫|方案|協議)怎麼(沒|斷|終止|結束|失效|作廢|取消)了",
            "為什麼[^，。！？,.!?]{0,4}?(計畫|方案|協議)[^，。！？,.!?]{0,4}?(沒|斷|終止|結束|失效|作廢|取消)了",
        ),
    },
    Said.OWED: {
        "en": (
            "when (do|must|should) i (have|need) to pay",
            "(how much|how mutch|what|what's) … (owe|own you|owing|outstanding|left to pay|still to pay|remaining|left)",
            "(how much|what's|what is|whats) … (balance|next (payment|instalment|installment))",
            f"(when|what day|which day|what date) … {_DUE}",
            "how much (is|are) … (due|payment|instalment|installment)",
            "how much (do|must|should) i (have to |need to )?pay",
            "(do|must|should) i (still )?(have to |need to )?pay (this|next) month",
            "what (do|must|should) i (have to |need to )?pay( now| next| this month)?",
            "how many (more )?(payments|instalments|installments|months|times) … (left|remaining|to go|to pay|to come|are there|still|more)",
            "(when|what day|what date|how long) … (over|finished|done|paid off|debt free|last (payment|instalment|installment))",
            "how much (have|did) i (already )?(pay|paid|payed)",
            "(how much|what) (is|am|are) … (missing|open|behind|late)|(is|are) (everything|it all|all of it|all) paid",
            "(what is|whats|show me|let me see|tell me about|remind me of) (my|our) (payment |repayment )?(plan|schedule|instalments|installments)( again)?",
            "am i (done|finished|debt free|through)( now| yet)?|is (the loan|my loan|my debt|the debt) (over|done|finished|paid off|repaid|settled)( now| yet)?|is it (all )?(paid off|repaid|settled)( now| yet)?",
        ),
        "es": (
            "cuanto (les |le |os )?(debo|adeudo|falta|queda|me falta|me queda|tengo que pagar|hay que pagar|es la cuota|es mi cuota)",
            "(cuando|que dia|en que fecha) … (pago|pagar|vence|cuota|toca|debo pagar)",
            "(mi|el|cual es el|cual es mi) saldo",
            "(tengo|hay) que pagar (algo )?(este|el proximo) mes",
            "cuant[ao]s (cuotas|pagos|meses|mensualidades) … (falta|faltan|queda|quedan|restan)",
            "cuando (termino|acabo|termina|acaba|se acaba) … (pagar|plan|prestamo|cuota|todo|esto)",
            "(la|mi|el) (ultima|ultimo) (cuota|pago)|cuanto (ya )?(he pagado|llevo pagado|pague|llevo)( ya| hasta ahora)?",
            "(cual es|como es|ensename|enseneme|muestrame|muestreme|quiero ver|puedo ver) (mi|nuestro) plan( de pagos?)?",
            "que debo|que (tengo|hay) que pagar|esta todo pagado|(ya )?(termine|he terminado|acabe|he acabado) de pagar",
        ),
        "zh_CN": (
            "(还|总共|一共)?(欠|剩|差)…(多少|几)",
            "(还要|要|应|该|需要)还多少|还有多少(没还|要还|没付)",
            "(什么时候|啥时候|哪天|哪一天|几号|何时|多久)(要|该|得|需要|应该|应)?(还|付|缴|扣)(款|钱)?(?!能|会|可以|有|没|是)",
            "下(一)?(期|次|笔|个月)…(多少|几号|什么时候|哪天|金额)|还款日(是|期|在)?(哪天|几号|什么时候)",
            "余额…(多少|是|有)|查…(余额|欠款)",
            "我的(还款)?(计划|方案)(是(什么|怎样|怎么样|啥)|长什么样)|(看看?|查看?|给我看看?)(一下)?我的(还款)?(计划|方案)",
            "(这|本|下)(个)?月(我)?(还)?(要|用|需要|得)(不要|不用)?(还|付)(款|钱)?(吗|么)",
            "(还|剩)(有|剩|要还)?(几|多少)(期|个月|笔)|(几|多少)期(没还|要还|没付)",
            "(什么时候|哪天|何时|几时|多久)(能|可以|会)?(还完|还清|付清|结束)|最后一(期|笔)",
            "(已经|一共|总共|我)?(还|付)(过|了)多少(期|钱)?|(都|全部?|已经|是不是)*(还|付)(清|完)了(吗|么|没)",
        ),
        "zh_TW": (
            "(還|總共|一共)?(欠|剩|差)…(多少|幾)",
            "(還要|要|應|該|需要)(還|繳)多少|還有多少(沒還|要還|沒繳)",
            "(什麼時候|啥時候|哪天|哪一天|幾號|何時)(要|該|得|需要|應該|應)?(還|付|繳|扣)(款|錢)?(?!能|會|可以|有|沒|是)",
            "下(一)?(期|次|筆|個月)…(多少|幾號|什麼時候|哪天|金額)|(還款|繳款)日(是|期|在)?(哪天|幾號|什麼時候)",
            "餘額…(多少|是|有)|查…(餘額|欠款)",
            "我的(還款)?(計畫|方案)(是(什麼|怎樣|怎麼樣)|長什麼樣)|(看看?|查看?|給我看看?)(一下)?我的(還款)?(計畫|方案)",
            "(這|本|下)(個)?月(我)?(還)?(要|用|需要|得)(不要|不用)?(還|繳|付)(款|錢)?(嗎)",
            "(還|剩)(有|剩|要還)?(幾|多少)(期|個月|筆)|(幾|多少)期(沒還|要還|沒繳)",
            "(什麼時候|哪天|何時|幾時|多久)(能|可以|會)?(還完|還清|繳清|結束)|最後一(期|筆)",
            "(已經|一共|總共|我)?(還|繳|付)(過|了)多少(期|錢)?|(都|全部?|已經|是不是)*(還|繳|付)(清|完)了(嗎|沒)",
        ),
    },
    Said.PAID: {
        "en": (
            "(i|ive|i have|i've|we|we've|we have|just|already|allready) (have |had |already |allready |just )*(paid|payed|transferred|transfered|deposited)",
            "(paid|payed) (it|this|that|already|yesterday|today|this morning|last (night|week|friday|monday))",
            "(payment|money) (is |was |has been |already )*(sent|made|done|transferred)",
            "(i|i've|i have|we) (have |already |just )*(sent|made|did|done) (the|my|this|a) (payment|money|transfer)",
        ),
        "es": (
            "(ya|ayer|hoy|yo|lo|la|les|se lo) pague|pague (ayer|anoche|antier|anteayer|hoy|esta manana|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo))",
            "(he|hemos) pagado",
            "(hice|realice|mande|envie|hicimos) (ya )?(el|un|mi|la|una) (pago|deposito|transferencia|abono)",
            "(ya )?(lo |la )?(deposite|transferi|abone)",
            "(esta|quedo|queda) (ya )?(pagado|pagada)",
            "ya pagamos",
        ),
        "zh_CN": (
            "(已经?|刚刚?|早就|早已|昨天|今天|上午|下午)…(还|付|缴|交|转)(款|钱|账|过去|过|掉)?了(?!解)",
            "(已|已经)(还|付|缴|转)(款|账|清)?",
            "(我|钱|款)…(还|付|缴|交|转)(款|钱|账|过去|过|掉|完|好)?了(?!解)",
            "打(了)?(款|钱)(了|过去)|(款|钱)…打(过去|过|完|好)?了",
            "(还|付|缴)(过|完|好)(款|钱)?了",
        ),
        "zh_TW": (
            "(已經?|剛剛?|早就|早已|昨天|今天|上午|下午)…(還|付|繳|交|轉|匯)(款|錢|帳|過去|過|掉)?了(?!解)",
            "(已|已經)(還|付|繳|轉|匯)(款|帳|清)?",
            "(我|錢|款)…(還|付|繳|交|轉|匯)(款|錢|帳|過去|過|掉|完|好)?了(?!解)",
            "(還|付|繳)(過|完|好)(款|錢)?了",
        ),
    },
    Said.WILL_PAY: {
        "en": (
            "(i'll|i will|ill|we'll|we will|going to|gonna|i want to|i plan to|i promise to|let me|i'd like to) … (pay|transfer|send)",
            "(i|we) (can|could|should be able to|am able to) … pay",
            "(can|could|may) (i|we) … pay",
            "(paying|will be paid|money comes|payment comes) … (on|by|at|tomorrow|next|this)",
        ),
        "es": (
            "(pagare|pagaremos|voy a pagar|vamos a pagar|podre pagar|puedo pagar|podria pagar|podemos pagar|quiero pagar|prometo pagar)",
            "(lo|la|les|se lo) (pago|pagare|deposito|transfiero)",
            "pago (el|la|manana|pasado|este|esta|en|a|despues|luego)",
        ),
        "zh_CN": (
            "(会|准备|打算|保证|一定|可以|能|想)…(还|付|缴|交|转)",
            "(周|星期|礼拜|号|日|天|月|月底|工资|晚点|过几天)[^，。！？,.!?]{0,4}?(再|就|会|能|可以|来|才)?(还|付|缴|交|转)(?!有|没|是)",
        ),
        "zh_TW": (
            "(會|準備|打算|保證|一定|可以|能|想)…(還|付|繳|交|轉|匯)",
            "(週|周|星期|禮拜|號|日|天|月|月底|薪水|晚點|過幾天)[^，。！？,.!?]{0,4}?(再|就|會|能|可以|來|才)?(還|付|繳|交|轉|匯)(?!有|沒|是)",
        ),
    },
    Said.OTHER_DAY: {
        "en": (
            "(change|move|different|another|other|new|wrong) … (day|date)",
            "(i )?(meant|ment|mean) … (the|on|by|to|say|\\d+(st|nd|rd|th)?|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
            "(change|move|make|push|put) (it|that|this) … (to|the|on)",
            f"(sorry|sory|oops|correction|no|not|actually|rather|better),? … (\\d+(st|nd|rd|th)?|{_DAYS})",
            f"{_DAYS},? (instead|rather|is better|then)",
            "(later|sooner|earlier) than … said",
        ),
        "es": (
            "(me equivoque|quise decir|queria decir|perdon|me confundi)",
            "(cambiar|cambio|cambiarlo|mover|corregir) … (dia|fecha|al|el|para)",
            "(otro|otra|distinto) (dia|fecha)",
            f"mejor (el|para|{_DIAS})|no,? (es |el |mejor )*{_DIAS}|(el )?{_DIAS} mejor",
        ),
        "zh_CN": (
            "(改|换|挪|推迟|延|提前)(成|到|为|在)",
            "(改|换)(一下|个|一个)?(日期|日子|时间|天|一天)|(日期|日子|时间)…(改|换|错)",
            "(我是说|应该是|不是.{0,6}是)|(说|写|弄|打|记)错|还是[^，。]{0,3}?(\\d+(号|日)|(周|星期)[一二三四五六日天])",
            "(不行|不对)[,，]?(下?(周|星期)[一二三四五六日天]|\\d+(号|日)|明天|后天)",
        ),
        "zh_TW": (
            "(改|換|挪|延|提前)(成|到|為|在)",
            "(改|換)(一下|個|一個)?(日期|日子|時間|天|一天)|(日期|日子|時間)…(改|換|錯)",
            "(我是說|應該是|不是.{0,6}是)|(說|寫|弄|打|記)錯|還是[^，。]{0,3}?(\\d+(號|日)|(週|星期)[一二三四五六日天])",
            "(不行|不對)[,，]?(下?(週|星期)[一二三四五六日天]|\\d+(號|日)|明天|後天)",
        ),
    },
}
#: A word or two, and nothing else.
_BARE = {
    Said.OWED: {
        "en": ("(my |the )?(outstanding |current )?(balance|debt)|(my |the )?next (payment|instalment|installment)( date| day)?|due (date|day)|when due|how much",),
        "es": ("(mi |el )?saldo|(mi |el |la )?(proximo|proxima|siguiente) (pago|cuota)|vencimiento",),
        "zh": ("(余额|餘額|欠款|还款日期?|還款日期?|繳款日|下期|下一期)(多少)?",),
    },
    Said.PAID: {
        "en": ("paid|payed|done paid|all paid|paid already|payment done",),
        "es": ("pagado|pagada|ya esta( pagado| pagada)?|pague|listo el pago",),
        "zh": ("(还|付|缴|轉|还款|付款|转账)(款|好|过|完)?了|(還|付|繳|匯)(款|好|過|完)?了|已(还|付|缴|還|繳)",),
    },
}  # fmt: skip
#: Other things told in such words: not done, not known, done wrong, or how it is done.
_OTHER: Mapping[Said, Mapping[str, Sequence[str]]] = {
    Said.OWED: {
        "en": (
            "owe (me|us)|(when|what|how much) … (sign|hear|salary|wages?|fees?|advisor)|salary|wages?|(when|what|how) … did (i|we)|how much time|how long|time left",
        ),
        "es": (
            "me (debe|deben)|comision|respuesta|contest[a-z]+|decision|sueldo|salario|nomina|tiempo|cita|cuando … (pague|pagamos)",
        ),
        "zh": (
            "欠我|手续费|手續費|工资|薪水|时间|時間|答复|答覆|回复|回覆|结果|結果|(还|還|付|缴|繳)(款|钱|錢)?(过|過|的)(?!日|时|時)",
        ),
    },
    Said.PAID: {
        "en": (
            "(haven't|have not|havent|not|never|didn't|didnt|hasn't|isn't|cannot|can't|unless|until|if|once|when|whether|have i|did i) … (paid|payed|sent|made|pay)",
            "(get|got|getting|am|i'm|im|be|been|being|was|were) (usually |always |only )?paid",
            "(paid|payed) … (too|twice|double|wrong|less|half|part|only|off|more|extra|much|to)",
            "how much … (paid|payed)",
            "(but|however|though|although|twice|double|wrong|mistake|missing|refunded|returned|bounced|failed|rejected)",
            "(not|isn't|doesn't|hasn't|nor|never|can't) … (show|shown|showing|see|recorded|credited|received|arrived|there)",
            "(came|come|went|sent) back|of (it|that|this|them)|no (receipt|confirmation|answer)",
            "(paid|payed|sent|made|transferred|deposited|payment) … (rent|landlord|school|deposit|(other|another) (bank|loan|lender)|electricity|hospital|doctor|taxes|credit card)",
        ),
        "es": (
            "(no|aun|todavia|nunca|si|cuando|hasta) … (pague|pagado|pagada|pago|deposite|transferi|abone)",
            "(quier[a-z]+|pid[a-z]+|exig[a-z]+|esper[a-z]+|para) que (yo )?(les |lo |la )?pague",
            "cuanto … pagado|dos veces|doble|de mas|de menos|equivocad[oa]s?|mitad|me (han )?pag[a-z]*",
            "pero|aunque|sin (recibo|comprobante)|por error|una parte|(devolvieron|devuelto|rechazado|rechazada|rechazaron)",
            "no … (aparece|figura|sale|consta|llega|llego|veo|recibi|refleja)",
            "alquiler|renta|arriendo|casero|colegio|escuela|luz|fianza|otro (banco|prestamo)|tarjeta|hospital|medico|impuestos",
        ),
        "zh": (
            "(没|没有|未|还没|不|如果|要是|等|等我|能|沒|沒有|還沒)[^，。！？,.!?]{0,4}?(还|付|缴|交|转|打|還|繳|轉|匯)",
            "(多|少|重复|错|重複|錯)(还|付|扣|缴|转|還|繳|轉)|(还|付|缴|转|還|繳|轉)(多|少|错|重|了多少|一半|錯)|(还|還)(了|清了|了吗|了嗎)[吗嗎]|[吗嗎][？?]?$",
            "但|可是|不过(?!户)|不過|错|錯|两次|兩次|重复|重複|退(回|了|款)|一部分",
            "(没|沒|未|不)(有)?(显示|顯示|到账|到帳|入账|入帳|收到|看到|更新|记录|紀錄|收据|收據)|(查|看)不到",
            "房租|房东|房東|学费|學費|水电|水電|电费|電費|押金|信用卡|(别|別|其他|另)[^，。]{0,3}(银行|銀行)|税|稅|医院|醫院|医药费|醫藥費|话费|話費|材料|文件|资料|資料|证明|證明",
        ),
    },
    Said.WILL_PAY: {
        "en": (
            "(how|where|what|why|which) … (can|could|do|should|will) (i|we)",
            "(can't|cannot|won't|wont|will not|not|never|don't) … (pay|transfer|send)",
            "pay (you )?(back )?(less|more|off|everything|it all|extra|online|by card|by|with|here|nothing|attention)",
            "early|in cash|if",
            "only … [$€£]?\\d+(?! ?(st|nd|rd|th)\\b)|(a |the )?half|part of|some of it|double|twice as much",
            "(whole|entire|full|all the) (loan|debt|balance)|remaining balance|(loan|debt|it|this|that) off",
            "(a|per|each|every) month|monthly|send (you )?(a|the|my) (photo|picture|paper|papers|payslip|letter|document|documents)|(pay|have) … (rent|doctor|landlord|school|electricity)",
        ),
        "es": (
            "(como|donde|por que|cual) … (pagar|pago|puedo)",
            "(no|nunca) … (pagare|pagar|puedo|podre|pago)",
            "pagar (menos|mas|con|por|online|en linea|en efectivo|todo)|(al|por|cada) mes|mensual",
            "(pago|pagar|pagare|pagaremos) … si [a-z]+|si (me|mi|nos|no|hay|tengo|puedo(?! pagar)|el|la|cobro|consigo|todo|encuentro)",
            "(pagar|pago|dar|abonar) (unos |como |solo )?[$€]?\\d+(?! de)|la mitad|una parte|el doble",
            "toda la (deuda|cuenta)|todo el (prestamo|credito)|de una (sola )?vez|saldar|liquidar|cancelar",
            "(el|un|mi) pago|atencion|anticipado|anticipada|anticipadamente|por adelantado|antes(?! de)",
        ),
        "zh": (
            "(怎么|怎麼|如何|哪里|哪裡|哪儿|为什么|為什麼|多少|每月|每个月|每個月|提前|提早|一次性|微信|支付宝|现金|現金)",
            "(只能|只够|只夠|先)(还|付|缴|交|還|繳)(款)?(得起|的起)?[^，。！？,.!?]{0,2}?(\\d|[一二两兩三四五六七八九十百千]+[百千块塊元])|一半|一部分|部分",
            "(一次|全部|提前|提早|都|一口气|一口氣)[^，。！？,.!?]{0,3}?(还|付|结|缴|還|結|繳)(清|完)|(多|双倍|雙倍|加倍)(还|付|缴|還|繳)",
            "如果|要是|假如|材料|文件|资料|資料|证明|證明|房租|(转|轉)(接|人工|真人|专员|專員|告|达|達)|(转|轉|交)(给|給)(顾问|顧問|客服|专员|專員|经理|經理|人)",
            "(不|没|无法|沒|無法)[^，。！？,.!?]{0,4}?(还|付|缴|交|转|還|繳|轉|匯)",
        ),
    },
}
#: So much of it, in figures, and no day of a month.
_PART = matcher(
    {
        "en": ("(pay|send|transfer|give) (you )?(only |just |about |another )?[$€£]?\\d{2,}[\\d.,]*(?! ?(st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\b)",),
        "es": ("(pagar|pago|pagare|doy|deposito|depositare|transfiero|abono) (unos |como |solo )?[$€]?\\d{2,}[\\d.,]*(?! de)",),
        "zh": (
            "(还|付|转|還|繳|缴|轉|匯)(款)?(您们|你们|您們|你們|您|你)?\\d{2,}[\\d.,]*(?![\\d.,号號日月/-])",
        ),
    }
)  # fmt: skip
#: Longer is a story, for a person.
_LONGEST = 90
_FEW_LETTERS = 50
_FEW_SIGNS = 16

_FIND = {said: matcher(words) for said, words in _WORDS.items()}
_FIND_BARE = {said: matcher(words) for said, words in _BARE.items()}
_ELSE = {said: matcher(words) for said, words in _OTHER.items()}


def said_of_plan(text: str, *, is_day_named: bool = False) -> Said | None:
    """What *text* says of a plan; of another day only where one *is_day_named* already.

    >>> said_of_plan("改成12号", is_day_named=True), said_of_plan("改成12号")
    (<Said.OTHER_DAY: 'other_day'>, None)
    """
    said = plain(text).strip(" .!?¡¿。！？~")
    if len(said) > _LONGEST:
        return None
    return next(
        (
            each
            for each in Said
            if (each is not Said.OTHER_DAY or is_day_named) and _says(each, said)
        ),
        None,
    )


def names_a_part(text: str) -> bool:
    """Whether an amount is named beside the day.

    >>> [names_a_part(said) for said in ("明天还500", "I can pay 200 on friday", "pago el 12", "10号还")]
    [True, True, False, False]
    """
    return _PART.search(plain(text)) is not None


def is_only_asked(text: str) -> bool:
    """Whether words in which it is asked what is owed are so few that hardly anything else is told in them."""
    said = plain(text)
    return len(said) <= (_FEW_SIGNS if HAN_SIGN.search(said) else _FEW_LETTERS)


def _says(each: Said, said: str) -> bool:
    bare = _FIND_BARE.get(each)
    if bare is not None and (found := bare.match(said)) and found.end() == len(said):
        return True
    other = _ELSE.get(each)
    if each is Said.WILL_PAY and _PART.search(said):
        return False
    return _FIND[each].search(said) is not None and (other is None or not other.search(said))
