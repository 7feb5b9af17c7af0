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

from .amortisation import interest_of
from .charge import Charge
from .contract import Contract, Method, of_months
from .day_count import DayCount
from .frequency import MONTHLY, Every
from .money import Money
from .refusals import NothingOwed
from .rounding import Rounding
from .schedule import Schedule


class LoanState(StrEnum):
    RUNNING = "running"
    PAID_OFF = "paid_off"
    WRITTEN_OFF = "written_off"


@dataclass(eq=False, kw_only=True)
class Loan:
    """A loan, as of one import of the lender's book."""

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
    every: Every = MONTHLY
    day_count: DayCount = DayCount.THIRTY_360
    method: Method = Method.ANNUITY
    charges: tuple[Charge, ...] = ()  #: penalties and fees not paid
    restructured: tuple[date, ...] = ()  #: days on which its terms were changed before

    @property
    def agreed(self) -> Contract:
        """What the contract fixes. Raises as `Contract` does."""
        keeps = self.method in {Method.ANNUITY, Method.FLAT}
        return Contract(
            principal=self.principal,
            rate=self.rate,
            instalments=self.count,
            first_due=self.first_due,
            every=self.every,
            day_count=self.day_count,
            method=self.method,
            instalment=self.instalment if keeps else None,
        )

    def contract(self) -> Schedule:
        """The schedule as agreed. Raises `NeverRepaid` where the instalment cannot repay it."""
        return self.agreed.schedule()

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
        paid = _paid(contract, self.outstanding)
        oldest, *later = contract.instalments[paid:]
        oldest = replace(
            oldest,
            interest=self.a_periods_interest(paid),
            principal=self.outstanding - oldest.balance,
        )
        return Schedule((oldest, *later))

    def a_periods_interest(self, index: int) -> Money:
        """The interest of the period at *index* (0 for the first) on what is outstanding."""
        return self.interest_of(index, 1)

    def interest_of(self, index: int, count: int) -> Money:
        """The same of *count* periods from the one at *index* on, nothing being repaid."""
        agreed = self.agreed
        balance = self.principal if self.method is Method.FLAT else self.outstanding
        months = self.every.months
        if self.day_count is DayCount.THIRTY_360 and months is not None:  # all are alike
            factor = of_months(self.rate, months)
            units = interest_of(balance.units, factor, Rounding.HALF_UP) * count
        else:
            units = sum(
                interest_of(balance.units, agreed.factor(each), Rounding.HALF_UP)
                for each in agreed.periods(index + count)[index:]
            )
        return Money.of_units(units, balance.currency)


def _paid(contract: Schedule, outstanding: Money) -> int:
    if not outstanding.is_positive:
        return len(contract)
    left = outstanding.amount
    # From the last to the first, so that of equals the one more paid is taken.
    off = [abs(each.balance.amount - left) for each in reversed(contract.instalments[:-1])]
    off.append(abs(contract.total_principal.amount - left))
    return len(off) - 1 - off.index(min(off))
