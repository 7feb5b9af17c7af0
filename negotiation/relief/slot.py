"""Slot: a due date to come, and what is asked on it, while a relief is worked out.

>>> slot = Slot(due=date(2024, 3, 1), period=None, extra=500)
>>> slot.asks is Asks.EQUAL, slot.forgiven
(True, 0)

Two with the same figures are two instalments all the same:

>>> slot == Slot(due=date(2024, 3, 1), period=None, extra=500)
False
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from negotiation.loans.day_count import Period


class Asks(Enum):
    """What is asked on a due date."""

    EQUAL = auto()  #: the instalment, as the contract's method has it
    FIXED = auto()  #: an amount agreed for a time
    INTEREST = auto()  #: the interest only
    NOTHING = auto()  #: nothing, or of the interest `fixed`; the rest is put off and carries none


@dataclass(eq=False, slots=True, kw_only=True)
class Slot:
    """A due date to come; amounts are in minor units."""

    due: date
    period: Period | None  #: `None`: no interest falls due here, only what was put on it
    asks: Asks = Asks.EQUAL
    is_added: bool = False  #: beyond those of the contract
    fixed: int = 0
    overdue_principal: int = 0  #: put here from what was overdue, beside the instalment
    extra: int = 0  #: unpaid interest and charges put here; carries no interest
    forgiven: int = 0  #: of its own interest
