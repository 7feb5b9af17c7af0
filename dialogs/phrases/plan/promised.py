"""Promised: that an instalment will be paid on a day, and on another one than was said."""

from __future__ import annotations

from dialogs.parsers.day_names import DIAS, WEEKDAYS

WORDS = {
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
}
#: Other things told in such words: not done, not known, done wrong, or how it is done.
OTHER = {
    "en": (
        "(how|where|what|why|which) … (can|could|do|should|will) (i|we)",
        "(can't|cannot|won't|wont|will not|not|never|don't) … (pay|transfer|send)",
        "pay (you )?(back )?(less|more|off|everything|it all|extra|online|by card|by|with|here|nothing|attention)",
        "early|in cash|if",
        "only … [$€£]?\\d+(?! ?(st|nd|rd|th)\\b)|(a |the )?half|a part|part of|some of it|one of (the|my|them|these|both)|one loan|double|twice as much",
        "(whole|entire|full|all the) (loan|debt|balance)|remaining balance|(loan|debt|it|this|that) off",
        "(a|per|each|every) month|monthly|send (you )?(a|the|my) (photo|picture|paper|papers|payslip|letter|document|documents)|(pay|have) … (rent|doctor|landlord|school|electricity)",
    ),
    "es": (
        "(como|donde|por que|cual) … (pagar|pago|puedo)",
        "(no|nunca) … (pagare|pagar|puedo|podre|pago)",
        "pagar (menos|mas|con|por|online|en linea|en efectivo|todo)|(al|por|cada) mes|mensual",
        "(pago|pagar|pagare|pagaremos) … si [a-z]+|si (me|mi|nos|no|hay|tengo|puedo(?! pagar)|el|la|cobro|consigo|todo|encuentro)",
        "(pagar|pago|dar|abonar) (unos |como |solo )?[$€]?\\d+(?! de)|la mitad|una parte|(uno|una) de (los|las|mis)|el doble",
        "toda la (deuda|cuenta)|todo el (prestamo|credito)|de una (sola )?vez|saldar|liquidar|cancelar",
        "(el|un|mi) pago|atencion|anticipado|anticipada|anticipadamente|por adelantado|antes(?! de)",
    ),
    "zh": (
        "(怎么|怎麼|如何|哪里|哪裡|哪儿|为什么|為什麼|多少|每月|每个月|每個月|提前|提早|一次性|微信|支付宝|现金|現金)",
        "(只能|只够|只夠|先)(还|付|缴|交|還|繳)(款)?(得起|的起)?[^，。！？,.!?]{0,2}?(\\d|[一二两兩三四五六七八九十百千]+[百千块塊元])|一半|一部分|部分|一(笔|筆)",
        "(一次|全部|提前|提早|都|一口气|一口氣)[^，。！？,.!?]{0,3}?(还|付|结|缴|還|結|繳)(清|完)|(多|双倍|雙倍|加倍)(还|付|缴|還|繳)",
        "如果|要是|假如|材料|文件|资料|資料|证明|證明|房租|(转|轉)(接|人工|真人|专员|專員|告|达|達)|(转|轉|交)(给|給)(顾问|顧問|客服|专员|專員|经理|經理|人)",
        "(不|没|无法|沒|無法)[^，。！？,.!?]{0,4}?(还|付|缴|交|转|還|繳|轉|匯)",
    ),
}
#: Said of a day that was named before.
OTHER_DAY = {
    "en": (
        "(change|move|different|another|other|new|wrong) … (day|date)",
        f"(i )?(meant|ment|mean) … (the|on|by|to|say|\\d+(st|nd|rd|th)?|tomorrow|{WEEKDAYS})",
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
}
#: So much of it, in figures, and no day of a month.
PART = {
    "en": ("(pay|send|transfer|give) (you )?(only |just |about |another )?[$€£]?\\d{2,}[\\d.,]*(?! ?(st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\b)",),
    "es": ("(pagar|pago|pagare|doy|deposito|depositare|transfiero|abono) (unos |como |solo )?[$€]?\\d{2,}[\\d.,]*(?! de)",),
    "zh": (
        "(还|付|转|還|繳|缴|轉|匯)(款)?(您们|你们|您們|你們|您|你)?\\d{2,}[\\d.,]*(?![\\d.,号號日月/-])",
    ),
}  # fmt: skip
#: What is left behind a part.
REST = {
    "en": ("(the |whats )?(rest|remainder|other half|remaining( part| amount)?|left over)( of it| of the money)?",),
    "es": ("(el resto|lo demas|lo que falta|la otra mitad|lo restante)",),
    "zh": ("(剩下|剩余|剩餘|其余|其餘|余下|餘下|另一半|另外一半)(的)?(钱|錢|部分)?",),
}  # fmt: skip
