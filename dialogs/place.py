"""Place: where a conversation stands; kept per chat."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

#: Names in `Place.figures`: what was told early, what was asked back, what parts thousands for them; and that their
#: application was put away since they were heard last.
TOLD, ASKED_BACK, POINTS, PUT_AWAY = "told", "asked back", "points", "put away"


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
