"""Frequency: how often an instalment is due.

>>> Every.parse("1m"), Every.parse("2w").days
(Every(1, 'm'), 14)
>>> Every.parse("15d").after(date(2024, 1, 31), 2).isoformat()
'2024-03-01'
>>> MONTHLY.after(date(2024, 1, 31), 1).isoformat(), MONTHLY.after(date(2024, 1, 31), 2).isoformat()
('2024-02-29', '2024-03-31')
>>> str(FORTNIGHTLY)
'2w'
>>> Every.parse("0m")
Traceback (most recent call last):
    ...
ValueError: a frequency is written as in 1m, 2w or 15d
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_UP
from fractions import Fraction

from negotiation.money import Money

_FORM = re.compile(r"([1-9]\d{0,2})([mwd])")


@dataclass(frozen=True, slots=True, repr=False)
class Every:
    """Every *count* months (`m`), weeks (`w`) or days (`d`)."""

    count: int
    unit: str

    def __post_init__(self) -> None:
        if not _FORM.fullmatch(f"{self.count}{self.unit}"):
            raise ValueError("a frequency is written as in 1m, 2w or 15d")

    @classmethod
    def parse(cls, text: str) -> Every:
        """Read what `str` wrote. Raises `ValueError`."""
        found = _FORM.fullmatch(text)
        if found is None:
            raise ValueError("a frequency is written as in 1m, 2w or 15d")
        return cls(int(found[1]), found[2])

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"

    def __repr__(self) -> str:
        return f"Every({self.count}, '{self.unit}')"

    @property
    def months(self) -> int | None:
        """Months of one period; `None` where it is counted in days."""
        return self.count if self.unit == "m" else None

    @property
    def days(self) -> int | None:
        """Days of one period; `None` where it is counted in months."""
        if self.unit == "m":
            return None
        return self.count * (7 if self.unit == "w" else 1)

    @property
    def in_a_year(self) -> int:
        """Periods that make a year, as a yearly rate counts them: 52 weeks.

        >>> [each.in_a_year for each in (MONTHLY, FORTNIGHTLY, WEEKLY, Every(18, "m"))]
        [12, 26, 52, 1]
        """
        if self.days is None:
            return 12 // self.count or 1
        return round(364 / self.days) or 1

    def within(self, months: int) -> int:
        """How many whole periods so many months have; a year has 365 days.

        >>> [each.within(12) for each in (MONTHLY, FORTNIGHTLY, WEEKLY, Every(2, "m"))]
        [12, 26, 52, 6]
        """
        if self.days is None:
            return months // self.count
        return months * 365 // (12 * self.days)

    def in_months(self, periods: int) -> int:
        """The least count of whole months that has so many periods.

        >>> MONTHLY.in_months(7), WEEKLY.in_months(52), WEEKLY.in_months(53)
        (7, 12, 13)
        """
        if self.days is None:
            return periods * self.count
        return -(-periods * 12 * self.days // 365)

    def a_month(self, amount: Money) -> Money:
        """What *amount* each period comes to in a month, rounded up.

        >>> [str(one.a_month(Money(300, "USD"))) for one in (MONTHLY, WEEKLY, Every(3, "m"))]
        ['300.00 USD', '1303.58 USD', '100.00 USD']
        """
        if self.days is None:
            return amount.times(Fraction(1, self.count), ROUND_UP)
        return amount.times(Fraction(365, 12 * self.days), ROUND_UP)

    def of_a_month(self, amount: Money) -> Money:
        """What each period may ask where *amount* can be paid in a month, rounded down.

        >>> [str(one.of_a_month(Money(300, "USD"))) for one in (MONTHLY, WEEKLY, Every(3, "m"))]
        ['300.00 USD', '69.04 USD', '900.00 USD']
        """
        if self.days is None:
            return amount.times(Fraction(self.count), ROUND_DOWN)
        return amount.times(Fraction(12 * self.days, 365), ROUND_DOWN)

    def after(self, anchor: date, times: int) -> date:
        """The day *times* periods after *anchor*, or before it where *times* is below zero.

        A month without the anchor's day has its last day instead, so dates are always counted
        from the anchor and never from each other: the 31st comes back.
        """
        return self.row(anchor, range(times, times + 1))[0]

    def row(self, anchor: date, times: range) -> list[date]:
        """The days so many periods after *anchor*, each as `after` has it."""
        if self.days is not None:
            return [anchor + timedelta(days=each * self.days) for each in times]
        day, month = anchor.day, anchor.year * 12 + anchor.month - 1
        months = [divmod(month + each * self.count, 12) for each in times]
        if day <= _SHORTEST:
            return [date(year, month + 1, day) for year, month in months]
        return [
            date(year, month + 1, min(day, monthrange(year, month + 1)[1]))
            for year, month in months
        ]


#: Every month has these days.
_SHORTEST = 28
MONTHLY = Every(1, "m")
FORTNIGHTLY = Every(2, "w")
WEEKLY = Every(1, "w")
