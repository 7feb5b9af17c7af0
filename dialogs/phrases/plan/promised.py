"""Promised: that an instalment will be paid on a day, and on another one than was said."""

from __future__ import annotations

from dialogs.parsers.times.day_names import DIAS, WEEKDAYS

WORDS = {
    "en": (
        "(i will|ill|we'll|we will|going to|gonna|i want to|i plan to|i promise to|let me|i'd like to) … (pay|transfer|send)",
        "(i|we) (can|could|should be able to|am able to) … pay",
        "(can|could|may) (i|we) … pay",
        "(ok|okay|fine|alright|enough) if (i|we) pay",
        "(i|we) pay (it |this |you )?(on|by) (the|my|\\d)",
        "(money|payment|transfer) (will come|will arrive|will be there|is coming|arrives) … (on|by|today|tonight|tomorrow|next|this)",
        "(paying|will be paid|money comes|payment comes) … (on|by|at|now|today|tonight|tomorrow|next|this)",
    ),
    "es": (
        "(pagare|pagaremos|voy a pagar|vamos a pagar|podre pagar|puedo pagar|podria pagar|podemos pagar|quiero pagar|prometo pagar)",
        "(lo|la|les) (pago|pagare|deposito|transfiero)",
        "pago (el|la|hoy|ya|ahora|manana|pasado|este|esta|en|a|despues|luego)|(ya mismo|ahora mismo|ahorita|enseguida) pago",
        f"(el (dia )?\\d{{1,2}}|(el )?({DIAS})|manana|hoy) (les |lo |te )?(pago|deposito|transfiero|abono)",
    ),
    "zh": (
        "(周|星期|礼拜|号|日|天|月|月底|工资|薪水|晚点|过几天)[^，。！？,.!?]{0,4}?(再|就|会|能|可以|来|才)?(还|付|缴|交|转|汇)(?!有|没|是|不[上起了出清完行])",
        "(会|准备|打算|保证|一定|可以|能|想)…(还|付|缴|交|转|汇)(?!不[上起了出清完行])",
        "(马上|立刻|立马|这就|现在就?|今晚|晚上|待会儿?|等会儿?|一会儿?)(就|去|来)?(还|付|缴|转|汇)(?!有|没|是|能|可)",
    ),
}
#: Up to three words of the same clause: "not paid yet, I pay on the 10th" denies nothing of that day.
_OF_IT = r"(?:[^\s,;.!?]+ ){0,3}?"
#: Other things told in such words: not done, not known, done wrong, or how it is done.
OTHER = {
    "en": (
        "(how|where|what|why|which) … (can|could|do|should|will) (i|we)",
        f"(can't|cannot|wont|not|never|don't) {_OF_IT}(pay|transfer|send)",
        "pay (you )?(back )?(less|more|off|everything|it all|extra|online|by|with|here|nothing|attention)",
        "in (two|three|2|3|several|a few|some) (parts|payments|goes|halves|bits|installments|instalments)",
        "early|(in )?cash|(by|with|using) (a |my )?(credit |debit )?card|paypal|cheque|venmo|zelle|(?<!ok )(?<!okay )(?<!fine )(?<!alright )(?<!enough )if",
        "(not|never|stop|refuse to|wont be) (going to |gonna |be )?(pay|paying)",
        "only … [$€£]?\\d+(?! ?(st|nd|rd|th)\\b)|(a |the )?half|a part|part of|some of it|one of (the|my|them|these|both)|one loan|double|twice as much",
        "(whole|entire|full|all the) (loan|debt|balance)|remaining balance|(loan|debt|it|this|that) off",
        "(a|per|each|every) month|monthly|send (you )?(a|the|my) (photo|picture|paper|papers|payslip|letter|document|documents)|(pay|have) … (rent|doctor|landlord|school|electricity)",
    ),
    "es": (
        "(como|donde|por que|cual) … (pagar|pago|puedo)",
        f"(no|nunca) {_OF_IT}(pagare|pagar|puedo|podre|pago)",
        "(con|acepta[n]?) (una |la |mi )?(tarjeta|paypal|bizum|cheque|efectivo)|pagar (menos|mas|con|por|online|en linea|en efectivo|todo)|(al|por|cada) mes|mensual",
        "(pago|pagar|pagare|pagaremos) … si [a-z]+|si (me|mi|nos|no|hay|tengo|puedo(?! pagar)|el|la|cobro|consigo|todo|encuentro)",
        "(pagar|pago|dar|abonar) (unos |como |solo )?[$€]?\\d+(?! de)|la mitad|una parte|(uno|una) de (los|las|mis)|(uno|una)(?=[.! ]*$)|el doble",
        "en (dos|tres|2|3|varias|varios) (partes|pagos|veces)|a tiempo|demasiado tarde",
        "toda la (deuda|cuenta)|todo el (prestamo|credito)|de una (sola )?vez|saldar|liquidar|cancelar",
        "(el|un|mi) pago|atencion|anticipado|anticipada|anticipadamente|por adelantado|antes(?! de)",
    ),
    "zh": (
        "(怎么|如何|哪里|哪儿|为什么|多少|每月|每个月|提前|提早|一次性|微信|支付宝|现金)",
        "(只能|只够|先)(还|付|缴|交)(款)?(得起|的起)?[^，。！？,.!?]{0,2}?(\\d|[一二两三四五六七八九十百千]+[百千块元])|一半|一部分|部分|一笔|(只|先)[^，。！？]{0,2}(还|付|缴|交)(得起)?利息",
        "(一次|全部|提前|提早|都|一口气)[^，。！？,.!?]{0,3}?(还|付|结|缴)(清|完)|(多|双倍|加倍)(还|付|缴)|(还|付|缴)(更多|多(一?点|一?些|一倍))",
        "分(成|开)?(两|二|三|2|3|几)(次|笔|部分)|来得及|来不来得及|赶得上",
        "(要|得|必须|需要|该|用)不?(要|用)?(还|付|缴|交)[^，。！？,.!?]{0,6}?(吗|么)(?!行)",
        "如果|要是|假如|材料|文件|资料|证明|房租|转(接|人工|真人|专员|告|达)|(转|交)给(顾问|客服|专员|经理|人)",
        "(不|没|无法)[^，。！？,.!?]{0,4}?(还|付|缴|交|转|汇)",
    ),
}
#: Said of a day that was named before.
OTHER_DAY = {
    "en": (
        "(change|move|different|another|other|new|wrong) … (day|date)",
        f"(meant|ment|mean) … (the|on|by|to|say|\\d+(st|nd|rd|th)?|tomorrow|{WEEKDAYS})",
        "(change|move|make|push|put) (it|that|this) … (to|the|on)",
        f"(sorry|sory|oops|correction|no|not|actually|rather|better),? … (\\d+(st|nd|rd|th)?|tomorrow|{WEEKDAYS})",
        f"(tomorrow|{WEEKDAYS}),? (instead|rather|is better|then)",
        "(later|sooner|earlier) than … said",
    ),
    "es": (
        "(me equivoque|quise decir|queria decir|perdon|me confundi)",
        "(cambiar|cambio|cambiarlo|mover|corregir) … (dia|fecha|al|el|para)",
        "(otro|otra|distinto) (dia|fecha)",
        f"mejor (el|para|manana|{DIAS})|no,? (es |el |mejor )*(manana|{DIAS})|(el )?(manana|{DIAS}) mejor",
    ),
    "zh": (
        "(改|换|挪|推迟|延|提前)(成|到|为|在)",
        "(改|换)(一下|个|一个)?(日期|日子|时间|天|一天)|(日期|日子|时间)…(改|换|错)",
        "(我是说|应该是|不是.{0,6}是)|(说|写|弄|打|记)错|还是[^，。]{0,3}?(\\d+(号|日)|(周|星期)[一二三四五六日天])",
        "(不行|不对)[,，]?(下?(周|星期)[一二三四五六日天]|\\d+(号|日)|明天|后天)",
    ),
}
#: So much of it, in figures, and no day of a month.
PART = {
    "en": ("(pay|send|transfer|give) (you )?(only |just |about |another )?[$€£]?\\d{2,}[\\d.,]*(?!\\d| ?((st|nd|rd|th)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)\\b)",),
    "es": ("(pagar|pago|pagare|doy|deposito|depositare|transfiero|abono) (unos |como |solo )?[$€]?\\d{2,}[\\d.,]*(?! de)",),
    "zh": (
        "(还|付|转|缴|汇)(款)?(您们|你们|您|你)?\\d{2,}[\\d.,]*(?![\\d.,号日月/-])",
    ),
}  # fmt: skip
#: What is left behind a part.
REST = {
    "en": ("(the |whats )?(rest|remainder|other half|remaining( part| amount)?|left over)( of it| of the money)?",),
    "es": ("(el resto|lo demas|lo que falta|la otra mitad|lo restante)",),
    "zh": ("(剩下|剩余|其余|余下|另一半|另外一半)的?(钱|部分)?",),
}  # fmt: skip
