"""Sender: makes the Bot API calls of the outbox. At least once, in order within a lane, many lanes at a time.

No transaction is open while a call is made. What a call brought is written down in the next transaction, together
with reading what is to be sent next; a death in between repeats what was on its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from storage import outbox
from storage.database import Database
from storage.outbox import Waiting

from .delivery import Call, Delivery
from .outcomes import Outcome

log = structlog.get_logger()

IN_FLIGHT = 16
#: Seconds after which the outbox is looked at although nobody rang: other processes write to it too.
LOOK_AGAIN = 1.0


class Sender:
    def __init__(
        self, database: Database, delivery: Delivery, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._delivery = delivery
        self._now = now
        self._bell = asyncio.Event()
        self._under_way: dict[asyncio.Task[Outcome], Waiting] = {}

    def ring(self) -> None:
        """Something was written to the outbox."""
        self._bell.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Send until told to stop; what is on its way then is finished and written down."""
        while not stopping.is_set():
            try:
                found = await self._settle_and_start(IN_FLIGHT)
            except Exception as error:  # noqa: BLE001 - the outbox keeps what could not be read or marked
                log.error("outbox not reached", error=type(error).__name__)
                await asyncio.sleep(LOOK_AGAIN)
                continue
            if not found:
                await self._something_new(stopping)
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=5)
            await self._settle_and_start(0)

    async def _settle_and_start(self, limit: int) -> int:
        """Write down what came back and start up to *limit* calls at a time; how much of both there was."""
        done = [task for task in self._under_way if task.done()]
        flying = {w.parcel.lane for task, w in self._under_way.items() if task not in done}
        async with self._database.begin() as session:
            for task in done:
                await task.result().settle(session, self._under_way[task], self._now())
            ready = await outbox.ready(
                session, self._now(), limit=max(0, limit - len(flying)), busy=flying
            )
            calls = [await self._delivery.prepare(session, waiting) for waiting in ready]
        for task in done:
            del self._under_way[task]
        for call in calls:
            self._under_way[asyncio.create_task(self._delivery.make(call))] = call.waiting
        return len(done) + len(calls)

    async def _something_new(self, stopping: asyncio.Event) -> None:
        waits = [
            asyncio.ensure_future(self._bell.wait()),
            asyncio.ensure_future(stopping.wait()),
        ]
        await asyncio.wait(
            {*waits, *self._under_way}, timeout=LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED
        )
        for wait in waits:
            wait.cancel()
        self._bell.clear()
