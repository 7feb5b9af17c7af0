"""Fixed instalment: how many instalments repay a loan when its contract fixes what each is.

The last one absorbs what is left, as long as that is less than another instalment; of more, there
are more instalments. One that covers the interest and no more never repays anything:

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1),
...     instalment=Money(16, "EUR"))
>>> [lasting(replace(contract, instalment=Money(each, "EUR"))).instalments for each in (17, 16, 9)]
[6, 6, 12]
>>> lasting(contract).schedule().last.amount
Money('22.13', 'EUR')
>>> lasting(replace(contract, instalment=Money("0.58", "EUR")))
Traceback (most recent call last):
    ...
negotiation.refusals.relief.NeverRepaid: the interest alone is 0.58 EUR
"""

from __future__ import annotations

from dataclasses import replace

from negotiation.refusals import NeverRepaid

from .contract import Contract


def lasting(contract: Contract, *, most: int = 1200) -> Contract:
    """*contract*, with as many instalments as its fixed one takes to repay it.

    Raises `NeverRepaid`, and `ValueError` for more than *most* of them.
    """
    fixed = contract.instalment
    if fixed is None:
        return contract
    if contract.schedule().last.amount < fixed + fixed:
        return contract
    longer = replace(contract, instalments=most).schedule()
    if longer.last.amount >= fixed + fixed:
        if not longer.first.principal:
            raise NeverRepaid(longer.first.interest)
        raise ValueError(f"{most:,} instalments of {fixed} do not repay it")
    return replace(contract, instalments=len(longer))
