"""Calendar: a month as buttons, to choose a day by tapping; nothing of it is kept between taps.

A day's button carries the day as a reading ("=2019-04-15"), so it is taken as if it had been written.

>>> from datetime import date
>>> weeks = days(date(2019, 4, 1), today=date(2019, 4, 10), toward=Toward.FUTURE)
>>> [code for code, _ in weeks[1]]
['!', '!', '=2019-04-10', '=2019-04-11', '=2019-04-12', '=2019-04-13', '=2019-04-14']
"""

from __future__ import annotations

import calendar as months
from collections.abc import Sequence
from datetime import date, timedelta

from .parsers import Toward
from .reading import CHOSEN
from .texts import Month, Text, Weekday

#: The button that opens it; with a month behind, it turns the page.
CALENDAR = "calendar"
OPEN = Text("📅 Calendar")
#: A button that does nothing.
BLANK = "!"
_EMPTY = Text("·")

Grid = Sequence[Sequence[tuple[str, Text]]]


def page(code: str, *, today: date, toward: Toward) -> Grid:
    """The page that a button of the calendar opens: a head, the days of the week, the weeks, the way on."""
    month = _month(code, today)
    head = [(BLANK, Text("{month}", month=Month(month)))]
    names = [(BLANK, Text("{day}", day=Weekday(day))) for day in range(7)]
    turns = [
        (f"{CALENDAR}:{other:%Y-%m}", label)
        for other, label in (
            (_first(month - timedelta(days=1)), Text("‹")),
            (_first(month + timedelta(days=31)), Text("›")),
        )
    ]
    return [head, names, *days(month, today=today, toward=toward), turns]


def days(month: date, *, today: date, toward: Toward) -> list[list[tuple[str, Text]]]:
    """The weeks of a month; a day on the wrong side of *today* is blank."""
    return [
        [_day(day, month=month, today=today, toward=toward) for day in week]
        for week in months.Calendar().monthdatescalendar(month.year, month.month)
    ]


def _day(day: date, *, month: date, today: date, toward: Toward) -> tuple[str, Text]:
    is_ours = day >= today if toward is Toward.FUTURE else day <= today
    if day.month != month.month or not is_ours:
        return BLANK, _EMPTY
    return f"{CHOSEN}{day.isoformat()}", Text("{day}", day=str(day.day))


def _month(code: str, today: date) -> date:
    """The month that the code names; this one where it names none that can be."""
    try:
        return _first(date.fromisoformat(f"{code.partition(':')[2]}-01"))
    except ValueError:
        return _first(today)


def _first(day: date) -> date:
    return day.replace(day=1)
