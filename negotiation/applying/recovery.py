"""Recovery: that more can be paid from a day on, as a borrower expects; a hope, and no promise.

What it hangs on is kept as far as a plan has to say it: that somebody is back at work, not from what.

>>> spring = Recovery(since=date(2026, 5, 1), amount=Money(450, "USD"), awaits=Awaited.NEW_JOB)
>>> sure = Capacity(now=Money(200, "USD"), said=Money(200, "USD"))
>>> march = date(2026, 3, 18)

Less of it is counted than is hoped for, by the part that is left of every month as well:

>>> hoped = spring.beside(sure, buffer=Decimal(10), now=march)
>>> str(hoped.now), str(hoped.later), hoped.since.isoformat()
('200.00 USD', '405.00 USD', '2026-05-01')

Once its day has come, whether it came true is asked and not assumed; and what is then no more than can be paid now
is no recovery:

>>> spring.beside(sure, buffer=Decimal(10), now=date(2026, 5, 1)) == sure
True
>>> [spring.beside(replace(sure, now=Money(now, "USD")), buffer=Decimal(10), now=march).since for now in (405, 450)]
[None, None]

Who expects less is believed at once, and in full:

>>> autumn = Recovery(since=date(2026, 9, 1), amount=Money(120, "USD"))
>>> str(autumn.beside(sure, buffer=Decimal(10), now=march).later)
'120.00 USD'
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from negotiation.money import Money

from .budget import Capacity


class Awaited(StrEnum):
    """What has to happen first; of health nothing is kept in it."""

    NEW_JOB = "new_job"  #: work that was found begins
    BACK_AT_WORK = "back_at_work"  #: a leave, or what kept somebody from work, ends
    SEASON = "season"  #: the months of the year in which more is earned
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    since: date
    amount: Money  #: what could be paid a month from then on, as the borrower says
    awaits: Awaited = Awaited.OTHER

    def beside(self, sure: Capacity, *, buffer: Decimal, now: date) -> Capacity:
        """What is *sure*, and from the day on what may be counted of this, less *buffer* percent."""
        if self.since <= now:
            return sure
        if self.amount < sure.now:
            return replace(sure, later=self.amount, since=self.since)
        later = self.amount.times(1 - buffer / 100, ROUND_DOWN)
        return replace(sure, later=later, since=self.since) if later > sure.now else sure
