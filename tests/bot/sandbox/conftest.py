"""A sandbox for each test, a real bot in it, and a way to call it without one."""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.sandbox.client import Person, Sandbox
from bot.sandbox.server import SandboxServer, serve

Call = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def server() -> AsyncIterator[SandboxServer]:
    running = await serve()
    yield running
    await running.close()


@pytest.fixture
async def sandbox(server: SandboxServer) -> AsyncIterator[Sandbox]:
    async with Sandbox(server.url) as client:
        yield client


@pytest.fixture
async def bot(server: SandboxServer) -> AsyncIterator[Bot]:
    url = server.url
    async with Bot(server.token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as one:
        yield one


@pytest.fixture
async def anna(sandbox: Sandbox, bot: Bot) -> Person:
    """A borrower who has started the bot, which has heard of it."""
    person = await sandbox.person(
        first_name="Anna", last_name="Muster", language_code="de", phone="+4915112345678"
    )
    await person.start()
    await bot.get_updates(offset=-1)
    await bot.get_updates(offset=(await bot.get_updates())[-1].update_id + 1)
    return person


@pytest.fixture
async def call(server: SandboxServer) -> AsyncIterator[Call]:
    """The Bot API as anybody may call it, rightly or wrongly: the whole answer."""
    async with aiohttp.ClientSession() as session:

        async def do(method: str, *, token: str = server.token, **given: Any) -> dict[str, Any]:
            async with session.post(f"{server.url}/bot{token}/{method}", json=given) as answer:
                told: dict[str, Any] = await answer.json()
                assert answer.status == told.get("error_code", 200)
                return told

        yield do


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    rows = (b"\x00" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def picture() -> bytes:
    return png(800, 600)
