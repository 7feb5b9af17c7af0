"""Loan: what the contract fixes, and what the lender's book says is left.

How many instalments are paid is found from the principal outstanding, since that is what every
book has, unless the book says it. The late one below paid 35 of 60, so the 36th has been due since
December:

>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> loan.paid, loan.remaining, loan.next_due
(35, 25, datetime.date(2018, 12, 1))
>>> loan.still_owed().first.amount
Money('605.73', 'USD')

Of a loan that repays its principal at the end, principal does not tell. Where the book does not
say either, what fell due before its day is taken as paid:

>>> balloon = replace(
...     loan, method=Method.INTEREST_ONLY, instalment=Money("251.53", "USD"),
...     outstanding=loan.principal)
>>> balloon.paid, balloon.next_due.isoformat()
(39, '2019-04-01')
>>> replace(balloon, paid_count=35).next_due.isoformat()
'2018-12-01'

How often its terms were changed, the book says, and the agreements that were signed here; a lender
books what was signed days later, and that is one change all the same:

>>> loan.change_terms(date(2019, 4, 2))
>>> loan.terms_changed
(datetime.date(2019, 4, 2),)
>>> replace(loan, restructured=(date(2017, 2, 1), date(2019, 4, 5))).terms_changed
(datetime.date(2017, 2, 1), datetime.date(2019, 4, 5))
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from negotiation.days.working_days import Roll
from negotiation.money import Money
from negotiation.refusals import NothingOwed
from negotiation.rounding import Rounding

from .amortisation import interest_of
from .charge import Charge
from .contract import Contract, Method, of_months
from .day_count import DayCount
from .frequency import MONTHLY, Every
from .schedule import Instalment, Schedule

#: What is signed is in the lender's book by then.
_BOOKED_WITHIN = timedelta(days=31)


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
    restructured: tuple[date, ...] = ()  #: days on which its terms were changed, by the book
    restructuring: date | None = None  #: since when another change is under way, not decided
    paid_count: int | None = None  #: instalments paid in full, where the book says it
    start: date | None = None  #: interest runs from the day after; a period before `first_due`
    rounding: Rounding = Rounding.HALF_UP
    roll: Roll = Roll.NONE  #: of due dates on days that are not worked
    country: str | None = None  #: whose working days these are (ISO 3166)
    rearranged: tuple[date, ...] = ()  #: days on which its terms were changed by signing here

    @property
    def is_running(self) -> bool:
        """Whether it is repaid to the lender, as far as the newest book goes."""
        return self.state is LoanState.RUNNING and self.missing_since is None

    @property
    def terms_changed(self) -> tuple[date, ...]:
        """The days on which its terms were changed, each change once."""
        unbooked = (
            day
            for day in self.rearranged
            if not any(day <= booked <= day + _BOOKED_WITHIN for booked in self.restructured)
        )
        return tuple(sorted({*self.restructured, *unbooked}))

    def change_terms(self, day: date) -> None:
        """Note that an agreement of *day* changes its terms."""
        self.rearranged = tuple(sorted({*self.rearranged, day}))

    def restore_terms(self, day: date) -> None:
        """Note that the agreement of *day* was taken back, so that its change counts no more."""
        self.rearranged = tuple(each for each in self.rearranged if each != day)

    @property
    def agreed(self) -> Contract:
        """What the contract fixes. Raises as `Contract` does."""
        keeps = self.method in {Method.ANNUITY, Method.FLAT}
        return Contract(
            principal=self.principal,
            rate=self.rate,
            instalments=self.count,
            start=self.start,
            first_due=self.first_due,
            every=self.every,
            day_count=self.day_count,
            method=self.method,
            rounding=self.rounding,
            instalment=self.instalment if keeps else None,
            roll=self.roll,
            country=self.country,
        )

    def contract(self) -> Schedule:
        """The schedule as agreed. Raises `NeverRepaid` where the instalment cannot repay it."""
        return self.agreed.schedule()

    @property
    def paid(self) -> int:
        """Instalments paid: as the book says, or else those after which the contract's balance is
        nearest to what is left.

        Books differ from the contract by cents, and people pay parts. Half way between two
        balances the instalment counts as paid, against over-stating arrears; but while
        anything is outstanding at least the last one is not. Where several instalments leave
        the same balance, those due before the book's day are paid.
        """
        return self._paid(self.contract())

    @property
    def remaining(self) -> int:
        """Instalments not yet paid; 0 when nothing is owed."""
        contract = self.contract()
        return len(contract) - self._paid(contract)

    @property
    def asks(self) -> Money:
        """An instalment now: less with each that is paid where all repay the same principal."""
        if self.method is not Method.EQUAL_PRINCIPAL or not self.outstanding.is_positive:
            return self.instalment
        contract = self.contract()
        return contract.instalments[self._paid(contract)].amount

    @property
    def next_due(self) -> date | None:
        """The due date of the oldest unpaid instalment; `None` when nothing is owed."""
        return self.still_owed().first.due_date if self.outstanding.is_positive else None

    def still_owed(self) -> Schedule:
        """What the contract still asks: the unpaid instalments, the overdue ones first.

        The oldest carries the difference between book and contract (cents, or a part paid): its
        interest is a period's on what is outstanding, and the principal of all adds up to that.
        Raises `NothingOwed`.
        """
        if not self.outstanding.is_positive:
            raise NothingOwed
        contract = self.contract()
        paid = self._paid(contract)
        oldest, *later = contract.instalments[paid:]
        if self.method is Method.INTEREST_ONLY:
            return Schedule(tuple(self._until_the_end(paid, (oldest, *later))))
        oldest = replace(
            oldest,
            interest=self.a_periods_interest(paid),
            principal=self.outstanding - oldest.balance,
        )
        return Schedule((oldest, *later))

    def _until_the_end(self, paid: int, unpaid: Sequence[Instalment]) -> Iterator[Instalment]:
        """Interest on what is outstanding, and all of that with the last one."""
        zero = Money.zero(self.outstanding.currency)
        for at, each in enumerate(unpaid):
            is_last = at == len(unpaid) - 1
            yield replace(
                each,
                interest=self.a_periods_interest(paid + at),
                principal=self.outstanding if is_last else zero,
                balance=zero if is_last else self.outstanding,
            )

    def _paid(self, contract: Schedule) -> int:
        if not self.outstanding.is_positive:
            return len(contract)
        rows, said = contract.instalments, self.paid_count
        if (
            said is not None
            and said < len(rows)
            and (self.method is Method.INTEREST_ONLY or rows[said].balance < self.outstanding)
        ):
            return said
        left = self.outstanding.amount
        balances = [self.principal.amount, *(each.balance.amount for each in rows[:-1])]
        off = [abs(each - left) for each in balances]
        nearest = min(off)
        most = len(off) - 1 - off[::-1].index(nearest)
        fewest = balances.index(balances[most])
        if fewest == most:
            return most
        due = sum(each.due_date < self.as_of for each in rows)
        return min(max(due, fewest), most)

    def a_periods_interest(self, index: int) -> Money:
        """The interest of the period at *index* (0 for the first) on what is outstanding."""
        return self.interest_of(index, 1)

    def interest_of(self, index: int, count: int) -> Money:
        """The same of *count* periods from the one at *index* on, nothing being repaid.

        Flat interest runs on the sum lent as long as the contract does, then on what is left.
        """
        balance = self.outstanding
        if self.method is Method.FLAT and index < (asked := len(self.contract())):
            balance = self.principal
            if (after := index + count - asked) > 0:
                return self.interest_of(index, count - after) + self.interest_of(asked, after)
        months = self.every.months
        is_alike = self.day_count is DayCount.THIRTY_360 and (index or self.agreed.is_regular)
        if is_alike and months is not None:
            factor = of_months(self.rate, months)
            units = interest_of(balance.units, factor, self.rounding) * count
        else:
            agreed = self.agreed
            units = sum(
                interest_of(balance.units, agreed.factor(each), self.rounding)
                for each in agreed.periods(index + count)[index:]
            )
        return Money.of_units(units, balance.currency)
