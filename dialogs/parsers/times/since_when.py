"""Since when: the day from which it has been hard; or is going to be, where it is told as still to come.

>>> reader = Reader("en", date(2026, 3, 18))
>>> [str(since_when(Words(said), reader)) for said in ("since May", "my contract ends in May", "se me acaba el paro en mayo", "合同五月到期")]
['2025-05-01', '2026-05-01', '2026-05-01', '2026-05-01']
>>> [str(since_when(Words(said), reader)) for said in ("next month", "from January on", "a partir de enero", "about a year n a half")]
['2026-04-01', '2026-01-01', '2026-01-01', '2024-09-18']

A rough month is enough: of a feast that moves, the month in which it mostly is; of a season, the one in which it begins,
here or on the other half of the earth. What nobody remembers is no day:

>>> str(since_when(Words("去年春节"), reader)), str(since_when(Words("around easter"), reader))
('2025-02-01', '2025-04-01')
>>> since_when(Words("last summer ish"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?
>>> since_when(Words("ages ago"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: A rough month is enough, for example last month or <b>{month}</b>. If you do not know, write /skip.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dialogs.heard import Heard, Words
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear, only
from dialogs.parsers.writing import plain
from dialogs.texts import Text

from .days import NO_SUCH_DAY, a_day
from .standpoint import Toward

A_ROUGH_MONTH = Text(
    "A rough month is enough, for example last month or <b>{month}</b>. If you do not know, write /skip."
)
#: As long ago as what is given as an example.
_EXAMPLE = timedelta(60)
_BACK, _AHEAD = a_day(Toward.PAST), a_day(Toward.FUTURE)


def since_when(heard: Heard, reader: Reader) -> date:
    """The day; of one told as to come without its year, the nearest there is."""
    heard = Words(_in_months(heard.text)) if isinstance(heard, Words) else heard
    try:
        if isinstance(heard, Words) and (begun := _season(plain(heard.text), reader)):
            return only(begun, A_ROUGH_MONTH)
        back = _BACK(heard, reader)
        if not (isinstance(heard, Words) and _TO_COME.search(plain(heard.text))):
            return back
        ahead = _AHEAD(heard, reader)
    except Ambiguous:
        raise
    except Unclear as unclear:
        if unclear.text.msgid == NO_SUCH_DAY.msgid:
            raise
        month = (reader.today - _EXAMPLE).replace(day=1)
        raise Unclear(A_ROUGH_MONTH.given(month=month)) from None
    return min(back, ahead, key=lambda day: abs(day - reader.today))


def _in_months(text: str) -> str:
    """A feast that is on another day each year as the month in which it mostly is."""
    for month, feast in _FEASTS.items():
        if (told := feast.sub(month, text)) != text:
            return _FROM_THEN.sub("", told)
    return text


def _season(said: str, reader: Reader) -> list[date]:
    """The first day of the months in which the last season of that name may have begun."""
    found = next((months for months, season in _SEASONS.items() if season.search(said)), ())
    if _LAST_YEAR.search(said):
        return [date(reader.today.year - 1, month, 1) for month in found]
    if _OF_A_YEAR.search(said):
        return []
    firsts = (date(reader.today.year, month, 1) for month in found)
    return [one if one <= reader.today else one.replace(year=one.year - 1) for one in firsts]


_FEASTS = {
    "2月": re.compile(r"过?(?:春节|农历新年|大年(?:三十|初一)?)|过年|除夕"),
    " february ": re.compile(r"\b(?:the )?(?:chinese|lunar) new year\b", re.IGNORECASE),
    " april ": re.compile(r"\beaster\b|\b(?:la )?semana santa\b|\bpascuas?\b", re.IGNORECASE),
}
#: North and south; who writes Chinese tells of the north.
_SEASONS = {
    (3, 9): re.compile(r"\b(?:spring|primavera)\b"),
    (6, 12): re.compile(r"\b(?:summer|verano)\b"),
    (9, 3): re.compile(r"\b(?:autumn|otono)\b"),
    (12, 6): re.compile(r"\b(?:winter|invierno)\b"),
    (3,): re.compile("春天|春季|开春"),
    (6,): re.compile("夏天|夏季|暑假"),
    (9,): re.compile("秋天|秋季|入秋"),
    (12,): re.compile("冬天|冬季|入冬"),
}
#: Since after the feast is since the feast.
_FROM_THEN = re.compile(r"[以之]?后(?:面)?(?:开始)?的?\W*$|\bafter\b|\bdespues de\b")
_LAST_YEAR = re.compile(r"\blast year\b|\b(?:ano pasado|pasado ano)\b|去年")
_OF_A_YEAR = re.compile(r"\d|\byear|\bano\b|前年")
_TO_COME = re.compile(
    r"\b(?:will|going to|gonna|ends|ending|expires?|runs? out|finish(?:es)?|is up|stops?|from|soon)\b"
    r"|\b(?:termina|terminan|acaba|acaban|vence|vencen|finaliza|a partir de|voy a|va a|van a|cuando)\b"
    r"|到期|快要?|就要|将|打算|准备|结束|开始(?!的)|[之以]?后"
)
