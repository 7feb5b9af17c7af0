"""Plan periods: the due dates of new plans and what their periods bear, as agreed or moved.

>>> from negotiation.money import Money
>>> periods = PlanPeriods(first=2, count=4, agreed=Contract(
...     principal=Money(1200, "EUR"), rate=Decimal(12), instalments=12,
...     first_due=date(2024, 1, 31)))
>>> [day.isoformat() for day in periods.days(None)]
['2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30']
>>> moved = Move(since=date(2024, 3, 31), to=date(2024, 4, 15))
>>> [day.isoformat() for day in periods.days(moved)]
['2024-04-15', '2024-05-15', '2024-06-15', '2024-07-15']
>>> [str(factor) for factor in periods.factors(Decimal(12), moved)]
['12/775', '1/100', '1/100', '1/100']
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from negotiation.loans.contract import Contract, of_months
from negotiation.loans.day_count import DayCount, Period, months_between
from negotiation.relief.rates import Rates

from .shape import Move

#: Percent a year: of that, a period bears its part of a year.
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPeriods:
    agreed: Contract
    first: int  #: index of the first new period in the contract
    count: int  #: to the longest plan that anybody could think of

    def days(self, move: Move | None) -> list[date]:
        """The due dates, all of them going with *move*."""
        if move is None:
            days = self.agreed.dates(self.first + self.count)[self.first :]
        else:
            days = self.agreed.every.row(move.to, range(self.count))
        return [self.agreed.due(day) for day in days]

    def years(self, move: Move | None) -> list[Fraction]:
        """The part of a year of every period."""
        months = self._months
        if months is None:
            return self.factors(_WHOLE, move)
        years = [Fraction(months, 12)] * self.count
        if move is not None:
            years[0] = months_between(self._start, move.to) / 12
        return years

    def factors(self, rate: Decimal, move: Move | None) -> list[Fraction]:
        """The interest of every period on one unit at *rate* percent a year."""
        months = self._months
        if months is None:
            return Rates(rate, self.agreed.day_count).factors(self._periods(move))
        factors = [of_months(rate, months)] * self.count
        if move is not None:
            factors[0] = Fraction(rate) / 100 * self.years(move)[0]
        return factors

    @property
    def is_uniform(self) -> bool:
        """Whether all periods bear the same, but perhaps a longer first one."""
        return self._months is not None

    @property
    def _months(self) -> int | None:
        """Of a period, where all bear the same but perhaps a longer first one."""
        is_uniform = self.agreed.day_count is DayCount.THIRTY_360
        is_uniform &= self.first > 0 or self.agreed.is_regular
        return self.agreed.every.months if is_uniform else None

    @property
    def _start(self) -> date:
        return self.agreed.periods(self.first + 1)[self.first].start

    def _periods(self, move: Move | None) -> list[Period]:
        if move is None:
            return self.agreed.periods(self.first + self.count)[self.first :]
        months = self.agreed.every.months
        ends = self.agreed.every.row(move.to, range(self.count))
        starts = [self._start, *ends]
        lengths = [None if months is None else Fraction(months)] * self.count
        if months is not None:
            lengths[0] = months_between(starts[0], ends[0])
        return [
            Period(start=start, end=end, months=length)
            for start, end, length in zip(starts, ends, lengths, strict=False)
        ]
