"""Working days: which days banks work on, and where a due date goes that is none.

China's make-up days are worked though they are Sundays, and its holidays move:

>>> china = working_days("CN")
>>> china.has(date(2025, 1, 26)), china.has(date(2025, 1, 27)), china.has(date(2025, 1, 28))
(True, True, False)
>>> china.rolled(date(2025, 1, 28), Roll.FOLLOWING).isoformat()
'2025-02-05'

Where days are made up, a holiday takes the weekend that it touches with it, as it is announced there (1 to 8 October);
elsewhere the weekend before a Monday that is free is a weekend:

>>> [china.is_holiday(date(2025, 10, day)) for day in (4, 5, 8, 11, 12)]
[True, True, True, False, False]
>>> [china.is_holiday(date(2025, 4, day)) for day in (4, 5, 6, 7, 12)]  # Friday to Monday, and a Saturday
[True, True, True, False, False]
>>> working_days("US").is_holiday(date(2025, 5, 25))
False

What every part of a country keeps, the whole country keeps, as Australia Day on the Monday after:

>>> australia = working_days("AU")
>>> [(australia.is_holiday(day), australia.has(day)) for day in (date(2019, 1, 28), date(2019, 3, 4))]
[(True, False), (False, True)]

Hong Kong's banks are closed on more days than those which every employer has to give, as Good Friday:

>>> working_days("HK").has(date(2026, 4, 3))
False

A Saturday at the end of a month goes back rather than into the next one, where that is agreed:

>>> america = working_days("US")
>>> saturday = date(2024, 8, 31)
>>> [america.rolled(saturday, roll).isoformat() for roll in Roll]
['2024-08-31', '2024-09-03', '2024-08-30', '2024-08-30']
>>> america.after(date(2024, 8, 30), 2).isoformat()
'2024-09-04'
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from importlib.util import find_spec, module_from_spec

from holidays import OPTIONAL, HolidayBase, country_holidays

#: The library's package of countries reads all 250 of them: a tenth of a second, and 7 MB for good. What is looked up
#: here is one country's module, so the package is put in its place without being run.
if "holidays.countries" not in sys.modules and (_countries := find_spec("holidays.countries")):
    sys.modules["holidays.countries"] = module_from_spec(_countries)

#: Where the library tells of the days that close banks under another name than public. Hong Kong's general holidays
#: are kept by all banks (General Holidays Ordinance, Cap. 149); the statutory ones that it calls public are fewer.
_KEPT_BY_BANKS = {"HK": (OPTIONAL,)}


class Roll(StrEnum):
    """Where a due date goes that is no working day."""

    NONE = "none"
    FOLLOWING = "following"
    PRECEDING = "preceding"
    MODIFIED_FOLLOWING = "modified-following"  #: following, but never into the next month


@dataclass(frozen=True, slots=True)
class WorkingDays:
    calendar: HolidayBase
    parts: tuple[HolidayBase, ...] = ()  #: of a whole country: what all of them keep, it keeps

    def has(self, day: date) -> bool:
        """Whether *day* is worked on."""
        return bool(self.calendar.is_working_day(day)) and not self._is_named(day)

    def is_holiday(self, day: date) -> bool:
        """Whether *day* is a public holiday, or part of one: on whatever day of the week."""
        return self._is_named(day) or (self._is_weekend(day) and self._is_taken_along(day))

    def _is_named(self, day: date) -> bool:
        return day in self.calendar or self._in_all_parts(day)

    def _is_weekend(self, day: date) -> bool:
        return bool(self.calendar.is_weekend(day)) and not self.has(day)

    def _is_taken_along(self, weekend: date) -> bool:
        """Whether only free days lie between it and a holiday, where days are made up for those."""
        if not self._makes_up(weekend.year):
            return False
        for step in (timedelta(days=1), timedelta(days=-1)):
            day = weekend
            while self._is_weekend(day) and not self._is_named(day):
                day += step
            if self._is_named(day):
                return True
        return False

    def _makes_up(self, year: int) -> bool:
        """Whether the country does so then; what is not announced yet is as in the year before."""
        known = {year, year - 1}
        for each in known:
            self.calendar.get(date(each, 1, 1))  # a year is read once it is asked for
        return any(day.year in known for day in self.calendar.weekend_workdays)

    def _in_all_parts(self, day: date) -> bool:
        """As Australia Day in place of its weekend: each state has it by a law of its own."""
        return bool(self.parts) and all(day in each for each in self.parts)

    def is_made_up(self, day: date) -> bool:
        """Whether *day* is worked on though it lies on the weekend."""
        return bool(self.calendar.is_weekend(day)) and self.has(day)

    def rolled(self, day: date, roll: Roll) -> date:
        """*day* where it is worked on, else the day that *roll* says."""
        if roll is Roll.NONE:
            return day
        if roll is Roll.PRECEDING:
            return self._next(day, -1)
        following = self._next(day, 1)
        if roll is Roll.MODIFIED_FOLLOWING and following.month != day.month:
            return self._next(day, -1)
        return following

    def after(self, day: date, count: int) -> date:
        """The working day *count* (0 or more) working days after *day*."""
        for _ in range(count):
            day = self._next(day + timedelta(days=1), 1)
        return day

    def _next(self, day: date, step: int) -> date:
        while not self.has(day):
            day += timedelta(days=step)
        return day


@lru_cache(maxsize=64)
def working_days(country: str, subdivision: str | None = None) -> WorkingDays:
    """The working days of a country (ISO 3166), or of one of its parts.

    Raises `ValueError` for one that is not known.
    """
    try:
        whole = country_holidays(
            country, subdiv=subdivision, categories=_KEPT_BY_BANKS.get(country)
        )
        parts = () if subdivision else whole.subdivisions
        return WorkingDays(whole, tuple(country_holidays(country, subdiv=one) for one in parts))
    except NotImplementedError as error:
        raise ValueError(f"no calendar of {country} {subdivision or ''}".strip()) from error
