"""Point: what a plan comes to, and whether another is better.

A shorter plan with larger instalments is no better than a longer one with smaller, only different;
one that asks more and gives nothing for it is worse:

>>> from dataclasses import replace
>>> plain = Shape(rate=Decimal(18))
>>> short = Point(plain, (53_000,) * 24, 53_000, 1_272_000, Decimal(1_190_000))
>>> long = Point(plain, (43_400,) * 36, 43_400, 1_562_400, Decimal(1_250_000))
>>> worse = Point(plain, (54_000,) * 24, 54_000, 1_296_000, Decimal(1_190_000))
>>> short.dominates(long), long.dominates(short), short.dominates(worse)
(False, False, True)
>>> short.is_kinder(worse), short.dominates(short)
(True, False)
>>> later, dearer = replace(short, amounts=(53_000,) * 25), replace(short, total=1_272_001)
>>> lower = replace(dearer, highest=52_999)
>>> short.dominates(lower), lower.dominates(short)
(False, False)
>>> poorer = replace(short, value=Decimal(1_189_999))
>>> [(short.dominates(each), each.dominates(short)) for each in (later, dearer, poorer)]
[(True, False), (True, False), (True, False)]
"""

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
