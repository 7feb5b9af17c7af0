"""Reckoning: what the slots of a loan's course come to, row by row: interest, principal, and what is carried beside.

>>> from decimal import Decimal
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=3, start=date(2024, 1, 1))
>>> reckoning = Reckoning(
...     contract=contract, method=contract.method, as_of=contract.begin, paid=(), balance=100_00,
...     slots=[Slot(due=contract.due(each.end), period=each) for each in contract.periods(3)],
...     equal=33_72, rates=Rates(contract.rate, contract.day_count), lent=100_00)
>>> reckoning.reckoned()[0]
[(58, 3314, 6686), (39, 3333, 3353), (20, 3353, 0)]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from negotiation.loans.amortisation import (
    BelowInterest,
    Row,
    annuity_rows,
    interest_of,
    kept_rows,
)
from negotiation.loans.charge import Charge
from negotiation.loans.contract import Contract, Method
from negotiation.loans.schedule import Instalment, Schedule
from negotiation.money import Money
from negotiation.refusals import NeverRepaid, NotADueDate, PaidAlready
from negotiation.rounding import rounded

from .flat_ahead import FlatAhead, flat_base
from .rates import Rates
from .slot import Asks, Slot


@dataclass(kw_only=True)
class Reckoning:
    contract: Contract
    method: Method  #: the contract's, until it is changed
    as_of: date
    paid: Sequence[Instalment]  #: as they were paid
    balance: int  #: principal on which interest runs
    slots: list[Slot]
    equal: int  #: the instalment (or its principal), kept until something computes it anew
    rates: Rates
    lent: int  #: the sum on which flat interest runs, as agreed
    #: How much more of what is left may bear flat interest at a rate that the law has lowered for the sum lent.
    lowered: Fraction = Fraction(1)
    anew: list[Slot] = field(default_factory=list)  #: from here on it is computed anew
    owed: int = 0  #: interest fallen due, unpaid, and in no slot
    charges: list[Charge] = field(default_factory=list)

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

    def rows(self) -> list[Instalment]:
        """What is due, on which day, until nothing is left. Raises `NeverRepaid`."""
        rows, arrears = self.reckoned()
        due = [slot.due for slot in self.slots]
        number = len(self.paid) + 1
        made = Schedule.of_rows(rows, due, self.currency, number=number, arrears=arrears)
        return list(made)

    def reckoned(self) -> tuple[list[Row], list[int]]:
        """The rows in minor units, and what each carries beside them: unpaid interest and charges.

        What is owed and in no slot is shared by the rows that there are without it: none is added for a
        little of it. Raises `NeverRepaid`.
        """
        slots = self.slots
        factors = self.rates.factors(slot.period for slot in slots)
        flat = self._flat_ahead(factors)
        last = max((i for i, slot in enumerate(slots) if slot.period is not None), default=-1)
        balance, equal = self.balance, self.equal
        beside = sum(slot.overdue_principal for slot in slots)
        later = sum(slot.extra for slot in slots)
        shared = [(self.owed + self.charged, self.at(None))]
        deferred, plain = 0, self._plain_from()
        rows: list[Row] = []
        for i, (slot, factor) in enumerate(zip(slots, factors, strict=True)):
            if slot in self.anew:
                equal = self._computed_anew(i, balance, factors, flat)
            if i == plain:
                shared.append((deferred, i))
                rows += self._kept(balance, factors[i:], equal)
                later -= sum(each.extra for each in slots[i : len(rows)])
                while later:  # nothing but what is put off
                    later -= slots[len(rows)].extra
                    rows.append((0, 0, 0))
                break
            interest = self.interest_of_slot(slot, balance, factor, flat)
            share = self._share(slot, balance, interest, equal, is_last=i == last)
            interest -= min(slot.forgiven, interest)
            if slot.asks is Asks.NOTHING:
                asked = min(slot.fixed, interest)
                deferred, interest = deferred + interest - asked, asked
            elif deferred:
                shared.append((deferred, i))
                deferred = 0
            balance -= share
            beside -= slot.overdue_principal
            later -= slot.extra
            rows.append((interest, share + slot.overdue_principal, balance + beside))
            if not balance and not beside and not later:
                break
        return rows, self._beside(rows, shared)

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
        """The interest of a period on *balance*, rounded as the contract has it."""
        return interest_of(balance, factor, self.contract.rounding)

    def interest_of_slot(
        self, slot: Slot, balance: int, factor: Fraction, flat: FlatAhead | None = None
    ) -> int:
        """The interest that falls due with *slot*, by the contract's method; *flat* is the flat interest
        of the periods to come, where it may be no longer as agreed.
        """
        if self.contract.method is not Method.FLAT or not balance:
            return self.rounded_interest(balance, factor)
        if flat is not None and slot.due >= self.as_of:
            return flat.interest(factor)
        return self.rounded_interest(balance if slot.is_added else self.lent, factor)

    def _flat_ahead(self, factors: Sequence[Fraction]) -> FlatAhead | None:
        """The flat interest of the periods to come; `None` where it is not flat."""
        if self.contract.method is not Method.FLAT:
            return None
        ahead = [
            slot
            for slot, factor in zip(self.slots, factors, strict=True)
            if factor and slot.due >= self.as_of
        ]
        base = flat_base(
            lent=self.lent,
            balance=self.balance,
            count=len(ahead),
            added=sum(slot.is_added for slot in ahead),
            lowered=self.lowered,
        )
        return FlatAhead(base, self.contract.rounding)

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
                    case Method.ANNUITY if slot in {*self.anew, self.slots[0]}:
                        share = max(equal - interest, 0)  # a long one asks its interest alone
                    case _:
                        share = equal - interest
        if share < 0 and balance:
            raise NeverRepaid(self.money(interest))
        return min(share, balance)

    def _computed_anew(
        self, index: int, balance: int, factors: Sequence[Fraction], flat: FlatAhead | None = None
    ) -> int:
        slots = [
            (slot, factor)
            for slot, factor in zip(self.slots[index:], factors[index:], strict=True)
            if slot.asks is Asks.EQUAL and slot.period is not None
        ]
        here = [factor for _, factor in slots]
        rounding = self.contract.rounding
        match self.method:
            case Method.INTEREST_ONLY:
                return 0
            case Method.EQUAL_PRINCIPAL:
                return rounded(balance, len(here), rounding)
            case Method.FLAT:
                interests = sum(
                    self.interest_of_slot(slot, balance, factor, flat) for slot, factor in slots
                )
                return rounded(balance + interests, len(here), rounding)
            case Method.ANNUITY:
                return annuity_rows(balance, here, rounding)[0] if balance else 0

    def _beside(self, rows: list[Row], shared: Sequence[tuple[int, int]]) -> list[int]:
        """What each of *rows* carries beside it: its slot's own, and of every amount *shared* from an index on an
        equal part where something is asked. A row is added where there is none from there on.
        """
        asking = [slot.asks is not Asks.NOTHING for slot in self.slots]
        for amount, index in shared:
            if amount and any(asking[index:]):
                rows += [(0, 0, 0)] * (asking.index(True, index) + 1 - len(rows))
        extras = [slot.extra for slot in self.slots[: len(rows)]]
        for amount, index in shared:
            here = [i for i in range(index, len(rows)) if asking[i]]
            if amount and here:
                share, rest = divmod(amount, len(here))
                for i in here:
                    extras[i] += share
                extras[here[-1]] += rest  # the last absorbs the rest, as in `Money.split`
        return extras
