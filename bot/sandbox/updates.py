"""Update: what the bot has not yet confirmed, kept in order until it does."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import islice
from typing import Any

import orjson

from .refusals import Refused
from .waits import Signal

#: What is not delivered unless asked for by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "guest_message",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "message_reaction",
        "message_reaction_count",
        "managed_bot",
    ]
)
FIRST_ID = 864_000_001


class Updates:
    """The queue of one bot, which is polled or feeds a webhook."""

    def __init__(self, first_id: int = FIRST_ID) -> None:
        self.pending: dict[int, bytes] = {}
        self.allowed: list[str] = []
        self.next_id = first_id
        self.signal = Signal()
        self.polled = Signal()  #: fires when a long poll begins to hang
        self.has_webhook = False
        self._poll: asyncio.Future[None] | None = None

    def add(self, kind: str, what: Any) -> int | None:
        """Queue an update; its id, or None when the bot did not ask for that kind."""
        if not (kind in self.allowed if self.allowed else kind not in ON_REQUEST):
            return None
        number, self.next_id = self.next_id, self.next_id + 1
        self.pending[number] = orjson.dumps({"update_id": number, kind: what})
        self.signal.fire()
        return number

    def allow(self, kinds: list[str] | None) -> None:
        """Which kinds are queued from now on; None leaves it, an empty list is the default."""
        if kinds is not None:
            self.allowed = [kind for kind in kinds if kind in KINDS]

    def confirm(self, offset: int) -> None:
        """Forget what stands before the offset; a negative one keeps that many of the newest."""
        if offset < 0:
            offset = max(self.next_id + offset, next(iter(self.pending), 0))
        if offset <= 0:
            return
        for number in [*_before(self.pending, offset)]:
            del self.pending[number]

    async def poll(self, *, offset: int, limit: int, seconds: float) -> orjson.Fragment:
        """What is pending, as soon as there is something; raises Refused (409) like Telegram."""
        if self.has_webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self.confirm(offset)
        if not self.pending and seconds > 0:
            await self._wait(seconds)
        else:
            self.interrupt(
                "other getUpdates request; make sure that only one bot instance is running"
            )
        return orjson.Fragment(b"[" + b",".join(islice(self.pending.values(), limit)) + b"]")

    @property
    def is_polled(self) -> bool:
        """Whether a long poll hangs right now."""
        return self._poll is not None

    def interrupt(self, by: str) -> None:
        """End the long poll that is waiting: only one may."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(f"terminated by {by}"))

    async def _wait(self, seconds: float) -> None:
        self.interrupt("other getUpdates request; make sure that only one bot instance is running")
        mine = self._poll = asyncio.get_running_loop().create_future()
        self.signal.call(mine)
        self.polled.fire()
        try:
            async with asyncio.timeout(seconds):
                await mine
        except TimeoutError:
            pass
        finally:
            self.signal.forget(mine)
            if self._poll is mine:
                self._poll = None


def conflict(reason: str) -> Refused:
    """409: two want the updates."""
    return Refused(409, f"Conflict: {reason}")


def _before(pending: dict[int, bytes], offset: int) -> Iterator[int]:
    for number in pending:
        if number >= offset:
            return
        yield number
