"""Note: what an advisor writes down on a case; the borrower never reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(eq=False, kw_only=True)
class Note:
    id: int | None = None
    case_id: int
    advisor_id: int
    at: datetime
    event: str  #: of the audit, whose reason this is; `BY_ITSELF` where it is no reason
    text: str

    @property
    def is_by_itself(self) -> bool:
        """Whether it is no reason of something done."""
        return self.event == BY_ITSELF

    @property
    def is_said_elsewhere(self) -> bool:
        """Whether it stands on the card already: below the paper, or as the lender's reason; or nowhere, as it was not meant."""
        return self.event in _REASONS


#: The event of what is noted for itself.
BY_ITSELF = "note"
#: The reason of a no that nobody has confirmed yet; that of an end which the borrower wishes, of one that nobody speaks
#: against, and of an agreement called off.
REFUSAL_WRITTEN, WISH_WRITTEN = "refusal written", "wish written"
PUTTING_AWAY_WRITTEN, CALLING_OFF_WRITTEN = "putting away written", "calling off written"
_REASONS = frozenset({
    "paper refused",
    "offer refused",
    "application declined",
    REFUSAL_WRITTEN,
    WISH_WRITTEN,
    PUTTING_AWAY_WRITTEN,
    CALLING_OFF_WRITTEN,
})  # fmt: skip
