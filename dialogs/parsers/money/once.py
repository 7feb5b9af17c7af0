"""Once: an amount paid on a near day that is named with it ("280 tomorrow"), and so one payment, not what is paid each month.

>>> [is_once(said) for said in ("I can pay 280 tomorrow", "I'll pay 280 on Friday", "280 just this once", "tomorrow I could pay $280")]
[True, True, True, True]
>>> [is_once(said) for said in ("puedo pagar 280 mañana", "280 este viernes", "一次性还280", "我明天可以还280", "下周五还二百八", "我明天可以還280")]
[True, True, True, True, True, True]
>>> [is_once(said) for said in ("280 on the 10th", "280 a month from tomorrow", "280 every Friday", "280 once I get paid", "I spoke to my boss today, and can pay 280")]
[False, False, False, False, False]
>>> [is_once(said) for said in ("280 cada viernes", "desde mañana 280", "每周五还280", "明天起还280", "280")]
[False, False, False, False, False]

So is what was paid already, what something brings that comes once, and what is only less than is asked:

>>> [is_of_no_month(said) for said in ("300 once", "1000 when my tax refund comes", "I could pay 1000 if I sell the car", "I paid 100 already", "20 less", "my brother could lend me 500")]
[True, True, True, True, True, True]
>>> [is_of_no_month(said) for said in ("1000 cuando venda el coche", "ayer pagué 100", "20 menos", "卖了车还1000", "昨天还了100", "少还20", "賣了車還1000")]
[True, True, True, True, True, True, True]
>>> [is_of_no_month(said) for said in ("100 when I get paid", "100 more or less", "100 al mes cuando venda el coche", "100 más o menos", "每月还100", "100", "我能还100")]
[False, False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.parsers.times.day_names import DIAS, WEEKDAYS
from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern

from .by_how_much import is_by_how_much

_DAY = (
    rf"(?:(?:on |by |this |next )*(?:{WEEKDAYS})|today|tonight|(?:the day after )?tomorrow|this (?:week|weekend)|(?:just |only |for )*(?:this |the )?once(?! (?:i|we|my|our|the|it|he|she|they)\b)|one[ -]time"
    rf"|(?:el |este |proximo )+(?:{DIAS})(?: que viene)?|hoy|(?:pasado )?manana|esta semana|una (?:sola |unica )?vez)\b"
)
_DAY_ZH = r"今[天晚]|[明后]天|(?:[这本下]个?)?(?:周|星期|礼拜)[一二三四五六日天末]|[这本]周|一次性|[就只]?这一?次|一次"
_WITH_ITS_DAY = re.compile(
    rf"\d[\d.,]*(?: ?[a-z$€£]+){{0,2}},? {_DAY}"
    rf"|\b{_DAY}(?: [a-z]+){{0,4}} (?:pay|send|transfer|give|pagar|pago|pagare|dar|enviar)[^,.;!?]*\d"
    rf"|(?:{_DAY_ZH})[^,，。.！!？?]{{0,8}}(?:还|付|转|缴|交|给)[^,，。！!？?]*[\d一二三四五六七八九十百千两]"
    rf"|(?:还|付|转|缴|交|给)[^,，。！!？?]*[\d百千][^,，。！!？?]{{0,3}}(?:{_DAY_ZH})"
)
_EACH = re.compile(
    r"\b(?:month|monthly|every|each|weekly|from|starting|onwards?|mes|meses|mensual(?:es|mente)?|cada|todos|desde|partir)\b|每|[起月]|开始"
)


#: What comes once, or is over.
_NO_MONTH = pattern(
    r"\b(?:sell|sold|selling|(?:tax )?refund|lump sum|at once|in one go|inheritance|settlement|severance|bonus|pay(?:s|ed)? ?out|(?:could|can|will|would) lend|lends? me|borrow(?:ed|ing)?"
    r"|vend[aoe]|venda[ns]?|vender|devolucion|herencia|finiquito|indemnizacion|aguinaldo|paga extra|(?:me|nos) (?:puede|pueden|podria|va a|van a|presta|prestan|prestaria)(?: prestar)?|prestad[oa]s?|de golpe|de una vez|de una sola)\b"
    r"|借(?:给?我|到|钱|来)|卖[了掉完出]|退税|遗产|赔偿|理赔|年终奖|奖金|一次性|一把|拆迁款"
    r"|\b(?:paid|payed|pague|pagamos ya|he pagado|hemos pagado|abone) (?:(?:you|you guys|already|ya|les?|unos|about|like) )*[$€£]?\d"
    r"|(?:已经?|昨天|前天|昨晚|上周|今早|刚刚?)[^，。,.]{0,4}(?:还|付|缴|交|转)(?:过|掉|款)?了?\d|(?:还|付|缴|交|转)(?:过|掉)?了[\d一二两三四五六七八九十百千]"
)


def is_of_no_month(text: str) -> bool:
    """Whether an amount is told with what makes it hardly one of each month."""
    said = plain(text)
    if _EACH.search(said):
        return False
    return _NO_MONTH.search(said) is not None or is_once(said) or is_by_how_much(said)


def is_once(text: str) -> bool:
    said = plain(text)
    return _WITH_ITS_DAY.search(said) is not None and _EACH.search(said) is None
