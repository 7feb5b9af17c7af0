"""Products: what the lender lends, of which kind each is, and what is otherwise for it."""

from __future__ import annotations

from pydantic import Field, field_validator

from negotiation.follow_up.ledger import Order, OrderRule, Part
from negotiation.pack import ProductKind

from .policy import PolicyConfig
from .table import Table


class AllocationConfig(Table):
    """What a payment pays first, from so many days past due on."""

    order: tuple[Part, ...]
    across: bool = False  #: part by part over all that is due, not instalment by instalment
    from_days: int = Field(default=0, ge=0, le=3660)

    @field_validator("order")
    @classmethod
    def _every_part_once(cls, order: tuple[Part, ...]) -> tuple[Part, ...]:
        return Order(order).parts

    def rule(self) -> OrderRule:
        """The same for the ledger."""
        return OrderRule(order=Order(self.order, is_across=self.across), from_days=self.from_days)


class ProductConfig(Table):
    kind: ProductKind = ProductKind.INSTALMENT_LOAN
    policy: PolicyConfig = PolicyConfig()
    allocation: tuple[AllocationConfig, ...] = ()
