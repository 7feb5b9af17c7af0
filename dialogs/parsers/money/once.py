"""Once: an amount paid on a near day that is named with it ("280 tomorrow"), and so one payment, not what is paid each month.

>>> [is_once(said) for said in ("I can pay 280 tomorrow", "I'll pay 280 on Friday", "280 just this once", "tomorrow I could pay $280")]
[True, True, True, True]
>>> [is_once(said) for said in ("puedo pagar 280 mañana", "280 este viernes", "一次性还280", "我明天可以还280", "下周五还二百八", "我明天可以還280")]
[True, True, True, True, True, True]
>>> [is_once(said) for said in ("280 on the 10th", "280 a month from tomorrow", "280 every Friday", "I spoke to my boss today, and can pay 280")]
[False, False, False, False]
>>> [is_once(said) for said in ("280 cada viernes", "desde mañana 280", "每周五还280", "明天起还280", "280")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.parsers.times.day_names import DIAS, WEEKDAYS
from dialogs.phrases.finding import plain

_DAY = (
    rf"(?:(?:on |by |this |next )*(?:{WEEKDAYS})|today|tonight|(?:the day after )?tomorrow|this (?:week|weekend)|(?:just |only |for )*(?:this |the )?once|one[ -]time"
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


def is_once(text: str) -> bool:
    said = plain(text)
    return _WITH_ITS_DAY.search(said) is not None and _EACH.search(said) is None
