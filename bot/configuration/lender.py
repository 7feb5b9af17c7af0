"""Lender: who lends, under which law, and when its people work."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator

from negotiation.office_hours import OfficeHours
from negotiation.pack import Actor, Hours, Pack, Purpose
from negotiation.working_days import working_days

from .packs import STRICTEST, find_pack, shipped_pack


def _found(value: object, info: ValidationInfo) -> object:
    """The pack of a name, or of a file beside the configuration (the context says where that is)."""
    return find_pack(value, info.context or Path()) if isinstance(value, str) else value


class LenderConfig(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1)
    time_zone: str  #: where borrowers live, unless their telephone number says otherwise
    language: str = "en"  #: of the advisors' desk
    phone_region: str = Field(pattern="^[A-Z]{2}$")  #: of numbers written without a country
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
        if value not in available_timezones():
            raise ValueError("no time zone of this name; write for example Europe/Berlin")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

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


class HoursConfig(BaseModel):
    """When the desk works; a day that is left out stays as it is here."""

    model_config = ConfigDict(extra="forbid")

    monday: Day = _WORK
    tuesday: Day = _WORK
    wednesday: Day = _WORK
    thursday: Day = _WORK
    friday: Day = _WORK
    saturday: Day = ()
    sunday: Day = ()


class DeskConfig(BaseModel):
    """The advisors' desk. Raises as `OfficeHours`, and for a country without a calendar."""

    model_config = ConfigDict(extra="forbid")

    country: str = ""  #: whose public holidays are free (ISO 3166); that of the pack if left out
    subdivision: str = ""  #: of that country, as "CA"
    hours: HoursConfig = HoursConfig()

    @field_validator("country")
    @classmethod
    def _known_country(cls, value: str) -> str:
        if value:
            working_days(value)
        return value

    def office_hours(self, lender: LenderConfig) -> OfficeHours:
        """When the desk works, in the lender's time. Raises `ValueError` for a calendar not known."""
        country = self.country or lender.pack.country or lender.phone_region
        week: list[Any] = [getattr(self.hours, day) for day in HoursConfig.model_fields]
        return OfficeHours(
            zone=lender.zone,
            calendar=working_days(country, self.subdivision or None),
            week=tuple(week),
        )
