"""Put right: what was put off by a clock that was years ahead is done in its time all the same.

A machine may start with such a clock, and be put right once it has a network. What was to be done again tomorrow would
then be done in years. What depends on a date that was agreed or promised stands as it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.turns.house import House
from storage.engine.database import Database, Session
from storage.messages import due

from .housekeeping import DAILY, housekeeping
from .resting import LOOK

log = structlog.get_logger()

#: Seconds between looks at the clock.
LOOK_AGAIN = 60.0
#: A clock that is set back by less is one that is kept right all day long.
SLIGHT = timedelta(minutes=5)
#: What is done at once or within a day; nobody meant it to wait beyond tomorrow.
SOON, TOMORROW = frozenset({"queue", "own data", "own data gone"}), timedelta(days=2)
#: What waits for an hour of some day; where it comes too soon, somebody is told too soon that a person waits.
SOME_DAY = frozenset(
    {
        *("answer", "call_back", "say", "nudge", "thank", "taken_back", "letter"),
        LOOK,
    }
)
NEXT_MONTH = timedelta(days=31)


async def begin(session: Session, house: House, now: datetime) -> None:
    """Have today's housekeeping done, and tomorrow's, whatever was done of it before its time."""
    await due.forget_ahead(session, DAILY, now, TOMORROW)
    await due.schedule(session, housekeeping(house, now))
    await due.schedule(session, housekeeping(house, now + timedelta(days=1)))
    await due.bring_back(session, SOON, now, TOMORROW)


class PutRight:
    """Looks whether the clock of this machine was set back while the bot runs."""

    def __init__(self, database: Database, house: House, now: Callable[[], datetime]) -> None:
        self._database, self._house, self._now = database, house, now
        self._latest = now()

    async def run(self, stopping: asyncio.Event) -> None:
        """Look again and again, until told to stop."""
        told = asyncio.ensure_future(stopping.wait())
        while not stopping.is_set():
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - the database is away; the next look is as good
                log.warning("clock not looked after", error=type(error).__name__)
            await asyncio.wait([told], timeout=LOOK_AGAIN)

    async def look(self) -> None:
        """Bring back what was put off, where it is earlier than it was."""
        now = self._now()
        if now < self._latest - SLIGHT:
            log.warning("the clock was set back: what was put off by it is brought back")
            async with self._database.begin() as session:
                await begin(session, self._house, now)
                # Not at a start: there the clock may be years behind, and all of this is meant as it stands.
                await due.bring_back(session, SOME_DAY, now, NEXT_MONTH)
            self._latest = now
        self._latest = max(self._latest, now)
