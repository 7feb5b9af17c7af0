"""Arrears: what is due and unpaid, and for how long.

An instalment is overdue from the day after its due date. Days past due count from the oldest one:

>>> from decimal import Decimal
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> late = arrears(loan, date(2019, 3, 31))
>>> late.instalments, late.amount, late.since.isoformat(), late.days
(4, Money('2422.92', 'USD'), '2018-12-01', 120)
>>> much_overdue_since(loan).isoformat()
'2019-01-02'
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from negotiation.loans.charge import ChargeKind
from negotiation.loans.loan import Loan
from negotiation.money import Money

#: So many late instalments are arrears in the sense of the law.
MANY = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrears:
    instalments: int
    amount: Money  #: of the instalments
    interest: Money  #: the part of the amount that is interest
    penalties: Money
    fees: Money
    since: date | None  #: due date of the oldest; `None` without arrears
    days: int  #: days past due

    @property
    def principal(self) -> Money:
        """The part of the amount that is principal."""
        return self.amount - self.interest

    @property
    def total(self) -> Money:
        """Instalments, penalties and fees."""
        return self.amount + self.penalties + self.fees


def arrears(loan: Loan, as_of: date) -> Arrears:
    """What is overdue at the end of the day *as_of*: instalments due before it, and unpaid.

    Never negative. Interest is as scheduled. Charges count from their own day on.
    """
    owed = loan.still_owed() if loan.outstanding.is_positive else ()
    overdue = [each for each in owed if each.due_date < as_of]
    zero = amount = interest = Money.zero(loan.outstanding.currency)
    charged = dict.fromkeys(ChargeKind, zero)
    for charge in loan.charges:
        if charge.since <= as_of:
            charged[charge.kind] += charge.amount
    for each in overdue:
        amount += each.amount
        interest += each.interest
    since = overdue[0].due_date if overdue else None
    return Arrears(
        instalments=len(overdue),
        amount=amount,
        interest=interest,
        penalties=charged[ChargeKind.PENALTY],
        fees=charged[ChargeKind.FEE],
        since=since,
        days=(as_of - since).days if since else 0,
    )


def much_overdue_since(loan: Loan) -> date | None:
    """The day from which on `MANY` instalments were overdue, by the book's own day; `None` where they are not."""
    owed = loan.still_owed() if loan.outstanding.is_positive else ()
    overdue = [each.due_date for each in owed if each.due_date < loan.as_of]
    return overdue[MANY - 1] + timedelta(days=1) if len(overdue) >= MANY else None
