"""Nothing: what happens to arrears and cost when nothing is done.

>>> from decimal import Decimal
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> steps = do_nothing(loan, now=date(2019, 4, 1), until=date(2019, 7, 1))
>>> for step in steps:
...     print(step.day, step.instalments, step.arrears, step.interest, step.days)
2019-04-01 5 3028.65 USD 606.75 USD 121
2019-05-01 6 3634.38 USD 728.10 USD 151
2019-06-01 7 4240.11 USD 849.45 USD 182
2019-07-01 8 4845.84 USD 970.80 USD 212
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from negotiation.loan import Loan
from negotiation.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The evening of a due date on which nothing was paid."""

    day: date
    instalments: int  #: unpaid
    arrears: Money  #: the contract's instalments, and charges
    interest: Money  #: accrued since the last payment, on all that is outstanding
    days: int  #: past due


def do_nothing(loan: Loan, *, now: date, until: date) -> list[Step]:
    """Every due date from *now* up to *until*, with what is owed by then; penalties to come are
    not guessed. Raises `NothingOwed`, `NeverRepaid`.
    """
    owed = loan.still_owed()
    paid = owed.first.number - 1
    arrears = interest = Money.zero(loan.outstanding.currency)
    for charge in loan.charges:
        arrears += charge.amount
    steps = []
    for at, each in enumerate(owed):
        if each.due_date > until:
            break
        arrears += each.amount
        interest += loan.a_periods_interest(paid + at)
        if each.due_date >= now:
            steps.append(
                Step(
                    day=each.due_date,
                    instalments=at + 1,
                    arrears=arrears,
                    interest=interest,
                    days=(each.due_date - owed.first.due_date).days,
                )
            )
    return steps
