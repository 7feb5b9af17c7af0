"""Complaint: what somebody is not content with, to be answered in time by somebody else than the one complained of.

>>> from datetime import UTC
>>> from .days.office_hours import AT_ANY_HOUR
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> complaint = Complaint(
...     number="C-2019-00001", chat_id=7, advisor_id=3, text="I was shouted at.", received_at=monday,
...     answer_by=last_day(monday, NO_PACK, AT_ANY_HOUR))
>>> complaint.answer_by.isoformat()
'2019-04-16'
>>> complaint.answer(3, monday)
Traceback (most recent call last):
    ...
negotiation.refusals.desk.ComplainedOf: about advisor 3
>>> complaint.answer(4, monday)
>>> complaint.is_open
False
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .days.office_hours import OfficeHours
from .pack import NO_PACK, Due, Pack, Start
from .refusals import ComplainedOf

__all__ = ["NO_PACK", "Complaint", "last_day"]

#: Where no law says: the shortest that any pack knows.
USUAL_DAYS = 15


@dataclass(eq=False, kw_only=True)
class Complaint:
    id: int | None = None
    number: str
    chat_id: int  #: where it was made
    case_id: int | None = None
    advisor_id: int | None = None  #: whom it is about, as far as is known
    text: str
    received_at: datetime
    answer_by: date  #: the last day
    answered_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.answered_at is None

    def must_be_for(self, advisor_id: int) -> None:
        """Raises `ComplainedOf` for whom it is about."""
        if advisor_id == self.advisor_id:
            raise ComplainedOf(advisor_id)

    def answer(self, advisor_id: int, now: datetime) -> None:
        """Note that it is answered. Raises `ComplainedOf`."""
        self.must_be_for(advisor_id)
        self.answered_at = now


def last_day(received_at: datetime, pack: Pack, office: OfficeHours) -> date:
    """The last day on which a complaint may be answered: as the law counts, else as is usual.

    That it has come is acknowledged in the very turn in which it comes, with its number.
    """
    day = received_at.astimezone(office.zone).date()
    deadline = pack.deadline(Due.ANSWER_COMPLAINT, Start.COMPLAINT)
    if deadline is None:
        return day + timedelta(days=USUAL_DAYS)
    return deadline.last_day(day, office.calendar)
