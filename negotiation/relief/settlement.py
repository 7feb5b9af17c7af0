"""Settlement: one payment instead of all that is owed; the rest is waived.

Of 100 at 7 % in six instalments, one is paid and 83.57 is still owed on a due date:

>>> from decimal import Decimal
>>> from negotiation.loans.contract import Contract
>>> from negotiation.relief.life import live
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> def settled(amount):
...     change = Settlement(amount=Money(amount, "EUR"), day=date(2024, 2, 1))
...     return live(contract, paid=1, as_of=date(2024, 2, 1), changes=[change])
>>> life = settled(60)
>>> life.schedule.last.amount, life.schedule.last.principal, life.waived
(Money('60.00', 'EUR'), Money('60.00', 'EUR'), Money('23.57', 'EUR'))
>>> settled(90)
Traceback (most recent call last):
    ...
negotiation.refusals.relief.BeyondOwed: only 83.57 EUR is owed

No settlement lies years ahead:

>>> change = Settlement(amount=Money(60, "EUR"), day=date(2034, 2, 1))
>>> live(contract, paid=1, as_of=date(2024, 2, 1), changes=[change])
Traceback (most recent call last):
    ...
negotiation.refusals.days.TooLate: 2034-02-01 is after 2024-10-01
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from negotiation.money import Money
from negotiation.refusals import BeyondOwed, DatePassed, NoChange
from negotiation.reliefs import Relief

from .course import Course
from .slot import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """*amount* on *day* settles the loan: principal first, so that little of it is forgiven.

    Raises `NoChange`, `DatePassed`, `TooLate`, `DayOff`, `BeyondOwed` for more than the payoff of that day.
    """

    kind: ClassVar = Relief.SETTLEMENT
    amount: Money
    day: date

    def apply(self, course: Course) -> None:
        if not self.amount.is_positive:
            raise NoChange
        if self.day < course.as_of:
            raise DatePassed(self.day, course.as_of)
        course.must_be_soon(self.day)
        course.must_be_worked_on(self.day)
        interest = interest_until(course, self.day)
        owed = course.balance + course.owed + course.charged + interest
        if self.amount.units > owed:
            raise BeyondOwed(course.money(owed))
        principal = min(course.balance, self.amount.units)
        course.waived += owed - self.amount.units
        course.charges_carried = max(0, self.amount.units - owed + course.charged)
        course.balance = course.owed = 0
        course.charges.clear()
        course.slots = [
            Slot(
                due=self.day,
                period=None,
                overdue_principal=principal,
                extra=self.amount.units - principal,
            )
        ]


def interest_until(course: Course, day: date) -> int:
    """The interest of all slots up to *day*, none of which was paid, in minor units.

    What has fallen due is asked as agreed, even before its period ends; principal that is late bears
    interest day by day; what was put off to a working day and is not late bears none meanwhile.
    """
    agreed = [principal for _, principal, _ in course.reckoned()[0]]
    while course.end < day:
        course.lengthen(1)
    agreed += [0] * (len(course.slots) - len(agreed))
    to_come, total = course.balance, 0
    for at, slot in enumerate(course.slots):
        if slot.period is None or slot.period.start >= day:
            continue
        begun = min(course.contract.due(slot.period.start), day - timedelta(days=1))
        late = sum(agreed[n] for n in range(at) if course.slots[n].due <= begun)
        so_far = course.rates.factor(slot.period, until=min(day, slot.period.end))
        interest = course.interest_of_slot(slot, late + to_come, so_far)
        if slot.due <= day < slot.period.end:
            whole = course.rates.factor(slot.period)
            interest += course.interest_of_slot(slot, to_come, whole)
            interest -= course.interest_of_slot(slot, to_come, so_far)
        total += interest - min(slot.forgiven, interest)
        to_come -= agreed[at]
    return total
