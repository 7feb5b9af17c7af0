"""Preferences: how a borrower wishes to be written to.

>>> nights = Preferences(quiet_from=time(20), quiet_until=time(9))
>>> [str(hours) for hours in nights.hours_on(Day.MONDAY)]
['09:00-20:00']
>>> Preferences(quiet_days=frozenset({Day.SUNDAY})).hours_on(Day.SUNDAY)
()
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from negotiation.packs.contact_rules import ANY_TIME, Channel, Day, Hours


class ContactKind(StrEnum):
    """What a contact is for."""

    ANSWER = "answer"  #: what the borrower asked for, by a question or an application
    SERVICE = "service"  #: what is good to know: a payment has arrived, an offer ends
    REMINDER = "reminder"  #: friendly, of what is due or has just been
    COLLECTING = "collecting"  #: asks for what is overdue

    @property
    def is_about_paying(self) -> bool:
        """Whether rules that limit how often a debtor is approached speak of it."""
        return self in {ContactKind.REMINDER, ContactKind.COLLECTING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Raises `ValueError` for half a rest, one around the clock, and for refusing answers."""

    quiet_from: time | None = None  #: on their clock; may pass midnight
    quiet_until: time | None = None
    quiet_days: frozenset[Day] = frozenset()  #: of the week, and public holidays
    opted_out: frozenset[ContactKind] = frozenset()
    refused: frozenset[Channel] = frozenset()  #: not to be used

    def __post_init__(self) -> None:
        if (self.quiet_from is None) is not (self.quiet_until is None):
            raise ValueError("a rest has a beginning and an end, or neither")
        if self.quiet_from is not None and self.quiet_from == self.quiet_until:
            raise ValueError("a rest ends at another hour than it begins")
        if ContactKind.ANSWER in self.opted_out:
            raise ValueError("who asks is answered")

    def hours_on(self, day: Day, *, is_holiday: bool = False) -> tuple[Hours, ...]:
        """When they may be disturbed on such a day."""
        if day in self.quiet_days or (is_holiday and Day.HOLIDAY in self.quiet_days):
            return ()
        if self.quiet_from is None or self.quiet_until is None:
            return (ANY_TIME,)
        if self.quiet_from > self.quiet_until:
            return (Hours(self.quiet_until, self.quiet_from),)
        around = Hours(time.min, self.quiet_from), Hours(self.quiet_until, time.max)
        return tuple(each for each in around if each.opens < each.closes)
