"""Reminders: friendly notices before, on and after a due date, as a plan that can be read.

>>> from zoneinfo import ZoneInfo
>>> from dataclasses import replace
>>> from negotiation.pack import ContactHours, Day, LastDay, Source
>>> three = (Step(days=-3), Step(days=0), Step(days=3))
>>> shanghai = ZoneInfo("Asia/Shanghai")
>>> for each in plan(date(2019, 6, 1), three, zone=shanghai):
...     print(each.kind, each.moment.isoformat())
before 2019-05-29T02:00:00+00:00
on_day 2019-06-01T02:00:00+00:00
after 2019-06-04T02:00:00+00:00

Where nothing may be sent on a holiday, what is due on one is spoken of before the holidays begin:

>>> no_holidays = ContactHours(source=Source(name="a guide"), days=frozenset({Day.HOLIDAY}))
>>> china = Pack(code="x", name="X", country="CN", hours=(no_holidays,))
>>> for each in plan(date(2025, 10, 3), three, zone=shanghai, pack=china):
...     print(each.kind, each.moment.isoformat())
before 2025-09-30T02:00:00+00:00
after 2025-10-09T02:00:00+00:00

Where the law lets what is due on one be paid on the next working day (9 October), it is missed only after that:

>>> law = LastDay(source=Source(name="a law"))
>>> [*_, after] = plan(date(2025, 10, 3), three, zone=shanghai, pack=replace(china, last_days=(law,)))
>>> print(after.kind, after.moment.isoformat())
after 2025-10-12T02:00:00+00:00
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from negotiation.days.local_time import begins
from negotiation.pack import NO_PACK, Pack
from negotiation.policy import Policy

from .contact_times import next_open
from .preferences import Preferences

#: How much sooner a notice may come where its own days are closed: the longest holidays.
_SOONER = 14
#: Instalments spoken of in one message: more are no help, and a message has an end.
MOST = 6


class ReminderKind(StrEnum):
    BEFORE = "before"
    ON_DAY = "on_day"
    AFTER = "after"  #: only while it is unpaid, as all of them

    def fits(self, due_date: date, today: date) -> bool:
        """Whether what it says of *due_date* is true *today*.

        >>> first = date(2019, 6, 1)
        >>> [[kind.fits(first, first + timedelta(days=days)) for days in (-1, 0, 1)] for kind in ReminderKind]
        [[True, False, False], [False, True, False], [False, False, True]]
        """
        match self:
            case ReminderKind.BEFORE:
                return today < due_date
            case ReminderKind.ON_DAY:
                return today == due_date
            case ReminderKind.AFTER:
                return today > due_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One notice of the plan."""

    days: int  #: from the due date
    at: time = time(10)  #: on the borrower's clock

    @property
    def kind(self) -> ReminderKind:
        if self.days == 0:
            return ReminderKind.ON_DAY
        return ReminderKind.BEFORE if self.days < 0 else ReminderKind.AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A notice and when it is to go out, in UTC."""

    kind: ReminderKind
    due_date: date
    moment: datetime
    days: int = (
        0  #: from the due date, by the plan: what was told stays told when the clock is another
    )


class Fate(StrEnum):
    """What becomes of a notice whose time has come."""

    TOLD = "told"
    PAID = "paid"
    TOO_LATE = "too_late"  #: the day has passed that it speaks of
    MERGED = "merged"  #: a later one of the same instalment says it
    LEFT_OUT = "left_out"  #: older instalments fill the message


@dataclass(frozen=True, slots=True, kw_only=True)
class Come:
    """A notice whose time has come, perhaps long ago."""

    id: int
    instalment_id: int
    planned: Planned
    is_paid: bool


def steps_of(policy: Policy) -> list[Step]:
    """The lender's plan."""
    return [Step(days=days, at=policy.reminder_at) for days in policy.reminder_offsets]


