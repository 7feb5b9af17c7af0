"""Receiver: what is not kept yet is not confirmed, so that Telegram still has it."""

import asyncio
from collections.abc import Sequence

from bot.sandbox.client import Sandbox
from bot.sandbox.server import serve
from bot.telegram.receiver import poll
from bot.telegram.silence import Silence
from bot.telegram.wire import wire
from storage.messages.inbox import Arrival


async def test_what_could_not_be_kept_is_asked_for_again() -> None:
    server = await serve()
    line = wire(server.token, server.url)
    await line.initialize_request()
    stopping, leads = asyncio.Event(), asyncio.Event()
    leads.set()
    offered: list[list[str]] = []

    async def keep(arrivals: Sequence[Arrival]) -> None:
        offered.append([one.key for one in arrivals])
        if len(offered) == 1:
            raise OSError("the disk is full")
        stopping.set()

    try:
        async with Sandbox(server.url) as sandbox, asyncio.timeout(10):
            wei = await sandbox.person(first_name="Wei")
            await wei.start()
            await poll(line, keep, stopping, leads, asyncio.Event(), Silence())
        waiting = len(server.world.updates.pending)
    finally:
        await line.shutdown_request()
        await server.close()

    first, again = offered
    assert first == again
    assert waiting == 1  # kept now, and not confirmed before the next question
