"""Point: what a plan comes to, and whether another is better."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from operator import le

from .shape import Shape


@dataclass(frozen=True, slots=True)
class Point:
    """A plan's place in the space and what it comes to, in minor units."""

    shape: Shape
    amounts: tuple[int, ...]  #: of the instalments
    highest: int
    total: int
    value: Decimal  #: the lender's present value

    @property
    def count(self) -> int:
        """Of instalments; all plans of a space have the same days, so it tells the end as well."""
        return len(self.amounts)

    def dominates(self, other: Point) -> bool:
        """Nowhere worse: instalment, end, total cost, lender's present value; somewhere better."""
        return (
            self.highest <= other.highest
            and self.count <= other.count
            and self.total <= other.total
            and self.value >= other.value
            and self.measures != other.measures
        )

    def is_kinder(self, other: Point) -> bool:
        """The same for the borrower alone: instalment, end and total cost."""
        mine, theirs = self.measures[:3], other.measures[:3]
        return mine != theirs and all(map(le, mine, theirs))

    @property
    def measures(self) -> tuple[int, int, int, Decimal]:
        """Instalment, end, total cost, lender's present value."""
        return self.highest, self.count, self.total, self.value
