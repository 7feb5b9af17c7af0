"""Whoever asks letter by letter takes no connection for good."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime

import pytest
from aiohttp import web

from bot.http import payments_api, serving
from bot.http.payments_api import PaymentsApi
from bot.http.serving import served
from negotiation.follow_up.incoming import Incoming, Taken
from tests.bot.http.test_webhooks import a_free_port

Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def refuse(_: Sequence[Incoming]) -> Sequence[Taken]:
    raise AssertionError("nothing came whole")


@pytest.fixture
async def line(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Line]:
    """To the way for payments, which waits for nobody longer than a moment."""
    monkeypatch.setattr(serving, "IDLE", 0.2)
    monkeypatch.setattr(payments_api, "PATIENCE", 0.2)
    app: web.Application = PaymentsApi("secret", refuse, lambda: datetime.now(UTC)).app
    port = a_free_port()
    async with served(app, "127.0.0.1", port, landing=1.0):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        yield reader, writer
        writer.close()


async def test_a_head_that_does_not_end_is_not_waited_for(line: Line) -> None:
    reader, writer = line

    writer.write(b"POST /v1/payments HTTP/1.1\r\nHost: lender.example\r\nX-")

    async with asyncio.timeout(30):
        assert await reader.read() == b""


async def test_a_body_that_does_not_end_is_not_waited_for(line: Line) -> None:
    reader, writer = line

    writer.write(
        b"POST /v1/payments HTTP/1.1\r\nHost: lender.example\r\nContent-Length: 1000\r\n\r\n[{"
    )

    async with asyncio.timeout(30):
        assert (await reader.readline()).startswith(b"HTTP/1.1 408 ")
