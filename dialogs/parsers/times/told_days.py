"""Told days: dates as a calendar has them, whole or without their year: 2026-03-01, "15 de marzo", 3月底, 03/04.

>>> from dialogs.parsers.times.calendar_words import marked
>>> from dialogs.parsers.times.day_rules import apply
>>> here = Standpoint(date(2026, 3, 18), Toward.FUTURE)
>>> def read(said: str) -> list[str]:
...     return [str(day) for days in apply([*RULES, *PAIRS], marked(said, here.today), here)[0] for day in days]
>>> read("2026-03-01"), read("15 of march"), read("15 de abril de 2027"), read("3月底"), read("2026年4月")
(['2026-03-01'], ['2027-03-15'], ['2027-04-15'], ['2026-03-31'], ['2026-04-01'])

The day stands first or the month does, wherever both are days; with points and a year at the end, the day.

>>> read("03/04/2026"), read("15/04"), read("15.4.2026"), read("30 de febrero")
(['2026-04-03', '2026-03-04'], ['2026-04-15'], ['2026-04-15'], [])

A stretch of time stands for its first day: "in April" is the 1st.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain

from .day_rules import Rule, days
from .standpoint import Standpoint, Toward, day_of_part, last_day


def _year_first(found: re.Match[str], _: Standpoint) -> Sequence[date]:
    return days((int(found["y"]), int(found["m"]), int(found["d"] or 1)))


def _year_last(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    """Day or month first; of a short year the reading near to today, where 26/3/1 may begin with it."""
    one, other, last = int(found["one"]), int(found["other"]), int(found["y"])
    day_first, month_first = (last, other, one), (last, one, other)
    if len(found["y"]) == 4:
        return days(day_first) if found["sign"] == "." else days(day_first, month_first)
    century = here.today.year // 100 * 100
    ends_with_year = len(found["y"]) == 2
    readings = days(
        *[(century + last, other, one), (century + last, one, other)][: 2 * ends_with_year],
        (century + one, other, last),
    )
    near = [day for day in readings if abs(day.year - here.today.year) <= _NEAR]
    return near or readings


def _without_year(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    one, other = int(found["one"]), int(found["other"])
    return list(dict.fromkeys([*here.on(other, one), *here.on(one, other)]))


def _in_month(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    """Days of a month that is named; the 31st of "next month" is its last day."""
    numbers = [int(each) for each in (found["low"], found["d"]) if each]
    month = int(found["m"])
    if found["ym"]:
        first = date(int(found["ym"]), month, 1)
        return [
            first.replace(day=min(each, last_day(first))) for each in numbers if 1 <= each <= 31
        ]
    if year := found["y"] or found["y2"]:
        return days(*((int(year), month, each) for each in numbers))
    return list(chain.from_iterable(here.on(month, each) for each in numbers))


def _part_of_month(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    """The beginning, middle or end of a month; the first day where only the month is said."""
    groups = found.groupdict()
    part = next((part for name, part in _PARTS.items() if groups.get(name)), -1)
    month = int(found["m"])
    if not 1 <= month <= 12:
        return []
    if year := found["ym"] or found["y"] or found["y2"]:
        return [day_of_part(date(int(year), month, 1), part)]
    if way := groups.get("way") or groups.get("way2"):
        toward = Toward.PAST if way in {"last", "pasado", "ultimo"} else Toward.FUTURE
        here = Standpoint(here.today, toward)
    return here.part_of_year_month(month, part)


def _part_of_any_month(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    return here.part_of_month(next(part for name, part in _PARTS.items() if found[name]))


def _part_of_year(found: re.Match[str], here: Standpoint) -> Sequence[date]:
    """The first or the last day; of this year, where none is named."""
    year = int(found["y"] or here.today.year)
    return days((year, 12, 31) if found["end"] else (year, 1, 1))


def _year(found: re.Match[str], _: Standpoint) -> Sequence[date]:
    return days((int(found["y"]), 1, 1))


#: A two-digit year this far away is none.
_NEAR = 10
_PARTS = {"early": -1, "middle": 0, "end": 1}
_DAY = r"\d{1,2}(?![\d,.]\d|\d)"
_TO = r" ?(?:-|to|or|and|o|y|u|a|al|到|至|或者?|、|和) ?"
_FULL = r"(?:19|20)\d\d(?!\d)"
_OF = r"(?: ?,? ?\b(?:of|de|del|in|en)\b)?(?: (?:the|el))? ?"
_MONTH = r"<(?:(?P<ym>\d{4}):)?(?P<m>\d{1,2})>"
_YEAR_BEFORE = rf"(?:#?(?<!\d)(?P<y>{_FULL}) ?的?{_OF})?"
_YEAR_AFTER = rf"(?:(?:,?{_OF}|[-/.])#?(?P<y2>{_FULL}) ?)?"
_PART = (
    r"(?:(?P<early>\b(?:beginning|start|early|principios?|comienzos?|inicios?|primeros)\b)"
    r"|(?P<middle>\b(?:middle|mid|mediados)\b)|(?P<end>\b(?:end|last day|fin|final|finales|fines|ultimo dia)\b))-?"
)
_HAN_PART = "(?:(?P<early>初)|(?P<middle>中旬?)|(?P<end>底|末|最后1天))"

#: Notations with a month or a year in them, the longest first.
RULES: Sequence[Rule] = (
    (
        re.compile(
            rf"(?<!\d)(?P<y>{_FULL})([-/.]) ?(?P<m>\d{{1,2}})\2 ?(?P<d>\d{{1,2}})(?!\d)号?"
        ),
        _year_first,
    ),
    (re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"), _year_first),
    (
        re.compile(
            r"(?<![\d.,/-])(?P<one>\d{1,2})(?P<sign>[-/.]) ?(?P<other>\d{1,2})(?P=sign) ?(?P<y>(?:19|20)\d\d|\d\d?)(?![\d/]|[-.]\d)"
        ),
        _year_last,
    ),
    (re.compile(rf"(?<![\d/.-])(?P<m>\d{{1,2}})[-/.](?P<d>)(?P<y>{_FULL})(?![\d/])"), _year_first),
    (re.compile(rf"(?<!\d)(?P<y>{_FULL})[-/.](?P<m>\d{{1,2}})(?P<d>)(?![\d/-])"), _year_first),
    (
        re.compile(
            rf"{_YEAR_BEFORE}(?<![\d#.,/])(?:(?P<low>{_DAY})号?{_TO})?(?P<d>{_DAY})号?(?: (?:day|dia))?(?:{_OF}|[-/.]){_MONTH}{_YEAR_AFTER}"
        ),
        _in_month,
    ),
    (
        re.compile(
            rf"{_YEAR_BEFORE}{_MONTH}[ -]?(?:on )?(?:the |el |的)?(?P<d>{_DAY})[号日]?(?:{_TO}(?P<low>{_DAY})[号日]?)?{_YEAR_AFTER}"
        ),
        _in_month,
    ),
    (re.compile(rf"{_PART}{_OF}{_MONTH}(?P<y>)?{_YEAR_AFTER}"), _part_of_month),
    (re.compile(rf"{_YEAR_BEFORE}{_MONTH}的?{_HAN_PART}(?P<y2>)?"), _part_of_month),
    (
        re.compile(
            rf"(?:\b(?P<way>next|last|proximo|pasado) )?{_YEAR_BEFORE}{_MONTH}{_YEAR_AFTER}(?: (?P<way2>pasado|ultimo|proximo|que viene)\b)?"
        ),
        _part_of_month,
    ),
    (re.compile(rf"{_PART}{_OF}(?:month|mes)\b"), _part_of_any_month),
    (re.compile(rf"(?<!个)月{_HAN_PART}"), _part_of_any_month),
    (re.compile(rf"{_PART}{_OF}(?:#?(?P<y>{_FULL})|(?:year|ano)\b)"), _part_of_year),
    (re.compile(r"(?:#(?P<y>\d{4}) ?年?|年)(?:(?P<early>初)|(?P<end>底|末))"), _part_of_year),
)
#: Two figures, and a year alone: they may be half of something longer.
PAIRS: Sequence[Rule] = (
    (
        re.compile(
            r"(?<![\d.,/-])(?P<one>\d{1,2})(?P<sign>[-/.])(?P<other>\d{1,2})(?![\d/号]|[-.,]\d)"
        ),
        _without_year,
    ),
    (re.compile(rf"#?(?<![\d.,/])(?P<y>{_FULL})(?![\d/]|[-.,]\d) ?年?"), _year),
)
