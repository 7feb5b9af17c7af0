"""Sender: makes the Bot API calls of the outbox. At least once, in order within a lane, many lanes at a time.

No transaction is open while a call is made. What a call brought is written down in the next transaction, together
with reading what is to be sent next; a death in between repeats what was on its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from storage.engine.database import Database, Session
from storage.engine.failures import StatementRefused, for_log, is_away, is_collision
from storage.messages import outbox, waits
from storage.messages.budget import Budget
from storage.messages.crew import Crew
from storage.messages.lanes import part
from storage.messages.outbox import Waiting

from .brought import Brought, settle_brought
from .calls import Call, rooms_behind, screens_behind
from .delivery import Delivery
from .denials import failed
from .landed import Furnished, Sent, settle_landed, tells
from .outcomes import Later, Outcome

log = structlog.get_logger()

IN_FLIGHT = 64
#: Seconds after which the outbox is looked at although nobody rang: other processes write to it too.
LOOK_AGAIN = 1.0
#: Seconds for what is on its way at a stop.
LANDING = 5.0

#: Of no concern to Telegram's limits.
UNCOUNTED = frozenset({"fetch", "scan", "stamp", "sign", "learn_name", "member_menu"})

#: How often in a row an outcome may meet somebody else at the same rows.
MEETINGS = 10

Flight = asyncio.Task[Outcome]


class Sender:
    def __init__(
        self,
        database: Database,
        delivery: Delivery,
        now: Callable[[], datetime],
        *,
        crew: Crew | None = None,
        budget: Budget | None = None,
        came: Callable[[str], None] | None = None,
        told: Callable[[], None] | None = None,
    ) -> None:
        """A *crew* says which lanes are this process's; all of them without one. *came* hears of each call what came of it.

        *told* is called when a turn was told of something: a file is here, a paper is signed.
        """
        self._database = database
        self._came = came
        self._told = told
        self._delivery = delivery
        self._now = now
        self._bell = asyncio.Event()
        self._under_way: dict[Flight, Waiting] = {}
        self._crew = crew
        self._budget = budget or Budget(0)
        self._again_in = LOOK_AGAIN
        self._owed = 0  #: calls made beside others, not yet taken from the budget
        self._held: dict[
            tuple[str, ...], datetime
        ] = {}  #: beginnings of lanes that wait until then

    def busy_parts(self) -> set[int]:
        """Parts of the lanes in which something is on its way."""
        return {part(waiting.parcel.lane) for waiting in self._under_way.values()}

    def ring(self) -> None:
        """Something was written to the outbox, or has landed."""
        self._bell.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Send until told to stop; what is on its way then is finished and written down."""
        await self._delivery.begin()
        end = asyncio.create_task(stopping.wait())
        end.add_done_callback(lambda _: self.ring())
        try:
            while not stopping.is_set():
                await self._go_on()
        finally:
            end.cancel()
        await self._land()
        await self._delivery.rest()

    async def _go_on(self) -> None:
        try:
            is_over = await self._settle_and_start(IN_FLIGHT)
        except Exception as error:  # noqa: BLE001 - the outbox keeps what could not be read or marked
            log.error("outbox not reached", **for_log(error))
            is_over = True
        if is_over:
            await self._something_new()

    async def _land(self) -> None:
        if not self._under_way:
            return
        _, late = await asyncio.wait(self._under_way, timeout=LANDING)
        for flight in late:  # sent again at the next start
            flight.cancel()
            del self._under_way[flight]
        await asyncio.gather(*late, return_exceptions=True)
        try:
            await self._settle_and_start(0)
        except Exception as error:  # noqa: BLE001 - the database is away: what has arrived is sent once more
            log.error("outcomes not written down at the stop", error=type(error).__name__)

    async def _settle_and_start(self, limit: int) -> bool:
        """Write down what came back and start up to *limit* calls at a time.

        Whether nothing is left to do until one more comes back or is written.
        """
        landed = [flight for flight in self._under_way if flight.done()]
        busy = {w.parcel.lane for flight, w in self._under_way.items() if flight not in landed}
        try:
            async with self._database.begin() as session:
                await self._settle(session, landed)
                await self._hold_back(session)
                calls, is_over = await self._next(session, limit - len(busy), busy)
        except Exception as error:
            if not landed:
                raise
            log.warning("outcomes undone", size=len(landed), error=type(error).__name__)
            await self._settle_alone(landed)
            return False
        if self._told and any(tells(each.result(), self._under_way[each]) for each in landed):
            self._told()
        for flight in landed:
            waiting, outcome = self._under_way.pop(flight), flight.result()
            result = type(outcome).__name__.lower()
            log.debug("call made", row=waiting.id, method=waiting.parcel.method, result=result)
            if isinstance(outcome, Later) and outcome.lanes:
                self._held[outcome.lanes] = self._now() + timedelta(seconds=outcome.seconds)
            if self._came is not None:
                self._came(result)
        if landed and self._crew is not None:
            self._crew.wrote("outbox")  # what follows from it may be another one's to send
        for call in calls:
            if not self._is_ours(call):  # given to another process while the call was prepared
                continue
            flight = asyncio.create_task(self._delivery.make(call))
            flight.add_done_callback(lambda _: self.ring())
            self._under_way[flight] = call.waiting
        return is_over

    def _is_ours(self, call: Call) -> bool:
        parts = self._crew.parts if self._crew is not None else None
        return parts is None or part(call.waiting.parcel.lane) in parts

    async def _settle(self, session: Session, landed: Sequence[Flight]) -> None:
        taken, brought = [], []
        for flight in landed:
            outcome, waiting = flight.result(), self._under_way[flight]
            if isinstance(outcome, Sent | Furnished):
                taken.append((outcome, waiting))
            elif isinstance(outcome, Brought):
                brought.append((outcome, waiting))
            else:
                await outcome.settle(session, waiting, self._now())
        await settle_landed(session, taken, self._now())
        await settle_brought(session, brought, self._now())

    async def _hold_back(self, session: Session) -> None:
        """While Telegram wants nothing for the group, what was written meanwhile waits as well."""
        now = self._now()
        latest = now + waits.LONGEST  # beyond it only by a clock that was set back
        self._held = {lanes: until for lanes, until in self._held.items() if now < until <= latest}
        for lanes, until in self._held.items():
            await outbox.hold_back(session, lanes, until)

    async def _next(self, session: Session, limit: int, busy: set[str]) -> tuple[list[Call], bool]:
        """The next calls, and whether they are all that can be made."""
        if limit <= 0:
            return [], True
        calls = []
        parts = self._crew.parts if self._crew is not None else None
        ready = await outbox.ready(session, self._now(), limit=limit, busy=busy, parts=parts)
        ready = await self._granted(session, ready)
        held = await rooms_behind(session, ready)
        behind = await screens_behind(session, ready)
        for waiting in ready:
            try:
                calls.append(await self._delivery.prepare(session, waiting, behind))
            except StatementRefused:
                raise
            except Exception as error:  # noqa: BLE001 - this one cannot be made; all others can
                await failed(waiting, error).settle(session, waiting, self._now())
        del held
        self._owed += sum(len(call.beside) for call in calls)
        return calls, len(calls) == len(ready)

    async def _granted(self, session: Session, ready: Sequence[Waiting]) -> list[Waiting]:
        """Those of *ready* that Telegram takes now; the others wait for their turn."""
        wanted = sum(one.parcel.method not in UNCOUNTED for one in ready)
        granted = await self._budget.ask(session, wanted + self._owed)
        self._again_in = granted.again_in or LOOK_AGAIN
        left = granted.count - self._owed
        self._owed = max(0, -left)
        chosen = []
        for one in ready:
            counts = one.parcel.method not in UNCOUNTED
            if not counts or left > 0:
                chosen.append(one)
                left -= counts
        return chosen

    async def _settle_alone(self, landed: Sequence[Flight]) -> None:
        """Each outcome in a transaction of its own: one that cannot be written down does not hold up the others.

        Where it is the database that is away or full, what came back stays at hand until it can be written down: the
        call was made, and nothing is wrong with it.
        """
        for flight in landed:
            await self._settle_one(flight.result(), self._under_way[flight])
            del self._under_way[flight]

    async def _settle_one(self, outcome: Outcome, waiting: Waiting) -> None:
        for meetings_left in reversed(range(MEETINGS)):
            try:
                async with self._database.begin() as session:
                    await outcome.settle(session, waiting, self._now())
            except Exception as error:
                if isinstance(error, OSError) or is_away(error):
                    raise
                if is_collision(error) and meetings_left:
                    continue
                async with self._database.begin() as session:
                    await failed(waiting, error).settle(session, waiting, self._now())
            return

    async def _something_new(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._again_in):
                await self._bell.wait()
        self._bell.clear()
