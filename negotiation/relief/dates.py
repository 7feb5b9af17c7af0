"""Dates: more instalments, or the same on other days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import ClassVar

from negotiation.day_count import Period, months_between
from negotiation.refusals import DatePassed, NoChange
from negotiation.reliefs import Relief

from .course import Course


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
    `DayOff`.
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
