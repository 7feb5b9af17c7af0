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
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from .charge import Charge, ChargeKind
from .contract import Contract
from .ledger import USUAL, Ledger, OrderRule, Part, order_for
from .money import Money
from .schedule import Instalment


def parts_of(
    amount: Money,
    day: date,
    contract: Contract,
    rows: Iterable[Instalment],
    *,
    rules: Sequence[OrderRule],
    kind: str,
    charges: Sequence[Charge] = (),
    paid: Money | None = None,
) -> dict[str, str]:
    """What *amount* pays of *rows* and *charges* on *day*, *paid* having been paid of them before.

    Part → money; what is nothing is left out, and what goes beyond all that is asked is in none.
    What was overdue before a plan counts as principal of the instalment that carries it.
    Raises `CurrencyMismatch`.
    """
    ledger = Ledger(contract, charges=charges)
    ledger.left = [_whole(each) for each in rows]
    if paid is not None and paid.is_positive:
        ledger.pay(min(paid, ledger.everything()), day, USUAL)
    payable = min(amount, ledger.everything())
    if not payable.is_positive:
        return {}
    before = _sums(ledger)
    ledger.pay(payable, day, order_for(rules, kind=kind, days=ledger.days_past_due(day)))
    after = _sums(ledger)
    return {
        part.value: str(before[part] - after[part]) for part in Part if before[part] > after[part]
    }


def _whole(row: Instalment) -> Instalment:
    nothing = Money.zero(row.principal.currency)
    return replace(row, principal=row.principal + row.arrears, arrears=nothing)


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
