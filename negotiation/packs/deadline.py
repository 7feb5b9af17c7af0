"""Deadline: how long something may take, and what starts the clock.

The United States give a mortgage servicer five working days to acknowledge an application:

>>> from negotiation.days.working_days import working_days
>>> rule = Deadline(
...     source=Source(name="Regulation X", article="12 CFR 1024.41(b)(2)"),
...     what=Due.ACKNOWLEDGE, starts=Start.APPLICATION, days=5, counted=Counted.WORKING_DAYS)
>>> rule.last_day(date(2024, 8, 29), working_days("US")).isoformat()
'2024-09-06'
>>> rule.what.is_lenders
True
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from negotiation.days.working_days import WorkingDays
from negotiation.loans.frequency import Every

from .rule import Rule, Source

__all__ = ["Counted", "Deadline", "Due", "Source", "Start"]


class Due(StrEnum):
    """What is to be done in time."""

    ACKNOWLEDGE = "acknowledge"  #: say in writing that it has come
    LIST_PAPERS = "list_papers"  #: name what is missing, or ask for information
    SEND_PAPERS = "send_papers"  #: the borrower's time for it
    DECIDE = "decide"  #: with reasons where it is no
    ACCEPT = "accept"  #: the borrower's time to take an offer
    FINAL_NOTICE = "final_notice"  #: when a counter-offer was not taken
    CONFIRM = "confirm"  #: a change in writing, once agreed
    APPEAL = "appeal"  #: the borrower's time for it
    DECIDE_APPEAL = "decide_appeal"  #: by somebody else
    ANSWER_COMPLAINT = "answer_complaint"
    NO_ENFORCEMENT = "no_enforcement"  #: before then nothing is enforced
    ARREARS_NOTICE = "arrears_notice"  #: say in writing what is overdue, and where help is
    DEFAULT_NOTICE = "default_notice"  #: the least time a default notice gives

    @property
    def is_lenders(self) -> bool:
        """Whether the lender has to act before it is over; else it is the least time to be given."""
        return self not in _LEAST


#: The least time that must be given: longer is kinder.
_LEAST = {Due.SEND_PAPERS, Due.ACCEPT, Due.APPEAL, Due.NO_ENFORCEMENT, Due.DEFAULT_NOTICE}


class Start(StrEnum):
    """What starts the clock."""

    NOTICE = "notice"  #: the hardship notice, in any form
    APPLICATION = "application"  #: sent, complete or not
    COMPLETE = "complete"  #: nothing is missing any more
    PAPERS_ASKED = "papers_asked"
    OFFER = "offer"
    AGREED = "agreed"
    DECISION = "decision"
    REFUSAL = "refusal"
    APPEAL = "appeal"
    COMPLAINT = "complaint"
    ARREARS = "arrears"  #: so much is overdue that the law wants it told
    DEFAULT = "default"  #: a default notice was sent
    DELINQUENCY = "delinquency"  #: the first instalment stayed unpaid
    ADVICE = "advice"  #: a debt adviser is at work, and the lender was told
    BREATHING_SPACE = "breathing_space"  #: a moratorium by law has begun


class Counted(StrEnum):
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"  #: without weekends and public holidays


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Rule):
    what: Due
    starts: Start
    days: int
    counted: Counted = Counted.CALENDAR_DAYS
    again_months: int = (
        0  #: once more, so long after each, for as long as what started it lasts; 0 for once
    )

    def __post_init__(self) -> None:
        if self.days < 0 or self.again_months < 0:
            raise ValueError("days and months are not negative")

    def last_day(self, started: date, calendar: WorkingDays) -> date:
        """The last day in time; the day on which the clock *started* does not count."""
        if self.counted is Counted.CALENDAR_DAYS:
            return started + timedelta(days=self.days)
        return calendar.after(started, self.days)

    def next_day(self, last: date) -> date | None:
        """The last day for the next one after that of the day *last*; `None` where one is enough."""
        return Every(self.again_months, "m").after(last, 1) if self.again_months else None
