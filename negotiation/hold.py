"""Hold: nothing unasked goes out, for a reason and a time.

>>> from datetime import UTC
>>> hold = Hold(case_id=1, reason=HoldReason.COMPLAINT, since=datetime(2019, 4, 1, tzinfo=UTC))
>>> hold.is_on(datetime(2019, 5, 1, tzinfo=UTC))
True
>>> hold.lift(datetime(2019, 5, 2, tzinfo=UTC))
>>> hold.is_on(datetime(2019, 5, 3, tzinfo=UTC))
False
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .refusals import NotOnHold


class HoldReason(StrEnum):
    DISPUTED = "disputed"  #: the debt, its amount, or whose it is
    DEATH = "death"
    INSOLVENCY = "insolvency"
    BREATHING_SPACE = "breathing_space"  #: a moratorium granted by law
    CRISIS = "crisis"  #: the borrower is in danger or distress
    COMPLAINT = "complaint"
    COURT = "court"


@dataclass(eq=False, kw_only=True)
class Hold:
    id: int | None = None
    case_id: int
    reason: HoldReason
    since: datetime
    until: datetime | None = None  #: `None`: until it is lifted
    lifted_at: datetime | None = None

    def is_on(self, now: datetime) -> bool:
        """Whether it holds: from `since`, up to and without `until` or the moment it was lifted."""
        ends = [end for end in (self.until, self.lifted_at) if end is not None]
        return self.since <= now and all(now < end for end in ends)

    def lift(self, now: datetime) -> None:
        """End it before its time. Raises `NotOnHold` when it does not hold (any more)."""
        if not self.is_on(now):
            raise NotOnHold
        self.lifted_at = now
