"""Plan: what an advisor puts together, part by part, and what it comes to within policy.

A year more and two points off the rate; the rate makes it a supervisor's to give:

>>> from negotiation.loan import Loan
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> april, policy = date(2019, 4, 1), Policy()
>>> longer = Plan(months=12)
>>> terms, needs = worked_out(longer, loan, now=april, policy=policy)
>>> terms.instalment, needs.value
(Money('447.14', 'USD'), 'bot')
>>> worked_out(replace(longer, rate_cut=Decimal(2)), loan, now=april, policy=policy)[1].value
'supervisor'

It is written in a few characters, for a button to carry:

>>> longer.code, Plan.read(longer.code) == longer
('12_0_0_0_0_0_0_0', True)

One tap changes one part by one step, as far as policy goes:

>>> [(step.part.value, step.plan.code) for step in steps(longer, policy)][:4]
[('months', '6_0_0_0_0_0_0_0'), ('months', '11_0_0_0_0_0_0_0'), ('months', '13_0_0_0_0_0_0_0'), ('months', '18_0_0_0_0_0_0_0')]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import ROUND_DOWN, Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from .limits import Limits, Role
from .loan import Loan
from .offer import Terms
from .policy import Policy
from .proposals.proposal import Proposal
from .proposals.shape import AtFirst, Shape, changes_of
from .proposals.timing import Timing, timing
from .refusals import BeyondAuthority, NoChange
from .relief.conversion import may_be_converted
from .relief.lawful import lawful_rate
from .relief.life import Change
from .relief.loan_terms import relieved
from .reliefs import Relief

#: Percent of the contract's instalment that is asked while instalments are reduced.
REDUCED_TO = Decimal(50)


class Part(StrEnum):
    """What a plan is put together from."""

    MONTHS = "months"  #: instalments added
    RATE_CUT = "rate_cut"  #: points below the rate of the contract
    INTEREST_WAIVER = "interest_waiver"  #: percent of the interest owed
    CHARGE_WAIVER = "charge_waiver"  #: percent of penalties and fees
    INTEREST_ONLY = "interest_only"  #: instalments of interest only at first
    NOTHING = "nothing"  #: instalments of nothing at all at first
    REDUCED = "reduced"  #: instalments of half at first
    DAY = "day"  #: of the month on which instalments are due; 0 for the contract's


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Raises `ValueError` for what is below nothing, or no day."""

    months: int = 0
    rate_cut: Decimal = Decimal(0)
    interest_waiver: Decimal = Decimal(0)
    charge_waiver: Decimal = Decimal(0)
    interest_only: int = 0
    nothing: int = 0
    reduced: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if any(getattr(self, each.name) < 0 for each in fields(self)) or self.day > 31:
            raise ValueError("no plan is below nothing")

    @property
    def code(self) -> str:
        """Its parts in their order, at most some 40 characters."""
        return "_".join(f"{getattr(self, each.name)}" for each in fields(self))

    @classmethod
    def read(cls, code: str) -> Plan:
        """What `code` wrote. Raises `ValueError` for anything else."""
        values = code.split("_")
        known = fields(cls)
        if len(values) != len(known):
            raise ValueError("not the parts of a plan")
        parts: dict[str, Any] = {}
        for each, value in zip(known, values, strict=True):
            try:
                figure = Decimal(value)
            except InvalidOperation:
                raise ValueError("not a plan") from None
            parts[each.name] = figure if each.type == "Decimal" else int(figure)
        return cls(**parts)

    @classmethod
    def of(cls, proposal: Proposal, day: int | None = None) -> Plan:
        """What comes nearest to *proposal*, to be changed from there; the *day* was asked for."""
        reach, kinds = proposal.reach, proposal.terms.kinds
        is_longer = Relief.TERM_EXTENSION in kinds
        return cls(
            months=proposal.terms.months if is_longer else 0,
            rate_cut=reach.rate_cut,
            interest_waiver=reach.interest_waiver,
            charge_waiver=reach.charge_waiver,
            day=day if day is not None and Relief.DUE_DATE in kinds else 0,
        )

    def changes(self, loan: Loan, *, now: date, policy: Policy) -> list[Change]:
        """What it changes on *loan*, which is repaid in instalments then. Raises `NothingOwed`."""
        move, _ = timing(loan, Timing(payday=self.day or None), now=now, policy=policy)
        shape = Shape(
            rate=max(lawful_rate(loan, policy) - self.rate_cut, Decimal(0)),
            added=self.months,
            is_converted=may_be_converted(loan, policy),
            interest_waiver=self.interest_waiver,
            charge_waiver=self.charge_waiver,
            move=move,
        )
        changes = changes_of(shape, rate=loan.rate, charges=loan.charges, spread=(now, 1))
        reduced = loan.instalment.times(REDUCED_TO / 100, ROUND_DOWN)
        for kind, count, amount in (
            (Relief.PRINCIPAL_BREAK, self.interest_only, None),
            (Relief.PAYMENT_BREAK, self.nothing, None),
            (Relief.REDUCTION, self.reduced, reduced),
        ):
            if count:
                changes.append(AtFirst(kind=kind, count=count, amount=amount).change())
        return changes


