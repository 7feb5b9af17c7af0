"""Crew: the processes on one PostgreSQL, which share the lanes among them; one of them asks Telegram for updates.

Lanes fall into `PARTS`, and whoever has a part sends for its lanes, alone, so that a chat's messages stay in order.
Who has what is a lock on a connection that each process keeps for nothing else: PostgreSQL gives it back the moment
a process is gone, however it went, and the others divide what is free. No clock, no heartbeat, no row is needed, and
nothing is asked of the database for a message. On SQLite one process has everything: see `alone`.
"""

from __future__ import annotations

import asyncio
import math
import random
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine.alone import Alone
from storage.engine.database import Database

from .lanes import PARTS

log = structlog.get_logger()

#: Seconds between looks at who is there; who comes or goes in order says so at once.
LOOK_AGAIN = 1.0
#: Seconds in which everything is told at once: a bell that never stops costs more than it brings.
TOGETHER = 0.03
#: Seconds before a database that is away is asked again.
PAUSE = 0.2
#: The first half of all keys of these locks; the second is a part, or one of these two.
CREW = 7227540
LEADER, MEMBER = PARTS, PARTS + 1
CHANNEL = "parley_crew"

_SEEN = text(
    "SELECT objid::int AS key, pid = pg_backend_pid() AS mine FROM pg_locks"
    " WHERE locktype = 'advisory' AND granted AND classid = :crew AND objsubid = 2"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
_JOIN = text("SELECT pg_advisory_lock_shared(:crew, :key)")
_RESIGN = text("SELECT pg_advisory_unlock_shared(:crew, :key)")
_TAKE = text(
    "SELECT key FROM unnest(cast(:keys AS int[])) AS key WHERE pg_try_advisory_lock(:crew, key)"
)
_GIVE = text("SELECT pg_advisory_unlock(:crew, key) FROM unnest(cast(:keys AS int[])) AS key")
#: A machine that lost its power says no goodbye: after so many seconds its connection is given up.
_ALIVE = (
    "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3"
)
_TELL = text("SELECT pg_notify(:channel, :what)")


@dataclass(frozen=True)
class Seen:
    """The locks as they are now."""

    mine: frozenset[int]
    others: frozenset[int]
    members: int


async def is_at_work(database: Database) -> bool:
    """Whether a bot is at work on that database, by who keeps the lock of those that are."""
    if database.is_sqlite:
        alone = Alone(Path(database.engine.url.database or ""))
        is_free = alone.begin()
        alone.end()
        return not is_free
    async with database.engine.connect() as connection:
        rows = (await connection.execute(_SEEN, {"crew": CREW})).all()
    return any(key == MEMBER for key, _ in rows)


class Crew:
    def __init__(self, database: Database, *, rang: Callable[[str], None]) -> None:
        """*rang* is told "inbox" or "outbox" when another process has written there, "crew" when the shares changed."""
        self._database = database
        self._rang = rang
        self._is_alone = True
        self._connection: AsyncConnection | None = None
        self._bell = asyncio.Event()
        self._has_changed = True  #: who is there, perhaps
        self._to_tell = set[str]()
        self.leads = asyncio.Event()  #: while this process is the one to ask Telegram for updates
        #: Whose lanes this process sends for; None where there is nobody to share with.
        self.parts: frozenset[int] | None = frozenset()

    @property
    def is_alone(self) -> bool:
        """Whether there is nobody to share with, as far as is known."""
        return self._is_alone

    def wrote(self, where: str) -> None:
        """The "inbox" or the "outbox" was written to: the others look at once."""
        if not self._is_alone:
            self._to_tell.add(where)
            self._bell.set()

    async def run(
        self, stopping: asyncio.Event, over: asyncio.Event, busy: Callable[[], Collection[int]]
    ) -> None:
        """Have one's share until *over*; from *stopping* on give back what is not *busy* any more."""
        if self._database.is_sqlite:
            await self._be_alone(over)
            return
        ends = [asyncio.create_task(one.wait()) for one in (stopping, over)]
        for end in ends:
            end.add_done_callback(self._look)
        try:
            while not over.is_set():
                try:
                    connection = await self._joined()
                    await self._tell(connection)
                    if self._has_changed:
                        self._has_changed = False
                        await self._share(connection, busy, is_going=stopping.is_set())
                except Exception as error:  # noqa: BLE001 - the database is away, and with it all locks
                    log.warning("crew not reached", error=type(error).__name__)
                    await self._lose()
                    await asyncio.wait(ends[1:], timeout=PAUSE)
                if not over.is_set():  # what comes meanwhile is told together
                    await asyncio.wait(ends[1:], timeout=TOGETHER)
                await self._something_new()
        finally:
            for end in ends:
                end.cancel()
            await self._leave()

    async def _be_alone(self, over: asyncio.Event) -> None:
        """Have everything as soon as nobody else does."""
        alone = Alone(Path(self._database.engine.url.database or ""))
        try:
            if not alone.begin():
                log.warning("another process has this database: this one waits until it ends")
            while not alone.begin():
                with suppress(TimeoutError):
                    await asyncio.wait_for(over.wait(), LOOK_AGAIN)
                    return
            self.parts = None
            self.leads.set()
            self._rang("crew")
            await over.wait()
        finally:
            alone.end()

    def _look(self, _: object = None) -> None:
        self._has_changed = True
        self._bell.set()

    async def _share(
        self, connection: AsyncConnection, busy: Callable[[], Collection[int]], *, is_going: bool
    ) -> None:
        seen = await self._seen(connection)
        self._is_alone = seen.members <= 1
        share = 0 if is_going else math.ceil(PARTS / max(1, seen.members))
        given = await self._give(connection, seen, share, busy, is_going=is_going)
        if not is_going:
            await self._take(connection, seen, share, given)
        elif MEMBER in seen.mine:  # the others divide all of it from now on
            await connection.execute(_RESIGN, {"crew": CREW, "key": MEMBER})
            given.add(MEMBER)
        if given:
            self._to_tell.add("crew")
            await self._tell(connection)

    async def _give(
        self,
        connection: AsyncConnection,
        seen: Seen,
        share: int,
        busy: Callable[[], Collection[int]],
        *,
        is_going: bool,
    ) -> set[int]:
        """Give back what is more than one's share, as far as nothing of it is on its way."""
        mine = {key for key in seen.mine if key < PARTS}
        # As it is now: nothing is awaited before all of it is ours no more.
        free = sorted(mine.difference(busy()))
        given = free[: max(0, len(mine) - share)]
        if is_going and LEADER in seen.mine:
            self.leads.clear()
            given.append(LEADER)
        if not given:
            return set()
        # No new message from here on: nobody may have it while we still send.
        self.parts = frozenset(mine.difference(given))
        await connection.execute(_GIVE, {"crew": CREW, "keys": given})
        return set(given)

    async def _take(
        self, connection: AsyncConnection, seen: Seen, share: int, given: Collection[int]
    ) -> None:
        """Take what nobody has, up to one's share; what is locked for us is ours, whatever we thought."""
        mine = {key for key in seen.mine if key < PARTS}.difference(given)
        free = [key for key in range(PARTS) if key not in seen.others | seen.mine]
        wanted = random.sample(free, min(len(free), max(0, share - len(mine))))
        if LEADER not in seen.others | seen.mine:
            wanted.append(LEADER)
        taken = set[int]()
        if wanted:
            rows = await connection.execute(_TAKE, {"crew": CREW, "keys": wanted})
            taken = set(rows.scalars())
        if len(taken) < len(
            wanted
        ):  # somebody has come since we looked, and is to be told of what we write
            self._is_alone = False
            self._look()
        if LEADER in taken | seen.mine:
            self.leads.set()
        parts = frozenset(mine | taken - {LEADER})
        if parts != self.parts:
            self.parts = parts
            self._rang("crew")

    async def _joined(self) -> AsyncConnection:
        if self._connection is None:
            connection = await self._database.engine.connect()
            self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
            driver: Any = (await connection.get_raw_connection()).driver_connection
            driver.add_termination_listener(self._lost)
            await driver.add_listener(CHANNEL, self._told)
            await driver.execute(_ALIVE)
            await connection.execute(_JOIN, {"crew": CREW, "key": MEMBER})
            self._to_tell.add("crew")
        return self._connection

    @staticmethod
    async def _seen(connection: AsyncConnection) -> Seen:
        rows = (await connection.execute(_SEEN, {"crew": CREW})).all()
        return Seen(
            mine=frozenset(key for key, mine in rows if mine),
            others=frozenset(key for key, mine in rows if not mine),
            members=sum(key == MEMBER for key, _ in rows),
        )

    async def _tell(self, connection: AsyncConnection) -> None:
        while self._to_tell:
            await connection.execute(_TELL, {"channel": CHANNEL, "what": self._to_tell.pop()})

    def _told(self, _connection: object, _pid: int, _channel: str, what: str) -> None:
        self._rang(what)
        if what == "crew":
            self._look()

    def _lost(self, _connection: object) -> None:
        """The connection is gone, and all locks with it: somebody else has the lanes now."""
        self.parts = frozenset()
        self.leads.clear()
        self._look()

    async def _lose(self) -> None:
        self._lost(None)
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()

    async def _leave(self) -> None:
        if self._connection is None:
            return
        try:
            self._to_tell.add("crew")
            await self._connection.execute(text("SELECT pg_advisory_unlock_all()"))
            await self._tell(self._connection)
        except Exception as error:  # noqa: BLE001 - then they are gone with the connection
            log.debug("crew not told", error=type(error).__name__)
        await self._lose()

    async def _something_new(self) -> None:
        try:
            async with asyncio.timeout(LOOK_AGAIN):
                await self._bell.wait()
        except TimeoutError:
            self._has_changed = True
        self._bell.clear()
