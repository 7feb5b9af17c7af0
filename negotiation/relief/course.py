"""Course: what remains of a loan, slot by slot, while a relief is worked out on it.

A course is a working copy: it is made from a contract (or a loan), changed by changes, and
turned into rows; nobody else ever sees it, so a preview changes nothing.

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> course = Course.of_contract(contract, paid=1, as_of=date(2024, 2, 1))
>>> [str(each.amount.amount) for each in course.rows()]
['17.01', '17.01', '17.01', '17.01', '17.00']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from negotiation.days.working_days import Roll, working_days
from negotiation.loans.charge import Charge, must_be_charged_by
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import Period
from negotiation.loans.frequency import MONTHLY
from negotiation.refusals import (
    DatePassed,
    DayOff,
    NothingOwed,
    TooLate,
)

from .rates import Rates
from .reckoning import Reckoning
from .slot import Slot

#: Months after a loan's end in which it can be settled, or arrears begin to be paid.
SOON = 3


@dataclass(kw_only=True)
class Course(Reckoning):
    end: date  #: of the last period, by the agreed dates
    falling: int = 0  #: what is asked today, where each instalment repays the same principal
    has_passed: bool = (
        False  #: whether instalments come again after the others, unpaid when they were due
    )
    charges_carried: int = 0  #: within the slots' `extra`
    charges_capitalised: int = 0  #: within the balance
    waived: int = 0
    waived_if_kept: int = 0  #: on condition that the plan is kept
    takes_in: bool = (
        False  #: whether a change takes in what is overdue, rather than letting it stand
    )

    @classmethod
    def of_contract(
        cls, contract: Contract, *, paid: int, as_of: date, charges: Sequence[Charge] = ()
    ) -> Course:
        """After *paid* instalments, each paid on its day.

        Raises `NothingOwed`, `DatePassed` for a day before the loan began or the last payment,
        `BeforeLastCharge`, `ValueError`.
        """
        schedule = contract.schedule()
        if paid < 0:
            raise ValueError("instalments paid are counted from 0")
        if paid >= len(schedule):
            raise NothingOwed
        done = schedule.instalments[:paid]
        if done and as_of < (last := done[-1].due_date):
            raise DatePassed(
                as_of, last, "the due date of the last instalment paid: ask as of then"
            )
        if as_of < contract.begin:
            raise DatePassed(as_of, contract.begin, "the day on which the loan begins")
        must_be_charged_by(as_of, charges)
        first = schedule.first
        if (
            contract.method is Method.ANNUITY and not first.principal
        ):  # a long one: its interest alone
            first = schedule.instalments[1]
        is_by_principal = contract.method is Method.EQUAL_PRINCIPAL
        return cls(
            contract=contract,
            method=contract.method,
            as_of=as_of,
            paid=done,
            balance=(done[-1].balance if done else contract.principal).units,
            slots=[
                Slot(due=contract.due(each.end), period=each)
                for each in contract.periods(len(schedule))[paid:]
            ],
            equal=(first.principal if is_by_principal else first.amount).units,
            falling=schedule.instalments[paid].amount.units if is_by_principal else 0,
            rates=Rates(contract.rate, contract.day_count),
            lent=contract.principal.units,
            end=contract.dates(len(schedule))[-1],
            charges=list(charges),
        )

    @property
    def asks(self) -> int:
        """An instalment today, before anything is changed."""
        return self.falling or self.equal

    @property
    def begins(self) -> date | None:
        """The day after which the interest of its first slot runs; `None` where none does."""
        period = self.slots[0].period
        return None if period is None else period.start

    def must_be_soon(self, day: date) -> None:
        """Whether *day* is within `SOON` months of the loan's end, or of today where that is later:
        what is put off further has no date in truth. Raises `TooLate`.
        """
        latest = MONTHLY.after(max(self.end, self.as_of), SOON)
        if day > latest:
            raise TooLate(day, latest)

    def must_be_worked_on(self, day: date) -> None:
        """Raises `DayOff` where payments are made on working days, and the contract moves none."""
        country = self.contract.country
        if (
            country is not None
            and self.contract.roll is Roll.NONE
            and not working_days(country).has(day)
        ):
            raise DayOff(day)

    def overdue(self) -> list[Slot]:
        """The slots due before the day of reckoning: overdue from the day after."""
        return [slot for slot in self.slots if slot.due < self.as_of]

    def fallen_due(self) -> list[int]:
        """The interest of every overdue slot: where they are taken in, on all that is outstanding,
        since nothing of it was repaid; where they stand, as the contract asks it.
        """
        overdue = self.overdue()
        if self.takes_in:
            factors = self.rates.factors(slot.period for slot in overdue)
            return [
                self.interest_of_slot(slot, self.balance, factor)
                for slot, factor in zip(overdue, factors, strict=True)
            ]
        return [self.scheduled([slot])[0] for slot in overdue]

    def take_out(self) -> int:
        """Take the overdue slots away; their interest is owed. Returns their principal."""
        if not self.overdue():
            return 0
        self._pass_by()
        overdue = self.overdue()
        _, principal = self.scheduled(overdue)
        for slot, interest in zip(overdue, self.fallen_due(), strict=True):
            self.owed += interest - min(slot.forgiven, interest)
        self.slots = [slot for slot in self.slots if slot.due >= self.as_of]
        return principal

    def come_again(self) -> None:
        """Let every overdue instalment have another slot, after all others."""
        count = len(self.overdue())
        if count:
            self._pass_by()
            self.lengthen(count)

    def take_in(self) -> None:
        """Take the overdue slots away for those that `come_again`: their principal runs on."""
        if self.overdue():
            self.take_out()
            self.compute_anew(0)

    def _pass_by(self) -> None:
        """Add the slots of periods after the end that have passed as well."""
        while True:
            before, end = len(self.slots), self.end
            self.lengthen(1)
            if self.slots[-1].due >= self.as_of:
                del self.slots[before:]
                self.end = end
                return

    def ask_now(self) -> None:
        """Where every instalment is overdue, let what else is owed be due on the day itself."""
        if (self.owed or self.charged) and all(slot.due < self.as_of for slot in self.slots):
            self.slots.append(Slot(due=self.as_of, period=None))

    def lengthen(self, count: int) -> None:
        """Add *count* slots at the end, on the dates on which the loan would go on."""
        every, start = self.contract.every, self.end
        months = None if every.months is None else Fraction(every.months)
        anchor, times = self._anchor(start)
        for end in every.row(anchor, range(times + 1, times + 1 + count)):
            period = Period(start=start, end=end, months=months)
            self.slots.append(Slot(due=self.contract.due(end), period=period, is_added=True))
            start = end
        self.end = start

    def _anchor(self, end: date) -> tuple[date, int]:
        """The day from which the dates go on, so that a 31st comes back, and how far *end* is."""
        agreed = self.contract.anchor
        if self.contract.every.months is not None:
            months = (end.year - agreed.year) * 12 + end.month - agreed.month
            times, rest = divmod(months, self.contract.every.months)
            if not rest and self.contract.every.after(agreed, times) == end:
                return agreed, times
        return end, 0  # a moved date is its own anchor

    def compute_anew(self, index: int) -> None:
        """Let the instalment be computed anew from the slot at *index* on."""
        if index < len(self.slots):
            self.anew.append(self.slots[index])

    def repay_in_instalments(self, index: int) -> None:
        """Let the principal be repaid in equal instalments from the slot at *index* on."""
        self.method = Method.ANNUITY
        factors = self.rates.factors(slot.period for slot in self.slots)
        self.equal = self._computed_anew(index, self.balance, factors)
        self.compute_anew(index)
