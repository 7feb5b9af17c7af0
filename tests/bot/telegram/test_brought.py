"""Updates are brought to an address of ours as long as Telegram knows the token, and not a moment longer in silence."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import InvalidToken

from bot.sandbox.server import SandboxServer
from bot.telegram import receiver
from bot.telegram.receiver import be_brought
from bot.telegram.wire import Wire


async def test_a_token_that_is_taken_back_later_is_said_too(
    bot: Wire, server: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiver, "LOOK_AGAIN", 0.01)
    stopping, ready = asyncio.Event(), asyncio.Event()
    brought = asyncio.create_task(
        be_brought(bot, "http://127.0.0.1:9/telegram", "nobody-knows", stopping, ready)
    )
    await asyncio.wait_for(ready.wait(), 30)

    server.world.token = "1:another"

    with pytest.raises(InvalidToken):
        await asyncio.wait_for(brought, 30)


def _of_bringing(logs: Sequence[Any]) -> list[Any]:
    return [one for one in logs if "cannot bring" in one["event"]]


async def test_what_telegram_cannot_bring_is_said_once_with_the_reason(
    bot: Wire, server: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiver, "LOOK_AGAIN", 0.01)
    stopping, ready = asyncio.Event(), asyncio.Event()
    with capture_logs() as logs:
        url = "http://127.0.0.1:9/telegram"  # where nobody answers
        brought = asyncio.create_task(be_brought(bot, url, "nobody-knows", stopping, ready))
        await asyncio.wait_for(ready.wait(), 30)
        server.world.updates.add("message", {"message_id": 1})
        async with asyncio.timeout(30):
            while not (said := _of_bringing(logs)):  # noqa: ASYNC110 - a log rings no bell
                await asyncio.sleep(0)
        stopping.set()
        await brought

    assert said == [
        {
            "event": "Telegram cannot bring us updates",
            "log_level": "warning",
            "why": "Connection refused",
            "waiting": 1,
        }
    ]
