"""Breaks: instalments left out, made smaller, or paid in token amounts for a time.

Of 100 at 7 % in six instalments of 17.01, two are changed after the first is paid; what is left
out comes at the end, a reduction is made up for:

>>> from decimal import Decimal
>>> from negotiation.loans.contract import Contract
>>> from negotiation.relief.life import live
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> def amounts(change):
...     life = live(contract, paid=1, as_of=date(2024, 2, 1), changes=[change])
...     return [str(each.amount.amount) for each in life.schedule]
>>> amounts(PrincipalBreak(instalments=2))
['17.01', '0.49', '0.49', '17.01', '17.01', '17.01', '17.01', '17.00']
>>> amounts(PaymentBreak(instalments=2, is_free=True))
['17.01', '0.00', '0.00', '17.01', '17.01', '17.01', '17.01', '17.00']
>>> amounts(Reduction(amount=Money(10, "EUR"), instalments=2))
['17.01', '10.00', '10.00', '21.75', '21.75', '21.75']
>>> amounts(Token(amount=Money(1, "EUR"), instalments=2))
['17.01', '1.00', '1.00', '17.01', '17.01', '17.01', '17.01', '14.94']
>>> amounts(Token(amount=Money(20, "EUR"), instalments=2))
Traceback (most recent call last):
    ...
negotiation.refusals.relief.BeyondOwed: only 17.01 EUR is owed
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from negotiation.money import Money
from negotiation.refusals import AskedTwice, BeyondOwed, NoChange, NothingLeft
from negotiation.reliefs import Relief

from .course import Course
from .slot import Asks, Slot

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipalBreak:
    """Interest only for *instalments* from the one of *since* on; the loan lasts as much longer.

    Without *since* it takes in what is overdue, as an extension does. Raises `NoChange`,
    `PaidAlready`, `NotADueDate`, `AskedTwice` where something else is asked of these already.
    """

    kind: ClassVar = Relief.PRINCIPAL_BREAK
    instalments: int
    since: date | None = None

    def apply(self, course: Course) -> None:
        for slot in _set_apart(course, self, longer=True):
            slot.asks = Asks.INTEREST


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentBreak:
    """Nothing for *instalments* from the one of *since* on; the loan lasts as much longer.

    Interest of that time is put off, spread over the instalments after it and carries none
    itself; of an *amount* that can be paid, only the rest is. With *is_free* there is none.
    Raises `BeyondOwed` for an amount of a whole instalment, and as `PrincipalBreak` does.
    """

    kind: ClassVar = Relief.PAYMENT_BREAK
    instalments: int
    since: date | None = None
    is_free: bool = False
    amount: Money | None = None  #: towards the interest

    def apply(self, course: Course) -> None:
        if self.amount is not None and not 0 < self.amount.units < course.asks:
            raise BeyondOwed(course.money(course.asks)) if self.amount else NoChange
        here = _set_apart(course, self, longer=True)
        for slot in here:
            slot.asks = Asks.NOTHING
            slot.fixed = self.amount.units if self.amount is not None else 0
        if self.is_free:
            _free_of_interest(course, here)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduction:
    """*amount* for *instalments* from the one of *since* on, then larger ones: the end stays.

    Raises `NeverRepaid` (when the rows are made) for less than the interest, `NothingLeft` when no
    instalment comes after, `BeyondOwed` for more than is asked today, and as `PrincipalBreak`.
    """

    kind: ClassVar = Relief.REDUCTION
    amount: Money
    instalments: int
    since: date | None = None

    def apply(self, course: Course) -> None:
        if self.amount.units >= course.asks:
            raise BeyondOwed(course.money(course.asks))
        here = _set_apart(course, self, longer=False)
        after = course.slots.index(here[-1]) + 1
        if after >= len(course.slots):
            raise NothingLeft
        for slot in here:
            slot.asks, slot.fixed = Asks.FIXED, self.amount.units
        course.compute_anew(after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """*amount* for *instalments* from the one of *since* on, all of it principal: interest stops.

    The loan lasts as much longer. Raises as `Reduction` does, and `NoChange` for an amount of nothing:
    that is a break.
    """

    kind: ClassVar = Relief.TOKEN
    amount: Money
    instalments: int
    since: date | None = None

    def apply(self, course: Course) -> None:
        if not self.amount.is_positive:
            raise NoChange
        if self.amount.units >= course.asks:
            raise BeyondOwed(course.money(course.asks))
        here = _set_apart(course, self, longer=True)
        for slot in here:
            slot.asks, slot.fixed = Asks.FIXED, self.amount.units
        _free_of_interest(course, here)


def _set_apart(
    course: Course, change: PrincipalBreak | PaymentBreak | Reduction | Token, *, longer: bool
) -> list[Slot]:
    count = change.instalments
    if count < 1:
        raise NoChange
    if longer and change.since is None:
        course.take_in()
    start = course.at(change.since)
    if longer:
        course.lengthen(count)
    here = course.slots[start : start + count]
    if not here:
        raise NothingLeft
    if any(slot.asks is not Asks.EQUAL for slot in here):
        raise AskedTwice(change.kind)
    return here


def _free_of_interest(course: Course, slots: list[Slot]) -> None:
    # What the contract has left of interest comes after them, on the dates added at the end.
    for slot, later in zip(slots, course.slots[-len(slots) :], strict=True):
        slot.is_added, later.is_added = later.is_added, slot.is_added
    for slot in slots:
        if slot.period is not None:
            course.rates = course.rates.paused(slot.period.start + _DAY, slot.period.end)