def worked_out(
    plan: Plan, loan: Loan, *, now: date, policy: Policy, role: Role | None = None
) -> tuple[Terms, Role]:
    """What *plan* comes to, and the one with the least authority who may give it.

    Raises as `relieved` does, `BeyondAuthority` where it goes beyond *role*, or beyond everybody.
    """
    changes = plan.changes(loan, now=now, policy=policy)
    if not changes:
        raise NoChange
    try:
        return relieved(loan, changes, now=now, policy=policy, role=role or Role.BOT), (
            role or Role.BOT
        )
    except BeyondAuthority as beyond:
        needs = beyond.refer_to
        if role is not None or not isinstance(needs, Role):
            raise
    return relieved(loan, changes, now=now, policy=policy, role=needs), needs


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a plan, and the plan with it changed by one step."""

    part: Part
    is_more: bool
    by: Decimal | int  #: that much; of a day, the day itself
    plan: Plan


def steps(plan: Plan, policy: Policy) -> Iterator[Step]:
    """Every change by one step that the lender's policy may allow."""
    limits, most = policy.limits, policy.limits.of(Role.SUPERVISOR)
    tried: tuple[tuple[Part, Decimal | int, Decimal | int], ...] = (
        *((Part.MONTHS, -by, most.months) for by in (6, 1)),
        *((Part.MONTHS, by, most.months) for by in (1, 6)),
        (Part.RATE_CUT, -limits.rate_step, most.rate_cut),
        (Part.RATE_CUT, limits.rate_step, most.rate_cut),
        (Part.INTEREST_WAIVER, -50, most.interest_waiver),
        (Part.INTEREST_WAIVER, 50, most.interest_waiver),
        (Part.CHARGE_WAIVER, -50, most.charge_waiver),
        (Part.CHARGE_WAIVER, 50, most.charge_waiver),
        *(
            (part, by, limits.longest_break)
            for part, kind in _AT_FIRST.items()
            if kind in limits.reliefs
            for by in (-1, 1)
        ),
    )
    for part, by, highest in tried:
        value = getattr(plan, part) + by
        if 0 <= value <= highest:
            yield Step(part, by > 0, by if by > 0 else -by, replace(plan, **{part.value: value}))
    if Relief.DUE_DATE in limits.reliefs:
        following = next((day for day in DAYS if day > plan.day), 0)
        yield Step(Part.DAY, True, following, replace(plan, day=following))


#: Days of the month that are offered.
DAYS = (1, 5, 10, 15, 20, 25)

_AT_FIRST = {
    Part.INTEREST_ONLY: Relief.PRINCIPAL_BREAK,
    Part.NOTHING: Relief.PAYMENT_BREAK,
    Part.REDUCED: Relief.REDUCTION,
}


def most_of(limits: Limits, part: Part, role: Role) -> Decimal | int:
    """How far *role* may go with *part*."""
    if part in _AT_FIRST:
        return limits.longest_break
    most: Decimal | int = getattr(limits.of(role), part)
    return most
