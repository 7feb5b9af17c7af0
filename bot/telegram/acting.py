"""Acting: "typing…" and "sending a file…" shown while something takes longer.

Beside the queue of messages: nothing waits for it, nothing is kept of it, and what fails is not tried again. Telegram
shows it for five seconds, or until a message comes.
"""

from __future__ import annotations

import asyncio

import structlog
from telegram.error import TelegramError

from .wire import Wire

log = structlog.get_logger()

#: What is shown while a file is on its way to somebody, by the method that sends it.
UPLOADS = {"send_document": "upload_document", "send_photo": "upload_photo"}
#: What is shown while a file of theirs is fetched and looked at.
LOOKING = "typing"


class Acting:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._under_way: set[asyncio.Task[None]] = set()

    def show(self, chat_id: int, action: str) -> None:
        """Show it from now on; returns at once."""
        task = asyncio.create_task(self._show(chat_id, action))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

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
