"""To answer: what a guarantor was asked about an agreement, and has not answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.terms import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What would hold for one loan that they answer for."""

    number: str  #: of the loan
    terms: Terms
    plan: StillAsked | None  #: what a plan in force still asks, beside that it is put


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAnswer:
    agreement_id: int
    is_in_force: bool  #: or it is still to be signed
    parts: Sequence[Added]  #: at least one

    @property
    def number(self) -> str:
        """The loan that is named, be it among others."""
        return self.parts[0].number
