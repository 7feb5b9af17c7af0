"""Run: the bot itself, until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.application import Application
from bot.composition.doors import HOSTS, USUAL, ports
from bot.configuration import build
from bot.http.cannot_serve import CannotServe
from bot.settings import Config, Settings
from dialogs.phrases.patterns import made_ready

from .explaining import explained
from .logs import log_to
from .surroundings import UNREACHED, CommandError, composed, run_until_done, surroundings

log = structlog.get_logger()

#: So many new objects before they are looked through for garbage: a turn makes thousands, and leaves few in circles.
GARBAGE = 20_000
#: Seconds between two pieces of what can wait until it is ready: turns come first.
BREATH = 0.02


def run() -> None:
    """Run the bot. Ctrl-C or SIGTERM stops it within ten seconds, and nothing is lost."""
    settings, config = surroundings()
    log_to(sys.stderr, settings.log_level)
    application = composed(settings, config)
    try:
        run_until_done(_run(application))
    except InvalidToken:
        raise CommandError(
            "Telegram does not know this token. Copy PARLEY_BOT_TOKEN again from BotFather's message."
        ) from None
    except TelegramError as error:
        raise CommandError(f"Telegram refused: {error.message}") from None
    except CannotServe as error:
        raise CommandError(
            f"Stopped: {error}. See {_named(settings, config, error.port)}."
        ) from None
    except UNREACHED:
        raise
    except OSError as error:
        raise CommandError(f"Stopped: {error.strerror or type(error).__name__}.") from None


def run_alone() -> None:
    """As `parley run` does, and exit: for a process that has read nothing else."""
    with explained():
        try:
            run()
        except KeyboardInterrupt:  # before there was anything to stop
            sys.exit(130)
    sys.exit(0)


def _named(settings: Settings, config: Config, port: int) -> str:
    """What says to listen there."""
    named = [name for name, at in ports(settings, config).items() if at == port]
    hosts = dict.fromkeys(HOSTS.get(name, USUAL) for name in named)
    return " and ".join((*hosts, *named))


async def _run(application: Application) -> None:
    stopping, ready = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stopping.set)
    try:
        await application.start()
        log.info("Parley starts", version=build.number(), commit=build.commit())
        gc.collect()
        gc.freeze()  # the program itself is no garbage, and is looked through no more
        gc.set_threshold(GARBAGE)
        announcing = asyncio.create_task(_announce(application, ready))
        await application.run(stopping, ready)
        announcing.cancel()
    finally:
        await application.close()
    log.info("Parley has stopped")


async def _announce(application: Application, ready: asyncio.Event) -> None:
    """One line on stdout; then what the first who writes would have to wait for, piece by piece."""
    await ready.wait()
    settings = application.settings
    how = f"webhook on port {settings.webhook_port}" if settings.webhook_url else "polling"
    print(f"Parley is ready: {how}", flush=True)  # noqa: T201 - whoever started us waits for it
    for _ in made_ready():
        await asyncio.sleep(BREATH)
