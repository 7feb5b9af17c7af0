"""Only the process that leads asks Telegram for updates; who comes after it gets what it did not confirm."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.sandbox.client import Person, Sandbox
from bot.telegram.receiver import poll
from bot.telegram.silence import Silence
from bot.telegram.wire import Wire
from storage.messages.inbox import Arrival


class Process:
    """Asks while it leads, and keeps what it gets, or fails to."""

    def __init__(self, bot: Wire, *, keeps: bool = True) -> None:
        self.kept: list[str] = []
        self.leads, self.stopping, self.got = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self.ready = asyncio.Event()
        self._keeps = keeps
        self._task = asyncio.create_task(
            poll(bot, self._keep, self.stopping, self.leads, self.ready, Silence())
        )

    async def _keep(self, arrivals: Sequence[Arrival]) -> None:
        self.got.set()
        if not self._keeps:
            raise OSError
        self.kept += [one.key for one in arrivals]

    async def stop(self) -> None:
        self.stopping.set()
        await self._task


async def test_who_does_not_lead_asks_nothing(bot: Wire, anna: Person, sandbox: Sandbox) -> None:
    process = Process(bot)
    await anna.say("hello")
    await asyncio.wait_for(process.ready.wait(), 30)

    assert await sandbox.calls("getUpdates") == []

    process.leads.set()
    await asyncio.wait_for(process.got.wait(), 30)
    await process.stop()
    assert len(process.kept) == 2


async def test_what_the_old_leader_could_not_keep_the_new_one_gets(
    bot: Wire, anna: Person
) -> None:
    old, new = Process(bot, keeps=False), Process(bot)
    await anna.say("hello")
    old.leads.set()
    await asyncio.wait_for(old.got.wait(), 30)

    old.leads.clear()
    new.leads.set()
    await asyncio.wait_for(new.got.wait(), 30)

    await old.stop()
    await new.stop()
    assert len(new.kept) == 2
