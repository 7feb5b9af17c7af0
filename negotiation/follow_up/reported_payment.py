"""ReportedPayment: the borrower says that an instalment has been paid; it counts once the lender confirms it.

>>> from datetime import UTC
>>> monday = datetime(2019, 5, 6, 9, tzinfo=UTC)
>>> said = ReportedPayment(case_id=1, instalment_id=1, said_at=monday)
>>> said.decide(has_come=True, by=7, now=monday)
>>> said.state.value
'confirmed'
>>> said.decide(has_come=False, by=8, now=monday)
Traceback (most recent call last):
    ...
negotiation.refusals.refusal.NotAllowed: decide while confirmed
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from negotiation.refusals import NotAllowed


class ReportedPaymentState(StrEnum):
    SAID = "said"  #: nobody has looked yet
    CONFIRMED = "confirmed"  #: it is here, and counts
    NOT_FOUND = "not_found"  #: it has not arrived yet


@dataclass(eq=False, kw_only=True)
class ReportedPayment:
    id: int | None = None
    case_id: int
    instalment_id: int
    said_at: datetime
    paper_id: int | None = None  #: that shows it, where there is one
    state: ReportedPaymentState = ReportedPaymentState.SAID
    decided_by: int | None = None  #: the advisor
    decided_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has looked yet."""
        return self.state is ReportedPaymentState.SAID

    def decide(self, *, has_come: bool, by: int, now: datetime) -> None:
        """The advisor has looked at the account. Raises `NotAllowed` once decided."""
        if not self.is_open:
            raise NotAllowed(self.state, "decide")
        self.state = ReportedPaymentState.CONFIRMED if has_come else ReportedPaymentState.NOT_FOUND
        self.decided_by, self.decided_at = by, now
