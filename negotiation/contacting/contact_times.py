"""Contact times: at which hours of which days somebody may be contacted, one rule at a time.

>>> from datetime import UTC, time
>>> from negotiation.packs.contact_rules import ContactHours, WEEKDAYS, WEEKEND
>>> guide = Source(name="a guide")
>>> pack = Pack(code="x", name="X", hours=(
...     ContactHours(source=guide, days=WEEKDAYS, opens=time(8), closes=time(21)),
...     ContactHours(source=guide, days=WEEKEND)))
>>> saturday = datetime(2019, 4, 6, 12, tzinfo=UTC)
>>> next_open(saturday, UTC, pack, Preferences(quiet_until=time(9), quiet_from=time(20))).isoformat()
'2019-04-08T09:00:00+00:00'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from negotiation.days.local_time import spans
from negotiation.days.working_days import WorkingDays, working_days
from negotiation.pack import Channel, ContactHours, Day, Hours, Pack, Source
from negotiation.packs.contact_rules import ANY_TIME

from .preferences import Preferences

#: So many days are looked through; where none of them has an hour, there is none.
_HORIZON = 400
#: No holidays last longer: rules that leave no hour in so many days leave none at all.
_CLOSED = 60


@dataclass(frozen=True, slots=True)
class TimeRule:
    source: Source | None  #: of the law; `None` for the borrower's own wish
    hours_on: Callable[[date], Sequence[Hours]]  #: when it allows contact on a day

    def next_allowed(self, moment: datetime, zone: tzinfo) -> datetime | None:
        """*moment* where the clock in *zone* shows an allowed hour, else the next such moment.

        `None` where there is none for over a year.
        """
        return _next_of(self.hours_on, moment, zone, _HORIZON)


def time_rules(
    pack: Pack, preferences: Preferences, channel: Channel = Channel.MESSAGE
) -> list[TimeRule]:
    """The rules about hours and days that hold for *channel*."""
    calendar = working_days(pack.country) if pack.country else None
    rules = [
        TimeRule(rule.source, _law(rule, calendar))
        for rule in pack.hours
        if channel in rule.channels
    ]
    if preferences != Preferences():
        rules.append(TimeRule(None, _wish(preferences, calendar)))
    return rules


def next_open(
    moment: datetime,
    zone: tzinfo,
    pack: Pack,
    preferences: Preferences,
    channel: Channel = Channel.MESSAGE,
) -> datetime | None:
    """The first moment from *moment* on that all rules about hours and days allow, if any."""
    rules = time_rules(pack, preferences, channel)
    return _next_of(lambda day: _open_on(day, rules), moment, zone, _CLOSED)


def _next_of(
    hours_on: Callable[[date], Sequence[Hours]], moment: datetime, zone: tzinfo, horizon: int
) -> datetime | None:
    """*moment* where it lies within the hours of its day, else when they begin next, if within *horizon* days."""
    today = moment.astimezone(zone).date()
    for days in range(horizon):
        day = today + timedelta(days=days)
        for hours in hours_on(day):
            for begins, ends in spans(day, hours.opens, hours.closes, zone):
                if ends > moment:
                    return max(moment, begins)
    return None


def _open_on(day: date, rules: Sequence[TimeRule]) -> list[Hours]:
    """The hours of *day* that every rule allows."""
    found = [ANY_TIME]
    for rule in rules:
        both = (
            (max(one.opens, other.opens), min(one.closes, other.closes))
            for one in found
            for other in rule.hours_on(day)
        )
        found = [Hours(opens, closes) for opens, closes in both if opens < closes]
    return found


def _law(rule: ContactHours, calendar: WorkingDays | None) -> Callable[[date], Sequence[Hours]]:
    allowed = () if rule.hours is None else (rule.hours,)

    def hours_on(day: date) -> Sequence[Hours]:
        speaks = Day.of(day) in rule.days or (
            Day.HOLIDAY in rule.days and _is_holiday(day, calendar)
        )
        return allowed if speaks else (ANY_TIME,)

    return hours_on


def _wish(
    preferences: Preferences, calendar: WorkingDays | None
) -> Callable[[date], Sequence[Hours]]:
    def hours_on(day: date) -> Sequence[Hours]:
        is_holiday = Day.HOLIDAY in preferences.quiet_days and _is_holiday(day, calendar)
        return preferences.hours_on(Day.of(day), is_holiday=is_holiday)

    return hours_on


def _is_holiday(day: date, calendar: WorkingDays | None) -> bool:
    return calendar is not None and calendar.is_holiday(day)
