"""Signal: wakes everybody who waits for the next change, without anybody looking at a clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Signal:
    """Something that changes and can be waited for."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def fire(self) -> None:
        """It changed."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def call(self, future: asyncio.Future[None]) -> None:
        """Finish that future at the next change."""
        self._waiting.append(future)

    def forget(self, future: asyncio.Future[None]) -> None:
        """Nobody waits for it any more."""
        if future in self._waiting:
            self._waiting.remove(future)

    async def until(self, look: Callable[[], T], seconds: float) -> T:
        """What `look` finds as soon as it finds something; its last (empty) answer when time is over."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not (found := look()):
            future: asyncio.Future[None] = loop.create_future()
            self.call(future)
            try:
                async with asyncio.timeout_at(end):
                    await future
            except TimeoutError:
                return look()
            finally:
                self.forget(future)
        return found
