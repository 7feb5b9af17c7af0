"""Ledger: what payments of any size, on any day, leave of a schedule.

In which order a payment is used is configured, and may depend on the product and on how late the
loan is: cards in China are paid principal first from the 91st day on.

>>> from decimal import Decimal
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> fee = Charge(name="late", kind=ChargeKind.PENALTY, amount=Money(5, "EUR"), since=date(2024, 2, 11))
>>> ledger = Ledger(contract, charges=[fee])
>>> ledger.pay(Money(10, "EUR"), date(2024, 2, 12), USUAL)
>>> ledger.left[0].interest, ledger.left[0].principal, ledger.charges
(Money('0.00', 'EUR'), Money('12.01', 'EUR'), [])
>>> ledger.payoff(date(2024, 2, 15))
Money('95.85', 'EUR')
>>> ledger.pay(Money(30, "EUR"), date(2024, 2, 15), USUAL)
>>> ledger.left[0].number, ledger.left[0].amount
(3, Money('16.03', 'EUR'))
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from negotiation.loans.amortisation import interest_of
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import Period
from negotiation.loans.schedule import Instalment
from negotiation.money import Money
from negotiation.refusals import BeyondOwed, Implausible


class Part(StrEnum):
    PENALTY = "penalty"
    FEE = "fee"
    INTEREST = "interest"
    PRINCIPAL = "principal"


@dataclass(frozen=True, slots=True)
class Order:
    """Which part of what is due is paid first. Raises `ValueError` unless each is there once."""

    parts: tuple[Part, ...]
    #: Part by part over all that is due, rather than the oldest instalment first.
    is_across: bool = False

    def __post_init__(self) -> None:
        if sorted(self.parts) != sorted(Part):
            raise ValueError("an order has every part once")


USUAL = Order((Part.PENALTY, Part.FEE, Part.INTEREST, Part.PRINCIPAL))
PRINCIPAL_FIRST = Order((Part.PRINCIPAL, Part.INTEREST, Part.FEE, Part.PENALTY), is_across=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRule:
    order: Order
    kinds: frozenset[str] = frozenset()  #: of products; all where it is empty
    from_days: int = 0  #: past due


def order_for(rules: Sequence[OrderRule], *, kind: str, days: int) -> Order:
    """The order for a product of *kind*, *days* past due: of the rules that fit, the latest one."""
    fitting = [
        rule for rule in rules if rule.from_days <= days and (not rule.kinds or kind in rule.kinds)
    ]
    return max(fitting, key=lambda rule: rule.from_days).order if fitting else USUAL


class Ledger:
    """The unpaid rest of a contract, payment by payment in the order of time."""

    def __init__(self, contract: Contract, *, charges: Sequence[Charge] = ()) -> None:
        self.contract = contract
        self.left: list[Instalment] = list(contract.schedule())
        self.charges = list(charges)

    def days_past_due(self, day: date) -> int:
        """Since the oldest unpaid due date; 0 on that date itself and before."""
        return max((day - self.left[0].due_date).days, 0) if self.left else 0

    def pay(self, amount: Money, day: date, order: Order) -> None:
        """Use *amount*, received on *day*: on what is due first, then on the next instalments.

        Raises, before anything is changed, `Implausible` for what is not above zero,
        `BeyondOwed` for more than the instalments and charges left, `CurrencyMismatch`.
        """
        currency = self.contract.principal.currency
        if not amount.is_positive:
            raise Implausible(Money.zero(currency))
        if amount > (everything := self.everything()):
            raise BeyondOwed(everything)
        due = [each for each in self.left if each.due_date <= day]
        rest = amount
        rounds = [due] if order.is_across else [[each] for each in due]
        for here in rounds or [[]]:
            for part in order.parts:
                rest = self._use(rest, part, here, day)
        for each in list(self.left):  # what is due is paid by now, or nothing is left
            for part in (Part.INTEREST, Part.PRINCIPAL):
                rest = self._use(rest, part, [each], day)
        for kind in ChargeKind:  # charges to come
            rest = self._use_on_charges(rest, kind, None)
        self.left = [each for each in self.left if each.amount]

    def had(self, paid: Mapping[Part, Money]) -> Money:
        """Take off what was *paid* of each part before, of the oldest first; returns what is too much of one."""
        rest = Money.zero(self.contract.principal.currency)
        for part, amount in paid.items():
            rest += self._use(amount, part, self.left, date.max)
        self.left = [each for each in self.left if each.amount]
        return rest

    def everything(self) -> Money:
        """All that the contract and its charges still ask, whenever it is due."""
        total = Money.zero(self.contract.principal.currency)
        for each in self.left:
            total += each.amount
        for charge in self.charges:
            total += charge.amount
        return total

    def payoff(self, day: date) -> Money:
        """What ends the loan on *day*: principal, interest up to that day, and charges.

        Interest paid ahead is not given back, nor asked again.
        """
        return self._as_scheduled(day) + self.late_interest(day)

    def late_interest(self, day: date) -> Money:
        """What principal that is overdue has borne since, up to *day*, beside its penalty: it bears
        interest until it is repaid. Whatever was repaid late is not looked at any more.
        """
        units, contract = 0, self.contract
        for period in self._periods_until(day):
            factor = contract.factor(period)
            if period.end > day:
                days = contract.day_count
                factor *= days.fraction(period, until=day) / days.fraction(period)
            begun = min(contract.due(period.start), day - timedelta(days=1))  # today's is not late
            late = sum(each.principal.units for each in self.left if each.due_date <= begun)
            # What was put off to a working day in this period bears no interest meanwhile.
            due = contract.due(period.end)
            to_come = sum(each.principal.units for each in self.left if each.due_date >= due)
            if contract.method is Method.FLAT and to_come:
                continue  # on the sum lent, by the contract's dates
            units += interest_of(late + to_come, factor, contract.rounding)
            units -= interest_of(to_come, factor, contract.rounding)
        return Money.of_units(units, contract.principal.currency)

    def _periods_until(self, day: date) -> list[Period]:
        """Those that have begun before *day* and in which something was overdue."""
        if not self.left or self.left[0].due_date >= day:
            return []
        count = self.contract.instalments
        while (periods := self.contract.periods(count))[-1].end < day:
            count *= 2
        first = self.left[0].due_date
        return [
            each for each in periods if each.start < day and first <= self.contract.due(each.start)
        ]

    def _as_scheduled(self, day: date) -> Money:
        """Principal, interest as the contract has it up to *day*, and charges."""
        total = Money.zero(self.contract.principal.currency)
        for each in self.left:
            total += each.principal
            if each.due_date <= day:
                total += each.interest
        for charge in self.charges:
            total += charge.amount
        due = (
            self.contract.due
        )  # later than agreed, perhaps: then the next period has begun before
        for period in self.contract.periods():
            if period.start < day < due(period.end):
                total += self._accrued(period, due(period.end), day)
        return total

    def _accrued(self, period: Period, due_date: date, day: date) -> Money:
        """The interest of a running period up to *day*, at most what is left of its instalment's."""
        mine = next((each for each in self.left if each.due_date == due_date), None)
        if mine is None:
            return Money.zero(self.contract.principal.currency)
        balance = sum(each.principal.units for each in self.left if each.due_date >= due_date)
        if self.contract.method is Method.FLAT:
            balance = self.contract.principal.units
        days = self.contract.day_count
        share = days.fraction(period, until=min(day, period.end)) / days.fraction(period)
        accrued = interest_of(
            balance, self.contract.factor(period) * share, self.contract.rounding
        )
        return min(Money.of_units(accrued, mine.interest.currency), mine.interest)

    def _use(self, rest: Money, part: Part, here: Sequence[Instalment], day: date) -> Money:
        if part in {Part.PENALTY, Part.FEE}:
            return self._use_on_charges(rest, ChargeKind(part), day)
        numbers = [each.number for each in here]
        for at, each in enumerate(self.left):
            if each.number not in numbers:
                continue
            if part is Part.INTEREST:
                share = min(rest, each.interest)
                self.left[at] = replace(each, interest=each.interest - share)
            else:
                share = min(rest, each.principal)
                self.left[at] = replace(each, principal=each.principal - share)
            rest -= share
        return rest

    def _use_on_charges(self, rest: Money, kind: ChargeKind, day: date | None) -> Money:
        kept: list[Charge] = []
        for charge in self.charges:
            is_due = charge.kind is kind and (day is None or charge.since <= day)
            share = min(rest, charge.amount) if is_due else rest - rest
            rest -= share
            if left := charge.amount - share:
                kept.append(replace(charge, amount=left))
        self.charges = kept
        return rest
