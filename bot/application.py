"""Application: all parts of the bot, run until told to stop, and stopped with nothing lost."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from bot.desk import names
from bot.settings import Config, Settings, SettingsError
from bot.telegram.arrivals import arrival
from bot.telegram.menus import PAUSE, Audience, set_menus
from bot.telegram.receiver import be_brought, poll
from bot.telegram.sender import Sender
from bot.telegram.silence import Silence
from bot.telegram.wire import Wire
from bot.turns.clock import Now
from bot.turns.house import House
from bot.turns.upkeep import put_right
from bot.turns.upkeep.put_right import PutRight
from bot.turns.worker import Worker
from storage import people
from storage.auditing import audit
from storage.engine.database import Database
from storage.messages import outbox
from storage.messages.crew import Crew
from storage.messages.inbox import Arrival
from storage.sealed import key_check
from storage.sealed.vault import VaultKeyWrong
from storage.staff import pairs

# What serves HTTP is read where something is served: it is 3 MB.
if TYPE_CHECKING:
    from bot.http.health import Health
    from bot.http.payments_api import PaymentsApi
    from bot.http.teller import Teller
    from bot.http.uploads import Uploads

log = structlog.get_logger()

#: Seconds for what is under way at a stop.
GRACE = 7
#: Seconds for what only has to be let go of then.
MOMENT = 0.7
#: Seconds in which whoever waited for a start is answered, before anybody's menus are looked at.
FIRST = 1.0
#: Updates that come at once when there are more than one process answers in good time.
MANY = 50
#: Updates that take about as long as an answer of a Telegram that is far away.
SOME = 10


@dataclass(kw_only=True)
class Application:
    """Put together by `bot.composition`."""

    settings: Settings
    config: Config
    database: Database
    wire: Wire
    house: House
    worker: Worker
    sender: Sender
    crew: Crew
    now: Now
    uploads: Uploads | None  #: the page for papers, where none come through Telegram
    payments: PaymentsApi | None  #: for the lender's own system, where it has a secret
    teller: Teller | None  #: tells that system what happens, where it has an address
    health: Health | None  #: for the machine's own supervision
    silence: Silence = field(default_factory=Silence)  #: of Telegram, which it is told of

    async def start(self) -> None:
        """Bring the tables up to date and let in the advisors the environment names.

        Raises `SettingsError` when the vault's key is not that of what is stored.
        """
        await self.database.migrate()
        await self._look_at_key()
        async with self.database.begin() as session:
            known = dict.fromkeys(self.settings.advisors, False)
            known |= dict.fromkeys(self.settings.supervisors, True)
            for user_id in await people.ensure_advisors(session, known):
                await audit.append(
                    session,
                    at=self.now(),
                    actor="environment",
                    event="supervisor let in",
                    user=user_id,
                )
            await put_right.begin(session, self.house, self.now())
            nameless = [one.user_id for one in await people.nameless(session)]
            await outbox.enqueue(session, [names.ask(one) for one in nameless], self.now())
        await self.wire.initialize_request()

    async def _look_at_key(self) -> None:
        try:
            async with self.database.begin() as session:
                await key_check.begin(session, self.house.archive.vault, self.now())
        except VaultKeyWrong as error:
            raise SettingsError(
                f"PARLEY_VAULT_KEY: {error}. Set the right one; where keys are being changed, "
                "set PARLEY_VAULT_KEY_OLD to the one before."
            ) from None

    async def run(self, stopping: asyncio.Event, ready: asyncio.Event) -> None:
        """Receive, take turns and send until told to stop; *ready* is set once updates can come and every port is ours.

        Raises `InvalidToken` for a wrong token, `CannotServe` for a port that is another's.
        """
        doors: list[asyncio.Event] = []  #: each set once it is open
        tasks = [asyncio.create_task(job) for job in self._jobs(stopping, ready, doors)]
        over = asyncio.Event()
        crew = asyncio.create_task(self.crew.run(stopping, over, self.sender.busy_parts))
        menus = asyncio.create_task(self._set_menus())
        opening = asyncio.create_task(_once_open(doors, ready))
        told = asyncio.create_task(stopping.wait())
        failing = asyncio.create_task(_failure_of([*tasks, crew]))
        try:
            await asyncio.wait([told, failing], return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.set()
            failing.cancel()
            opening.cancel()
            menus.cancel()
            _, late = await asyncio.wait(tasks, timeout=GRACE)
            for task in late:
                task.cancel()
            over.set()
            await _end(menus, crew, *late)
        for task in (*tasks, crew):
            if task.done() and not task.cancelled() and (error := task.exception()):
                raise error

    def _jobs(
        self, stopping: asyncio.Event, ready: asyncio.Event, doors: list[asyncio.Event]
    ) -> Iterator[Coroutine[Any, Any, None]]:
        """All that is done side by side; what is opened for it is added to *doors*."""

        def door() -> asyncio.Event:
            doors.append(asyncio.Event())
            return doors[-1]

        given = self.settings
        yield self.worker.run(stopping)
        yield self.sender.run(stopping)
        yield self._receiving(stopping, door())
        yield PutRight(self.database, self.house, self.now).run(stopping)
        if self.uploads is not None:
            where = given.listen_host, given.upload_port
            yield self.uploads.run(where, stopping, door())
        if self.payments is not None:
            where = given.listen_host, given.payments_port
            yield self.payments.run(where, stopping, door())
        if self.teller is not None:
            yield self.teller.run(stopping)
        if self.health is not None:
            where = given.health_host, given.health_port
            why_not = partial(self._why_not, ready)
            yield self.health.run(where, stopping, door(), why_not, self.silence.seconds)

    def _why_not(self, ready: asyncio.Event) -> str:
        """Why it cannot be given work; "" where it can."""
        return self.silence.said() if ready.is_set() else "no updates can come yet"

    async def _set_menus(self) -> None:
        await asyncio.sleep(FIRST)
        while True:
            try:
                audience = await self._audience()
            except Exception as error:  # noqa: BLE001 - the database is away for the moment
                log.warning("menus not set yet", error=type(error).__name__)
                await asyncio.sleep(PAUSE)
            else:
                break
        await set_menus(self.wire, self.house.lender.name, audience)

    async def _audience(self) -> Audience:
        async with self.database.begin() as session:
            group_id = await pairs.group_now(session, self.settings.advisor_chat_id)
            known = await people.all_advisors(session)
        supervisors = [one.user_id for one in known if one.is_active and one.is_supervisor]
        return Audience(
            group_id=group_id,
            language=self.house.desk_language,
            supervisors=supervisors,
            others=[one.user_id for one in known if one.user_id not in supervisors],
            may_take_back=any(
                one.cooling_off_days for one in (self.house.policy, *self.house.policies.values())
            ),
        )

    def _receiving(
        self, stopping: asyncio.Event, door: asyncio.Event
    ) -> Coroutine[Any, Any, None]:
        given = self.settings
        if not given.webhook_url:
            return poll(self.wire, self._keep, stopping, self.crew.leads, door, self.silence)
        from bot.http.webhooks import Webhooks  # noqa: PLC0415

        hooks = Webhooks(self.worker.keep, given.webhook_secret, arrival)
        announce = partial(
            be_brought, self.wire, given.webhook_url, given.webhook_secret, stopping, door
        )
        return hooks.run((given.listen_host, given.webhook_port), announce)

    async def _keep(self, arrivals: Sequence[Arrival]) -> None:
        """Taken as they are kept; where more come at once than that, others help, or the next are asked for meanwhile."""
        if len(arrivals) < self._many():
            await self.worker.keep_and_take(arrivals)
            return
        await self.worker.keep(arrivals)
        self.crew.wrote("inbox")

    def _many(self) -> float:
        """From how many updates on they are kept before they are taken."""
        if self.wire.is_far:
            return SOME
        return math.inf if self.crew.is_alone else MANY

    async def close(self) -> None:
        """Let go of all connections; of those to a database that does not answer, too."""
        await self.wire.shutdown_request()
        await _end(asyncio.create_task(self.database.close()))


async def _failure_of(tasks: Sequence[asyncio.Task[None]]) -> None:
    """Until one of them fails, or all have ended."""
    await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)


async def _once_open(doors: Sequence[asyncio.Event], ready: asyncio.Event) -> None:
    for door in doors:
        await door.wait()
    ready.set()


async def _end(*tasks: asyncio.Task[None]) -> None:
    """Let these end, by themselves or when they are told to; what waits for an answer that does not come is left."""
    left = set(tasks)
    for _ in range(2):
        if left:
            _, left = await asyncio.wait(left, timeout=MOMENT)
        for task in left:
            task.cancel()
    for task in tasks:
        if task.done() and not task.cancelled() and (error := task.exception()):
            log.debug("ended badly", error=type(error).__name__)
