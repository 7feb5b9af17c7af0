"""Hatchery: a lender whose bot starts in a moment, so that it can be killed often.

What takes the time of a start is Python reading its modules. One process reads them once and forks for each
start; the fork is the bot's own process, as `parley run` is, and dies by SIGKILL like any other.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
from pathlib import Path

from bot.commands.demo.rehearsal import BotDied, Rehearsal

ROOT = Path(__file__).parents[2]
#: Seconds for all modules to be read, on a machine that has much else to do.
PATIENCE = 240.0


class QuickRehearsal(Rehearsal):
    """A rehearsal whose processes are forked from one that has everything in memory."""

    _hatchery: asyncio.subprocess.Process | None = None
    _pid: int | None = None

    async def start_bot(self) -> None:
        self._pid = await self._fork("run", out=None, err=self.folder / "bot.log")
        line = await asyncio.wait_for(self._told(), PATIENCE)
        if not line.startswith("Parley is ready"):
            raise BotDied((self.folder / "bot.log").read_text(encoding="utf-8")[-2000:])

    async def kill_bot(self) -> None:
        await self._end(signal.SIGKILL)

    async def stop_bot(self) -> int:
        return await self._end(signal.SIGTERM)

    async def parley(self, *arguments: str) -> tuple[int, str, str]:
        out, err = self.folder / "command.out", self.folder / "command.err"
        status = await self._status_of(await self._fork(*arguments, out=out, err=err))
        return status, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8")

    async def close(self) -> None:
        await super().close()
        if self._hatchery is not None and self._hatchery.stdin is not None:
            self._hatchery.stdin.close()
            await self._hatchery.wait()

    async def _end(self, how: signal.Signals) -> int:
        if self._pid is None:
            return 0
        os.kill(self._pid, how)
        pid, self._pid = self._pid, None
        return await self._status_of(pid)

    async def _fork(self, *arguments: str, out: Path | None, err: Path) -> int:
        return int(
            await self._ask(
                arguments=arguments,
                environment=self.environment(),
                folder=str(self.folder),
                out=str(out) if out else None,
                err=str(err),
            )
        )

    async def _status_of(self, pid: int) -> int:
        """Its exit status, once it has ended; what it said on the way is over."""
        told = await self._ask(wait_for=pid)
        while not told.startswith("status "):
            told = await self._told()
        return int(told.removeprefix("status "))

    async def _ask(self, **order: object) -> str:
        if self._hatchery is None:
            self._hatchery = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.e2e.hatchery"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                cwd=ROOT,
            )
        if self._hatchery.stdin is None:
            raise LookupError("a process without ears")
        self._hatchery.stdin.write(json.dumps(order).encode() + b"\n")
        return await asyncio.wait_for(self._told(), PATIENCE)

    async def _told(self) -> str:
        if self._hatchery is None or self._hatchery.stdout is None:
            raise LookupError("a process without a mouth")
        return (await self._hatchery.stdout.readline()).decode().strip()


def hatch() -> None:
    """Fork a `parley` for each order, and tell how those ended that are asked after."""
    # What a start and a signing read besides.
    import holidays.countries  # noqa: F401

    import bot.papers.pades
    import bot.papers.seal_check  # noqa: F401
    from bot.__main__ import main, read
    from dialogs.languages import LANGUAGES
    from dialogs.texts import Text
    from storage.mapping import map_domain

    read()
    for language in LANGUAGES.values():
        language.plain(Text("Yes"))

    map_domain()
    alive = set[int]()
    for line in sys.stdin:
        order = json.loads(line)
        if "wait_for" in order:
            _, status = os.waitpid(order["wait_for"], 0)
            alive.remove(order["wait_for"])
            _tell(f"status {os.waitstatus_to_exitcode(status)}")
        elif pid := os.fork():
            alive.add(pid)
            _tell(str(pid))
        else:
            _become(order)
            try:
                main(order["arguments"])
            except SystemExit as left:
                sys.stdout.flush()
                os._exit(int(left.code or 0))
    for pid in alive:  # whoever gave the orders is gone
        os.kill(pid, signal.SIGKILL)


def _become(order: dict[str, str]) -> None:
    """Be a process of that lender: its environment, its folder, its ears and mouth."""
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    random.seed()
    for number, path in ((1, order["out"]), (2, order["err"])):
        if path is not None:
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)


def _tell(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    hatch()
