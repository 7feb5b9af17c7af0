"""Payment parts: how much of a payment is penalty, fee, interest and principal, in the order that binds.

What is due first is paid first; in which order its parts are paid depends on the product and on how
late it is (`ledger.order_for`). Cards in China are paid principal first from the 91st day on:

>>> from datetime import date
>>> from decimal import Decimal
>>> from .ledger import PRINCIPAL_FIRST
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
>>> rules = [OrderRule(order=PRINCIPAL_FIRST, kinds=frozenset({"card"}), from_days=91)]
>>> rows, day = contract.schedule().instalments, date(2024, 6, 15)
>>> parts_of(Money(20, "EUR"), day, contract, rows, rules=rules, kind="card")
{'principal': '20.00 EUR'}
>>> parts_of(Money(20, "EUR"), day, contract, rows, rules=rules, kind="mortgage")
{'interest': '1.07 EUR', 'principal': '18.93 EUR'}

What earlier payments paid is not paid again, in whatever order it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from negotiation.follow_up.arrangement import Payment
from negotiation.follow_up.ledger import USUAL, Ledger, OrderRule, Part, order_for
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.schedule import Instalment
from negotiation.money import Money


def parts_of(
    amount: Money,
    day: date,
    contract: Contract,
    rows: Iterable[Instalment],
    *,
    rules: Sequence[OrderRule],
    kind: str,
    charges: Sequence[Charge] = (),
    carried: Money | None = None,
    earlier: Sequence[Payment] = (),
) -> dict[str, str]:
    """What *amount* pays of *rows* and *charges* on *day*, after *earlier* payments on them.

    Part → money; what is nothing is left out, and what goes beyond all that is asked is in none.
    What was overdue before a plan is paid with the instalment that carries it: the penalties and fees
    *carried* by them, as fees, and then interest. Raises `CurrencyMismatch`.
    """
    ledger = Ledger(contract, charges=charges)
    nothing = Money.zero(contract.principal.currency)
    ledger.left, fees = _apart(rows, carried or nothing)
    ledger.charges += fees
    _take_off(ledger, [each for each in earlier if each.received_on != day], day)
    late = ledger.days_past_due(day)  # of one day all is used alike, be it one sum or several
    _take_off(ledger, [each for each in earlier if each.received_on == day], day)
    payable = min(amount, ledger.everything())
    if not payable.is_positive:
        return {}
    before = _sums(ledger)
    ledger.pay(payable, day, order_for(rules, kind=kind, days=late))
    after = _sums(ledger)
    return {
        part.value: str(before[part] - after[part]) for part in Part if before[part] > after[part]
    }


def _take_off(ledger: Ledger, payments: Iterable[Payment], day: date) -> None:
    """What *payments* paid of *ledger*, as it is known on *day*."""
    for each in payments:
        parts = {Part(part): Money.parse(paid) for part, paid in (each.parts or {}).items()}
        # Earlier versions knew no parts, or others.
        rest = ledger.had(parts) if parts else each.amount
        if (rest := min(rest, ledger.everything())).is_positive:
            ledger.pay(rest, day, USUAL)


def standing(newest_first: Iterable[Payment]) -> Iterator[Payment]:
    """Those that were not taken back."""
    undone: set[str] = set()
    for payment in newest_first:
        if payment.reverses is not None:
            undone.add(payment.reverses)
        elif payment.reference not in undone:
            yield payment


def counted(newest_first: Iterable[Payment], paid: Money) -> list[Payment]:
    """Those that make up what is *paid* of the instalments in force: the newest."""
    found: list[Payment] = []
    for payment in standing(newest_first):
        if not paid.is_positive:
            break
        found.append(payment)
        paid -= payment.amount if payment.left_over is None else payment.amount - payment.left_over
    return found


def _apart(rows: Iterable[Instalment], carried: Money) -> tuple[list[Instalment], list[Charge]]:
    """*rows* with what was put off as their interest, and their share of the charges *carried* by itself."""
    found, fees = [], []
    for row in rows:
        fee = min(row.arrears, carried)
        if fee.is_positive:
            carried -= fee
            name = f"{row.number}"
            fees.append(Charge(name=name, kind=ChargeKind.FEE, amount=fee, since=row.due_date))
        interest = row.interest + row.arrears - fee
        found.append(replace(row, interest=interest, arrears=fee - fee))
    return found, fees


def _sums(ledger: Ledger) -> dict[Part, Money]:
    zero = Money.zero(ledger.contract.principal.currency)

    def charged(kind: ChargeKind) -> Money:
        return sum((each.amount for each in ledger.charges if each.kind is kind), zero)

    return {
        Part.PENALTY: charged(ChargeKind.PENALTY),
        Part.FEE: charged(ChargeKind.FEE),
        Part.INTEREST: sum((each.interest for each in ledger.left), zero),
        Part.PRINCIPAL: sum((each.principal for each in ledger.left), zero),
    }
