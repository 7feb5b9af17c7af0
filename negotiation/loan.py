"""Loan: what the contract fixes, and what the lender's book says is left.

How many instalments are paid is found from the principal outstanding, since that is what every
book has. The late one below paid 35 of 60, so the 36th has been due since December:

>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> loan.paid, loan.remaining, loan.next_due
(35, 25, datetime.date(2018, 12, 1))
>>> loan.still_owed().first.amount
Money('605.73', 'USD')
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .due_dates import due_dates
from .money import Money
from .refusals import NothingOwed
from .schedule import Schedule, annuity


class LoanState(StrEnum):
    RUNNING = "running"
    PAID_OFF = "paid_off"
    WRITTEN_OFF = "written_off"


@dataclass(eq=False, kw_only=True)
class Loan:
    """A loan in monthly instalments, as of one import of the lender's book."""

    id: int | None = None
    number: str
    product: str
    principal: Money  #: as lent
    rate: Decimal  #: percent a year
    count: int  #: instalments agreed
    instalment: Money  #: as the contract fixes it
    first_due: date
    outstanding: Money  #: principal not yet repaid
    state: LoanState = LoanState.RUNNING
    as_of: date
    book_id: int | None = None
    missing_since: date | None = None  #: the first book it was no longer in

    def contract(self) -> Schedule:
        """The schedule as agreed. Raises `NeverRepaid` where the instalment cannot repay it."""
        return annuity(
            principal=self.principal,
            rate=self.rate,
            due=due_dates(self.first_due, self.count),
            instalment=self.instalment,
        )

    @property
    def paid(self) -> int:
        """Instalments paid: those after which the contract's balance is nearest to what is left.

        Books differ from the contract by cents, and people pay parts. Half way between two
        balances the instalment counts as paid, against over-stating arrears; but while
        anything is outstanding at least the last one is not.
        """
        return _paid(self.contract(), self.outstanding)

    @property
    def remaining(self) -> int:
        """Instalments not yet paid; 0 when nothing is owed."""
        contract = self.contract()
        return len(contract) - _paid(contract, self.outstanding)

    @property
    def next_due(self) -> date | None:
        """The due date of the oldest unpaid instalment; `None` when nothing is owed."""
        return self.still_owed().first.due_date if self.outstanding.is_positive else None

    def still_owed(self) -> Schedule:
        """What the contract still asks: the unpaid instalments, the overdue ones first.

        The oldest carries the difference between book and contract (cents, or a part paid): its
        interest is a month's on what is outstanding, and the principal of all adds up to that.
        Raises `NothingOwed`.
        """
        if not self.outstanding.is_positive:
            raise NothingOwed
        contract = self.contract()
        oldest, *later = contract.instalments[_paid(contract, self.outstanding) :]
        oldest = replace(
            oldest,
            interest=self.outstanding.times(self.rate / 1200),
            principal=self.outstanding - oldest.balance,
        )
        return Schedule((oldest, *later))


def _paid(contract: Schedule, outstanding: Money) -> int:
    if not outstanding.is_positive:
        return len(contract)
    balances = (contract.total_principal, *(each.balance for each in contract))
    return max(
        range(len(contract)),
        key=lambda paid: (-abs(balances[paid].amount - outstanding.amount), paid),
    )
