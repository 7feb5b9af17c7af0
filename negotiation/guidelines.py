"""Guidelines: what a household of a size usually spends a month; only what is above asks for a reason.

Debt advisers' figures are made so: one for the first adult, one for each further adult, one for
each child.

>>> found = Guidelines(currency="USD", food=Guideline(
...     first_adult=Decimal(320), further_adult=Decimal(210), child=Decimal(140)))
>>> found.of(adults=2, children=1)
{'food': Money('670.00', 'USD')}
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .budget import FLEXIBLE
from .money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline:
    """Raises `ValueError` for figures below zero."""

    first_adult: Decimal
    further_adult: Decimal
    child: Decimal

    def __post_init__(self) -> None:
        if min(self.first_adult, self.further_adult, self.child) < 0:
            raise ValueError("a guideline is not negative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidelines:
    """A figure for each flexible group that has one. Raises `TooFine`, `ValueError` as `Money`."""

    currency: str
    communications: Guideline | None = None
    food: Guideline | None = None
    personal: Guideline | None = None

    def __post_init__(self) -> None:
        for group in FLEXIBLE:
            each: Guideline | None = getattr(self, group)
            if each is not None:
                for figure in (each.first_adult, each.further_adult, each.child):
                    Money(figure, self.currency)

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
