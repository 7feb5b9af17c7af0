"""Life: all instalments of a loan, those paid and those to come, with the relief in them.

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> from negotiation.relief.waivers import InterestPause, RateCut
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> life = live(contract, paid=1, as_of=date(2024, 2, 1),
...             changes=[RateCut(rate=Decimal(4), since=date(2024, 2, 2))])
>>> [str(each.amount.amount) for each in life.schedule]
['17.01', '16.88', '16.88', '16.88', '16.88', '16.89']
>>> life.schedule.total
Money('101.42', 'EUR')
>>> life = live(contract, paid=1, as_of=date(2024, 2, 1),
...             changes=[InterestPause(first=date(2024, 2, 5), last=date(2024, 2, 10))])
>>> life.schedule.last.amount, life.schedule.total_interest
(Money('16.90', 'EUR'), Money('1.95', 'EUR'))
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from negotiation.loans.charge import Charge
from negotiation.loans.contract import Contract
from negotiation.loans.schedule import Instalment, Schedule
from negotiation.money import Money
from negotiation.refusals import AskedTwice, NoChange
from negotiation.reliefs import Relief

from .breaks import PaymentBreak, PrincipalBreak, Token
from .conversion import Conversion
from .course import Course
from .dates import Extension
from .waivers import ChargeWaiver, InterestPause, RateCut

#: One way with arrears excludes the others.
_WAYS = {Relief.CAPITALISATION, Relief.SPREAD, Relief.ARREARS_LAST}
_TAKE_IN = {*_WAYS, Relief.SETTLEMENT}
#: What may come beside a settlement, which leaves no plan to change.
_BESIDE_SETTLEMENT = {Relief.CHARGE_WAIVER, Relief.INTEREST_WAIVER, Relief.SETTLEMENT}
#: These may come several times: on other charges, on other days.
_REPEATABLE = {
    Relief.CHARGE_WAIVER,
    Relief.RATE,
    Relief.INTEREST_PAUSE,
    Relief.PRINCIPAL_BREAK,
    Relief.PAYMENT_BREAK,
}


class Change(Protocol):
    """One relief; `apply` changes the working copy or raises a `Refusal`."""

    @property
    def kind(self) -> Relief: ...

    def apply(self, course: Course) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    schedule: Schedule
    paid: int  #: of its instalments
    owed: Money  #: interest that had fallen due, unpaid
    charges: Money  #: penalties and fees within the arrears that its instalments carry
    waived: Money
    waived_if_kept: Money  #: owed again when the plan is broken


def live(
    contract: Contract,
    *,
    paid: int,
    as_of: date,
    changes: Sequence[Change],
    charges: Sequence[Charge] = (),
) -> Life:
    """The loan's whole life with *changes*, applied in the order of `Relief`.

    Raises `NothingOwed`, `NoChange` without any or where they change no amount, day or waiver,
    `AskedTwice`, `BeforeLastCharge`, and what each change refuses.
    """
    if not changes:
        raise NoChange
    before = Course.of_contract(contract, paid=paid, as_of=as_of, charges=charges)
    course = Course.of_contract(contract, paid=paid, as_of=as_of, charges=charges)
    course.takes_in = take_in(changes)
    owed = course.owed + sum(course.fallen_due())
    relieve(course, changes)
    course.ask_now()
    before.ask_now()
    rows = course.rows()
    if not course.waived and not course.waived_if_kept and asked(rows) == asked(before.rows()):
        raise NoChange
    return Life(
        schedule=Schedule((*course.paid, *rows)),
        paid=len(course.paid),
        owed=course.money(owed),
        charges=course.money(course.charged + course.charges_carried),
        waived=course.money(course.waived),
        waived_if_kept=course.money(course.waived_if_kept),
    )


def relieve(course: Course, changes: Sequence[Change]) -> None:
    """Apply *changes* to *course* in the fixed order. Raises `AskedTwice` and what they refuse."""
    order = list(Relief)
    kinds = sorted((each.kind for each in changes), key=order.index)
    ways = [each for each in kinds if each in _WAYS]
    if len(ways) > 1:
        raise AskedTwice(ways[1])
    if Relief.SETTLEMENT in kinds and not set(kinds) <= _BESIDE_SETTLEMENT:
        raise AskedTwice(Relief.SETTLEMENT)
    course.takes_in = take_in(changes)
    if any(_is_of_all(each) for each in changes):
        course.come_again()
    seen: list[Change] = []
    for change in sorted(changes, key=lambda each: (order.index(each.kind), _turn(each))):
        if any(_exclude_each_other(change, each) for each in seen):
            raise AskedTwice(change.kind)
        seen.append(change)
        change.apply(course)


def _turn(change: Change) -> date:
    """Among several of one kind, however they are listed: the earlier first, and what forgives all that
    is left of a charge after what forgives a part of it.
    """
    match change:
        case ChargeWaiver(amount=None):
            return date.max
        case RateCut(since=date() as day) | InterestPause(first=day):
            return day
        case PrincipalBreak(since=date() as day) | PaymentBreak(since=date() as day):
            return day
        case _:
            return date.min


def asked(rows: Iterable[Instalment]) -> list[tuple[date, Money]]:
    """What is to be paid on which days."""
    return [(each.due_date, each.amount) for each in rows]


def take_in(changes: Iterable[Change]) -> bool:
    """Whether what is overdue becomes part of the plan, rather than being left to stand."""
    return any(each.kind in _TAKE_IN or _is_of_all(each) for each in changes)


def _is_of_all(change: Change) -> bool:
    """Whether it is about all that is left, rather than from one of the dates on: what is overdue
    comes again at the end.
    """
    match change:
        case (
            Extension(since=None)
            | Conversion(since=None)
            | PrincipalBreak(since=None)
            | PaymentBreak(since=None)
            | Token(since=None)
        ):
            return True
        case _:
            return False


def _exclude_each_other(one: Change, other: Change) -> bool:
    if one.kind is not other.kind:
        return False
    if isinstance(one, RateCut) and isinstance(other, RateCut):
        return one.since == other.since  # which of the two rates would hold on that day?
    return one == other or one.kind not in _REPEATABLE
