"""Standpoint: the day somebody writes on, and which way they look from it: days told by halves depend on both.

>>> from datetime import date
>>> ahead, back = (Standpoint(date(2026, 3, 18), toward) for toward in (Toward.FUTURE, Toward.PAST))
>>> [*map(str, ahead.on_day(15))], [*map(str, back.on_day(31))], [*map(str, ahead.on_day(18))]
(['2026-04-15'], ['2026-01-31'], ['2026-03-18', '2026-04-18'])
>>> [*map(str, ahead.on(1, 20))], [*map(str, back.on(4, 1))], [*map(str, ahead.on(2, 29))]
(['2027-01-20'], ['2025-04-01'], ['2028-02-29'])
>>> [*map(str, ahead.weekday(4))], [*map(str, back.weekday(2))]
(['2026-03-20'], ['2026-03-18', '2026-03-11'])
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import islice

from negotiation.loans.frequency import MONTHLY


class Toward(Enum):
    """Where a day is looked for that is told without its year or month."""

    FUTURE = 1
    PAST = -1


@dataclass(frozen=True, slots=True)
class Standpoint:
    today: date
    toward: Toward

    def on_day(self, day: int) -> list[date]:
        """The nearest day of a month with that number; today and the next, when it is today's."""
        return self._nearest(
            date(first.year, first.month, day)
            for first in self._months()
            if 1 <= day <= last_day(first)
        )

    def on(self, month: int, day: int) -> list[date]:
        """The nearest such day of a year: today, when it is today; none when no year has it."""
        return self._nearest(
            date(year, month, day)
            for year in self._years()
            if 1 <= month <= 12 and 1 <= day <= last_day(date(year, month, 1))
        )[:1]

    def part_of_month(self, part: int) -> list[date]:
        """The nearest beginning, middle or end of a month; *part* as in `day_of_part`."""
        return self._nearest(day_of_part(first, part) for first in self._months())[:1]

    def part_of_year_month(self, month: int, part: int) -> list[date]:
        """The same of a month of the year; this year's and the next, while that month lasts."""
        here = self._nearest(day_of_part(date(year, month, 1), part) for year in self._years())[:1]
        this = day_of_part(date(self.today.year, month, 1), part)
        return list(dict.fromkeys([this, *here])) if month == self.today.month else here

    def weekday(self, number: int) -> list[date]:
        """The nearest such day of a week, Monday being 0; today and the next, when it is today's."""
        away = (number - self.today.weekday()) * self.toward.value % 7
        days = [away, away + 7] if away == 0 else [away]
        return [self.today + timedelta(self.toward.value * each) for each in days]

    def week(self, offset: int) -> date:
        """The Monday of this week, or of one so many weeks away."""
        return self.today + timedelta(7 * offset - self.today.weekday())

    def month(self, offset: int) -> date:
        """The first day of this month, or of one so many months away."""
        return MONTHLY.after(self.today.replace(day=1), offset)

    def _nearest(self, days: Iterator[date]) -> list[date]:
        """The first of *days* that is not behind; with today the one after it as well."""
        sign = self.toward.value
        there = (day for day in days if (day - self.today).days * sign >= 0)
        nearest = list(islice(there, 2))
        return nearest if self.today in nearest[:1] else nearest[:1]

    def _months(self) -> Iterator[date]:
        return (self.month(self.toward.value * each) for each in range(4))

    def _years(self) -> range:
        """Eight years may lie between two days of February the 29th."""
        sign = self.toward.value
        return range(self.today.year, self.today.year + sign * 10, sign)


def last_day(month: date) -> int:
    return monthrange(month.year, month.month)[1]


def day_of_part(month: date, part: int) -> date:
    """The first day for -1, the 15th for 0, the last for 1: what people mean by beginning, middle and end."""
    return month.replace(day={-1: 1, 0: 15, 1: last_day(month)}[part])
