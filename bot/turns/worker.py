"""Worker: arrivals and due rows taken in batches, many chats' turns in one commit.

A batch in which one turn fails is rolled back whole and done again one by one, so that only the failing turn is
undone; it is tried again later, and parked after three attempts. A turn that met another one at the same rows (an
advisor's, a reminder's, another process's) has not failed: it is done again at once.
"""

from __future__ import annotations

import asyncio
import time
import traceback
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import structlog

from storage.engine import pending
from storage.engine.database import Database, Session
from storage.engine.failures import for_log, is_away, is_collision
from storage.messages import due, inbox, outbox
from storage.messages.due import Duty
from storage.messages.inbox import Arrival, Kept

from . import ahead, dispatch, tracing
from .ahead import Ahead
from .house import House
from .turn import Turn

log = structlog.get_logger()

BATCH = 100
ATTEMPTS = 3
#: How often in a row a turn may meet another one.
MEETINGS = 10
#: What cannot be done when it is due is tried again after so long.
DUTY_PAUSE = timedelta(minutes=1)
#: Duties that leave nothing behind that is due at once.
LEAVES_NOTHING = {"queue"}
#: Going through a queue takes some 20 µs for each who waits. A long one rests ten times as long before it is gone
#: through anew, so that whoever writes meanwhile is answered.
LONG_QUEUE, QUEUE_RESTS = 500, timedelta(microseconds=200)
#: Seconds between looks at the inbox and the due rows when nobody rings: other processes write too.
LOOK_AGAIN = 1.0

Answer = Callable[[dict[str, Any]], Awaitable[object]]
Took = Callable[[int, float], None]
_Row = TypeVar("_Row", Kept, Duty)


