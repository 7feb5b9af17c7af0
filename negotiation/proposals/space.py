"""Space: the plans that a lender's policy can make of one loan, each reckoned in whole minor units.

A shape says what a plan is made of; its point is what that comes to. Points are exact, so that the
plan built of the shape's changes later is the very same, but cost a tenth of building it.

>>> from negotiation.money import Money
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
from functools import cached_property

from negotiation.limits import Reach
from negotiation.loans.amortisation import BelowInterest
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.refusals import Refusal
from negotiation.relief.lawful import is_repaid_within
from negotiation.relief.life import Change, relieve
from negotiation.relief.loan_terms import course_of
from negotiation.relief.waivers import waived_of
from negotiation.reliefs import Relief

from .instalments import instalments
from .outset import Outset
from .point import Point
from .shape import Arrears, Move, Shape, changes_of, part_of


class Space(Outset):
    """All plans of *loan* that begin so."""

    def __init__(self, loan: Loan, *, now: date, policy: Policy, move: Move | None = None) -> None:
        super().__init__(loan, now=now, policy=policy, move=move)
        self._left: dict[tuple[Decimal, Decimal], tuple[int, int]] = {}

    def left(self, shape: Shape) -> tuple[int, int]:
        """Interest and charges owed that are not waived."""
        waivers = shape.interest_waiver, shape.charge_waiver
        if waivers not in self._left:
            self._left[waivers] = self._left_by(shape)
        return self._left[waivers]

    def _left_by(self, shape: Shape) -> tuple[int, int]:
        interest = waived_of(self.owed, shape.interest_waiver)
        waived = sum(part_of(each, shape.charge_waiver).units for each in self.loan.charges)
        return self.owed - interest, self.charged - waived

    def share(self, shape: Shape) -> int:
        """What each of the first instalments, where these are reduced, carries of arrears; where one of them is the
        last that does, what that one carries.
        """
        (interest, charges), count = self.left(shape), self.remaining + shape.lengthened
        match shape.arrears:
            case None:
                return (interest + charges) // count
            case Arrears(kind=Relief.SPREAD, since=0, until=int() as until):
                each, rest = divmod(interest + charges, min(until, count))
                return each + rest if until <= shape.first_whole else each
            case Arrears(kind=Relief.CAPITALISATION, charges_too=False):
                return charges // count
            case _:
                return 0

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
        if shape.arrears is not None and not (self.passed or any(self.left(shape))):
            return None
        try:
            if not shape.is_converted:
                return instalments(self, shape, self.left(shape))
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
        since, until = 0, self.remaining + shape.lengthened
        if shape.arrears is not None:
            since, until = shape.arrears.since, min(shape.arrears.until or until, until)
        return changes_of(
            shape,
            rate=self.loan.rate,
            charges=self.loan.charges,
            spread=(self.days[since], until - since),
        )

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
