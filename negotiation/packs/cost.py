"""Cost: how dear a plan may be and how that is named, what may become principal, what is paid first.

Australia caps what a credit costs a year, and China says what a payment on a late card pays:

>>> cap = HighestRate(source=Source(name="National Credit Code", article="s 32A"), percent=Decimal(48))
>>> print(f"{cap.percent} % a year ({cap.source})")
48 % a year (National Credit Code s 32A)
>>> measures = Source(name="Measures on the credit card business", article="Art. 57")
>>> late = Allocation(
...     source=measures, kinds=frozenset({ProductKind.CARD}), from_days=91, is_across=True,
...     order=(Part.PRINCIPAL, Part.INTEREST, Part.FEE, Part.PENALTY))
>>> late.binds(ProductKind.CARD, Actor.LENDER), late.binds(ProductKind.MORTGAGE, Actor.LENDER)
(True, False)

An order that leaves a part out is none:

>>> Allocation(source=measures, order=(Part.INTEREST, Part.PRINCIPAL))
Traceback (most recent call last):
    ...
ValueError: an order has every part once
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from negotiation.follow_up.ledger import Order, Part
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import ChargeKind

from .rule import Actor, ProductKind, Rule, Source

__all__ = [
    "Actor",
    "Allocation",
    "AnnualRate",
    "ChargeCapitalisation",
    "HighestRate",
    "ProductKind",
    "Source",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualRate(Rule):
    """How the yearly cost of a credit is named."""

    method: RateMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class HighestRate(Rule):
    """Nothing above *percent* a year may be asked: a lender goes down to it at least, and so does
    every plan (`relief/lawful`).
    """

    percent: Decimal
    counts: frozenset[ChargeKind] = frozenset()  #: charges within it, beside the interest

    def __post_init__(self) -> None:
        if self.percent <= 0:
            raise ValueError("a highest rate is above zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeCapitalisation(Rule):
    """Whether penalties and fees may become principal, which carries interest.

    Only what a rule allows may; where there is none, nothing may.
    """

    allowed: frozenset[ChargeKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation(Rule):
    """What a payment pays first, from so many days past due on. Raises `ValueError` as `Order`."""

    order: tuple[Part, ...]
    is_across: bool = False  #: part by part over all that is due, not instalment by instalment
    from_days: int = 0

    def __post_init__(self) -> None:
        Order(self.order, is_across=self.is_across)
