"""Service levels: how soon somebody who asked for a person hears from one, as the lender promises it.

>>> from negotiation.desk.handoff import Handoff
>>> from negotiation.days.office_hours import AT_ANY_HOUR
>>> from datetime import UTC
>>> nine = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> levels, handoff = ServiceLevels(), Handoff(chat_id=7)
>>> handoff.request(nine)
>>> answer_due(handoff, levels, AT_ANY_HOUR).isoformat()
'2019-04-01T11:00:00+00:00'

Who has been answered once waits for the next answer, and who was answered last waits for none:

>>> handoff.claim(3)
>>> handoff.answer(nine)
True
>>> answer_due(handoff, levels, AT_ANY_HOUR)
>>> handoff.hear(nine.replace(hour=10))
True
>>> answer_due(handoff, levels, AT_ANY_HOUR).isoformat()
'2019-04-01T14:00:00+00:00'

Who may be in danger is not let wait so long for the first word; who talks with them then is not hurried away:

>>> handoff.mark(Care.CRISIS)
>>> handoff.hurry(nine.replace(hour=11))
>>> answer_due(handoff, levels, AT_ANY_HOUR).isoformat()
'2019-04-01T11:15:00+00:00'
>>> handoff.answer(nine.replace(hour=11)), handoff.hear(nine.replace(hour=11))
(True, True)
>>> answer_due(handoff, levels, AT_ANY_HOUR).isoformat()
'2019-04-01T15:00:00+00:00'
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from negotiation.days.office_hours import OfficeHours

from .agenda import next_day
from .care import Care
from .service_clock import ServiceClock


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLevels:
    """What the desk promises; all in working time but the days."""

    #: From words that may mean danger to a life; then supervisors are called once more.
    crisis_answer: timedelta = timedelta(minutes=15)
    first_answer: timedelta = timedelta(hours=2)  #: from asking for a person
    next_answer: timedelta = timedelta(hours=4)  #: from the borrower's word; then it is re-offered
    warning: timedelta = timedelta(minutes=30)  #: before either is missed
    warning_days: int = 2  #: before a decision or a complaint is overdue; calendar days
    #: Percent of the time to decide, after each of which supervisors hear that nobody has taken the case. Service desks
    #: commonly escalate at half, at three quarters and at the end; here the first look is due sooner.
    untaken: tuple[int, ...] = (25, 50, 75)

    @property
    def soonest(self) -> timedelta:
        """Nobody is to be answered sooner than that."""
        return min(self.crisis_answer, self.first_answer, self.next_answer)


#: Where a lender says nothing else.
USUAL_LEVELS = ServiceLevels()


class Awaited(Protocol):
    """A conversation in which somebody may wait for a word: a handoff, or what was read of one."""

    @property
    def is_with_bot(self) -> bool: ...
    @property
    def unanswered_since(self) -> datetime | None: ...
    @property
    def answered_at(self) -> datetime | None: ...
    @property
    def care(self) -> Care | None: ...


def answer_clock(handoff: Awaited, levels: ServiceLevels) -> ServiceClock | None:
    """The clock that runs while the borrower waits for a word; `None` while it is their turn."""
    if handoff.is_with_bot or handoff.unanswered_since is None:
        return None
    is_first = handoff.answered_at is None
    if is_first and handoff.care is Care.CRISIS:  # of which nobody is warned before
        return ServiceClock(started=handoff.unanswered_since, limit=levels.crisis_answer)
    limit = levels.first_answer if is_first else levels.next_answer
    return ServiceClock(started=handoff.unanswered_since, limit=limit, warning=levels.warning)


def untaken_at(
    since: datetime, by: datetime, levels: ServiceLevels, office: OfficeHours
) -> list[datetime]:
    """When supervisors hear that nobody has taken what is to be decided *by* a moment: as the desk opens the day after.

    So all of one morning are told of together; what would be told too late is not.

    >>> from datetime import UTC
    >>> from negotiation.days.office_hours import AT_ANY_HOUR
    >>> first = datetime(2019, 4, 1, 9, tzinfo=UTC)
    >>> [at.isoformat() for at in untaken_at(
    ...     first, first + timedelta(days=21), ServiceLevels(), AT_ANY_HOUR)]
    ['2019-04-07T00:00:00+00:00', '2019-04-12T00:00:00+00:00', '2019-04-18T00:00:00+00:00']
    >>> untaken_at(first, first + timedelta(hours=9), ServiceLevels(), AT_ANY_HOUR)
    []
    """
    gone = (since + (by - since) * percent / 100 for percent in levels.untaken)
    found = sorted({office.opens_after(next_day(moment, office)) for moment in gone})
    return [moment for moment in found if moment < by]


def answer_due(handoff: Awaited, levels: ServiceLevels, office: OfficeHours) -> datetime | None:
    """Until when somebody has to write to the borrower (UTC); `None` where nobody has to."""
    clock = answer_clock(handoff, levels)
    return None if clock is None else clock.due(office)
