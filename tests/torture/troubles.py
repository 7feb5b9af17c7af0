# ruff: noqa: ASYNC110 - another process's files and end ring no bell here
"""Troubles: what happens to the bot, in an order that a seed decides."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random

from .cable import Cable
from .lender import Lender

#: How often each happens, of a hundred.
OFTEN = {
    "kill": 68,
    "database": 5,
    "cut": 6,
    "silence": 4,
    "disk": 3,
    "clock": 4,
    "429": 2,
    "500": 2,
    "502": 1,
    "lost": 2,
    "garbled": 1,
    "timeout": 1,
    "slow": 1,
}


class NotStarting(Exception):  # noqa: N818 - it is what happens
    """The bot, or what it stands on, does not come up any more."""


@dataclass(kw_only=True)
class Troubles:
    lender: Lender
    cable: Cable
    chance: Random
    kills: int  #: after so many it is enough
    pause: tuple[float, float] = (0.05, 0.6)  #: seconds of peace, from and to
    without: frozenset[str] = frozenset()
    happened: Counter[str] = field(default_factory=Counter)

    async def all_of_them(self) -> None:
        """One after the other, until the bot was killed so often."""
        kinds = {
            kind: often
            for kind, often in OFTEN.items()
            if kind not in self.without
            and (kind != "database" or self.lender.ground.can_be_killed)
            and (kind != "disk" or self.lender.ground.disk.can_be_full)
        }
        while self.happened["kill"] < self.kills:
            await asyncio.sleep(self.chance.uniform(*self.pause))
            [kind] = self.chance.choices([*kinds], [*kinds.values()])
            try:
                self.happened[kind] += await self._by_name.get(kind, self._fault(kind))()
            except TimeoutError:
                raise NotStarting(kind) from None

    @property
    def _by_name(self) -> dict[str, Callable[[], Awaitable[bool]]]:
        return {
            "kill": self._kill,
            "database": self._database,
            "cut": self._cut,
            "silence": self._silence,
            "disk": self._disk,
            "clock": self._clock,
        }

    async def _kill(self) -> bool:
        """Now and then in the middle of its start."""
        place = self.chance.choice(self.lender.places)
        if self.chance.random() < 0.9:
            async with asyncio.timeout(60):
                while not (place.is_away or self.lender.is_ready(place)):
                    await asyncio.sleep(0.02)
            await self._some_calls()
        return await self.lender.kill(place)

    async def _some_calls(self) -> None:
        """Let it make none to four more calls, and live a moment longer: whoever is killed at once gets nowhere."""
        calls = self.lender.server.world.calls
        until = calls.total + self.chance.randint(0, 4)
        await calls.signal.until(lambda: calls.total >= until, 2)
        await asyncio.sleep(self.chance.uniform(0, 0.1))

    async def _database(self) -> bool:
        await self.lender.ground.kill()
        await asyncio.sleep(self.chance.uniform(0, 0.5))
        await self.lender.ground.restore()
        return True

    async def _cut(self) -> bool:
        await self.cable.cut()
        await asyncio.sleep(self.chance.uniform(0.1, 1))
        await self.cable.mend()
        return True

    async def _silence(self) -> bool:
        self.cable.swallow()
        await asyncio.sleep(self.chance.uniform(0.1, 1.5))
        self.cable.let_through()
        return True

    async def _disk(self) -> bool:
        async with _full(self.lender):
            await asyncio.sleep(self.chance.uniform(0.3, 1))
        await self.lender.ground.restore()
        return True

    async def _clock(self) -> bool:
        await self.lender.sandbox.advance(self.chance.uniform(1, 20), self.lender.clock)
        return True

    def _fault(self, kind: str) -> Callable[[], Awaitable[bool]]:
        async def happens() -> bool:
            times = 1 if kind == "timeout" else self.chance.randint(1, 4)
            await self.lender.sandbox.fault("*", kind, times=times)
            return True

        return happens


@asynccontextmanager
async def _full(lender: Lender) -> AsyncIterator[None]:
    disk = lender.ground.disk
    await asyncio.to_thread(disk.fill)
    try:
        yield
    finally:
        disk.empty()
