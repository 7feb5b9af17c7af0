"""Plan: what an advisor puts together, part by part, and what it comes to within policy.

A year more and two points off the rate; the rate makes it a supervisor's to give:

>>> from dataclasses import replace
>>> from negotiation.loans.loan import Loan
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
('12_0_0_0_0_0_0_0_0_0_0_0', True)

It may begin later than by the contract, on another day of the month:

>>> worked_out(Plan(months=12, day=10, later=2), loan, now=april, policy=policy)[0].first_due.isoformat()
'2019-07-10'

What is overdue may become principal; a single payment may settle the loan, though not below the floor:

>>> terms, needs = worked_out(Plan(settle=95), loan, now=april, policy=policy)
>>> terms.total, len(terms.schedule), needs.value
(Money('12833.17', 'USD'), 1, 'supervisor')
>>> worked_out(Plan(settle=50), loan, now=april, policy=policy)
Traceback (most recent call last):
    ...
negotiation.refusals.permission.BelowFloor: at least 90 percent
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal
from enum import StrEnum
from itertools import count as counter
from typing import Any

from negotiation.days.working_days import Roll, working_days
from negotiation.limits import Role
from negotiation.loans.frequency import Every
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.policy import Policy
from negotiation.proposals.proposal import Proposal
from negotiation.proposals.shape import Arrears, AtFirst, Move, Shape, changes_of
from negotiation.proposals.timing import Timing, own_days, timing
from negotiation.refusals import BeyondAuthority, NoChange
from negotiation.relief.breaks import Token
from negotiation.relief.conversion import may_be_converted
from negotiation.relief.lawful import lawful_rate
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import course_of, relieved
from negotiation.relief.settlement import Settlement
from negotiation.reliefs import Relief

#: Percent of the contract's instalment that is asked while instalments are reduced.
REDUCED_TO = Decimal(50)
#: And while they are only a token of good will.
TOKEN_OF = Decimal(5)
#: A code of an earlier version had so many parts.
_FEWEST = 8
#: Figures of a code. No exponent: the integer that 1e99999999 stands for takes hours to be written out.
_COUNT = re.compile(r"[0-9]{1,4}")
_SHARE = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,12})?")


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
    TOKEN = "token"  # noqa: S105 - instalments of a token at first, free of interest
    OVERDUE = (
        "overdue"  #: what becomes of arrears: `KEPT`, `CAPITALISED`, `LAST`, or in so many parts
    )
    SETTLE = (
        "settle"  #: one payment of so many percent of the principal instead of all; 0 for none
    )
    LATER = "later"  #: instalments' time that it begins after the contract's next one


#: What becomes of arrears; any other number is that of the parts in which they are paid.
KEPT, CAPITALISED, LAST = 0, 1, 2


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
    token: int = 0
    overdue: int = KEPT
    settle: int = 0
    later: int = 0

    def __post_init__(self) -> None:
        if any(getattr(self, each.name) < 0 for each in fields(self)) or self.day > 31:
            raise ValueError("no plan is below nothing")

    @property
    def code(self) -> str:
        """Its parts in their order, at most some 40 characters."""
        values = (getattr(self, each.name) for each in fields(self))
        return "_".join(format(one, "f" if isinstance(one, Decimal) else "") for one in values)

    @classmethod
    def read(cls, code: str) -> Plan:
        """What `code` wrote. Raises `ValueError` for anything else, as a button says that somebody made."""
        values = code.split("_")
        known = fields(cls)
        if not _FEWEST <= len(values) <= len(known):
            raise ValueError("not the parts of a plan")
        parts: dict[str, Any] = {}
        for each, value in zip(known, values, strict=False):
            form, kind = (_SHARE, Decimal) if each.type == "Decimal" else (_COUNT, int)
            if form.fullmatch(value) is None:
                raise ValueError("not a plan")
            parts[each.name] = kind(value)
        return cls(**parts)

    @classmethod
    def of(cls, proposal: Proposal) -> Plan:
        """What comes nearest to *proposal*, to be changed from there."""
        reach, terms, kinds = proposal.reach, proposal.terms, proposal.terms.kinds
        if Relief.SETTLEMENT in kinds:
            return cls(settle=_percent(terms))
        at_first = {name: len(terms.at_first) for name, kind in _AT_FIRST.items() if kind in kinds}
        longer = terms.months - sum(each for name, each in at_first.items() if name != "reduced")
        is_longer, is_waived = Relief.TERM_EXTENSION in kinds, Relief.INTEREST_WAIVER in kinds
        return cls(
            months=max(longer, 0) if is_longer else 0,
            rate_cut=reach.rate_cut,
            interest_waiver=reach.interest_waiver if is_waived else Decimal(0),
            charge_waiver=reach.charge_waiver,
            **at_first,
            **_begins(proposal.moved, terms.every),
            overdue=next((way for kind, way in _WAYS.items() if kind in kinds), KEPT),
        )

    def changes(self, loan: Loan, *, now: date, policy: Policy) -> list[Change]:
        """What it changes on *loan*, which is repaid in instalments then. Raises `NothingOwed`."""
        own = own_days(loan, self.later + 1, now=now, policy=policy)
        wish = Timing(payday=self.day or None, start=own[-1] if self.later else None)
        move, _ = timing(loan, wish, now=now, policy=policy)
        shape = Shape(
            rate=max(lawful_rate(loan, policy) - self.rate_cut, Decimal(0)),
            added=self.months,
            is_converted=may_be_converted(loan, policy),
            interest_waiver=self.interest_waiver,
            charge_waiver=self.charge_waiver,
            arrears=self._arrears,
            move=move,
        )
        since = move.to if move is not None else _next_due(loan, now, policy)
        changes = changes_of(
            shape, rate=loan.rate, charges=loan.charges, spread=(since, self.overdue)
        )
        reduced = loan.asks.times(REDUCED_TO / 100, ROUND_DOWN)
        for kind, count, amount in (
            (Relief.PRINCIPAL_BREAK, self.interest_only, None),
            (Relief.PAYMENT_BREAK, self.nothing, None),
            (Relief.REDUCTION, self.reduced, reduced),
        ):
            if count:
                changes.append(AtFirst(kind=kind, count=count, amount=amount).change())
        if self.token:
            amount = loan.asks.times(TOKEN_OF / 100, ROUND_DOWN)
            changes.append(Token(amount=amount, instalments=self.token))
        if self.settle:
            changes.append(self._settlement(loan, now, policy))
        return changes

    @property
    def _arrears(self) -> Arrears | None:
        if self.overdue == KEPT:
            return None
        ways = {way: kind for kind, way in _WAYS.items()}
        return Arrears(kind=ways.get(self.overdue, Relief.SPREAD))

    def _settlement(self, loan: Loan, now: date, policy: Policy) -> Settlement:
        """One payment when an offer of today has ended."""
        day = policy.settled_by(now)
        if loan.agreed.country is not None:
            day = working_days(loan.agreed.country).rolled(day, Roll.FOLLOWING)
        amount = loan.outstanding.times(Decimal(self.settle) / 100, ROUND_CEILING)
        return Settlement(amount=amount, day=day)


_AT_FIRST = {
    "interest_only": Relief.PRINCIPAL_BREAK,
    "nothing": Relief.PAYMENT_BREAK,
    "reduced": Relief.REDUCTION,
    "token": Relief.TOKEN,
}
_WAYS = {Relief.CAPITALISATION: CAPITALISED, Relief.ARREARS_LAST: LAST}


def _begins(move: Move | None, every: Every) -> dict[str, int]:
    """How much later than by the contract, and on which day of the month where that is another."""
    if move is None:
        return {}
    later = next(count for count in counter() if every.after(move.since, count + 1) > move.to)
    is_own = every.after(move.since, later) == move.to
    return {"later": later, "day": 0 if is_own else move.to.day}


def _next_due(loan: Loan, now: date, policy: Policy) -> date:
    """The first instalment to come, from which arrears are spread."""
    slots = course_of(loan, loan.still_owed(), now, policy).slots
    return next((slot.due for slot in slots if slot.due >= now), now)


def _percent(settled: Terms) -> int:
    """The one that comes to this very payment, else the next above it."""
    owed, paid = settled.today.total_principal, settled.total
    exact = paid.amount * 100 / owed.amount
    below = int(exact)
    is_exact = owed.times(Decimal(below) / 100, ROUND_CEILING) == paid
    return below if is_exact else int(exact.to_integral_value(ROUND_CEILING))


def worked_out(plan: Plan, loan: Loan, *, now: date, policy: Policy) -> tuple[Terms, Role]:
    """What *plan* comes to, and the one with the least authority who may give it.

    Raises as `relieved` does, `BeyondAuthority` where it goes beyond everybody.
    """
    changes = plan.changes(loan, now=now, policy=policy)
    if not changes:
        raise NoChange
    try:
        return relieved(loan, changes, now=now, policy=policy, role=Role.BOT), Role.BOT
    except BeyondAuthority as beyond:
        needs = beyond.refer_to
        if not isinstance(needs, Role):
            raise
    return relieved(loan, changes, now=now, policy=policy, role=needs), needs
