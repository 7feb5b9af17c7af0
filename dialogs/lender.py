"""Lender: what the conversation says of it."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.days.office_hours import AT_ANY_HOUR, OfficeHours
from negotiation.desk.service_levels import USUAL_LEVELS, ServiceLevels


@dataclass(frozen=True, kw_only=True)
class Lender:
    name: str
    privacy_version: str  #: of the text consented to
    advice: str  #: where free debt advice is to be had
    currency: str = "USD"  #: of figures that belong to no loan
    office: OfficeHours = AT_ANY_HOUR  #: when its people are at work
    levels: ServiceLevels = USUAL_LEVELS  #: how soon they answer
    website: str = ""  #: where it says that this bot is its own
    handle: str = ""  #: of the bot, as "@example_bank_bot"
    hotline: str = ""  #: a telephone number at which it knows its cases
    takes_papers_by_link: bool = False  #: on its own page, and none in the chat
    ways_to_pay: tuple[str, ...] = ()  #: in its own words
