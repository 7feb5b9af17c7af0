# ruff: noqa: ASYNC110 - another process's files and end ring no bell here
"""Lender: any number of bots on one database, each started again whenever it is dead, as an operator's system does."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.hatchery import QuickRehearsal, status_of

from .cable import Cable
from .ground import Ground

#: Seconds between looks, and how many there are for a start: counted, since a machine that stands still is not late.
LOOK = 0.02
LOOKS = 6_000


@dataclass(eq=False)
class Place:
    """Where one process stands, and the next after it."""

    number: int
    pid: int | None = None
    begun: int = 0  #: bytes of its words that are older than itself
    is_away: bool = False  #: nobody starts it again


class Lender(QuickRehearsal):
    """A rehearsal whose bots die."""

    def __init__(
        self,
        folder: Path,
        config: str,
        ground: Ground,
        *,
        processes: int = 1,
        more: dict[str, str] | None = None,
    ) -> None:
        super().__init__(folder, config, database_url=ground.url)
        self.ground = ground
        self.places = [Place(number) for number in range(processes)]
        self.cable: Cable | None = None
        self.ended: Counter[int] = Counter()  #: by themselves, by exit status
        self._more = more or {}
        self._one_at_a_time = asyncio.Lock()

    def environment(self) -> dict[str, str]:
        api = {"PARLEY_API_URL": self.cable.url} if self.cable else {}
        return super().environment() | api | self._more

    async def keep_alive(self) -> None:
        """Start whoever is dead, for ever."""
        while True:
            for place in self.places:
                if place.is_away:
                    continue
                if place.pid is not None and _is_dead(place.pid):
                    self.ended[await self._reaped(place)] += 1
                if place.pid is None:
                    await self._start(place)
            await asyncio.sleep(0.02)

    async def ready(self) -> None:
        """Once every process has said that it is; raises `TimeoutError` with what they were at instead."""
        for _ in range(LOOKS):
            if all(self.is_ready(place) for place in self.places if not place.is_away):
                return
            await asyncio.sleep(LOOK)
        raise TimeoutError(await self._what_they_are_at())

    def is_ready(self, place: Place) -> bool:
        return place.pid is not None and b"ready" in self._words(place).read_bytes()[place.begun :]

    async def kill(self, place: Place) -> bool:
        """SIGKILL; whether there was something to kill."""
        if place.pid is None or _is_dead(place.pid):
            return False
        os.kill(place.pid, signal.SIGKILL)
        await self._reaped(place)
        return True

    async def stop(self, place: Place) -> int:
        """SIGTERM, and the exit status; it is not started again before `is_away` is taken back."""
        place.is_away = True
        if place.pid is None:
            return 0
        with contextlib.suppress(ProcessLookupError):
            os.kill(place.pid, signal.SIGTERM)
        while not _is_dead(place.pid):
            await asyncio.sleep(0.02)
        return await self._reaped(place)

    async def close(self) -> None:
        for place in self.places:
            await self.stop(place)
        await super().close()

    async def parley(self, *arguments: str) -> tuple[int, str, str]:
        async with self._one_at_a_time:
            return await super().parley(*arguments)

    async def begin(self, *arguments: str) -> int:
        """A `parley` command whose end nobody waits for; its process."""
        async with self._one_at_a_time:
            return await self.fork(*arguments, out=self.folder / "c.out", err=self._log)

    async def end(self, pid: int, *, kill: bool = False) -> int:
        """Its exit status."""
        if kill:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        while not _is_dead(pid):
            await asyncio.sleep(0.02)
        async with self._one_at_a_time:
            return await status_of(pid)

    async def _what_they_are_at(self) -> str:
        """Where each process stands in its program, and what it logged last."""
        for place in self.places:
            if place.pid is not None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(place.pid, signal.SIGUSR1)
        await asyncio.sleep(1)  # they write
        log = self._log.read_text(encoding="utf-8", errors="replace")[-8000:]
        return f"{self.places}, ended by themselves: {dict(self.ended)}\n{log}"

    @property
    def _log(self) -> Path:
        return self.folder / "bot.log"

    def _words(self, place: Place) -> Path:
        return self.folder / f"bot-{place.number}.out"

    async def _start(self, place: Place) -> None:
        words = self._words(place)
        words.touch()
        async with self._one_at_a_time:
            place.begun = words.stat().st_size
            place.pid = await self.fork("run", out=words, err=self._log)

    async def _reaped(self, place: Place) -> int:
        pid, place.pid = place.pid, None
        if pid is None:
            return 0
        async with self._one_at_a_time:
            return await status_of(pid)


def _is_dead(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2][1] == "Z"
    except OSError:
        return True
