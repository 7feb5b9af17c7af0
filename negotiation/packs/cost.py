"""Cost: how the yearly rate is named, what may become principal, what a payment pays first."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.charge import ChargeKind
from negotiation.ledger import Order, Part
from negotiation.value import RateMethod

from .rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualRate(Rule):
    """How the yearly cost of a credit is named."""

    method: RateMethod


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
