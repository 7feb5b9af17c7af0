"""Bare days: a day and nothing else, as whoever is to pay writes it: "yea may 18", "el lunes", 二十号行不行.

>>> [is_only_a_day(said) for said in ("the 20th", "yea may 18", "on friday then", "el lunes", "el 5 de mayo", "mañana", "20号", "二十号行不行", "下周五吧")]
[True, True, True, True, True, True, True, True, True]
>>> [is_only_a_day(said) for said in ("20", "300", "may", "I start on the 20th", "el lunes cobro", "20号发工资", "下个月", "friday I can't", "18 may 300")]
[False, False, False, False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import plain

from .day_names import DIAS, MESES, MONTHS, WEEKDAYS

_AROUND = r"(?:ok|okay|yes|yea|yeah|maybe|perhaps|then|on|by|the|of|this|next|coming|please|si|vale|quizas|el|este|proximo|para|de|que viene|entonces|mejor|por favor)"
_NUMBER = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_MONTH = rf"(?:{MONTHS}|{MESES})"
_NAMED = rf"(?:{WEEKDAYS}|{DIAS}|tomorrow|today|manana|hoy|pasado manana|{_NUMBER}(?: of| de)? {_MONTH}|{_MONTH} (?:the )?{_NUMBER}|(?:[12]?\d|3[01])(?:st|nd|rd|th)|(?<=el ){_NUMBER})"
_HAN_NUMBER = "[一二三四五六七八九十0-9]{1,3}"
_BARE = re.compile(
    rf"(?:{_AROUND} )*{_NAMED}(?: {_AROUND})*"
    rf"|(?:那|就|嗯|好)*(?:(?:这|下)?个?(?:周|星期|礼拜)[一二三四五六日天]|(?:(?:下个?|这个?|本|{_HAN_NUMBER})月)?{_HAN_NUMBER}[号日]|今天|明天|后天|大后天)(?:吧|呢|好|再说|行不行?|可以[吗不]|行吗|好[吗不])*"
)


def is_only_a_day(text: str) -> bool:
    return _BARE.fullmatch(plain(text).strip(" .!?¡¿。！？，,")) is not None
