"""Space: the plans that a lender's policy can make of one loan, each reckoned in whole minor units.

A shape says what a plan is made of; its point is what that comes to. Points are exact, so that the
plan built of the shape's changes later is the very same, but cost a tenth of building it.

>>> from negotiation.relief.loan_terms import relieved
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> april = date(2019, 4, 1)
>>> space = Space(loan, now=april, policy=Policy())
>>> shape = Shape(rate=loan.rate, added=12)
>>> point, terms = space.point(shape), relieved(loan, space.changes(shape), now=april, policy=Policy())
>>> space.money(point.highest), space.money(point.total) == terms.total
(Money('447.48', 'USD'), True)
>>> space.reach(shape).months, space.changes_nothing(Shape(rate=loan.rate))
(12, True)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from negotiation.amortisation import BelowInterest, Row, annuity_rows, interest_of, kept_rows
from negotiation.contract import Contract, Method
from negotiation.limits import Reach
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import Refusal
from negotiation.relief.beginning import new_periods
from negotiation.relief.lawful import flat_cap, is_repaid_within, lawful_rate
from negotiation.relief.lawful_arrears import charges_waived_by_law, owed_by_law
from negotiation.relief.length import most_added, must_end_by
from negotiation.relief.life import Change, relieve
from negotiation.relief.loan_terms import course_of
from negotiation.reliefs import Relief
from negotiation.rounding import Rounding, rounded

from .outcome import Outcome, of_contract
from .plan_periods import PlanPeriods
from .point import Point
from .shape import Arrears, AtFirst, Move, Shape, changes_of, part_of


class Space:
    """All plans of *loan*, made on the day *now*; on the days of *move*, where one is asked for."""

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
        self._factors: dict[Decimal, list[Fraction]] = {}
        self._left: dict[tuple[Decimal, Decimal], tuple[int, int]] = {}
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

    def left(self, shape: Shape) -> tuple[int, int]:
        """Interest and charges owed that are not waived."""
        waivers = shape.interest_waiver, shape.charge_waiver
        if waivers not in self._left:
            self._left[waivers] = self._left_by(shape)
        return self._left[waivers]

    def _left_by(self, shape: Shape) -> tuple[int, int]:
        interest = rounded(self.owed * int(shape.interest_waiver * 100), 10_000, Rounding.HALF_UP)
        waived = sum(part_of(each, shape.charge_waiver).units for each in self.loan.charges)
        return self.owed - interest, self.charged - waived

    def share(self, shape: Shape) -> int:
        """What each of the first instalments carries of arrears."""
        if shape.arrears is not None:
            return 0
        at_first = shape.at_first
        skipped = at_first.count if at_first and at_first.kind is Relief.PAYMENT_BREAK else 0
        return sum(self.left(shape)) // (self.remaining + shape.lengthened - skipped)

    def point(self, shape: Shape) -> Point | None:
        """The plan, exactly; `None` where its instalments could never repay it, or nothing changes."""
        amounts = self.amounts(shape)
        if amounts is None:
            return None
        if self._is_as_before(shape, amounts) or not self.is_lawful(shape, amounts):
            return None
        return Point(
            shape=shape,
            amounts=tuple(amounts),
            highest=max(amounts),
            total=sum(amounts),
            value=self.value(amounts),
        )

    @property
    def changes_by_law(self) -> list[Change]:
        """What the law has changed in every plan."""
        lawful = Shape(rate=self.rate, charge_waiver=self.waived_by_law)
        return changes_of(
            lawful, rate=self.loan.rate, charges=self.loan.charges, spread=(self.now, 0)
        )

    def is_lawful(self, shape: Shape, amounts: Sequence[int]) -> bool:
        """Whether *amounts* of *shape* ask no more than the law allows, charges included."""
        if shape.charge_waiver < self.waived_by_law:
            return False
        if (cap := self.flat_cap) is None:
            return True
        interest, charges = self.left(shape)
        capitalised = 0
        if shape.arrears is not None and shape.arrears.kind is Relief.CAPITALISATION:
            capitalised = interest + (charges if shape.arrears.charges_too else 0)
        return is_repaid_within(
            amounts,
            self.factors(cap, len(amounts)),
            principal=self.balance + capitalised,
            beside=interest + charges - capitalised,
        )

    def _is_as_before(self, shape: Shape, amounts: Sequence[int]) -> bool:
        """Whether *shape* changes no amount, day or waiver."""
        return (
            not self.passed
            and not shape.lengthened
            and not shape.is_converted
            and shape.move is None
            and self.left(shape) == (self.owed, self.charged)
            and amounts == self._as_before
        )

    @cached_property
    def _as_before(self) -> list[int] | None:
        """What is asked when nothing is changed."""
        return self.amounts(Shape(rate=self.loan.rate))

    def amounts(self, shape: Shape) -> list[int] | None:
        """The instalments of *shape*; `None` where they could never repay it, or it makes no sense."""
        if shape.first_whole >= self.remaining + shape.lengthened:
            return None
        if shape.arrears is not None and not any(self.left(shape)):
            return None
        try:
            if self.agreed.method is Method.ANNUITY:
                return self._annuity(shape)
            course = course_of(self.loan, self.today, self.now, self.policy)
            relieve(course, self.changes(shape))
            rows, beside = course.reckoned()
        except (BelowInterest, Refusal):
            return None
        return [
            interest + principal + extra
            for (interest, principal, _), extra in zip(rows, beside, strict=True)
        ]

    def changes(self, shape: Shape) -> list[Change]:
        """What has to be changed to have *shape*."""
        if self.left(shape)[0] == self.owed:  # a share of it may be less than a minor unit
            shape = replace(shape, interest_waiver=Decimal(0))
        since = shape.arrears.since if shape.arrears is not None else 0
        return changes_of(
            shape,
            rate=self.loan.rate,
            charges=self.loan.charges,
            spread=(self.days[since], self.remaining + shape.lengthened - since),
        )

    def _annuity(self, shape: Shape) -> list[int] | None:
        interest, charges = self.left(shape)
        balance, carried = self.balance, interest + charges
        capital = shape.arrears is not None and shape.arrears.kind is Relief.CAPITALISATION
        if capital:
            added = carried if shape.arrears and shape.arrears.charges_too else interest
            balance, carried = balance + added, carried - added
            if not interest or balance > self.loan.principal.units:
                return None
        factors = self.factors(shape.rate, self.remaining + shape.lengthened)
        is_kept = not (self.passed or capital or shape.added or shape.rate < self.loan.rate)
        equal = self.loan.instalment.units if is_kept else None
        if shape.at_first is None:
            rows, deferred = self._tail(balance, factors, equal), 0
        else:
            rows, deferred = self._with_first(shape.at_first, balance, factors, equal)
        return self._with_arrears(rows, len(factors), shape, carried, deferred)

    def _with_first(
        self, first: AtFirst, balance: int, factors: Sequence[Fraction], equal: int | None
    ) -> tuple[list[Row], int]:
        """The rows, and the interest of a break that is put off."""
        rounding, deferred = self.agreed.rounding, 0
        head: list[Row] = []
        for factor in factors[: first.count]:
            interest = interest_of(balance, factor, rounding)
            share = 0
            if first.kind is Relief.PAYMENT_BREAK:
                asked = min(first.amount.units, interest) if first.amount is not None else 0
                deferred, interest = deferred + interest - asked, asked
            elif first.amount is not None:
                if not interest <= first.amount.units < self.loan.instalment.units:
                    raise BelowInterest(interest)
                share = min(first.amount.units - interest, balance)
            balance -= share
            head.append((interest, share, balance))
            if not balance:
                return head, 0
        if first.kind is Relief.REDUCTION:
            equal = None
        return head + self._tail(balance, factors[first.count :], equal), deferred

    def _tail(self, balance: int, factors: Sequence[Fraction], equal: int | None) -> list[Row]:
        rounding = self.agreed.rounding
        if equal is None:
            return annuity_rows(balance, factors, rounding)[1]
        return kept_rows(balance, factors, equal, rounding)

    def _with_arrears(
        self, rows: Sequence[Row], count: int, shape: Shape, carried: int, deferred: int
    ) -> list[int]:
        """The instalments, each with its share of what is unpaid or put off."""
        amounts = [interest + principal for interest, principal, _ in rows]
        if not carried and not deferred:
            return amounts
        amounts += [0] * (count - len(amounts))
        first = shape.at_first
        asked = first.count if first and first.kind is Relief.PAYMENT_BREAK else 0
        match shape.arrears:
            case Arrears(kind=Relief.ARREARS_LAST):
                _put(amounts, carried, count - 1)
            case Arrears(kind=Relief.SPREAD, since=since):
                _put(amounts, carried, since)
            case _:
                _put(amounts, carried, asked)
        _put(amounts, deferred, asked)
        while not amounts[-1] and len(amounts) > len(rows):
            amounts.pop()
        return amounts

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

    def reach(self, shape: Shape) -> Reach:
        """How far *shape* goes."""
        return Reach(
            months=self.loan.every.in_months(shape.lengthened),
            rate_cut=self.rate - shape.rate,
            interest_waiver=shape.interest_waiver,
            charge_waiver=shape.charge_waiver,
        )

    def changes_nothing(self, shape: Shape) -> bool:
        """Whether it is what holds today."""
        return (
            shape.rate == self.loan.rate
            and not shape.lengthened
            and not shape.is_converted
            and (shape.at_first, shape.arrears, shape.move) == (None, None, None)
            and self.left(shape) == (self.owed, self.charged)
        )

    def money(self, units: int) -> Money:
        return Money.of_units(units, self.loan.outstanding.currency)

    @cached_property
    def contract(self) -> Outcome:
        """What today's contract comes to."""
        return of_contract(self.today, self.money(self.charged))

    @property
    def interest(self) -> int:
        """A period's on what is outstanding, as the contract has it."""
        return self.loan.a_periods_interest(self.periods.first).units

    @property
    def floor(self) -> Decimal:
        """What a plan has to be worth, in minor units."""
        return self.balance * self.limits.floor / 100


def _put(amounts: list[int], total: int, since: int) -> None:
    """Add *total* in equal shares from the index *since* on; the last absorbs the rest."""
    share, rest = divmod(total, len(amounts) - since)
    for at in range(since, len(amounts)):
        amounts[at] += share
    amounts[-1] += rest
