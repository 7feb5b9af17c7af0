"""Case nothing: what happens to the loans of a case when nothing is paid on any of them.

A car loan due on the 5th and a card due on the 20th:

>>> from decimal import Decimal
>>> from negotiation.loans.loan import Loan
>>> from negotiation.policy import Policy
>>> car = Loan(
...     number="1", product="car", principal=Money(12000, "USD"), rate=Decimal(9), count=48,
...     instalment=Money("298.62", "USD"), first_due=date(2018, 1, 5),
...     outstanding=Money("9000", "USD"), as_of=date(2019, 3, 31))
>>> card = Loan(
...     number="2", product="card", principal=Money(4000, "USD"), rate=Decimal(18), count=24,
...     instalment=Money("199.70", "USD"), first_due=date(2018, 9, 20),
...     outstanding=Money("3100", "USD"), as_of=date(2019, 3, 31))
>>> loans = [CaseLoan(loan=each, policy=Policy()) for each in (car, card)]
>>> for each in do_nothing_together(loans, now=date(2019, 4, 1), until=date(2019, 5, 31)):
...     print(each.day, each.days, each.arrears, [number for number, _ in each.loans])
2019-04-05 31 665.17 USD ['1']
2019-04-20 46 1034.39 USD ['1', '2']
2019-05-05 61 1333.01 USD ['1', '2']
2019-05-20 76 1532.71 USD ['1', '2']
"""

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
