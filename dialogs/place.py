"""Place: where a conversation stands; kept per chat."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

#: Names in `Place.figures` of what stays there while one moves about.
TOLD = "told"  #: early, for a question to come
ASKED_BACK = "asked back"
POINTS = "points"  #: which of them parts thousands
IN_PART = "in part"  #: what may be a part of what goes out
THINGS = "things"  #: what a sum is made of
RATE = "paid for each"  #: what is paid a day or an hour, or how many of them there are, while the other half is asked
ASKED_SINCE = "asked since"  #: a question of the bot's stands below an advisor's words, who has left; since when
APP = "app"  #: the language of their Telegram, where it is another than ours
PUT_AWAY = "put away"  #: their application was, since they were heard last
OFFERED = "offered language"  #: that they wrote in, instead of ours
PART_FIRST = "part first"  #: so much is paid before what is promised, as they say
ABOUT = "about"  #: which instalment something is asked about
CHANGED = "changed"  #: the figure told or set right beside another question, and what it was
STAYING = frozenset({
    TOLD, ASKED_BACK, POINTS, IN_PART, THINGS, RATE, ASKED_SINCE, APP, PUT_AWAY, OFFERED, PART_FIRST, CHANGED
})  # fmt: skip
#: The question on which day it is paid.
DAY_OF_PAYING = "keeping.day"


class Place(Protocol):
    """Whatever keeps it."""

    place: str
    question: int
    misses: int
    came_from: list[str]
    trail: list[tuple[str, int]]  #: steps answered and the messages that did, the oldest first
    #: Typed into the calculator, gone when it is left; and what is held by the names above.
    figures: dict[str, str]
    claimed_loan: str | None
    language: str
    speaks: str | None  #: a language without a catalogue, where that is what they write
    identified_at: datetime | None  #: when its owner proved who they are

    @property
    def chat_id(self) -> int: ...
