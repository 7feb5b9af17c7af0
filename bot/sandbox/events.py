"""Event: something that happened in this Telegram, told to whoever listens right now."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import orjson

MOST_WAITING = 10_000


class Events:
    """Listeners, each with its own queue; nobody listening costs nothing."""

    def __init__(self) -> None:
        self._listeners: list[asyncio.Queue[bytes]] = []

    def tell(self, kind: str, **what: Any) -> None:
        """Tell all listeners."""
        if not self._listeners:
            return
        line = b"event: " + kind.encode() + b"\ndata: " + orjson.dumps(what) + b"\n\n"
        for queue in self._listeners:
            if queue.qsize() < MOST_WAITING:  # one that stopped reading must not eat the memory
                queue.put_nowait(line)

    @property
    def are_heard(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners)

    @contextmanager
    def listening(self) -> Iterator[asyncio.Queue[bytes]]:
        """A queue of server-sent events from now on."""
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        self._listeners.append(queue)
        try:
            yield queue
        finally:
            self._listeners.remove(queue)
