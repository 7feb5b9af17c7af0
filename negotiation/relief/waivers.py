"""Waivers: what the lender forgives, of what is owed already or of the interest to come.

A waiver may hang on the plan being kept: then the amount leaves the instalments at once, and is
only owed again when the plan is broken.

Of 100 at 7 % in six instalments, the second is 45 days late and bears a penalty of 5.00:

>>> from negotiation.loans.charge import Charge, ChargeKind
>>> from negotiation.loans.contract import Contract
>>> from negotiation.relief.life import live
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> late = Charge(
...     name="late", kind=ChargeKind.PENALTY, amount=Money(5, "EUR"), since=date(2024, 3, 11))
>>> def relieved(*changes):
...     return live(contract, paid=1, as_of=date(2024, 4, 15), changes=changes, charges=[late])
>>> life = relieved(ChargeWaiver(name="late", amount=Money(3, "EUR"), if_kept=True))
>>> life.charges, life.waived_if_kept
(Money('2.00', 'EUR'), Money('3.00', 'EUR'))
>>> relieved(ChargeWaiver(name="late", amount=Money(6, "EUR")))
Traceback (most recent call last):
    ...
negotiation.refusals.relief.BeyondOwed: only 5.00 EUR is owed
>>> relieved(ChargeWaiver(name="late"), InterestWaiver(share=Decimal(50))).waived
Money('5.44', 'EUR')
>>> def second_and_third(*changes):
...     return [str(each.amount.amount) for each in relieved(*changes).schedule][1:3]
>>> second_and_third(ChargeWaiver(name="late")), second_and_third(ChargeWaiver(name="late"), InterestWaiver(amount=Money("0.60", "EUR")))
(['17.01', '17.01'], ['16.52', '16.90'])

Half of the interest to come is the interest at half the rate:

>>> def total(change):
...     return live(contract, paid=1, as_of=date(2024, 2, 1), changes=[change]).schedule.total
>>> total(FutureInterestWaiver(share=Decimal(50))) == total(RateCut(rate=Decimal("3.5")))
True
>>> total(RateCut(rate=Decimal(4)))
Money('101.42', 'EUR')
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from negotiation.money import Money
from negotiation.refusals import (
    AskedTwice,
    BeyondOwed,
    NoChange,
    NoSuchCharge,
    NotOverdue,
    PaidAlready,
    RateNotLower,
)
from negotiation.reliefs import Relief

from .course import Course
from .rates import Rates

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeWaiver:
    """Forgive the charge *name*, all of it or *amount*. Raises `NoSuchCharge`, `BeyondOwed`, `NoChange`."""

    kind: ClassVar = Relief.CHARGE_WAIVER
    name: str
    amount: Money | None = None
    if_kept: bool = False

    def apply(self, course: Course) -> None:
        charge = next((each for each in course.charges if each.name == self.name), None)
        if charge is None:
            raise NoSuchCharge(self.name)
        amount = charge.amount if self.amount is None else self.amount
        if not amount.is_positive:
            raise NoChange
        if amount > charge.amount:
            raise BeyondOwed(charge.amount)
        course.charges.remove(charge)
        if left := charge.amount - amount:
            course.charges.append(replace(charge, amount=left))
        _forgive(course, amount.units, if_kept=self.if_kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestWaiver:
    """Forgive interest fallen due: *amount*, or *share* percent of it, the oldest first.

    Raises `NotOverdue`, `BeyondOwed`, `NoChange`.
    """

    kind: ClassVar = Relief.INTEREST_WAIVER
    amount: Money | None = None
    share: Decimal = Decimal(100)
    if_kept: bool = False

    def apply(self, course: Course) -> None:
        overdue, by_slot = course.overdue(), course.fallen_due()
        fallen_due = course.owed + sum(by_slot)
        if not fallen_due:
            raise NotOverdue
        amount = waived_of(fallen_due, self.share) if self.amount is None else self.amount.units
        if amount <= 0:
            raise NoChange
        if amount > fallen_due:
            raise BeyondOwed(course.money(fallen_due))
        left = amount - min(amount, course.owed)
        course.owed -= amount - left
        for slot, interest in zip(overdue, by_slot, strict=True):
            share = min(left, interest)
            slot.forgiven += share
            left -= share
        _forgive(course, amount, if_kept=self.if_kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCut:
    """*rate* percent a year from *since* on, the instalment computed anew.

    Raises `RateNotLower`, `NoChange`, `PaidAlready` for days before the last instalment paid, `AskedTwice` for a
    second one of that day.
    """

    kind: ClassVar = Relief.RATE
    rate: Decimal
    since: date | None = None  #: from the first unpaid period on

    def apply(self, course: Course) -> None:
        if not 0 <= self.rate <= course.contract.rate:
            raise RateNotLower(course.contract.rate)
        _cut(course, self.since, self._changed)

    def _changed(self, rates: Rates, day: date) -> Rates:
        if any(since == day for since, _ in rates.changes):
            raise AskedTwice(self.kind)  # one of them says the day that is meant by the other
        return rates.changed(day, Fraction(self.rate))


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureInterestWaiver:
    """Forgive *share* percent of the interest from *since* on, at whatever rate it runs by then.

    Raises as `RateCut` does.
    """

    kind: ClassVar = Relief.FUTURE_INTEREST_WAIVER
    share: Decimal
    since: date | None = None

    def apply(self, course: Course) -> None:
        if not 0 < self.share <= 100:
            raise NoChange
        left = 1 - Fraction(self.share) / 100
        _cut(course, self.since, lambda rates, day: rates.lessened(day, left))


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestPause:
    """No interest from *first* to *last*, both in it; the instalment is kept, the last one shrinks.

    Two that overlap are one from the first day of the one to the last of the other. Raises `NoChange` where none would run
    anyway, `PaidAlready`.
    """

    kind: ClassVar = Relief.INTEREST_PAUSE
    first: date
    last: date

    def apply(self, course: Course) -> None:
        if self.last < self.first or self.first > course.end:
            raise NoChange
        if self.first < course.settled_until:
            raise PaidAlready(course.settled_until)
        rates = course.rates.paused(self.first, self.last)
        periods = [slot.period for slot in course.slots]
        if rates.factors(periods) == course.rates.factors(periods):
            raise NoChange
        course.rates = rates


def waived_of(interest: int, share: Decimal) -> int:
    """*share* percent of *interest*, in minor units; never more, as whoever waives has a limit in percent.

    >>> waived_of(3, Decimal(50)), waived_of(200, Decimal("33.33"))
    (1, 66)
    """
    return interest * int(share * 100) // 10_000


def rate_left(rate: Decimal, changes: Iterable[object]) -> Decimal:
    """The lowest to which *changes* bring *rate* percent a year: of what a cut leaves, a share may be forgiven."""
    cuts, part = [rate], Decimal(1)
    for change in changes:
        match change:
            case RateCut():
                cuts.append(change.rate)
            case FutureInterestWaiver():
                part *= 1 - change.share / 100
            case _:
                pass
    return min(cuts) * part


def _cut(course: Course, since: date | None, changed: Callable[[Rates, date], Rates]) -> None:
    if since is not None and since < course.settled_until:
        raise PaidAlready(course.settled_until)
    ends = [slot.period.end if slot.period else slot.due for slot in course.slots]
    index = course.at(None) if since is None else sum(end < since for end in ends)
    if index >= len(ends):
        raise NoChange
    period = course.slots[index].period
    day = since or (period.start + _DAY if period else course.as_of)
    rates = changed(course.rates, day)
    if rates.on(day) == course.rates.on(day):
        raise NoChange
    course.rates = rates
    course.compute_anew(index)


def _forgive(course: Course, amount: int, *, if_kept: bool) -> None:
    if if_kept:
        course.waived_if_kept += amount
    else:
        course.waived += amount
