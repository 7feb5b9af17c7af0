"""Settlement: one payment instead of all that is owed; the rest is waived.

Of 100 at 7 % in six instalments, one is paid and 83.57 is still owed on a due date:

>>> from decimal import Decimal
>>> from negotiation.contract import Contract
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
negotiation.refusals.BeyondOwed: only 83.57 EUR is owed
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from negotiation.money import Money
from negotiation.refusals import BeyondOwed, DatePassed, NoChange
from negotiation.reliefs import Relief

from .course import Course
from .slot import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """*amount* on *day* settles the loan: principal first, so that little of it is forgiven.

    Raises `NoChange`, `DatePassed`, `DayOff`, `BeyondOwed` for more than the payoff of that day.
    """

    kind: ClassVar = Relief.SETTLEMENT
    amount: Money
    day: date

    def apply(self, course: Course) -> None:
        if not self.amount.is_positive:
            raise NoChange
        if self.day < course.as_of:
            raise DatePassed(self.day, course.as_of)
        course.must_be_worked_on(self.day)
        course.take_out()
        accrued = accrued_interest(course, self.day)
        owed = course.balance + course.owed + course.charged + accrued
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


def accrued_interest(course: Course, day: date) -> int:
    """The interest from the last due date up to *day* on all that is outstanding, in minor units."""
    while course.end < day:
        course.lengthen(1)
    factors = [
        course.rates.factor(slot.period, until=day)
        for slot in course.slots
        if slot.period is not None and slot.period.start < day
    ]
    return sum(course.rounded_interest(course.balance, factor) for factor in factors)
