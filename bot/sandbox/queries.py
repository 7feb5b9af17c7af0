"""Query: a tap on an inline button, until the bot answers it or it is too old."""

from __future__ import annotations

from dataclasses import dataclass, field

from .numbering import Numbering
from .refusals import Shape, bad
from .waits import Signal

OPEN_SECONDS = 60  #: Telegram does not say how long; reports speak of a minute at most


@dataclass(eq=False, kw_only=True)
class Query:
    """One tap; a person who taps twice makes two."""

    id: str
    chat_id: int
    user_id: int
    data: str
    asked_at: int
    answer: Shape | None = None
    signal: Signal = field(default_factory=Signal)


class Queries:
    """The taps that were made."""

    def __init__(self) -> None:
        self.known: dict[str, Query] = {}
        self._ids = Numbering(4_382_000_000_000_000_001)

    def ask(self, *, chat_id: int, user_id: int, data: str, now: int) -> Query:
        """Somebody tapped."""
        query = Query(
            id=str(next(self._ids)), chat_id=chat_id, user_id=user_id, data=data, asked_at=now
        )
        self.known[query.id] = query
        return query

    def answer(self, query_id: str, answer: Shape, *, now: int) -> Query:
        """The bot answered; raises Refused for an unknown, answered or old one."""
        query = self.known.get(query_id)
        if query is None or query.answer is not None or now - query.asked_at > OPEN_SECONDS:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        query.answer = answer
        query.signal.fire()
        return query
