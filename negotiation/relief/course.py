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
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from negotiation.amortisation import BelowInterest, Row, annuity_rows, interest_of, kept_rows
from negotiation.charge import Charge, must_be_charged_by
from negotiation.contract import Contract, Method
from negotiation.day_count import Period
from negotiation.frequency import MONTHLY
from negotiation.money import Money
from negotiation.refusals import (
    DatePassed,
    DayOff,
    NeverRepaid,
    NotADueDate,
    NothingOwed,
    PaidAlready,
    TooLate,
)
from negotiation.rounding import rounded
from negotiation.schedule import Instalment, Schedule
from negotiation.working_days import Roll, working_days

from .rates import Rates
from .slot import Asks, Slot

#: Months after a loan's end in which it can be settled, or arrears begin to be paid.
SOON = 3


@dataclass(kw_only=True)
class Course:
    contract: Contract
    method: Method  #: the contract's, until it is changed
    as_of: date
    paid: Sequence[Instalment]  #: as they were paid
    balance: int  #: principal on which interest runs
    slots: list[Slot]
    equal: int  #: the instalment (or its principal), kept until something computes it anew
    rates: Rates
    lent: int  #: the sum on which flat interest runs
    end: date  #: of the last period, by the agreed dates
    anew: list[Slot] = field(default_factory=list)  #: from here on it is computed anew
    owed: int = 0  #: interest fallen due, unpaid, and in no slot
    charges: list[Charge] = field(default_factory=list)
    charges_carried: int = 0  #: within the slots' `extra`
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
        if as_of < (earliest := done[-1].due_date if done else contract.begin):
            raise DatePassed(as_of, earliest)
        must_be_charged_by(as_of, charges)
        first = schedule.first
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
            rates=Rates(contract.rate, contract.day_count),
            lent=contract.principal.units,
            end=contract.dates(len(schedule))[-1],
            charges=list(charges),
        )

    @property
    def currency(self) -> str:
        return self.contract.principal.currency

    @property
    def settled_until(self) -> date:
        """The last due date that is paid, or the day the loan began."""
        return self.paid[-1].due_date if self.paid else self.contract.begin

    @property
    def charged(self) -> int:
        return sum(each.amount.units for each in self.charges)

    def money(self, units: int) -> Money:
        return Money.of_units(units, self.currency)

    def at(self, day: date | None) -> int:
        """The index of the slot due on *day*; where it is `None`, of the first not overdue, or
        of one that has yet to be added.

        Raises `PaidAlready`, `NotADueDate`.
        """
        if day is None:
            return sum(slot.due < self.as_of for slot in self.slots)
        for index, slot in enumerate(self.slots):
            if slot.due == day or (slot.period is not None and slot.period.end == day):
                return index
        if self.paid and day <= self.settled_until:
            raise PaidAlready(day)
        raise NotADueDate(day)

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
            return [self.rounded_interest(self.balance, factor) for factor in factors]
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
            self.slots.append(Slot(due=self.contract.due(end), period=period))
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

    def rows(self) -> list[Instalment]:
        """What is due, on which day, until nothing is left. Raises `NeverRepaid`."""
        rows, arrears = self.reckoned()
        due = [slot.due for slot in self.slots]
        number = len(self.paid) + 1
        made = Schedule.of_rows(rows, due, self.currency, number=number, arrears=arrears)
        return list(made)

    def reckoned(self) -> tuple[list[Row], list[int]]:
        """The rows in minor units, and what each carries beside them: unpaid interest and charges.

        Raises `NeverRepaid`.
        """
        slots = self.slots
        factors = self.rates.factors(slot.period for slot in slots)
        last = max((i for i, slot in enumerate(slots) if slot.period is not None), default=-1)
        balance, equal = self.balance, self.equal
        beside = sum(slot.overdue_principal for slot in slots)
        extras = [slot.extra for slot in slots]
        self._spread(extras, self.owed + self.charged, self.at(None))
        later = sum(extras)
        deferred, plain = 0, self._plain_from()
        rows: list[Row] = []
        for i, (slot, factor) in enumerate(zip(slots, factors, strict=True)):
            if slot in self.anew:
                equal = self._computed_anew(i, balance, factors)
            if i == plain:
                if deferred:
                    self._spread(extras, deferred, i)
                    later += deferred
                rows += self._kept(balance, factors[i:], equal)
                later -= sum(extras[i : len(rows)])
                while later:  # nothing but what is put off
                    later -= extras[len(rows)]
                    rows.append((0, 0, 0))
                break
            interest = 0 if slot.period is None else self.rounded_interest(balance, factor)
            share = self._share(slot, balance, interest, equal, is_last=i == last)
            if slot.asks is Asks.NOTHING:
                asked = min(slot.fixed, interest)
                deferred, interest = deferred + interest - asked, asked
            elif deferred:
                self._spread(extras, deferred, i)
                later += deferred
                deferred = 0
            balance -= share
            beside -= slot.overdue_principal
            later -= extras[i]
            interest -= min(slot.forgiven, interest)
            rows.append((interest, share + slot.overdue_principal, balance + beside))
            if not balance and not beside and not later:
                break
        return rows, extras[: len(rows)]

    def _plain_from(self) -> int | None:
        """The index from which on there is nothing but equal instalments: nearly all of most plans."""
        if self.method is not Method.ANNUITY or not self.balance:
            return None
        plain = len(self.slots)
        for slot in reversed(self.slots):
            if (
                slot.asks is not Asks.EQUAL
                or slot.period is None
                or slot.forgiven
                or slot.overdue_principal
            ):
                break
            plain -= 1
            if slot in self.anew:
                break
        return plain if plain < len(self.slots) - 1 else None

    def _kept(self, balance: int, factors: Sequence[Fraction], equal: int) -> list[Row]:
        try:
            return kept_rows(balance, factors, equal, self.contract.rounding) if balance else []
        except BelowInterest as below:
            raise NeverRepaid(self.money(below.interest)) from below

    def scheduled(self, slots: Sequence[Slot]) -> tuple[int, int]:
        """Interest and principal of *slots* as they stand, before anything is changed."""
        wanted = set(slots)
        # A course may be done before its last slot.
        found = [
            row
            for slot, row in zip(self.slots, self.reckoned()[0], strict=False)
            if slot in wanted
        ]
        return sum(interest for interest, _, _ in found), sum(share for _, share, _ in found)

    def rounded_interest(self, balance: int, factor: Fraction) -> int:
        """The interest of a period, by the contract's method and rounding."""
        base = self.lent if self.contract.method is Method.FLAT and balance else balance
        return interest_of(base, factor, self.contract.rounding)

    def _share(self, slot: Slot, balance: int, interest: int, equal: int, *, is_last: bool) -> int:
        """The principal that is repaid with *slot*."""
        if slot.period is None:
            return 0
        if is_last:
            return balance
        match slot.asks:
            case Asks.INTEREST | Asks.NOTHING:
                return 0
            case Asks.FIXED:
                share = slot.fixed - interest
            case Asks.EQUAL:
                match self.method:
                    case Method.INTEREST_ONLY:
                        return 0
                    case Method.EQUAL_PRINCIPAL:
                        share = equal
                    case _:
                        share = equal - interest
        if share < 0 and balance:
            raise NeverRepaid(self.money(interest))
        return min(share, balance)

    def _computed_anew(self, index: int, balance: int, factors: Sequence[Fraction]) -> int:
        here = [
            factor
            for slot, factor in zip(self.slots[index:], factors[index:], strict=True)
            if slot.asks is Asks.EQUAL and slot.period is not None
        ]
        rounding = self.contract.rounding
        match self.method:
            case Method.INTEREST_ONLY:
                return 0
            case Method.EQUAL_PRINCIPAL:
                return rounded(balance, len(here), rounding)
            case Method.FLAT:
                interests = sum(self.rounded_interest(balance, factor) for factor in here)
                return rounded(balance + interests, len(here), rounding)
            case Method.ANNUITY:
                return annuity_rows(balance, here, rounding)[0] if balance else 0

    def _spread(self, extras: list[int], amount: int, index: int) -> None:
        """Put *amount* in equal shares on the slots that ask something, from *index* on."""
        here = [i for i in range(index, len(extras)) if self.slots[i].asks is not Asks.NOTHING]
        if not amount or not here:
            return
        share, rest = divmod(amount, len(here))  # the last absorbs the rest, as in `Money.split`
        for i in here:
            extras[i] += share
        extras[here[-1]] += rest
