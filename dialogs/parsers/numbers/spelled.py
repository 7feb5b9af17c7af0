"""Spelled numbers: a text with the numbers in words as digits, where parsers of days and lengths look for them.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> in_digits("hace dos semanas, 三四个月, 三月十五日, 03/04/2026", reader)
'hace 2 semanas, 3-4个月, 3月15日, 03/04/2026'

A word that mostly is no number becomes one only where nothing else can stand:

>>> in_digits("一般一个月", reader), in_digits("the one, in one month", reader)
('一般1个月', 'the one, in 1 month')
"""

from __future__ import annotations

import re

from dialogs.parsers.reader import Reader

from .figures import Figure, figures


def in_digits(said: str, reader: Reader) -> str:
    """The text with the numbers that are spelled in it written in digits."""
    written, done = "", 0
    for figure in figures(said, reader):
        if figure.is_spelled and figure.readings and _is_meant(figure, said):
            written += said[done : figure.start] + "-".join(f"{one:f}" for one in figure.readings)
            done = figure.end
    return written + said[done:]


def _is_meant(figure: Figure, said: str) -> bool:
    """Whether a word that mostly is no number stands where only a number can."""
    return (
        not figure.is_faint
        or said[figure.start : figure.end] == said.strip(" .!")
        or _BEFORE_NUMBER.search(said, 0, figure.start) is not None
        or _AFTER_NUMBER.match(said, figure.end) is not None
    )


_BEFORE_NUMBER = re.compile(r"(?:\b(?:el|dia|number|numero|option|opcion) |周|星期|礼拜|第|初)$")
_AFTER_NUMBER = re.compile(
    r" (?:de [a-z]{4,10}\b|(?:day|week|month|year|dia|semana|mes|ano|and a half|y medi[oa])\b|(?:or|to|o|u|a|y) (?:\d|two|three|dos|tres))"
    r"|[号日月年天周个星礼点季小到至或、]"
)
