"""Days: a date, however it is told: 2026-03-01, 3月15号, "the 15th", "el próximo viernes", 上个月底, "in 3 weeks".

>>> from dialogs.heard import Words
>>> reader = Reader("en", date(2026, 3, 18))  # a Wednesday
>>> ahead, back = a_day(Toward.FUTURE), a_day(Toward.PAST)
>>> [str(ahead(Words(said), reader)) for said in ("the 15th", "下周五", "el próximo viernes", "in 3 weeks")]
['2026-04-15', '2026-03-27', '2026-03-20', '2026-04-08']
>>> [str(back(Words(said), reader)) for said in ("the 15th", "since January", "上个月底", "hace dos semanas", "2025")]
['2026-03-15', '2026-01-01', '2026-02-28', '2026-03-04', '2025-01-01']
>>> ahead(Words("03/04/2026"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?
>>> ahead(Words("2027-02-30"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: There is no such day. Please check it and write it like <b>{day}</b>.

A stretch of time stands for its first day, "last month" and "2025" alike: somebody asked since when says the month or
the year in which it began, and no later day could be meant. A day that lies the other way is still that day: whether
it may is the rules' matter, not notation's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.heard import Heard
from dialogs.parsers.numbers.few import counted
from dialogs.parsers.numbers.ordinals import with_digits
from dialogs.parsers.numbers.spelled import in_digits
from dialogs.parsers.reader import Parser, Reader
from dialogs.parsers.unclear import Unclear, only
from dialogs.parsers.writing import plain, words
from dialogs.texts import Text

from . import spoken_days, told_days
from .calendar_words import marked
from .day_names import DIAS, WEEKDAYS
from .day_rules import apply
from .other_days import as_it_is
from .standpoint import Standpoint, Toward

NO_SUCH_DAY = Text("There is no such day. Please check it and write it like <b>{day}</b>.")


def a_day(toward: Toward) -> Parser[date]:
    """A parser of dates; those told without month or year are looked for *toward* one side of today."""

    def read(heard: Heard, reader: Reader) -> date:
        example = reader.today + timedelta(14 * toward.value)
        expected = Text("Please write a day, for example <b>{day}</b>.", day=example)
        said = counted(as_it_is(words(heard, expected)))
        if _VAGUE.search(said):
            raise Unclear(expected)
        found = _found(in_digits(with_digits(said), reader), Standpoint(reader.today, toward))
        if not all(day.year in _YEARS for readings in found for day in readings or [date.min]):
            raise Unclear(NO_SUCH_DAY.given(day=example))
        return only([day for readings in found for day in readings], expected)

    return read


def is_a_whole_week(text: str, reader: Reader) -> bool:
    """Whether a week is named and no day of it.

    >>> reader = Reader("en", date(2026, 3, 18))
    >>> [is_a_whole_week(said, reader) for said in ("next week", "下周还", "la semana que viene", "friday next week", "下周五", "the 25th, next week", "in 2 weeks")]
    [True, True, True, False, False, False, False]
    """
    said = marked(in_digits(with_digits(plain(text)), reader), reader.today)
    weeks = _WEEK_MARK.findall(said)
    return len(weeks) == 1 and re.search(r"[&\d]", _WEEK_MARK.sub("", said)) is None


def _found(written: str, here: Standpoint) -> list[Sequence[date]]:
    """The readings of every date in the text; a day of the week that agrees with a date adds nothing."""
    weekdays, text = apply(spoken_days.WEEKDAYS, marked(written, here.today), here)
    told, text = apply([*told_days.RULES, *spoken_days.NEAR], text, here)
    away, text = spoken_days.by_lengths(text, here)
    rest, text = apply([*told_days.PAIRS, *spoken_days.NUMBERS], text, here)
    dates = [*told, *away, *rest]
    agreed = {day.weekday() for readings in dates for day in readings}
    return [*dates, *(one for one in weekdays if one[0].weekday() not in agreed)]


_WEEK_MARK = re.compile(r"\{-?\d\}")
#: Notations of days know no other years.
_YEARS = range(1900, 2100)
_WEEKDAY = f"(?:{WEEKDAYS}|{DIAS})"
#: What tells no day: "after the 15th", the weekend, every Friday, the first Friday, another day, a lunar date.
_VAGUE = re.compile(
    r"\b(?:sometime|every|each|weekend|late|after(?! tomorrow)|earlier (?:this|in)|later (?:this|in))\b"
    rf"|\bend of (?:the|this|next|last) week\b|\b(?:first|second|third|fourth|1st|2nd|3rd|4th) {_WEEKDAY}|\blast {_WEEKDAY} (?:of|in)\b"
    rf"|\b(?:an?|one|two|three|\d+) (?:weeks?|days?|months?) (?:from|on|before) (?!now|today|yesterday)|{_WEEKDAY} weeks?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
    r"|\b(?:mid|middle of|mediados de)(?: |-)(?:the |this |next |last |del |el |este )?(?:year|ano|\d{4})|\bmid-?year|'\d\d\b"
    r"|\bthe other\b|\b(?:el|la) otr[oa]\b|\bcada\b|\bfin(?:es)? de(?: la)? semana\b|\bdespues del?\b|\bpasado el \d|\ben ocho\b(?! dias)"
    rf"|\b(?:primer|segundo|tercer|cuarto) {_WEEKDAY}|\bultimo {_WEEKDAY} de"
    r"|[每几]|[换改另哪某]外?[一1]天|周末|[上下]旬|[上下]半[年月]|年中|(?:[号日]|(?<!个)月)[以之]?后(?!天)|(?:第[一二三四\d]|最后一)个(?:周|星期|礼拜)"
    r"|\b(?:spring|summer|autumn|winter|easter|primavera|verano|otono|invierno|semana santa)\b"
    r"|[春夏秋冬][天季]|[暑寒]假|过年|除夕|端午|中秋|清明"
    r"|初[一二三四五六七八九十]|大年|农历|正月|腊月|^十一$"
)
