"""Retention: how long agreements and payments have to be kept once a case is closed.

>>> rule = Retention(source=Source(name="Money Laundering Regulations 2017", article="reg 40"), years=5)
>>> rule.days
1827
"""

from __future__ import annotations

from dataclasses import dataclass

from .rule import Rule, Source

__all__ = ["Retention", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention(Rule):
    """Kept for *years* at least."""

    years: int

    def __post_init__(self) -> None:
        if self.years < 1:
            raise ValueError("what is kept is kept for a year or more")

    @property
    def days(self) -> int:
        """The same in days, with as many leap days as so many years may have."""
        return self.years * 365 + -(-self.years // 4)
