"""Contact rules: at which hours, and how often, a borrower may be contacted unasked.

All hours are the borrower's own. Rules add up: where several speak of a day, all of them hold.

>>> guide = Source(name="a guide")
>>> weekdays = ContactHours(source=guide, days=WEEKDAYS, opens=time(7, 30), closes=time(21))
>>> weekend = ContactHours(source=guide, days=WEEKEND, opens=time(9), closes=time(21))
>>> no_holidays = ContactHours(source=guide, days=frozenset({Day.HOLIDAY}))
>>> rules = [weekdays, weekend, no_holidays]
>>> print(hours(rules, Day.SATURDAY))
09:00-21:00
>>> hours(rules, Day.MONDAY, is_holiday=True) is None
True
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from .rule import Rule, Source

__all__ = [
    "ALL_WEEK",
    "WEEKDAYS",
    "WEEKEND",
    "Channel",
    "ContactCap",
    "ContactHours",
    "Day",
    "Hours",
    "Silence",
    "Source",
    "hours",
]


class Channel(StrEnum):
    """How somebody is contacted."""

    MESSAGE = "message"  #: here, by e-mail, by text message
    CALL = "call"
    VISIT = "visit"


class Day(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"  #: a public one, whatever day of the week

    @classmethod
    def of(cls, day: date) -> Day:
        """The day of the week of *day*."""
        return list(cls)[day.weekday()]


WEEKEND = frozenset({Day.SATURDAY, Day.SUNDAY})
ALL_WEEK = frozenset(Day) - {Day.HOLIDAY}
WEEKDAYS = ALL_WEEK - WEEKEND


@dataclass(frozen=True, slots=True)
class Hours:
    """From *opens* up to and without *closes*, on the borrower's clock."""

    opens: time
    closes: time

    def __str__(self) -> str:
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"


#: Where no rule speaks of the hours.
ANY_TIME = Hours(time.min, time.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactHours(Rule):
    """On *days* contact is allowed from *opens* to *closes* only; not at all where neither is set.

    Raises `ValueError` for hours that end before they begin, and where only one is set.
    """

    days: frozenset[Day] = ALL_WEEK
    channels: frozenset[Channel] = frozenset(Channel)
    opens: time | None = None
    closes: time | None = None

    def __post_init__(self) -> None:
        if (self.opens is None) is not (self.closes is None):
            raise ValueError("hours have a beginning and an end, or neither")
        if self.opens is not None and self.closes is not None and self.closes <= self.opens:
            raise ValueError("the hours of contact end before they begin")

    @property
    def hours(self) -> Hours | None:
        """`None` where nothing is allowed on these days."""
        if self.opens is None or self.closes is None:
            return None
        return Hours(self.opens, self.closes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCap(Rule):
    """At most *most* contacts in any *days* days of the borrower's calendar, today included.

    What others do on the lender's behalf counts in, and so does every channel in *channels*
    together; what the borrower asked for does not.
    """

    most: int
    days: int = 1
    channels: frozenset[Channel] = frozenset(Channel)

    def __post_init__(self) -> None:
        if self.most < 0 or self.days < 1:
            raise ValueError("a cap is a number of contacts in one day or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Rule):
    """After a conversation no contact through *channels* for *days* days, its own the first."""

    days: int
    channels: frozenset[Channel] = frozenset(Channel)

    def __post_init__(self) -> None:
        if self.days < 1:
            raise ValueError("a silence lasts a day or more")


def hours(
    rules: Iterable[ContactHours],
    day: Day,
    *,
    is_holiday: bool = False,
    channel: Channel = Channel.MESSAGE,
) -> Hours | None:
    """When *channel* may be used on such a day, as all *rules* together allow; `None` for never."""
    days = {day, Day.HOLIDAY} if is_holiday else {day}
    found = ANY_TIME
    for rule in rules:
        if channel not in rule.channels or not days & rule.days:
            continue
        if rule.hours is None:
            return None
        found = Hours(max(found.opens, rule.hours.opens), min(found.closes, rule.hours.closes))
    return found if found.opens < found.closes else None
