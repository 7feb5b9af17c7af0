"""Lender: who lends, under which law, and when its people work."""

from __future__ import annotations

from datetime import time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from babel.numbers import get_territory_currencies
from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from dialogs.languages import LANGUAGES, SPOKEN
from dialogs.phrases.languages.other_language import OTHERS
from negotiation.days.office_hours import OfficeHours
from negotiation.days.working_days import WorkingDays, working_days
from negotiation.desk.service_levels import ServiceLevels
from negotiation.faults import Faulty
from negotiation.pack import Actor, Hours, Pack, Purpose

from .packs import STRICTEST, find_pack, shipped_pack
from .table import Table


def _found(value: object, info: ValidationInfo) -> object:
    """The pack of a name, or of a file beside the configuration (the context says where that is)."""
    return find_pack(value, info.context or Path()) if isinstance(value, str) else value


@cache  # looks through a folder of files
def known_zones() -> frozenset[str]:
    """The names of all time zones."""
    return frozenset(available_timezones())


#: What stands there until somebody says it: the example and `parley init --yes` have it.
PLACEHOLDERS = {"name": "Example Savings Bank", "advice": "to be named"}


class LenderConfig(Table):
    name: str = Field(min_length=1)
    time_zone: str  #: where borrowers live, unless their telephone number says otherwise
    language: str = "en"  #: of the advisors' desk
    phone_region: str  #: of numbers written without a country
    pack: Annotated[Pack, BeforeValidator(_found)] = Field(
        default_factory=lambda: shipped_pack(STRICTEST)
    )
    actor: Actor = Actor.LENDER
    advice: str = ""  #: where free debt advice is to be had; the pack's where it is left out
    website: str = ""  #: where you say that this bot is yours
    handle: str = Field("", pattern="^(@[A-Za-z0-9_]{3,})?$")  #: of the bot
    hotline: str = ""  #: a telephone number at which your people know the cases
    privacy_version: str = "1"  #: of the text borrowers consent to

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in known_zones():
            raise ValueError("no time zone of this name; write for example Europe/Berlin")
        return value

    @field_validator("language")
    @classmethod
    def _spoken(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError(f'"{value}" is none of {", ".join(LANGUAGES)}')
        return value

    @field_validator("phone_region")
    @classmethod
    def _called(cls, value: str) -> str:
        if value not in phonenumbers.SUPPORTED_REGIONS:
            raise ValueError(f'"{value}" is no region of telephone numbers; write for example DE')
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def country(self) -> str:
        """That of the pack, or where numbers are from."""
        return self.pack.country or self.phone_region

    @property
    def currency(self) -> str:
        """Of the place, for what is worked out before a loan is known."""
        return self.currencies[0]

    @property
    def currencies(self) -> list[str]:
        """What is paid with at the place, the usual one first."""
        return get_territory_currencies(self.country) or ["USD"]

    @property
    def unsaid(self) -> list[str]:
        """The keys at which a placeholder still stands."""
        return [key for key, text in PLACEHOLDERS.items() if getattr(self, key) == text]

    def advice_in(self, language: str) -> str:
        """Where free debt advice is to be had, in the language of this code."""
        if self.advice:
            return self.advice
        found = self.pack.support_for(Purpose.ADVICE)
        return "; ".join(each.said_in(language) for each in found)


def _hours(value: object) -> object:
    """Hours written as "09:00-17:00"."""
    if not isinstance(value, str):
        return value
    opens, dash, closes = value.partition("-")
    try:
        found = Hours(time.fromisoformat(opens.strip()), time.fromisoformat(closes.strip()))
    except ValueError:
        raise ValueError('hours are written as "09:00-17:00"') from None
    if not dash or found.closes <= found.opens:
        raise ValueError('hours are written as "09:00-17:00", the earlier first')
    return found


Day = tuple[Annotated[Hours, BeforeValidator(_hours)], ...]
_WORK: Day = (Hours(time(9), time(17)),)


class HoursConfig(Table):
    """When the desk works; a day that is left out stays as it is here."""

    monday: Day = _WORK
    tuesday: Day = _WORK
    wednesday: Day = _WORK
    thursday: Day = _WORK
    friday: Day = _WORK
    saturday: Day = ()
    sunday: Day = ()

    @field_validator("*")
    @classmethod
    def _in_order(cls, day: Day) -> Day:
        if any(later.opens <= earlier.closes for earlier, later in pairwise(day)):
            raise ValueError("hours of a day follow one another")
        return day

    @model_validator(mode="after")
    def _somebody_works(self) -> HoursConfig:
        if not any(self.week):
            raise ValueError("somebody works on one day at least")
        return self

    @property
    def week(self) -> tuple[Day, ...]:
        """Monday first."""
        return tuple(getattr(self, day) for day in HoursConfig.model_fields)


#: A month of working days: whoever waits longer was forgotten.
_MINUTES = 31 * 8 * 60


class AnswersConfig(Table):
    """How soon somebody hears from a person: minutes of working time; days before other deadlines."""

    model_config = ConfigDict(frozen=True)

    crisis_answer: Annotated[int, Field(ge=5, le=_MINUTES)] = 15
    first_answer: Annotated[int, Field(ge=5, le=_MINUTES)] = 120
    next_answer: Annotated[int, Field(ge=5, le=_MINUTES)] = 240
    warning: Annotated[int, Field(ge=0, le=_MINUTES)] = 30
    warning_days: Annotated[int, Field(ge=0, le=31)] = 2
    #: Percent of the time to decide, after which supervisors hear of what nobody has taken; none: never.
    untaken: tuple[Annotated[int, Field(ge=1, le=99)], ...] = (25, 50, 75)

    def levels(self) -> ServiceLevels:
        return ServiceLevels(
            crisis_answer=timedelta(minutes=self.crisis_answer),
            first_answer=timedelta(minutes=self.first_answer),
            next_answer=timedelta(minutes=self.next_answer),
            warning=timedelta(minutes=self.warning),
            warning_days=self.warning_days,
            untaken=self.untaken,
        )


class DeskConfig(Table):
    """The advisors' desk."""

    country: str = ""  #: whose public holidays are free (ISO 3166); that of the pack if left out
    subdivision: str = ""  #: of that country, as "CA"
    hours: HoursConfig = HoursConfig()
    answers: AnswersConfig = AnswersConfig()
    capacity: Annotated[int, Field(ge=1, le=1000)] = (
        10  #: conversations at a time, of an advisor without a figure
    )
    languages: tuple[str, ...] = SPOKEN  #: of an advisor of whom nothing else is said

    @field_validator("languages")
    @classmethod
    def _known_languages(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value or not set(value) <= {*SPOKEN, *OTHERS}:
            raise ValueError(f"languages are some of {', '.join((*SPOKEN, *OTHERS))}")
        return value

    @field_validator("country")
    @classmethod
    def _known_country(cls, value: str) -> str:
        if value:
            working_days(value)
        return value

    def office_hours(self, lender: LenderConfig) -> OfficeHours:
        """When the desk works, in the lender's time. Raises `Faulty` for a calendar not known."""
        return OfficeHours(zone=lender.zone, calendar=self._calendar(lender), week=self.hours.week)

    def _calendar(self, lender: LenderConfig) -> WorkingDays:
        country = self.country or lender.country
        try:
            found = working_days(country)
        except ValueError as error:
            reason = f"{error}, which the lender's pack or phone_region names; name one that has"
            raise Faulty([("country", reason)]) from None
        if not self.subdivision:
            return found
        try:
            return working_days(country, self.subdivision)
        except ValueError as error:
            raise Faulty([("subdivision", str(error))]) from None
