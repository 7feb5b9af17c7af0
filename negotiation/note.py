"""Note: what an advisor writes down on a case; the borrower never reads it.

>>> from datetime import UTC
>>> Note(case_id=1, advisor_id=3, event="note", text="Prefers mornings.",
...      at=datetime(2019, 4, 1, 9, tzinfo=UTC)).is_a_reason
False
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

#: The event of a note that belongs to no other.
PLAIN = "note"


@dataclass(eq=False, kw_only=True)
class Note:
    id: int | None = None
    case_id: int
    advisor_id: int
    at: datetime
    event: str  #: of the audit, whose reason this is; `PLAIN` for a note by itself
    text: str

    @property
    def is_a_reason(self) -> bool:
        """Whether it says why something was done."""
        return self.event != PLAIN
