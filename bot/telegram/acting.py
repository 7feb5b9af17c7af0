"""Acting: "typing…" and "sending a file…" shown while something takes longer.

Nothing is kept of it, and what fails is not tried again. Telegram shows it for five seconds, or until a message
comes; shown behind the file it is about, it would promise another.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

import structlog
from telegram.error import TelegramError

from .wire import Wire

log = structlog.get_logger()

#: What is shown while a file is on its way to somebody, by the method that sends it.
UPLOADS = {"send_document": "upload_document", "send_photo": "upload_photo"}
#: What is shown while a file of theirs is fetched and looked at.
LOOKING = "typing"


#: Seconds for which a file waits until it is seen to be on its way.
SOON = 1.0


class Acting:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._under_way: set[asyncio.Task[None]] = set()

    def show(self, chat_id: int, action: str) -> None:
        """Show it from now on; returns at once."""
        task = asyncio.create_task(self._show(chat_id, action))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def show_first(self, chat_id: int, action: str) -> None:
        """Show it before whatever follows; what takes too long to show is not shown."""
        with suppress(TimeoutError):
            async with asyncio.timeout(SOON):
                await self._show(chat_id, action)

    async def rest(self) -> None:
        """Whatever is not shown yet is not shown any more."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _show(self, chat_id: int, action: str) -> None:
        try:
            await self._wire.send_chat_action(chat_id, action)
        except TelegramError as error:
            log.debug("action not shown", error=type(error).__name__)
