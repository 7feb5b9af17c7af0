"""Space: all plans the lender's policy has for one loan, each reckoned in whole minor units.

A point says how far a plan goes; its figures are exact, so that a plan built from it later is the
very same, but cost a fiftieth of building it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from negotiation.amortisation import Row, equal_instalment
from negotiation.contract import Contract, Method, rows_of
from negotiation.day_count import DayCount
from negotiation.limits import Limits, Reach
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief.beginning import new_periods
from negotiation.relief.length import longest_extension
from negotiation.rounding import Rounding, rounded


@dataclass(frozen=True, slots=True)
class Point:
    """A plan's place in the space and what it comes to."""

    reach: Reach
    rate: Decimal
    highest: int  #: the largest instalment
    count: int  #: of instalments
    total: int
    value: Decimal  #: the lender's present value, in minor units

    def dominates(self, other: Point) -> bool:
        """Nowhere worse: instalment, end, total cost, lender's present value; somewhere better."""
        return (
            self.highest <= other.highest
            and self.count <= other.count
            and self.total <= other.total
            and self.value >= other.value
            and self.measures != other.measures
        )

    @property
    def measures(self) -> tuple[int, int, int, Decimal]:
        """Instalment, end, total cost, lender's present value."""
        return self.highest, self.count, self.total, self.value


class Space:
    def __init__(self, loan: Loan, *, now: date, policy: Policy, limits: Limits) -> None:
        self.loan, self.limits = loan, limits
        self.today = loan.still_owed()
        self.agreed: Contract = loan.agreed
        self.remaining = len(self.today)
        self.longest = longest_extension(loan, policy, now=now)
        periods, skipped = new_periods(loan, self.today, now, policy)
        paid = self.today.first.number - 1
        self.owed = sum(loan.a_periods_interest(paid + at).units for at in range(skipped))
        self.charged = sum(each.amount.units for each in loan.charges)
        self.balance = loan.outstanding.units
        self.first_due = periods[0].end
        self._start = paid + skipped

    @cached_property
    def _years(self) -> list[Fraction]:
        """The part of a year of every new period, to the longest plan."""
        count = self.remaining + self.longest
        day_count = self.agreed.day_count
        if day_count is DayCount.THIRTY_360 and self.agreed.every.months is not None:
            return [Fraction(self.agreed.every.months, 12)] * count
        periods = self.agreed.periods(self._start + count)[self._start :]
        return [day_count.fraction(each) for each in periods]

    def factors(self, rate: Decimal, count: int) -> list[Fraction]:
        """The interest of each of *count* periods at *rate* percent a year."""
        if self._years[0] is self._years[-1]:
            return [Fraction(rate) / 100 * self._years[0]] * count
        return [Fraction(rate) / 100 * year for year in self._years[:count]]

    def rates(self, lowest_cut: Decimal) -> Iterator[Decimal]:
        """The contract's rate and those below it, step by step, down to what may be."""
        rate = self.loan.rate
        floor = max(self.limits.lowest_rate, rate - lowest_cut, Decimal(0))
        while rate >= floor:
            yield rate
            if rate == floor:
                return
            rate = max(rate - self.limits.rate_step, floor)

    def carried(self, reach: Reach) -> int:
        """Interest and charges owed that the instalments have to carry beside the principal."""
        interest = rounded(self.owed * int(reach.interest_waiver * 100), 10_000, Rounding.HALF_UP)
        return self.owed - interest + (0 if reach.charge_waiver else self.charged)

    def instalment(self, reach: Reach, rate: Decimal) -> int:
        """The usual instalment, with the largest share of what is carried: quick and near."""
        count = self.remaining + reach.months
        share = -(-self.carried(reach) // count)
        factors = self.factors(rate, count)
        if self.agreed.method is not Method.ANNUITY:
            return max(i + p for i, p, _ in self._rows(rate, count)) + share
        return equal_instalment(self.balance, factors, self.agreed.rounding) + share

    def point(self, reach: Reach, rate: Decimal) -> Point:
        """The plan, exactly."""
        count = self.remaining + reach.months
        rows = self._rows(rate, count)
        carried = self.carried(reach)
        share, rest = divmod(carried, count)
        amounts = [interest + principal + share for interest, principal, _ in rows]
        amounts += [share] * (count - len(rows))
        amounts[-1] += rest
        return Point(
            reach=reach,
            rate=rate,
            highest=max(amounts),
            count=count,
            total=sum(amounts),
            value=self._value(amounts),
        )

    def money(self, units: int) -> Money:
        return Money.of_units(units, self.loan.outstanding.currency)

    @property
    def floor(self) -> Decimal:
        """What a plan has to be worth, in minor units."""
        return self.balance * self.limits.floor / 100

    def _rows(self, rate: Decimal, count: int) -> list[Row]:
        return rows_of(self.agreed, self.balance, self.factors(rate, count), None)

    def _value(self, amounts: list[int]) -> Decimal:
        total = Decimal(0)
        if self._years[0] is self._years[-1]:
            one = 1 + self.limits.discount / 100 * self._years[0].numerator / (
                self._years[0].denominator
            )
            for amount in reversed(amounts):
                total = (total + amount) / one
            return total
        discount = self.limits.discount / 100
        for amount, year in zip(
            reversed(amounts), reversed(self._years[: len(amounts)]), strict=True
        ):
            total = (total + amount) / (1 + discount * year.numerator / year.denominator)
        return total
