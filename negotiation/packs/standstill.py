"""Standstill: what the lender lets be from an event on.

>>> rule = Standstill(
...     source=Source(name="Breathing space regulations"), starts=Start.BREATHING_SPACE,
...     stops=frozenset(Stopped), days=60)
>>> Stopped.INTEREST in rule.stops
True
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .deadline import Start
from .rule import Rule, Source

__all__ = ["Source", "Standstill", "Start", "Stopped"]


class Stopped(StrEnum):
    COLLECTING = "collecting"  #: asking for the money
    ENFORCEMENT = "enforcement"  #: courts, seizure, foreclosure
    INTEREST = "interest"  #: and charges


@dataclass(frozen=True, slots=True, kw_only=True)
class Standstill(Rule):
    """Raises `ValueError` where nothing stops, or for no time."""

    starts: Start
    stops: frozenset[Stopped]
    days: int | None = None  #: `None`: until it is decided, or while the agreement is kept

    def __post_init__(self) -> None:
        if not self.stops or (self.days is not None and self.days < 1):
            raise ValueError("something stops, for a day or more")
