"""The bot's wire to a sandbox, and a sender with nothing but a database behind it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.client import Person, Sandbox
from bot.sandbox.server import SandboxServer, serve
from bot.telegram.wire import Wire, wire


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[SandboxServer]:
    running = await serve(clock_file=tmp_path / "clock")
    yield running
    await running.close()


@pytest.fixture
async def sandbox(server: SandboxServer) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url) as client:
        yield client


@pytest.fixture
async def bot(server: SandboxServer) -> AsyncIterator[Wire]:
    one = wire(server.token, server.url)
    await one.initialize_request()
    yield one
    await one.shutdown_request()


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    """Somebody who has started the bot."""
    person = await sandbox.person(first_name="Anna")
    await person.start()
    return person