class Worker:
    def __init__(
        self,
        database: Database,
        house: House,
        now: Callable[[], datetime],
        *,
        wrote: Callable[[], None],
        answer: Answer,
        most_waiting: int = 0,
        took: Took | None = None,
    ) -> None:
        """*wrote* is called after a commit that filled the outbox, *answer* answers a tapped button.

        What is due waits while *most_waiting* messages are to be sent (0: never), so that whoever writes is not
        answered after ten thousand reminders. *took* hears how many turns were committed together, and after how many seconds.
        """
        self._database = database
        self._house = house
        self._now = now
        self._wrote = wrote
        self._answer = answer
        self._took = took
        self._most_waiting = most_waiting
        self._bell = asyncio.Event()
        self._answering: set[asyncio.Task[object]] = set()
        self._queue_rests_until = 0.0  #: by the clock that is never set

    async def keep_and_take(self, arrivals: Sequence[Arrival]) -> None:
        """Keep arrivals and take them in the same transaction; those that fail are kept to be tried alone."""
        began = time.monotonic()
        try:
            async with self._database.begin() as session:
                kept = await inbox.keep_and_take(session, arrivals, self._now())
                turns = await self._take_all(session, kept)
        except Exception as error:  # noqa: BLE001 - one of them: found out when they are taken one by one
            log.warning("batch undone", size=len(arrivals), **said(error))
            await self.keep(arrivals)
            return
        self._committed(turns, began)
        if len(kept) < len(arrivals):
            self._bell.set()

    async def keep(self, arrivals: Sequence[Arrival]) -> None:
        """Keep arrivals to be taken by whoever comes first (webhooks)."""
        async with self._database.begin() as session:
            await inbox.keep(session, arrivals, self._now())
        self._bell.set()

    def ring(self) -> None:
        """Something came into the inbox."""
        self._bell.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Take what waits and what is due, until told to stop."""
        while not stopping.is_set():
            try:
                taken, done = await self._take_waiting(), await self._take_due()
            except Exception as error:  # noqa: BLE001 - the database is away; the rows are not
                log.error("inbox not reached", **said(error))
                taken = done = 0
            if not (taken or done):
                await self._something_new(stopping)
        if self._answering:
            await asyncio.wait(self._answering, timeout=2)

    async def _take_waiting(self) -> int:
        began = time.monotonic()
        try:
            async with self._database.begin() as session:
                kept = await inbox.take(session, self._now(), BATCH)
                turns = await self._take_kept(session, kept)
        except Exception:  # noqa: BLE001 - the failing one is found by taking them one by one
            return await self._alone(BATCH, inbox.take, self._take_kept, self._failed)
        self._committed(turns, began)
        return len(kept)

    async def _take_kept(self, session: Session, kept: Sequence[Kept]) -> list[Turn]:
        turns = await self._take_all(session, kept)
        await inbox.done(session, [one.id for one in kept])
        return turns

    async def _alone(
        self,
        most: int,
        take: Callable[[Session, datetime, int], Awaitable[list[_Row]]],
        do: Callable[[Session, list[_Row]], Awaitable[list[Turn]]],
        failed: Callable[[_Row, Exception], Awaitable[None]],
    ) -> int:
        """Up to *most* in a transaction of its own each; what fails holds up nothing else."""
        count = meetings = 0
        while count < most:
            rows: list[_Row] = []
            began = time.monotonic()
            try:
                async with self._database.begin() as session:
                    rows = await take(session, self._now(), 1)
                    turns = await do(session, rows)
            except Exception as error:
                if not rows or is_away(error):
                    raise
                meetings += 1
                if is_collision(error) and meetings < MEETINGS:
                    continue
                await failed(rows[0], error)
                turns = []
            if not rows:
                break
            self._committed(turns, began)
            count += 1
            meetings = 0
        return count

    async def _failed(self, kept: Kept, error: Exception) -> None:
        attempt, name = kept.attempts + 1, type(error).__name__
        log.error("turn failed", row=kept.id, attempt=attempt, **said(error))
        again = self._now() + timedelta(seconds=2**attempt) if attempt < ATTEMPTS else None
        try:
            await self._note_failure(kept, name, again)
        except Exception as failure:  # the apology cannot be made either
            if again is not None or is_away(failure):
                raise
            log.error("nobody told", row=kept.id, **said(failure))
            async with self._database.begin() as session:
                await inbox.failed(session, kept.id, error=name, again_at=None)

    async def _note_failure(self, kept: Kept, error: str, again: datetime | None) -> None:
        async with self._database.begin() as session:
            noted = await inbox.failed(session, kept.id, error=error, again_at=again)
            turn = Turn(session=session, now=self._now(), house=self._house)
            if noted and again is None:
                await dispatch.parked(turn, kept.arrival, kept.id)
                await turn.finish()
        self._committed([turn], None)

    async def _take_due(self) -> int:
        """Do what is due; after how much of it another look is worth it."""
        rows: list[Duty] = []
        began = time.monotonic()
        try:
            async with self._database.begin() as session:
                rows = self._but_for_queue(await due.take(session, self._now(), BATCH))
                rows = await self._that_may_go(session, rows)
                turns = await self._do_all(session, rows)
        except Exception as error:
            if not rows or is_away(error):
                raise
            return await self._alone(len(rows), due.take, self._do_all, self._put_off)
        self._committed(turns, began)
        return sum(row.kind not in LEAVES_NOTHING for row in rows)

    def _but_for_queue(self, rows: list[Duty]) -> list[Duty]:
        """What is due; a long queue that was gone through just now is left for later."""
        is_resting = time.monotonic() < self._queue_rests_until
        return [row for row in rows if row.kind != "queue" or not is_resting]

    async def _that_may_go(self, session: Session, rows: list[Duty]) -> list[Duty]:
        """As much of what is due as there is room for in the outbox."""
        if not (rows and self._most_waiting):
            return rows
        ready = await outbox.count_ready(session, self._now(), self._most_waiting)
        return rows[: self._most_waiting - ready]

    async def _put_off(self, row: Duty, error: Exception) -> None:
        log.error("duty failed", row=row.id, duty=row.kind, **said(error))
        async with self._database.begin() as session:
            await due.put_off(session, row, self._now() + DUTY_PAUSE)

    async def _do_all(self, session: Session, rows: Sequence[Duty]) -> list[Turn]:
        return [await self._do(session, row) for row in _once(rows)]

    async def _do(self, session: Session, row: Duty) -> Turn:
        tracing.begin("duty", row.id or 0)
        turn = Turn(session=session, now=self._now(), house=self._house)
        await dispatch.duty(turn, row)
        if turn.waiting > LONG_QUEUE:
            rest = turn.waiting * QUEUE_RESTS
            self._queue_rests_until = time.monotonic() + rest.total_seconds()
        await turn.finish()
        log.debug("duty done", kind=row.kind, sends=len(turn.parcels))
        return turn

    async def _take_all(self, session: Session, kept: Sequence[Kept]) -> list[Turn]:
        """Take arrivals in their order; what is read and written for many is read and written at once."""
        arrivals = [one.arrival for one in kept]
        there = await ahead.read(session, arrivals, self._now())
        turns = [await self._take(session, one, there) for one in arrivals]
        await outbox.enqueue(session, [p for turn in turns for p in turn.parcels], self._now())
        return turns

    async def _take(self, session: Session, arrived: Arrival, there: Ahead) -> Turn:
        await pending.hand_over(session, ahead.chat_of(arrived))
        tracing.begin("update", arrived.key)
        turn = Turn(session=session, now=self._now(), house=self._house, ahead=there)
        await dispatch.arrival(turn, arrived)
        log.debug("turn taken", kind=arrived.kind, sends=len(turn.parcels))
        return turn

    def _committed(self, turns: Sequence[Turn], began: float | None) -> None:
        tracing.end()
        if self._took is not None and turns and began is not None:
            self._took(len(turns), time.monotonic() - began)
        if any(turn.parcels for turn in turns):
            self._wrote()
        if any(turn.is_urgent for turn in turns):
            self._bell.set()
        for turn in turns:
            for one in turn.answers:
                task = asyncio.ensure_future(self._answer(one))
                self._answering.add(task)
                task.add_done_callback(self._answering.discard)

    async def _something_new(self, stopping: asyncio.Event) -> None:
        waits = [
            asyncio.ensure_future(self._bell.wait()),
            asyncio.ensure_future(stopping.wait()),
        ]
        await asyncio.wait(waits, timeout=LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        self._bell.clear()


def _once(rows: Sequence[Duty]) -> Iterator[Duty]:
    """What is to be done; the queue is gone through once, whatever has changed it."""
    is_gone_through = False
    for row in rows:
        if row.kind != "queue" or not is_gone_through:
            yield row
        is_gone_through |= row.kind == "queue"


def said(error: Exception) -> dict[str, str]:
    """An error for the log: its kind and where it was raised, and none of its words that may be a person's."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    return {**for_log(error), "where": where}
