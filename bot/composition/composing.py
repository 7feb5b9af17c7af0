"""Composing: every part made once, and told of the others."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from telegram.error import TelegramError

from bot.application import Application
from bot.configuration.talk import TITLE
from bot.papers.agreement_templates import Templates
from bot.papers.clamd import Clamd
from bot.papers.press import Press
from bot.papers.seal import Seal
from bot.papers.signing_service import LenderSeal, SigningService
from bot.papers.sniff import LIMIT, sniff
from bot.settings import Config, Settings
from bot.telegram.delivery import Delivery
from bot.telegram.sender import Sender
from bot.telegram.wire import Wire, wire
from bot.turns.arrangement.incoming import credited
from bot.turns.clock import Now, clock
from bot.turns.house import House
from bot.turns.worker import Worker
from dialogs.desk.conversation.ready import Ready
from dialogs.languages import language_for
from dialogs.lender import Lender
from negotiation.follow_up.incoming import Incoming, Taken
from storage.engine.database import Database
from storage.messages.budget import Budget
from storage.messages.crew import Crew
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault

from .requirements import demand
from .seals import seal_of, signed, timestamper_of

# What serves HTTP is read where something is served: it is 3 MB.
if TYPE_CHECKING:
    from bot.http.health import Health
    from bot.http.measures import Measures
    from bot.http.payments_api import PaymentsApi
    from bot.http.teller import Teller
    from bot.http.uploads import Uploads
    from bot.papers.timestamps import Timestamper


log = structlog.get_logger()

#: Seconds that an answer waits behind reminders at most, at the speed that Telegram allows.
ANSWERED_IN = 2.0


def compose(
    settings: Settings,
    config: Config,
    service: SigningService | None = None,
    press: Press | None = None,
) -> Application:
    """Put everything together; *service* signs papers in place of the lender's own seal, *press* prints them.

    Raises `SettingsError` for what is missing.
    """
    demand(settings, config)
    now = clock(settings.clock_file if settings.is_rehearsal else None)
    vault = Vault(settings.vault_key, settings.vault_key_old)
    database, archive = Database(settings.database, vault), Archive(vault)
    telegram = wire(settings.bot_token, settings.api_url)
    seal, timestamper = seal_of(settings, config.lender.name), timestamper_of(settings)
    service = service or LenderSeal(seal, timestamper)
    stamps, press = timestamper is not None, press or Press()
    house = _house(settings, config, archive, seal, service, press=press, stamps=stamps)
    measures = _measures() if settings.health_port else None

    delivery = _delivery(settings, telegram, house, service, timestamper, now=now)
    crew, sender, worker = _movers(settings, telegram, database, house, delivery, measures, now)
    rings = sender.ring, worker.ring
    credit = partial(credited, database, house, now, recorded_by="payments API", told=rings)
    secret, hook = settings.payments_secret, config.webhooks.url
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
        payments=_payments(secret, credit, now) if secret else None,
        teller=_teller(hook, settings.events_secret, database, now) if hook else None,
        health=_health(database, measures, now) if measures else None,
    )


def _movers(  # noqa: PLR0917 - all that they move between
    settings: Settings,
    telegram: Wire,
    database: Database,
    house: House,
    delivery: Delivery,
    measures: Measures | None,
    now: Now,
) -> tuple[Crew, Sender, Worker]:
    """What takes messages and what sends them; each rings for what it leaves to another, which may be made after it."""

    def written(where: str) -> None:
        (worker if where == "inbox" else sender).ring()

    def sent() -> None:
        worker.ring()

    def taken() -> None:
        sender.ring()
        crew.wrote("outbox")

    crew = Crew(database, rang=written)
    sender = Sender(
        database,
        delivery,
        now,
        crew=crew,
        budget=Budget(settings.messages_a_second),
        came=measures.sent if measures else None,
        told=sent,
    )
    worker = Worker(
        database,
        house,
        now,
        wrote=taken,
        answer=partial(_answer, telegram),
        most_waiting=math.ceil(ANSWERED_IN * settings.messages_a_second),
        took=measures.took if measures else None,
    )
    return crew, sender, worker


def _house(
    settings: Settings,
    config: Config,
    archive: Archive,
    seal: Seal,
    service: SigningService,
    *,
    press: Press,
    stamps: bool,
) -> House:
    lender = config.lender
    return House(
        lender=_lender(config),
        policy=config.policy_for(),
        policies={name: config.policy_for(name) for name in config.products},
        orders={name: config.order_rules_for(name) for name in config.products},
        usual_order=config.order_rules_for(),
        guidelines=config.guidelines,
        zone=config.zone,
        phone_region=lender.phone_region,
        country=lender.country,
        # Who works there have apps in several languages: what one reads aloud, the other sees as well.
        desk_language=language_for(lender.language).at(config.zone, lender.country).whole(),
        group_id=settings.advisor_chat_id,
        capacity=config.desk.capacity,
        languages=frozenset(config.desk.languages),
        archive=archive,
        press=press,
        seal=seal,
        stamps=stamps,
        erase_after=config.records.erase_after,
        keep_agreements=config.keep_agreements,
        prune_after=config.records.prune_after,
        templates=Templates(config.papers.templates, takes_samples=settings.is_rehearsal),
        level=service.level,
        kinds={name: product.kind for name, product in config.products.items()},
        tells=config.webhooks.told,
        scans=bool(settings.clamd),
        replies={
            name: Ready(title=reply.get(TITLE, name), says=reply)
            for name, reply in config.replies.items()
        },
        upload_url=config.papers.page,
        upload_hours=config.papers.link_hours,
    )


def _lender(config: Config) -> Lender:
    """What the conversation says of the lender."""
    lender = config.lender
    return Lender(
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
    )


def _delivery(
    settings: Settings,
    telegram: Wire,
    house: House,
    service: SigningService,
    timestamper: Timestamper | None,
    *,
    now: Now,
) -> Delivery:
    return Delivery(
        telegram,
        house.archive,
        settings.advisor_chat_id,
        now=now,
        scan=Clamd(settings.clamd).scan if settings.clamd else None,
        whereabouts=house.whereabouts,
        certify=timestamper.stamp if timestamper else None,
        sign=partial(signed, service),
    )


async def _answer(telegram: Wire, params: dict[str, Any]) -> None:
    try:
        await telegram.call("answer_callback_query", params)
    except TelegramError as error:  # too late to be answered: the turn itself is done
        log.debug("button not answered", error=type(error).__name__)


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
