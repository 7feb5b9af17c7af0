"""Guidelines: what a household of a size usually spends a month; only what is above asks for a reason.

Debt advisers' figures are made so: one for the first adult, one for each further adult, one for
each child.

>>> found = Guidelines(currency="USD", food=Guideline(
...     first_adult=Decimal(320), further_adult=Decimal(210), child=Decimal(140)))
>>> found.of(adults=2, children=1)
{'food': Money('670.00', 'USD')}
>>> for people in ({"adults": 0, "children": 1}, {"adults": 1, "children": -1}):
...     try:
...         found.of(**people)
...     except ValueError as error:
...         print(error)
a household has an adult
a household has an adult

A figure that is no amount of the currency is refused by its place:

>>> Guidelines(currency="JPY", food=Guideline(
...     first_adult=Decimal("60000.50"), further_adult=Decimal(40000), child=Decimal(20000)))
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: food.first_adult: 60000.50 is finer than 1 JPY
>>> Guidelines(currency="JYP")
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: currency: "JYP" is no currency of ISO 4217; JPY is likely meant
>>> Guidelines(currency="USD", food=Guideline(
...     first_adult=Decimal("0.001"), further_adult=Decimal(0), child=Decimal(-1)))
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: food.first_adult: 0.001 is finer than 0.01 USD; food.child: -1 is below 0
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal

from negotiation.currencies import UnknownCurrency, known
from negotiation.faults import Fault, refuse
from negotiation.money import Money

from .budget import FLEXIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline:
    first_adult: Decimal
    further_adult: Decimal
    child: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidelines:
    """A figure for each flexible group that has one.

    Raises `Faulty` for what is no `Money`, or below zero.
    """

    currency: str
    communications: Guideline | None = None
    food: Guideline | None = None
    personal: Guideline | None = None

    def __post_init__(self) -> None:
        refuse(*self._faults())

    def _faults(self) -> Iterator[Fault]:
        is_known = True
        try:
            known(self.currency)
        except UnknownCurrency as error:
            yield "currency", str(error)
            is_known = False
        for group in FLEXIBLE:
            each: Guideline | None = getattr(self, group)
            for figure in fields(each) if each is not None else ():
                value: Decimal = getattr(each, figure.name)
                if value < 0:
                    yield f"{group}.{figure.name}", f"{value} is below 0"
                elif is_known:
                    try:
                        Money(value, self.currency)
                    except ValueError as error:
                        yield f"{group}.{figure.name}", str(error)

    def of(self, *, adults: int, children: int) -> dict[str, Money]:
        """By group, for `Budget.above`. Raises `ValueError` for a household without an adult."""
        if adults < 1 or children < 0:
            raise ValueError("a household has an adult")
        found: dict[str, Money] = {}
        for group in FLEXIBLE:
            each: Guideline | None = getattr(self, group)
            if each is not None:
                total = each.first_adult + (adults - 1) * each.further_adult
                found[group] = Money(total + children * each.child, self.currency)
        return found
