"""Incoming: a payment as the lender's own system tells it, before it is known which loan and plan it belongs to.

>>> incoming = Incoming(reference="P-1", loan="A-1", amount=Decimal("150"), received_on=date(2019, 5, 2))
>>> incoming.is_reversal, replace(incoming, reference="P-2", reverses="P-1").is_reversal
(False, True)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

__all__ = ["Incoming", "Outcome", "Taken", "replace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    reference: str  #: the lender's own, different for each payment and reversal
    loan: str  #: its number
    amount: Decimal  #: above zero; of a reversal it may be below
    received_on: date
    currency: str | None = None  #: the loan's where it is not said
    reverses: str | None = None  #: the reference of the payment that is taken back

    @property
    def is_reversal(self) -> bool:
        return self.reverses is not None


class Outcome(StrEnum):
    RECORDED = "recorded"
    KNOWN = "known"  #: the very same was recorded before
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of it."""

    outcome: Outcome
    why: str = ""  #: it was refused, for whoever runs the lender's system
    warning: str = ""  #: what is strange about one that was recorded, likewise
