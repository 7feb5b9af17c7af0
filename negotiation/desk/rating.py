"""Rating: how a conversation with an advisor was, asked once when it ends.

>>> from datetime import UTC
>>> noon = datetime(2019, 4, 1, 12, tzinfo=UTC)
>>> rating = Rating(handoff_id=3, chat_id=7, advisor_id=9, asked_at=noon)
>>> rating.rate(4, noon)
>>> rating.rate(1, noon)
Traceback (most recent call last):
    ...
negotiation.desk.rating.RatedAlready
>>> rating.add("She took her time.")
>>> rating.takes_words
False
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from negotiation.refusals import Refusal

#: From not good at all to very good.
MARKS = (1, 2, 3, 4, 5)
#: Characters of what may be said besides.
LONGEST = 1000


class RatedAlready(Refusal):
    """It is asked once, and answered once."""


@dataclass(eq=False, kw_only=True)
class Rating:
    id: int | None = None
    handoff_id: int  #: in whose room they talked
    chat_id: int
    advisor_id: int  #: who handed back
    case_id: int | None = None
    asked_at: datetime
    mark: int | None = None  #: one of `MARKS`
    words: str | None = None  #: the borrower's own
    rated_at: datetime | None = None

    @property
    def takes_words(self) -> bool:
        """Whether it has a mark and nothing is said to it yet."""
        return self.mark is not None and self.words is None

    def rate(self, mark: int, now: datetime) -> None:
        """Give a mark. Raises `RatedAlready`, or `ValueError` for what is no mark."""
        if self.mark is not None:
            raise RatedAlready
        if mark not in MARKS:
            raise ValueError(f"a mark is 1 to 5, not {mark}")
        self.mark, self.rated_at = mark, now

    def add(self, words: str) -> None:
        """Say something to the mark, as far as there is room for it."""
        self.words = words.strip()[:LONGEST]
