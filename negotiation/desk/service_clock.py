"""Service clock: how long the lender may take (SLA), in working time or as a law counts days.

>>> from datetime import time
>>> from zoneinfo import ZoneInfo
>>> from negotiation.packs.deadline import Due, Source, Start
>>> from negotiation.packs.contact_rules import Hours
>>> from negotiation.days.working_days import working_days
>>> office = OfficeHours(
...     zone=ZoneInfo("Australia/Sydney"), calendar=working_days("AU", "NSW"),
...     week=((Hours(time(9), time(17)),),) * 5 + ((), ()))
>>> friday = datetime(2019, 4, 5, 15, tzinfo=office.zone)

A first answer within four working hours, and a warning one hour before:

>>> clock = ServiceClock(
...     started=friday, limit=timedelta(hours=4), warning=timedelta(hours=1))
>>> clock.due(office).astimezone(office.zone).isoformat()
'2019-04-08T11:00:00+10:00'
>>> [clock.state(friday + timedelta(days=3, hours=h), office).value for h in (-6, -5, -4)]
['running', 'warned', 'missed']

It does not run while the borrower has to act:

>>> paused = clock.pause(friday + timedelta(hours=1)).resume(friday + timedelta(days=4))
>>> paused.due(office).astimezone(office.zone).isoformat()
'2019-04-10T10:00:00+10:00'

The law's 21 days are over with the last of them:

>>> law = Deadline(
...     source=Source(name="National Credit Code", article="s 72"), what=Due.DECIDE,
...     starts=Start.NOTICE, days=21)
>>> ServiceClock(started=friday, limit=law).due(office).astimezone(office.zone).isoformat()
'2019-04-27T00:00:00+10:00'
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from negotiation.days.local_time import begins
from negotiation.days.office_hours import OfficeHours
from negotiation.packs.deadline import Deadline
from negotiation.refusals import NotAllowed


class ClockState(StrEnum):
    RUNNING = "running"
    WARNED = "warned"  #: it is time to warn of it
    MISSED = "missed"
    PAUSED = "paused"  #: in time so far; it is the borrower's turn, or a hold stops the clock
    MET = "met"  #: done in time


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    since: datetime
    until: datetime | None = None  #: `None`: it goes on


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceClock:
    """Raises `ValueError` for a limit or a warning below zero."""

    started: datetime
    limit: timedelta | Deadline  #: working time, or a number of days by law
    warning: timedelta = timedelta(0)  #: so long before: working time, or any where days count
    pauses: tuple[Pause, ...] = ()  #: in order
    stopped_at: datetime | None = None  #: done

    def __post_init__(self) -> None:
        limit = self.limit if isinstance(self.limit, timedelta) else timedelta(0)
        if min(limit, self.warning) < timedelta(0):
            raise ValueError("time does not go back")

    @property
    def is_paused(self) -> bool:
        return bool(self.pauses) and self.pauses[-1].until is None

    def pause(self, now: datetime) -> ServiceClock:
        """Stop it for a time. Raises `NotAllowed` while it is paused, and once it is stopped."""
        if self.is_paused or self.stopped_at is not None or now < self._last:
            raise NotAllowed(self._standing, "pause")
        return replace(self, pauses=(*self.pauses, Pause(since=now)))

    def resume(self, now: datetime) -> ServiceClock:
        """Let it go on. Raises `NotAllowed` unless it is paused."""
        if not self.is_paused or self.stopped_at is not None or now < self._last:
            raise NotAllowed(self._standing, "resume")
        ended = replace(self.pauses[-1], until=now)
        return replace(self, pauses=(*self.pauses[:-1], ended))

    def stop(self, now: datetime) -> ServiceClock:
        """What it measures is done. Raises `NotAllowed` when it was done before."""
        if self.stopped_at is not None or now < self._last:
            raise NotAllowed(self._standing, "stop")
        return replace(self, stopped_at=now)

    def due(self, office: OfficeHours) -> datetime | None:
        """The moment (UTC) before which it must be done; `None` while a pause puts it off."""
        if isinstance(self.limit, Deadline):
            return self._last_day_over(self.limit, office)
        return self._worked(self.limit, office)

    def warn_at(self, office: OfficeHours) -> datetime | None:
        """When to warn (UTC), not before it began; `None` while a pause puts it off."""
        if isinstance(self.limit, timedelta):
            return self._worked(max(self.limit - self.warning, timedelta(0)), office)
        due = self.due(office)
        return None if due is None else max(due - self.warning, self.started)

    def state(self, now: datetime, office: OfficeHours) -> ClockState:
        """Where it stands at *now*; what was missed stays missed, paused or stopped afterwards."""
        seen = now if self.stopped_at is None else min(now, self.stopped_at)
        due = self.due(office)
        if due is not None and seen >= due:
            return ClockState.MISSED
        if self.stopped_at is not None:
            return ClockState.MET
        if self.is_paused:
            return ClockState.PAUSED
        warn_at = self.warn_at(office)
        return ClockState.WARNED if warn_at is not None and now >= warn_at else ClockState.RUNNING

    def _worked(self, left: timedelta, office: OfficeHours) -> datetime | None:
        """When so much working time has passed on the clock."""
        start = self.started
        for pause in self.pauses:
            passed = office.elapsed(start, pause.since)
            if passed >= left:
                break
            if pause.until is None:
                return None
            left -= passed
            start = pause.until
        return office.due(start, left)

    def _last_day_over(self, limit: Deadline, office: OfficeHours) -> datetime | None:
        """The end of the last day; a pause puts it off by its length, to the end of a day again."""
        started = self.started.astimezone(office.zone).date()
        due = begins(limit.last_day(started, office.calendar) + timedelta(days=1), office.zone)
        for pause in self.pauses:
            if pause.since >= due:
                break
            if pause.until is None:
                return None
            last = (due + (pause.until - pause.since)).astimezone(office.zone)
            due = begins(
                (last - timedelta(microseconds=1)).date() + timedelta(days=1), office.zone
            )
        return due

    @property
    def _last(self) -> datetime:
        """Nothing can happen before what happened last."""
        if not self.pauses:
            return self.started
        return self.pauses[-1].until or self.pauses[-1].since

    @property
    def _standing(self) -> ClockState:
        if self.stopped_at is not None:
            return ClockState.MET
        return ClockState.PAUSED if self.is_paused else ClockState.RUNNING
