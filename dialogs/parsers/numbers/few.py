"""Few: small numbers that are not said exactly, before a unit of time: "a couple of weeks", 几个月, "unos días".

A couple is two. What may be two or three, or more, becomes a range, so that it is asked about:

>>> counted("a couple of weeks ago"), counted("hace un par de meses"), counted("the last few months")
('2 weeks ago', 'hace 2 meses', 'the last 2-3 months')
>>> counted("几个星期前"), counted("好几年"), counted("unas semanas"), counted("several days")
('2-3个星期前', '3-4年', '2-3 semanas', '3-4 days')

So many days later than is due are counted from no day that is known:

>>> counted("能晚几天还吗"), counted("晚個幾天"), counted("unos dias mas tarde")
('能晚几天还吗', '晚個幾天', 'unos dias mas tarde')

>>> counted("十几天"), counted("unas 3 semanas"), counted("every few")  # more than ten; about three; of what?
('十几天', 'unas 3 semanas', 'every few')
"""

from __future__ import annotations

import re


def counted(plain: str) -> str:
    """A plain text with such numbers as digits."""
    for pattern, digits in _COUNTS:
        plain = pattern.sub(digits, plain)
    return plain


_UNIT = (
    r"(?=(?:days?|weeks?|fortnights?|months?|years?|dias?|semanas?|quincenas?|mes(?:es)?|anos?)\b)"
)
_HAN_UNIT = r"(?=个?(?:[天年周]|月|星期|礼拜))"
_COUNTS = (
    (
        re.compile(
            rf"\b(?:a |the )?(?:couple|pair)(?: of)?(?: more)? {_UNIT}|\bun par de {_UNIT}"
        ),
        "2 ",
    ),
    (re.compile(rf"\bseveral {_UNIT}|\b(?:vari[oa]s|bastantes) {_UNIT}"), "3-4 "),
    (re.compile("一年半载"), "6-12个月"),
    (re.compile(rf"好几{_HAN_UNIT}"), "3-4"),
    (
        re.compile(
            rf"\b(?:(?:just |only )?a )?few {_UNIT}|\b(?:un[oa]s(?: cuant[oa]s| poc[oa]s)?|algun[oa]s|poc[oa]s) {_UNIT}(?!\w+ (?:mas )?tarde\b|\w+ de retraso\b)"
        ),
        "2-3 ",
    ),
    (re.compile(rf"(?<![十百千\d晚迟延拖后])(?<![晚迟延拖后]个)几{_HAN_UNIT}"), "2-3"),
)
