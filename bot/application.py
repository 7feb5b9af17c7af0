"""Application: everything put together, run until told to stop, and stopped with nothing lost."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog
from telegram.error import TelegramError

from bot.configuration.talk import TITLE
from bot.desk import names
from bot.papers.agreement_templates import Templates
from bot.papers.clamd import Clamd
from bot.papers.press import Press
from bot.papers.seal import Seal, demo_key
from bot.papers.signing_service import LenderSeal, SigningOrder, SigningService
from bot.papers.sniff import LIMIT, sniff
from bot.settings import Config, Settings, SettingsError
from bot.telegram.arrivals import arrival
from bot.telegram.delivery import Delivery
from bot.telegram.menus import Audience, set_menus
from bot.telegram.receiver import be_brought, poll
from bot.telegram.sender import Sender
from bot.telegram.wire import Wire, wire
from bot.turns import crediting
from bot.turns.clock import Now, clock
from bot.turns.house import House
from bot.turns.housekeeping import housekeeping
from bot.turns.turn import Turn
from bot.turns.worker import Worker
from dialogs.desk.ready import Ready
from dialogs.languages import language_for
from dialogs.situation import Lender
from negotiation.incoming import Incoming, Taken
from storage import audit, due, key_check, outbox, pairs, people
from storage.archive import Archive
from storage.budget import Budget
from storage.crew import Crew
from storage.database import Database
from storage.failures import is_collision
from storage.inbox import Arrival
from storage.vault import Vault, VaultKeyWrong

# What serves HTTP is read where something is served: it is 3 MB.
if TYPE_CHECKING:
    from bot.http.health import Health
    from bot.http.measures import Measures
    from bot.http.payments_api import PaymentsApi
    from bot.http.teller import Teller
    from bot.http.uploads import Uploads
    from bot.papers.timestamps import Timestamper

log = structlog.get_logger()

#: Seconds for what is under way at a stop.
GRACE = 8
#: Updates that come at once when there are more than one process answers in good time.
MANY = 50
#: Seconds that an answer waits behind reminders at most, at the speed that Telegram allows.
ANSWERED_IN = 2.0


@dataclass(kw_only=True)
class Application:
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
            await due.schedule(session, housekeeping(self.house, self.now()))
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
        """Receive, take turns and send until told to stop; *ready* is set once updates can come.

        Raises `InvalidToken` for a wrong token.
        """
        receiving = self._receiving(stopping, ready)
        jobs = [self.worker.run(stopping), self.sender.run(stopping), receiving]
        if self.uploads is not None:
            jobs.append(self.uploads.run(self.settings.upload_port, stopping))
        if self.payments is not None:
            jobs.append(self.payments.run(self.settings.payments_port, stopping))
        if self.teller is not None:
            jobs.append(self.teller.run(stopping))
        if self.health is not None:
            where = self.settings.health_host, self.settings.health_port
            jobs.append(self.health.run(*where, stopping, ready.is_set))
        tasks = [asyncio.create_task(job) for job in jobs]
        over = asyncio.Event()
        crew = asyncio.create_task(self.crew.run(stopping, over, self.sender.busy_parts))
        menus = asyncio.create_task(self._set_menus())
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        finally:
            stopping.set()
            menus.cancel()
            _, late = await asyncio.wait(tasks, timeout=GRACE)
            for task in late:
                task.cancel()
            over.set()
            await asyncio.gather(menus, crew, *late, return_exceptions=True)
        for task in tasks:
            if not task.cancelled() and (error := task.exception()):
                raise error

    async def _set_menus(self) -> None:
        async with self.database.begin() as session:
            group_id = await pairs.group_now(session, self.settings.advisor_chat_id)
            known = await people.all_advisors(session)
        supervisors = [one.user_id for one in known if one.is_active and one.is_supervisor]
        audience = Audience(
            group_id=group_id,
            language=self.house.desk_language,
            supervisors=supervisors,
            others=[one.user_id for one in known if one.user_id not in supervisors],
        )
        await set_menus(self.wire, self.house.lender.name, audience)

    def _receiving(
        self, stopping: asyncio.Event, ready: asyncio.Event
    ) -> Coroutine[Any, Any, None]:
        given = self.settings
        if not given.webhook_url:
            ready.set()  # we ask: Telegram keeps what comes before
            return poll(self.wire, self._keep, stopping, self.crew.leads)
        from bot.http.webhooks import Webhooks  # noqa: PLC0415

        hooks = Webhooks(self.worker.keep, given.webhook_secret, arrival)
        announce = partial(
            be_brought, self.wire, given.webhook_url, given.webhook_secret, stopping, ready
        )
        return hooks.run(given.webhook_port, announce)

    async def _keep(self, arrivals: Sequence[Arrival]) -> None:
        """Taken as they are kept; where more come at once than that, the others help."""
        if self.crew.is_alone or len(arrivals) < MANY:
            await self.worker.keep_and_take(arrivals)
            return
        await self.worker.keep(arrivals)
        self.crew.wrote("inbox")

    async def close(self) -> None:
        await self.wire.shutdown_request()
        await self.database.close()


def compose(
    settings: Settings, config: Config, service: SigningService | None = None
) -> Application:
    """Put everything together; *service* signs papers in place of the lender's own seal.

    Raises `SettingsError` for what is missing.
    """
    _demand(settings)
    hooks = config.webhooks
    if hooks.url and not settings.events_secret:
        raise SettingsError(
            "PARLEY_EVENTS_SECRET is not set: what is told to the address of [webhooks] is signed with it"
        )
    seal = _seal(settings, config.lender.name)
    timestamper = _timestamper(settings)
    if service is None:
        service = LenderSeal(seal, timestamper)
    now = clock(settings.clock_file if settings.is_rehearsal else None)
    vault = Vault(settings.vault_key, settings.vault_key_old)
    database, archive = Database(settings.database, vault), Archive(vault)
    telegram = wire(settings.bot_token, settings.api_url)
    lender = config.lender
    house = House(
        lender=Lender(
            name=lender.name,
            privacy_version=lender.privacy_version,
            advice=lender.advice_in(lender.language),
            currency=lender.currency,
            office=config.office_hours,
            levels=config.desk.answers.levels(),
            website=lender.website,
            handle=lender.handle,
            hotline=lender.hotline,
            takes_papers_by_link=bool(config.papers.page),
            ways_to_pay=config.pay.ways,
        ),
        policy=config.policy_for(),
        policies={name: config.policy_for(name) for name in config.products},
        orders={name: config.order_rules_for(name) for name in config.products},
        usual_order=config.order_rules_for(),
        guidelines=config.guidelines,
        zone=config.zone,
        phone_region=lender.phone_region,
        desk_language=language_for(lender.language).at(config.zone),
        group_id=settings.advisor_chat_id,
        capacity=config.desk.capacity,
        languages=frozenset(config.desk.languages),
        archive=archive,
        press=Press(),
        seal=seal,
        stamps=timestamper is not None,
        erase_after=config.records.erase_after,
        keep_agreements=config.keep_agreements,
        prune_after=config.records.prune_after,
        templates=Templates(config.papers.templates, takes_samples=settings.is_rehearsal),
        level=service.level,
        kinds={name: product.kind for name, product in config.products.items()},
        tells=hooks.told,
        scans=bool(settings.clamd),
        replies={
            name: Ready(title=reply.get(TITLE, name), says=reply)
            for name, reply in config.replies.items()
        },
        upload_url=config.papers.page,
        upload_hours=config.papers.link_hours,
    )
    scan = Clamd(settings.clamd).scan if settings.clamd else None
    delivery = Delivery(
        telegram,
        database,
        archive,
        settings.advisor_chat_id,
        now=now,
        scan=scan,
        whereabouts=house.whereabouts,
        certify=timestamper.stamp if timestamper else None,
        sign=partial(_signed, service),
    )
    measures = _measures() if settings.health_port else None

    def rang(where: str) -> None:
        (worker if where == "inbox" else sender).ring()

    crew = Crew(database, rang=rang)
    budget = Budget(settings.messages_a_second)
    sender = Sender(
        database,
        delivery,
        now,
        crew=crew,
        budget=budget,
        came=measures.sent if measures else None,
    )

    def wrote() -> None:
        sender.ring()
        crew.wrote("outbox")

    async def answer(params: dict[str, Any]) -> None:
        try:
            await telegram.call("answer_callback_query", params)
        except TelegramError as error:  # too late to be answered: the turn itself is done
            log.debug("button not answered", error=type(error).__name__)

    worker = Worker(
        database,
        house,
        now,
        wrote=wrote,
        answer=answer,
        most_waiting=math.ceil(ANSWERED_IN * settings.messages_a_second),
        took=measures.took if measures else None,
    )

    async def take(incoming: Sequence[Incoming]) -> Sequence[Taken]:
        return await credited(database, house, now, incoming, told=(sender.ring, worker.ring))

    secret = settings.payments_secret
    return Application(
        settings=settings,
        config=config,
        database=database,
        wire=telegram,
        house=house,
        worker=worker,
        sender=sender,
        crew=crew,
        now=now,
        uploads=_uploads(house, database, now, worker.ring) if config.papers.page else None,
        payments=_payments(secret, take, now) if secret else None,
        teller=_teller(hooks.url, settings.events_secret, database, now) if hooks.url else None,
        health=_health(database, measures, now) if measures else None,
    )


def _uploads(house: House, database: Database, now: Now, took: Callable[[], None]) -> Uploads:
    from bot.http.uploads import Uploads  # noqa: PLC0415

    return Uploads(
        database, house.archive, house.lender.name, now, check=sniff, limit=LIMIT, took=took
    )


def _payments(
    secret: str, take: Callable[[Sequence[Incoming]], Awaitable[Sequence[Taken]]], now: Now
) -> PaymentsApi:
    from bot.http.payments_api import PaymentsApi  # noqa: PLC0415

    return PaymentsApi(secret, take, now)


def _teller(url: str, secret: str, database: Database, now: Now) -> Teller:
    from bot.http.teller import Teller  # noqa: PLC0415

    return Teller(url, secret, database, now)


def _measures() -> Measures:
    from bot.http.measures import Measures  # noqa: PLC0415

    return Measures()


def _health(database: Database, measures: Measures, now: Now) -> Health:
    from bot.http.health import Health  # noqa: PLC0415

    return Health(database, measures, now)


#: How often in a row a payment may meet another turn at the same case.
MEETINGS = 5


async def credited(
    database: Database,
    house: House,
    now: Now,
    incoming: Sequence[Incoming],
    *,
    told: Sequence[Callable[[], None]],
) -> Sequence[Taken]:
    """Record what the lender's system tells, in one transaction; done again when a case changed meanwhile."""
    for meeting in range(1, MEETINGS + 1):
        try:
            async with database.begin() as session:
                turn = Turn(session=session, now=now(), house=house)
                taken = await crediting.take(turn, incoming, recorded_by="payments API")
                await turn.finish()
        except Exception as error:
            if meeting == MEETINGS or not is_collision(error):
                raise
        else:
            for ring in told:
                ring()
            return taken
    raise LookupError("no meeting at all")


