"""Overdue: what becomes of arrears - principal, a part of every instalment, or of the last one.

Only capitalised arrears ever carry interest, and the new principal is never above the sum lent.
Penalties and fees are capitalised where the place's law allows it, else they are spread.

Of 100 at 7 % in six instalments of 17.01, those of March and April are overdue, 34.02 in all:

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> from negotiation.loans.contract import Contract
>>> from negotiation.relief.life import live
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> def instalments(change):
...     life = live(contract, paid=1, as_of=date(2024, 4, 15), changes=[change])
...     return [f"{each.due_date:%m-%d} {each.amount.amount}" for each in life.schedule][1:]
>>> instalments(Capitalisation())
['05-01 28.51', '06-01 28.51', '07-01 28.52']
>>> instalments(Spread(instalments=2, since=date(2024, 5, 1)))
['05-01 34.07', '06-01 34.07', '07-01 17.00']
>>> instalments(ArrearsLast())
['05-01 17.01', '06-01 17.01', '07-01 51.12']
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from negotiation.loans.frequency import Every
from negotiation.refusals import AboveLent, DatePassed, NoChange, NothingLeft, NotOverdue
from negotiation.reliefs import Relief

from .course import Course
from .slot import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Capitalisation:
    """Arrears become principal; the instalment is computed anew for the dates that are left.

    Raises `NotOverdue`, `NothingLeft`, `AboveLent`.
    """

    kind: ClassVar = Relief.CAPITALISATION
    charges_too: bool = False

    def apply(self, course: Course) -> None:
        if not course.overdue() and not course.owed:
            raise NotOverdue
        course.take_out()
        if not course.slots:
            raise NothingLeft
        added = course.owed
        course.owed = 0
        if self.charges_too:
            course.charges_capitalised = course.charged
            added += course.charged
            course.charges.clear()
        course.balance += added
        course.lent += added
        if course.balance > course.contract.principal.units:
            raise AboveLent(course.contract.principal)
        course.compute_anew(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Arrears in equal shares on *instalments* dates from *since* on, without interest on them.

    Where the loan has instalments on these dates, the shares come on top of them. Raises
    `NotOverdue`, `NoChange`, `DatePassed`, `TooLate`, `DayOff`.
    """

    kind: ClassVar = Relief.SPREAD
    instalments: int
    since: date
    every: Every | None = None  #: as the loan, unless given

    def apply(self, course: Course) -> None:
        if self.instalments < 1:
            raise NoChange
        if self.since < course.as_of:
            raise DatePassed(self.since, course.as_of)
        course.must_be_soon(self.since)
        course.must_be_worked_on(self.since)
        overdue_principal, carried = _arrears(course)
        dates = self._dates(course)
        days, own = set(dates), {slot.due for slot in course.slots}
        course.slots += [Slot(due=day, period=None) for day in dates if day not in own]
        course.slots.sort(key=lambda slot: slot.due)
        here = [slot for slot in course.slots if slot.due in days]
        share, rest = divmod(overdue_principal, len(here))
        other, left = divmod(carried, len(here))
        for slot in here:
            slot.overdue_principal += share
            slot.extra += other
        here[-1].overdue_principal += rest  # the last absorbs, as in `Money.split`
        here[-1].extra += left

    def _dates(self, course: Course) -> list[date]:
        """Those of the loan's own instalments as far as they go, where the first one is theirs."""
        own = [slot.due for slot in course.slots]
        if self.every is None and self.since in own:
            here = own[own.index(self.since) :][: self.instalments]
            missing = range(1, self.instalments - len(here) + 1)
            return here + course.contract.every.row(here[-1], missing)
        every = self.every or course.contract.every
        return every.row(self.since, range(self.instalments))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrearsLast:
    """Arrears are paid with the last instalment, without interest. Raises `NotOverdue`, `NothingLeft`."""

    kind: ClassVar = Relief.ARREARS_LAST

    def apply(self, course: Course) -> None:
        overdue_principal, carried = _arrears(course)
        if not course.slots:
            raise NothingLeft
        course.slots[-1].overdue_principal += overdue_principal
        course.slots[-1].extra += carried


def _arrears(course: Course) -> tuple[int, int]:
    """Take the arrears out of the course: principal, and interest with charges."""
    principal = course.take_out()
    if not (principal or course.owed or course.charges or course.has_passed):
        raise NotOverdue
    course.balance -= principal
    carried = course.owed + course.charged
    course.charges_carried += course.charged
    course.owed = 0
    course.charges.clear()
    return principal, carried
