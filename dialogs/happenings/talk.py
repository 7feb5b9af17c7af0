"""Talk: a person wanted or no more, words for the advisor, a complaint, a mark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from negotiation.desk.rating import Rating


@dataclass(frozen=True, slots=True)
class PersonWanted:
    pass


@dataclass(frozen=True, slots=True)
class StandingWanted:
    """Whoever waits for a person wants to know how it stands."""


@dataclass(frozen=True, slots=True)
class CallBackWanted:
    """A person is to write at a time, and not sooner."""

    at: datetime


@dataclass(frozen=True, slots=True)
class WaitingStopped:
    """No person is needed any more."""


@dataclass(frozen=True, slots=True)
class MessageLeft:
    """Words for the advisor, in the message being answered."""

    is_said: bool = True  #: whether it is said that they were passed on
    asks_how_it_stands: bool = False  #: who waits wants to know that as well
    is_owed: bool = (
        True  #: whether a person owes an answer; not where the bot has taken or answered it
    )


@dataclass(frozen=True, slots=True)
class ComplaintMade:
    text: str


@dataclass(frozen=True, slots=True)
class Rated:
    """A mark was given to a talk with an advisor."""

    rating: Rating


OfTalk = (
    PersonWanted
    | StandingWanted
    | CallBackWanted
    | WaitingStopped
    | MessageLeft
    | ComplaintMade
    | Rated
)