def plan(
    due_date: date,
    steps: Iterable[Step],
    *,
    zone: tzinfo,
    pack: Pack = NO_PACK,
    preferences: Preferences = Preferences(),  # noqa: B008 - it is frozen
) -> list[Planned]:
    """When to remind of an instalment, in the order of time.

    At its hour on the borrower's clock, moved into the hours that the law and the borrower
    allow: later as long as it is still true then, else sooner. What has no such hour is left
    out: before the due date nothing is said of it in the past tense. Of two that fall on one
    moment the earlier of the plan stays, in whatever order it names them. Whether one does go out
    is decided when its time has come (`may_contact`, `fates`).
    """
    found: dict[tuple[datetime, ReminderKind], int] = {}
    for step in sorted(steps, key=lambda one: (one.days, one.at)):
        payable = pack.in_time_until(due_date) if step.kind is ReminderKind.AFTER else due_date
        for moment in _moments(payable, step, zone):
            allowed = _allowed(moment, step.at, zone, pack, preferences)
            if allowed and step.kind.fits(due_date, allowed.astimezone(zone).date()):
                found.setdefault((allowed, step.kind), step.days)
                break
    return [
        Planned(kind=kind, due_date=due_date, moment=moment, days=days)
        for (moment, kind), days in sorted(found.items())
    ]


#: Days after which one may be reminded again.
SNOOZES = (1, 3)


def snoozed(
    now: datetime,
    days: int,
    due_date: date,
    *,
    at: time,
    zone: tzinfo,
    pack: Pack = NO_PACK,
    preferences: Preferences = Preferences(),  # noqa: B008 - it is frozen
) -> Planned | None:
    """The same notice *days* days later, *at* its hour; `None` where that would be after the due date.

    >>> from zoneinfo import ZoneInfo
    >>> monday, paris = datetime(2019, 6, 3, 9, tzinfo=UTC), ZoneInfo("Europe/Paris")
    >>> [each and each.kind.value for each in (
    ...     snoozed(monday, days, date(2019, 6, 6), at=time(10), zone=paris) for days in (1, 3, 4))]
    ['before', 'on_day', None]
    """
    day = now.astimezone(zone).date() + timedelta(days=days)
    allowed = _allowed(_at(day, at, zone), at, zone, pack, preferences)
    if allowed is None or (last := allowed.astimezone(zone).date()) > due_date:
        return None
    kind = ReminderKind.ON_DAY if last == due_date else ReminderKind.BEFORE
    return Planned(kind=kind, due_date=due_date, moment=allowed)


def fates(come: Sequence[Come], today: date) -> dict[int, Fate]:
    """What becomes of the notices to one person whose time has come, by their ids.

    Of several about one instalment, as after a week without power, the last that is still true
    is told. Whatever is told goes into one message, which holds the oldest `MOST`.
    """
    last: dict[int, Come] = {}
    found: dict[int, Fate] = {}
    for each in sorted(come, key=lambda each: (each.planned.moment, each.id)):
        if each.is_paid:
            found[each.id] = Fate.PAID
        elif not each.planned.kind.fits(each.planned.due_date, today):
            found[each.id] = Fate.TOO_LATE
        else:
            earlier = last.get(each.instalment_id)
            if earlier is not None:
                found[earlier.id] = Fate.MERGED
            last[each.instalment_id] = each
            found[each.id] = Fate.TOLD
    told = sorted(last.values(), key=lambda each: (each.planned.due_date, each.id))
    return found | {each.id: Fate.LEFT_OUT for each in told[MOST:]}


def _moments(payable: date, step: Step, zone: tzinfo) -> Iterator[datetime]:
    """Where to look for a time: at its own hour; then from the first hour of its day, or sooner."""
    day = payable + timedelta(days=step.days)
    yield _at(day, step.at, zone)
    yield begins(day, zone)
    if step.kind is ReminderKind.BEFORE:
        for sooner in range(1, _SOONER + 1):
            earlier = day - timedelta(days=sooner)
            yield _at(earlier, step.at, zone)
            yield begins(earlier, zone)


def _allowed(
    moment: datetime, at: time, zone: tzinfo, pack: Pack, preferences: Preferences
) -> datetime | None:
    """The first allowed moment from *moment* on; where it is on another day, *at* its hour if it can."""
    allowed = next_open(moment, zone, pack, preferences)
    if allowed is None:
        return None
    day = allowed.astimezone(zone).date()
    if day != moment.astimezone(zone).date():
        its_hour = next_open(_at(day, at, zone), zone, pack, preferences)
        if its_hour is not None and its_hour.astimezone(zone).date() == day:
            allowed = its_hour
    return allowed.astimezone(UTC)


def _at(day: date, at: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)
