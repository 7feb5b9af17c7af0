"""Stubborn: one message that Telegram fails on again and again, while it takes all others.

A bad line is waited out, however long: then nobody's messages arrive. But what fails for an hour while others are taken
fails by itself, and whatever is said in its chat would wait behind it for ever.

It may be the chat on which Telegram fails, whatever is said there. Then nothing is put aside: all of it waits, in its
order, is tried once an hour, and at once when something comes from the chat; the desk reads that it reaches nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram.error import BadRequest, NetworkError, TelegramError

from storage.messages.outbox import Waiting

from .wire import Wire

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

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
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
        if self._taken == tries.taken:  # nothing else came through either
            return False
        tries.count, tries.taken = tries.count + 1, self._taken
        return tries.count >= TIMES and now - tries.since >= PATIENCE

    def let_go(self, waiting: Waiting) -> None:
        """It is not tried again."""
        self._tries.pop(waiting.id, None)

    async def is_the_chat(self, waiting: Waiting) -> bool:
        """Whether Telegram fails on everything there, as on the least that can be shown in a chat."""
        if not waiting.parcel.lane.startswith("chat:"):
            return False
        try:
            await self._wire.send_chat_action(waiting.parcel.params["chat_id"], "typing")
        except NetworkError as error:
            return not isinstance(error, BadRequest)
        except TelegramError:
            return False
        return False


def can_be_said_later(waiting: Waiting) -> bool:
    return waiting.parcel.method.startswith(_SAYS)


def was_out_of_reach(waiting: Waiting) -> bool:
    """Whether its chat may have been, by how often it was tried before it was taken."""
    return waiting.attempts >= TIMES and waiting.parcel.lane.startswith("chat:")
