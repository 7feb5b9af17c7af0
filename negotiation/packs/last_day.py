"""Last day: what the law says of a last day on which nobody can pay.

What falls due on a day of rest may be paid on the next working day, and is not late before:

>>> rule = LastDay(source=Source(name="Civil Code", article="Art. 122"), kinds=frozenset({ProductKind.CARD}))
>>> rule.binds(ProductKind.CARD, Actor.LENDER)
True
"""

from __future__ import annotations

from dataclasses import dataclass

from .rule import Actor, ProductKind, Rule, Source

__all__ = ["Actor", "LastDay", "ProductKind", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay(Rule):
    """A last day that is no working day is the next one."""
