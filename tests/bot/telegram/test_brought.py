"""Updates are brought to an address of ours as long as Telegram knows the token, and not a moment longer in silence."""

import asyncio

import pytest
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
    await asyncio.wait_for(ready.wait(), 10)

    server.world.token = "1:another"

    with pytest.raises(InvalidToken):
        await asyncio.wait_for(brought, 10)