def _demand(settings: Settings) -> None:
    missing = [
        f"PARLEY_{name.upper()} is not set: {why}"
        for name, why in (
            ("bot_token", "the token BotFather gave for your bot"),
            ("advisor_chat_id", "the id of the advisors' group (a supergroup with topics)"),
            ("vault_key", "the key papers are encrypted with; `parley keys vault` makes one"),
        )
        if not getattr(settings, name)
    ]
    if settings.webhook_url and not settings.webhook_secret:
        missing.append(
            "PARLEY_WEBHOOK_SECRET is not set: 1-256 of A-Z a-z 0-9 _ -, known to nobody"
        )
    if settings.webhook_url and not (
        settings.webhook_url.startswith("https://") or settings.is_rehearsal
    ):
        missing.append("PARLEY_WEBHOOK_URL: Telegram brings updates to an https:// address only")
    if settings.seal_key is None and settings.seal_certificate is not None:
        missing.append(
            "PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE belong together: only one of them is set"
        )
    try:
        if settings.vault_key:
            Vault(settings.vault_key, settings.vault_key_old)
        if settings.clamd:
            Clamd(settings.clamd)
    except ValueError as error:
        missing.append(str(error))
    if missing:
        raise SettingsError("\n".join(missing))


def _seal(settings: Settings, lender: str) -> Seal:
    """The lender's seal, or a clearly marked demo one that is made once and kept beside the data."""
    if settings.seal_key is not None:
        return Seal.from_files(
            settings.seal_key, settings.seal_certificate, settings.seal_passphrase or None
        )
    key, certificate = (settings.data_folder() / f"demo-seal.{kind}" for kind in ("key", "pem"))
    try:
        if not (key.exists() and certificate.exists()):
            for path, content in zip((key, certificate), demo_key(lender), strict=True):
                _write(path, content)
        return Seal.from_pem(key.read_bytes(), certificate.read_bytes())
    except OSError as error:
        raise SettingsError(
            f"PARLEY_DATA_DIR: {error.filename} cannot be used ({error.strerror})."
        ) from None


def _timestamper(settings: Settings) -> Timestamper | None:
    if not settings.timestamp_url:
        return None
    from bot.papers.timestamps import Timestamper  # noqa: PLC0415 - as in `Seal`

    try:
        return Timestamper(settings.timestamp_url)
    except ValueError as error:
        raise SettingsError(f"PARLEY_TIMESTAMP_URL: {error}.") from None


def _signed(
    service: SigningService, paper: bytes, page: bytes | None, params: Mapping[str, Any]
) -> bytes:
    """The signed file of what a turn ordered. Blocks."""
    return service.sign(
        SigningOrder(
            paper=paper,
            page=page,
            reason=params["reason"],
            location=params["location"],
            at=datetime.fromisoformat(params["at"]),
            signers=[(name, datetime.fromisoformat(when)) for name, when in params["signers"]],
            receipt=params.get("receipt", ""),
        )
    )


def _write(path: Path, content: bytes) -> None:
    path.touch(mode=0o600)
    path.write_bytes(content)
