"""Outset: what every plan of a loan begins with: what is owed, the days it may have, and what the law changes in it.

>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> outset = Outset(loan, now=date(2019, 4, 1), policy=Policy())
>>> outset.remaining, outset.days[0].isoformat(), outset.longest
(25, '2019-05-01', 36)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief.beginning import new_periods
from negotiation.relief.lawful import flat_cap, lawful_rate, lowered
from negotiation.relief.lawful_arrears import charges_waived_by_law, owed_by_law
from negotiation.relief.length import most_added, must_end_by
from negotiation.relief.life import Change

from .outcome import Outcome, of_contract
from .plan_periods import PlanPeriods
from .shape import Move, Shape, changes_of


class Outset:
    """Of all plans of *loan* that are made on the day *now*; on the days of *move*, where one is asked for."""

    def __init__(self, loan: Loan, *, now: date, policy: Policy, move: Move | None = None) -> None:
        self.loan, self.now, self.policy, self.limits = loan, now, policy, policy.limits
        self.move = move
        self.today = loan.still_owed()
        self.rate = lawful_rate(loan, policy)  #: the highest that a plan may have
        self.agreed: Contract = loan.agreed
        self.remaining = len(self.today)
        periods, self.passed = new_periods(loan, self.today, now, policy)
        self.start = periods[0].start
        paid = self.today.first.number - 1
        self.owed = owed_by_law(loan, policy, paid=paid, passed=self.passed).units
        self.charged = sum(each.amount.units for each in loan.charges)
        self.flat_cap = flat_cap(loan, policy)
        self.waived_by_law = charges_waived_by_law(  #: percent of each penalty and fee, at least
            loan, policy, today=self.today, passed=self.passed
        )
        self.balance = loan.outstanding.units
        self.asks = loan.asks.units
        self._factors: dict[Decimal, list[Fraction]] = {}
        self.periods = PlanPeriods(
            agreed=self.agreed,
            first=paid + self.passed,
            count=self.remaining + most_added(loan, policy) + self.limits.longest_token,
        )

    @cached_property
    def days(self) -> list[date]:
        """The due dates of a plan, to the longest that anybody could think of."""
        return self.periods.days(self.move)

    @cached_property
    def own_days(self) -> list[date]:
        """The same days as the contract has them, wherever they are moved."""
        return self.periods.days(None)

    @cached_property
    def principal_today(self) -> int:
        """Of each instalment, where all repay the same."""
        return self.loan.contract().first.principal.units

    @cached_property
    def lowered(self) -> Fraction:
        """How much more of what is left may bear flat interest at a rate that the law has lowered."""
        return lowered(self.loan, self.policy)

    @cached_property
    def longest(self) -> int:
        """Instalments that may be added, breaks among them; 0 for none."""
        last = must_end_by(self.loan, self.policy, now=self.now)
        may = sum(day <= last for day in self.days[self.remaining :])
        return min(may, most_added(self.loan, self.policy))

    @cached_property
    def years(self) -> list[Fraction]:
        """The part of a year of every period, to the longest plan."""
        return self.periods.years(self.move)

    @cached_property
    def is_uniform(self) -> bool:
        """Whether all periods bear the same, but perhaps a longer first one."""
        return self.periods.is_uniform

    def factors(self, rate: Decimal, count: int) -> list[Fraction]:
        """The interest of each of *count* periods at *rate* percent a year."""
        if rate not in self._factors:
            self._factors[rate] = self.periods.factors(rate, self.move)
        return self._factors[rate][:count]

    @property
    def changes_by_law(self) -> list[Change]:
        """What the law has changed in every plan."""
        lawful = Shape(rate=self.rate, charge_waiver=self.waived_by_law)
        return changes_of(
            lawful, rate=self.loan.rate, charges=self.loan.charges, spread=(self.now, 0)
        )

    def money(self, units: int) -> Money:
        return Money.of_units(units, self.loan.outstanding.currency)

    @cached_property
    def contract(self) -> Outcome:
        """What today's contract comes to."""
        return of_contract(self.today, self.money(self.charged))

    @property
    def interest(self) -> int:
        """A period's on what is outstanding, by the contract or by the law where that allows less."""
        asked = self.loan if self.rate == self.loan.rate else replace(self.loan, rate=self.rate)
        return asked.a_periods_interest(self.periods.first).units

    def value(self, amounts: Sequence[int]) -> Decimal:
        """The lender's present value of *amounts*, in minor units.

        Whoever lent below the discount has agreed to that: at the contract's own rate a longer
        plan is worth what is outstanding, so a loan without interest can be eased as well.
        """
        discount = min(self.limits.discount, self.loan.rate) / 100
        total = Decimal(0)
        years = self.years
        last = years[-1]
        one = 1 + discount * last.numerator / last.denominator
        for at in range(len(amounts) - 1, -1, -1):
            total += amounts[at]
            if years[at] is last:
                total /= one
            else:
                total /= 1 + discount * years[at].numerator / years[at].denominator
        return total

    @property
    def floor(self) -> Decimal:
        """What a plan has to be worth, in minor units."""
        return self.balance * self.limits.floor / 100
