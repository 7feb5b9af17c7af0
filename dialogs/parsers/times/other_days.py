"""Other days: a day that is named only to say that it is not that one: "the 10th, not the 15th", 不是15号是10号, "no el viernes, el lunes".

>>> for said in ("the 10th, not the 15th", "not friday, monday", "not on the 15th but on the 10th", "10 not 15", "may, not april"):
...     print(as_it_is(said), "|", as_it_was(said))
the 10th | the 15th
monday | friday
on the 10th | on the 15th
10 | 15
may | april
>>> for said in ("el 10, no el 15", "no es el 15 sino el 10", "el lunes y no el viernes", "no manana, el viernes", "el 10 en vez del 15"):
...     print(as_it_is(said), "|", as_it_was(said))
el 10 | el 15
el 10 | el 15
el lunes | el viernes
el viernes | manana
el 10 | del 15
>>> for said in ("十号不是十五号", "不是15号,是10号", "周一不是周五", "15号不对,10号", "5月不是4月", "不是明天是后天"):
...     print(as_it_is(said), "|", as_it_was(said))
十号 | 十五号
10号 | 15号
周一 | 周五
10号 | 15号
5月 | 4月
后天 | 明天
>>> for said in ("move it from the 15th to the 10th", "i said the 15th but its the 10th", "cambielo del 15 al 10", "把15号改成10号"):
...     print(as_it_is(said), "|", as_it_was(said))
the 10th | the 15th
the 10th | the 15th
10 | del 15
10号 | 15号

A no before a day alone leaves it open, and so does what is no day:

>>> for said in ("no, the 10th", "not the 15th", "not before the 10th", "no 2 yet", "no el 15", "不是15号", "300 not 400 dollars", "no puedo el 5"):
...     assert as_it_was(said) is None and as_it_is(said) == said
"""

from __future__ import annotations

from functools import lru_cache

from dialogs.parsers.numbers.ordinals import ENGLISH_DAY, SPANISH_DAY
from dialogs.phrases.patterns import pattern

from .day_names import DIAS, MESES, MONTHS, WEEKDAYS


@lru_cache(maxsize=16)  # looked at in many ways for one message
def as_it_is(said: str) -> str:
    """A plain text without the day that it is not."""
    rest = _IT_WAS.sub(" ", said)
    return said if rest == said else " ".join(rest.split()).strip(" ,.;")


@lru_cache(maxsize=16)
def as_it_was(said: str) -> str | None:
    """The day that it is not any more; `None` for none."""
    found = _IT_WAS.search(said)
    return None if found is None else found[found.lastgroup or 0].strip(" ,")


_MONTH = rf"(?:{MONTHS}|{MESES}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_WEEKDAY = rf"(?:{WEEKDAYS}|{DIAS}|(?:mon|tue|wed|thu|fri|sat|sun)\b)"
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ENGLISH_DAY})"
_FIGURE = r"(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}(?!\d|[.,:]\d))"
#: What a sum is said with makes no day of it.
_NO_SUM = r"(?! ?(?:a month|dollars|euros?|pesos|usd|eur|al mes|mensual|[%€$£k]|per|each|weeks?|days?|months?|dias|semanas|meses|am\b|pm\b))"
_WORDS = (
    rf"(?:(?:on|by|from|in|for|since|el|al|en|desde|del?|para el) )?(?:the |el )?(?:(?:day|dia) )?"
    rf"(?:(?:{_ORDINAL}|{_FIGURE})(?: (?:of |de )?{_MONTH})?(?:,? (?:de )?20\d\d)?|{_MONTH}(?: {_ORDINAL}| {_FIGURE})?"
    rf"|(?:next |this |last |coming |proximo |este |pasado )?(?:{_WEEKDAY}|week|month|year|semana|mes|ano)(?: (?:que viene|proximo|pasado))?"
    rf"|today|tomorrow|yesterday|(?:the )?day after tomorrow|hoy|pasado manana|manana|ayer|(?:{SPANISH_DAY})"
    r"|last day(?: of (?:the )?month)?|end of (?:the )?month|month ?end|ultimo dia(?: del mes)?|fin(?:al|ales)? de mes)\b"
    rf"{_NO_SUM}"
)
_HAN_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_HAN = (
    rf"(?:(?:每个?月?|[这本下上]个?月的?)?{_HAN_NUMBER}[号日]|{_HAN_NUMBER}月(?:{_HAN_NUMBER}[号日]?)?|[下上这本]?个?(?:周|星期|礼拜)[一二三四五六日天1-6]"
    r"|今天|明天|大?后天|昨天|(?:每个?月?|下个?|这个?)?月[底末初中]|[下这上本]个?月)"
    "(?:开始|起)?"
)
#: The other day ends what is said.
_ENDS = r"(?=\s*(?:$|[.!?)]|,? ?(?:please|thanks|thank you|sorry|por favor|gracias|perdon)\b))"
_ITS = r"(?:it ?'?s|it is|that ?'?s|is|es|son|era)"
_NEXT = rf"(?={_WORDS})"
_IT_WAS = pattern(
    # "not D but D", "no es D sino D"
    rf"\b(?:{_ITS} )?(?:not|no|isn'?t|wasn'?t)(?: {_ITS})? (?P<but>{_WORDS})(?:,? (?:but|sino)(?: {_ITS})?|\s?[,;.]\s?(?:(?:but|sino|{_ITS}) )*)\s?{_NEXT}"
    # "I said D but it's D", "puse D pero es D"
    rf"|\b(?:i |we )?(?:said|put|wrote|typed|chose|picked|tapped|puse|dije|escribi|elegi|marque) (?P<said>{_WORDS}),? (?:but|pero|and|y)(?: (?:i (?:meant|mean)|quise decir|queria decir|{_ITS}))?\s?{_NEXT}"
    # "move it from D to D", "cambielo del D al D"
    rf"|\b(?:move|change|switch|shift|push|put|bring|cambi\w+|mov\w+|muev\w+|pas\w+|camb\w+)(?: (?:it|that|the day|my pay ?day|the date|el dia|la fecha))?(?: from| de)? ?(?P<moved>{_WORDS}) (?:to|for|por|a|al)\b\s?(?:{_NEXT}|(?=\d{{1,2}}\b))"
    # "D, not D", "D y no D", "D instead of D"
    rf"|(?<=\w)\s?[,;]?\s?\b(?:and |y |but |i said |dije )?(?:not|no|instead of|rather than|en vez de|en lugar de|en vez|en lugar)(?: {_ITS})? ?(?P<plain>{_WORDS}){_ENDS}"
    rf"|(?:不是|并非|不要)(?P<han_but>{_HAN})[,，]?\s?(?:而?是|应该?是|其实是|改成|要)?\s?(?={_HAN})"
    rf"|(?:把|从)?(?P<han_wrong>{_HAN})(?:不对|不行|错了|写错了|说错了|改成|改为|改到|换成|换到)[,，]?\s?(?:是|应该?是)?\s?(?={_HAN})"
    rf"|(?<={{0}})[,，]?\s?(?:而?不是|并非|不要)(?P<han>{_HAN})(?=\s*(?:$|[。.!！,，]))".replace(
        "(?<={0})", "(?<=[号日月底末初中一二三四五六天1-6])"
    )
)
