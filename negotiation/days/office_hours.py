"""Office hours: when the lender's people work, so that their time is counted in working time.

>>> from datetime import time
>>> from zoneinfo import ZoneInfo
>>> from negotiation.days.working_days import working_days
>>> nine_to_five = (Hours(time(9), time(12)), Hours(time(13), time(17)))
>>> office = OfficeHours(
...     zone=ZoneInfo("America/New_York"), calendar=working_days("US"),
...     week=(nine_to_five,) * 4 + ((Hours(time(9), time(15)),), (), ()))

Four hours after a Friday's noon are over at ten on the next Tuesday, where Monday is a holiday:

>>> friday = datetime(2019, 5, 24, 12, tzinfo=office.zone)
>>> office.due(friday, timedelta(hours=4)).astimezone(office.zone).isoformat()
'2019-05-28T10:00:00-04:00'
>>> office.elapsed(friday, datetime(2019, 5, 28, 16, tzinfo=office.zone))
datetime.timedelta(seconds=32400)

On a weekend day made up for a holiday China works as on a Monday, also where its Saturdays are shorter:

>>> office = OfficeHours(
...     zone=ZoneInfo("Asia/Shanghai"), calendar=working_days("CN"),
...     week=(nine_to_five,) * 5 + ((Hours(time(9), time(10)),), ()))
>>> [len(office.open_on(date(2025, 10, day))) for day in (4, 5, 11, 12, 18)]
[0, 0, 2, 0, 1]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from holidays import HolidayBase

from negotiation.packs.contact_rules import Hours

from .local_time import Stretch, spans
from .working_days import WorkingDays

#: Days looked through for the next working hour; no office is closed for longer.
_HORIZON = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHours:
    """Raises `ValueError` for a week that has not seven days, no hours, or hours out of order."""

    zone: tzinfo
    calendar: WorkingDays  #: public holidays are free, days made up for them are worked
    week: tuple[tuple[Hours, ...], ...]  #: Monday first; `time.max` closes at the day's end
    made_up_as: int = 0  #: the day of the week (0 is Monday) whose hours hold on a day made up

    def __post_init__(self) -> None:
        if len(self.week) != 7 or not any(self.week):
            raise ValueError("a week has seven days, and hours on one of them at least")
        for day in self.week:
            times = [each for hours in day for each in (hours.opens, hours.closes)]
            if sorted(set(times)) != times:
                raise ValueError("hours of a day follow one another")

    def open_on(self, day: date) -> list[Stretch]:
        """The working hours of a day, in UTC and in order; none on a public holiday."""
        hours = self.week[day.weekday()]
        if self.calendar.is_holiday(day):
            hours = ()
        elif self.calendar.is_made_up(day):
            hours = self.week[self.made_up_as] or hours
        return [each for h in hours for each in spans(day, h.opens, h.closes, self.zone)]

    def due(self, start: datetime, working: timedelta) -> datetime:
        """The first moment (UTC) by which so much working time has passed since *start*.

        Raises `ValueError` for less than no time, and where nobody works for over a year.
        """
        if working < timedelta(0):
            raise ValueError("time does not go back")
        if not working:
            return start.astimezone(UTC)
        for begins, ends in self._from(start):
            if ends - begins >= working:
                return begins + working
            working -= ends - begins
        raise ValueError("nobody works in over a year")

    def elapsed(self, start: datetime, end: datetime) -> timedelta:
        """The working time from *start* to *end*; none where the end comes first."""
        passed = timedelta(0)
        day, last = start.astimezone(self.zone).date(), end.astimezone(self.zone).date()
        while day <= last:
            for begins, ends in self.open_on(day):
                passed += max(min(ends, end) - max(begins, start), timedelta(0))
            day += timedelta(days=1)
        return passed

    def opens_after(self, moment: datetime) -> datetime:
        """*moment* where somebody works then, else when the office opens next (UTC)."""
        return next(self._from(moment))[0]

    def _from(self, start: datetime) -> Iterator[Stretch]:
        """The working hours from *start* on, as long as somebody works again within a year."""
        start = start.astimezone(UTC)
        day, free = start.astimezone(self.zone).date(), 0
        while free < _HORIZON:
            free += 1
            for begins, ends in self.open_on(day):
                if ends > start:
                    free = 0
                    yield max(begins, start), ends
            day += timedelta(days=1)


#: Where nothing is known of the hours: somebody is always there.
AT_ANY_HOUR = OfficeHours(
    zone=UTC,
    calendar=WorkingDays(HolidayBase()),
    week=((Hours(time.min, time.max),),) * 7,
)
