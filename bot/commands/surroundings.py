"""Surroundings: what every command needs: the settings, an event loop, a way to say that it cannot be done."""

from __future__ import annotations

import asyncio
import socket
import ssl
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from bot.application import Application
from bot.composition.composing import compose
from bot.settings import Config, Settings, SettingsError, read_config, read_settings
from bot.turns.clock import Now, clock
from storage.engine.database import Database

T = TypeVar("T")

#: What is raised of a database that does not answer: it does not run, its address leads nowhere, or the line to it
#: cannot be encrypted as that wants it.
UNREACHED = (ConnectionError, TimeoutError, socket.gaierror, ssl.SSLError)


class CommandError(Exception):
    """What was asked for cannot be done; the message says why and what to do. Exit status 1."""


def surroundings() -> tuple[Settings, Config]:
    """The environment and the lender's configuration. Raises `SettingsError` with the reasons."""
    settings = read_settings()
    config = read_config(settings.config)
    settings.data_folder()
    return settings, config


def composed(settings: Settings, config: Config) -> Application:
    """The application put together. Raises `SettingsError` for what is missing or does not open."""
    try:
        return compose(settings, config)
    except OSError as error:
        if settings.seal_key is None:  # the demo seal's, which is made there
            raise SettingsError(
                f"PARLEY_DATA_DIR: nothing can be written into {settings.data_dir} ({error.strerror})."
            ) from None
        why = f"{error.filename} cannot be read ({error.strerror})."
        raise SettingsError(f"PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE: {why}") from None
    except ValueError as error:
        raise SettingsError(f"PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE: {error}") from None


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database, closed afterwards. Raises `OtherTables` where it has no tables, or older ones."""
    async with untouched(settings) as database:
        await database.demand()
        yield database


@asynccontextmanager
async def untouched(settings: Settings) -> AsyncIterator[Database]:
    """The same as it is, whatever its tables are."""
    database = Database(settings.database, settings.vault())
    try:
        yield database
    finally:
        await database.close()


def now_of(settings: Settings) -> Now:
    """The clock, which only a rehearsal may move."""
    return clock(settings.clock_file if settings.is_rehearsal else None)


def run_until_done(work: Coroutine[Any, Any, T]) -> T:
    """Run on uvloop where there is one: a third less CPU an update."""
    if sys.platform == "win32":
        return asyncio.run(work)
    import uvloop  # noqa: PLC0415 - not made for Windows

    return uvloop.run(work)
