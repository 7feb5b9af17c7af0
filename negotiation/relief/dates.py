"""Dates: more instalments, or the same on other days.

Of 100 at 7 % in six instalments of 17.01, two more make the rest smaller, and another day leaves
it as it is but for the days of interest in between:

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> from negotiation.loans.contract import Contract
>>> from negotiation.relief.life import live
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> def instalments(change):
...     life = live(contract, paid=1, as_of=date(2024, 2, 1), changes=[change])
...     return [f"{each.due_date:%m-%d} {each.amount.amount}" for each in life.schedule][1:]
>>> instalments(Extension(instalments=2))[::6]
['03-01 12.22', '09-01 12.21']
>>> instalments(DueDateMove(since=date(2024, 3, 1), to=date(2024, 3, 10)))
['03-10 17.01', '04-10 17.01', '05-10 17.01', '06-10 17.01', '07-10 17.14']
>>> instalments(DueDateMove(since=date(2024, 3, 1), to=date(2024, 2, 20)))
Traceback (most recent call last):
    ...
negotiation.refusals.days.DatePassed: 2024-02-20 is before 2024-03-01
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import ClassVar

from negotiation.loans.day_count import Period, months_between
from negotiation.loans.frequency import MONTHLY
from negotiation.refusals import DatePassed, NoChange, TooLate
from negotiation.reliefs import Relief

from .course import Course

#: Months; whoever means more has mistyped, or should ask for a break.
_LONGEST_MOVE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """*instalments* more, the amount computed anew from the one of *since* on.

    Without *since* it begins with the first that is not overdue and takes in what is: overdue
    instalments come again after the others. Raises `NoChange`, `PaidAlready`, `NotADueDate`.
    """

    kind: ClassVar = Relief.TERM_EXTENSION
    instalments: int
    since: date | None = None

    def apply(self, course: Course) -> None:
        if self.instalments < 1:
            raise NoChange
        if self.since is None:
            course.take_in()
        start = course.at(self.since)
        course.lengthen(self.instalments)
        course.compute_anew(start)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDateMove:
    """The instalment of *since* is due on *to* instead, and the later ones on that day after it.

    The instalment is kept, the last absorbs the interest of the longer period. Raises
    `NoChange`, `PaidAlready`, `NotADueDate`, `DatePassed` for a day before it or in the past,
    `TooLate` for one more than a year away, `DayOff`.
    """

    kind: ClassVar = Relief.DUE_DATE
    since: date
    to: date

    def apply(self, course: Course) -> None:
        start = course.at(self.since)
        if self.to == self.since:
            raise NoChange
        earliest = max(self.since, course.as_of)
        if self.to < earliest:
            raise DatePassed(self.to, earliest)
        latest = MONTHLY.after(max(self.since, course.as_of), _LONGEST_MOVE)
        if self.to > latest:
            raise TooLate(self.to, latest)
        course.must_be_worked_on(self.to)
        every = course.contract.every
        usual = None if every.months is None else Fraction(every.months)
        moved = [slot for slot in course.slots[start:] if slot.period is not None]
        for later, slot in enumerate(moved):
            assert slot.period is not None  # noqa: S101 - chosen by it
            begin = course.end if later else slot.period.start
            end = every.after(self.to, later)
            months = usual
            if usual is not None and not later:
                months = months_between(begin, end)
            slot.period = Period(start=begin, end=end, months=months)
            slot.due = course.contract.due(end)
            course.end = end
