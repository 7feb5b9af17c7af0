"""Day count: which part of a year a period of interest is.

A period's days are those after its start, up to and with its end: what is paid on the due date
has been lent on it. A day counts in its own year, so December's days are 365ths before a leap
year:

>>> january = Period(start=date(2024, 1, 1), end=date(2024, 2, 1), months=Fraction(1))
>>> [str(DayCount(name).fraction(january)) for name in DayCount]
['1/12', '31/365', '31/360', '31/366', '31/364']
>>> turn = Period(start=date(2023, 12, 15), end=date(2024, 1, 15), months=Fraction(1))
>>> DayCount.ACT_ACT.fraction(turn) == Fraction(16, 365) + Fraction(15, 366)
True

In 30/360 a month is a twelfth, however long; a part of a period is its share of the days, and
weeks are weeks:

>>> DayCount.THIRTY_360.fraction(january, after=date(2024, 1, 1), until=date(2024, 1, 2))
Fraction(1, 372)
>>> DayCount.THIRTY_360.fraction(Period(start=date(2024, 1, 1), end=date(2024, 1, 16)))
Fraction(1, 24)
>>> Period(start=date(2024, 1, 1), end=date(2024, 1, 1))
Traceback (most recent call last):
    ...
ValueError: due dates increase
>>> str(months_between(date(2024, 8, 1), date(2024, 9, 15)))
'22/15'
>>> str(months_between(date(2023, 11, 30), date(2024, 3, 15)))
'7/2'
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from .frequency import MONTHLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one due date, which is not in it, to the next, which is."""

    start: date
    end: date
    months: Fraction | None = None  #: as agreed; `None` where the contract counts days or weeks

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("due dates increase")


class DayCount(StrEnum):
    THIRTY_360 = "30/360"
    ACT_365 = "act/365"
    ACT_360 = "act/360"
    ACT_ACT = "act/act"
    ACT_364 = "act/364"  #: 52 weeks, for weekly instalments

    @property
    def days_of_a_year(self) -> int | None:
        """Which a part of a year is counted in, months aside; `None` where it depends on the year."""
        return _YEAR.get(self)

    def fraction(
        self, period: Period, *, after: date | None = None, until: date | None = None
    ) -> Fraction:
        """The part of a year from *after* (not in it) to *until* (in it), the whole period unless given.

        Both lie in the period.
        """
        after, until = after or period.start, until or period.end
        if self is DayCount.THIRTY_360 and period.months is not None:
            of_a_year = period.months / 12
            if after == period.start and until == period.end:
                return of_a_year
            return of_a_year * Fraction((until - after).days, (period.end - period.start).days)
        days = (until - after).days
        if self is DayCount.ACT_ACT:
            return _by_year(after, until)
        return Fraction(days, _YEAR[self])

    def kind(self, period: Period) -> Hashable:
        """What the part of a year that *period* is depends on: those of one kind are the same part.

        >>> [DayCount.ACT_ACT.kind(Period(start=date(year, 3, 1), end=date(year, 4, 1))) for year in (2023, 2024)]
        [(31, 365), (31, 366)]
        """
        if self is DayCount.THIRTY_360 and period.months is not None:
            return period.months
        days = (period.end - period.start).days
        if self is not DayCount.ACT_ACT:
            return days
        year = period.end.year
        if period.start.year != year:
            return period  # across a year's end: like no other
        return days, 366 if isleap(year) else 365


_YEAR = {
    DayCount.THIRTY_360: 360,
    DayCount.ACT_365: 365,
    DayCount.ACT_360: 360,
    DayCount.ACT_364: 364,
}


def _by_year(after: date, until: date) -> Fraction:
    total = Fraction(0)
    for year in range(after.year, until.year + 1):
        first = max(after, date(year - 1, 12, 31))
        last = min(until, date(year, 12, 31))
        total += Fraction((last - first).days, (date(year, 12, 31) - date(year - 1, 12, 31)).days)
    return total


def months_between(start: date, end: date) -> Fraction:
    """Whole months, and the days left over as a part of the month they lie in.

    >>> ends = date(2024, 2, 15), date(2024, 2, 20), date(2024, 2, 1)
    >>> [str(months_between(date(2023, 12, 15), end)) for end in ends]
    ['2', '63/29', '48/31']
    """
    whole = (end.year - start.year) * 12 + end.month - start.month
    if MONTHLY.after(start, whole) > end:
        whole -= 1
    reached, following = MONTHLY.after(start, whole), MONTHLY.after(start, whole + 1)
    return whole + Fraction((end - reached).days, (following - reached).days)
