"""Rates: which interest runs on which day of a loan, after cuts and pauses.

A new rate counts from its day on, and a pause holds on both its days. A period in which
something changes is split by its days:

>>> february = Period(start=date(2024, 2, 1), end=date(2024, 3, 1), months=Fraction(1))
>>> rates = Rates(Decimal(7), DayCount.THIRTY_360)
>>> str(rates.factor(february))
'7/1200'
>>> str(rates.paused(date(2024, 2, 5), date(2024, 2, 10)).factor(february) / Fraction(7, 1200))
'23/29'
>>> rates.changed(date(2024, 2, 2), Fraction(4)).factor(february)
Fraction(1, 300)
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from negotiation.loans.day_count import DayCount, Period

_DAY = timedelta(days=1)
_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Rates:
    agreed: Decimal  #: percent a year
    day_count: DayCount
    changes: tuple[tuple[date, Fraction], ...] = ()  #: from this day on, percent a year
    pauses: tuple[tuple[date, date], ...] = ()  #: from this day to that, both in it

    def changed(self, day: date, rate: Fraction) -> Rates:
        """*rate* percent a year from *day* on, until the next change."""
        return replace(self, changes=tuple(sorted((*self.changes, (day, rate)))))

    def lessened(self, day: date, left: Fraction) -> Rates:
        """So much *left* of every rate from *day* on, also of those that are changed later."""
        rates = dict(self.changes) | {day: self.on(day)}
        changes = [(since, rate * left if since >= day else rate) for since, rate in rates.items()]
        return replace(self, changes=tuple(sorted(changes)))

    def paused(self, first: date, last: date) -> Rates:
        """No interest from *first* to *last*, both in it."""
        return replace(self, pauses=(*self.pauses, (first, last)))

    def on(self, day: date) -> Fraction:
        """Percent a year on *day*; 0 in a pause."""
        if self.pauses and any(first <= day <= last for first, last in self.pauses):
            return Fraction(0)
        rate = Fraction(self.agreed)
        for since, changed in self.changes:
            if since <= day:
                rate = changed
        return rate

    def factor(self, period: Period, *, until: date | None = None) -> Fraction:
        """The interest of *period* on one unit, up to and with *until*, which is in it."""
        end = min(until or period.end, period.end)
        edges = [period.start, *self._cuts(period.start, end), end]
        if len(edges) == 2 and end == period.end:
            return _whole(self.on(end), self.day_count, period)
        return sum(
            (
                self.on(after + _DAY)
                / 100
                * self.day_count.fraction(period, after=after, until=last)
                for after, last in pairwise(edges)
            ),
            Fraction(0),
        )

    def factors(self, periods: Iterable[Period | None]) -> list[Fraction]:
        """`factor` of each of *periods*, in order of time; 0 where there is none.

        After the last change periods that are alike bear alike, and are reckoned once.
        """
        days = [since for since, _ in self.changes]
        days += [day for pause in self.pauses for day in pause]
        quiet_from = max(days, default=date.min)
        known: dict[Hashable, Fraction] = {}
        found: list[Fraction] = []
        for period in periods:
            if period is None:
                found.append(_NOTHING)
            elif period.start < quiet_from:
                found.append(self.factor(period))
            else:
                kind = self.day_count.kind(period)
                if (factor := known.get(kind)) is None:
                    factor = known[kind] = self.factor(period)
                found.append(factor)
        return found

    def _cuts(self, after: date, before: date) -> list[date]:
        """The days between on which something ends."""
        if not self.changes and not self.pauses:
            return []
        # A piece ends on the day before something begins, or with what ends.
        cuts = {since - _DAY for since, _ in self.changes}
        cuts |= {first - _DAY for first, _ in self.pauses} | {last for _, last in self.pauses}
        return sorted(cut for cut in cuts if after < cut < before)


def _whole(rate: Fraction, day_count: DayCount, period: Period) -> Fraction:
    if day_count is DayCount.THIRTY_360 and period.months is not None:
        return _of_months(rate, period.months)
    return rate / 100 * day_count.fraction(period)


# Nearly every period of nearly every loan: reckoned once.
@lru_cache(maxsize=4096)
def _of_months(rate: Fraction, months: Fraction) -> Fraction:
    return rate / 100 * months / 12
