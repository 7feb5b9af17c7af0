"""Stubborn: one message that Telegram fails on again and again, while it takes all others.

A bad line is waited out, however long: then nobody's messages arrive. But what fails for an hour while others are taken
fails by itself, and whatever is said in its chat would wait behind it for ever.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.outbox import Waiting

#: It is put aside after so many tries between which Telegram took something else, and not before so long.
TIMES = 30
PATIENCE = timedelta(hours=1)

#: What Telegram has no part in.
_ELSEWHERE = frozenset({"scan", "stamp", "sign"})
#: What says something of its own, and may do so later as well; a change that comes late would undo a newer one.
_SAYS = ("send_", "copy_")


@dataclass(slots=True)
class _Tries:
    since: datetime
    count: int
    taken: int  #: of all others, at the last try


class Stubborn:
    """What one process has seen of it; a new one begins to count anew."""

    def __init__(self) -> None:
        self._taken = 0
        self._tries: dict[int, _Tries] = {}

    def took(self, waiting: Waiting) -> None:
        """Telegram took this one, or said what is wrong with it."""
        self._tries.pop(waiting.id, None)
        if waiting.parcel.method not in _ELSEWHERE:
            self._taken += 1

    def failed(self, waiting: Waiting, now: datetime) -> bool:
        """Telegram failed on this one; whether that is enough."""
        tries = self._tries.setdefault(waiting.id, _Tries(now, 0, self._taken))
        if self._taken > tries.taken:
            tries.count, tries.taken = tries.count + 1, self._taken
        if tries.count < TIMES or now - tries.since < PATIENCE:
            return False
        del self._tries[waiting.id]
        return True


def can_be_said_later(waiting: Waiting) -> bool:
    return waiting.parcel.method.startswith(_SAYS)
