"""Place: where a conversation stands; kept per chat."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

#: Names in `Place.figures`: what was told early, what was asked back, and what parts thousands for them.
TOLD, ASKED_BACK, POINTS = "told", "asked back", "points"
#: Likewise: a question of the bot's stands below the words of an advisor who has left; of when these are.
ASKED_SINCE = "asked since"


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
