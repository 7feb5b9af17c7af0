"""Case nothing: what happens to the loans of a case when nothing is paid on any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiation.money import Money

from .nothing import Step, do_nothing
from .sharing import CaseLoan


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStep:
    """The evening of a due date of any of the loans, on none of which anything was paid."""

    day: date
    arrears: Money
    interest: Money
    owed: Money
    days: int  #: past due, of the loan that is latest
    loans: tuple[tuple[str, Step], ...]  #: number, and how it stands since its own last due date


def do_nothing_together(loans: Sequence[CaseLoan], *, now: date, until: date) -> list[CaseStep]:
    """As `do_nothing`, over every due date of all loans."""
    courses = {each.loan.number: do_nothing(each.loan, now=now, until=until) for each in loans}
    days = sorted({step.day for course in courses.values() for step in course})
    steps = []
    for day in days:
        here = tuple(
            (number, [step for step in course if step.day <= day][-1])
            for number, course in courses.items()
            if course and course[0].day <= day
        )
        zero = Money.zero(here[0][1].arrears.currency)
        steps.append(
            CaseStep(
                day=day,
                arrears=sum((step.arrears for _, step in here), zero),
                interest=sum((step.interest for _, step in here), zero),
                owed=sum((step.owed for _, step in here), zero),
                days=max(step.days + (day - step.day).days for _, step in here),
                loans=here,
            )
        )
    return steps
