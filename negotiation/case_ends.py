"""Case ends: why the lender closed a case, and how it said no to a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ClosedReason(StrEnum):
    SETTLED = "settled"
    SOLD = "sold"  #: the lender no longer owns the loan
    WRITTEN_OFF = "written_off"
    MERGED = "merged"  #: goes on as another case


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """The lender said no: who, when, by which rule; and whether another person was asked for."""

    by: int  #: the advisor
    at: datetime
    why: str  #: the rule, in the words the borrower read
    appealed_at: datetime | None = None
