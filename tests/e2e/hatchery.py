"""Hatchery: a lender whose bot starts in a moment, so that it can be killed often.

What takes the time of a start is Python reading its modules. One process reads them once and forks for each
start; the fork is the bot's own process, as `parley run` is, and dies by SIGKILL like any other.
"""

from __future__ import annotations

import asyncio
import atexit
import faulthandler
import gc
import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.commands.demo.rehearsal import BotDied, Rehearsal

ROOT = Path(__file__).parents[2]
#: Seconds for all modules to be read, on a machine that has much else to do.
PATIENCE = 240.0


class Hatchery:
    """One for all lenders of this process: it takes as long to read everything as a bot takes for many turns."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.hatchery"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        self._one_at_a_time = threading.Lock()

    async def ask(self, **order: object) -> int:
        """What it answers to an order: the number of a process, or how one ended."""
        return await asyncio.wait_for(asyncio.to_thread(self._ask, order), PATIENCE)

    def _ask(self, order: dict[str, object]) -> int:
        if self._process.stdin is None or self._process.stdout is None:
            raise LookupError("a process without ears or mouth")
        with self._one_at_a_time:
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()
            return int(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()


@cache
def hatchery() -> Hatchery:
    one = Hatchery()
    atexit.register(one.close)
    return one


async def forked(
    *arguments: str, environment: Mapping[str, str], folder: Path, out: Path, err: Path
) -> int:
    """The number of a process that does what `parley` does with these arguments; it writes at the end of files."""
    return await hatchery().ask(
        arguments=arguments,
        environment=dict(environment),
        folder=str(folder),
        out=str(out),
        err=str(err),
    )


async def status_of(pid: int) -> int:
    """Its exit status, once it has ended."""
    return await hatchery().ask(wait_for=pid)


@dataclass(frozen=True, kw_only=True)
class Bot:
    """`parley run` in its own process."""

    pid: int
    said: asyncio.StreamReader  #: on stdout, until it ends
    log: Path

    @classmethod
    async def start(cls, environment: Mapping[str, str], folder: Path) -> Bot:
        mouth, log = folder / "bot.out", folder / "bot.log"
        if not mouth.exists():
            os.mkfifo(mouth)
        hearing = os.open(mouth, os.O_RDONLY | os.O_NONBLOCK)  # before anybody speaks
        said = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(said), os.fdopen(hearing, "rb")
        )
        pid = await forked("run", environment=environment, folder=folder, out=mouth, err=log)
        return cls(pid=pid, said=said, log=log)

    async def ready(self) -> str:
        """The line it says when it is; "" where it ends before."""
        return (await asyncio.wait_for(self.said.readline(), PATIENCE)).decode()

    async def end(self, how: signal.Signals) -> int:
        os.kill(self.pid, how)
        return await status_of(self.pid)


class QuickCommands(Rehearsal):
    """A rehearsal whose `parley` commands are forked from a process that has everything in memory."""

    async def parley(self, *arguments: str) -> tuple[int, str, str]:
        out, err = self.folder / "command.out", self.folder / "command.err"
        status = await status_of(await self.fork(*arguments, out=out, err=err))
        return status, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8")

    async def fork(self, *arguments: str, out: Path, err: Path) -> int:
        """A process of this lender."""
        return await forked(
            *arguments, environment=self.environment(), folder=self.folder, out=out, err=err
        )


class QuickRehearsal(QuickCommands):
    """One whose bot is as well."""

    _bot: Bot | None = None

    async def start_bot(self) -> None:
        self._bot = await Bot.start(self.environment(), self.folder)
        if not (await self._bot.ready()).startswith("Parley is ready"):
            raise BotDied(self._bot.log.read_text(encoding="utf-8")[-2000:])

    async def kill_bot(self) -> None:
        await self._end(signal.SIGKILL)

    async def stop_bot(self) -> int:
        return await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> int:
        if self._bot is None:
            return 0
        bot, self._bot = self._bot, None
        return await bot.end(how)


def hatch() -> None:
    """Fork a `parley` for each order, and tell how those ended that are asked after."""
    # What a start and a signing read besides.
    import alembic.command  # noqa: F401
    import holidays.countries  # noqa: F401
    from sqlalchemy.orm import configure_mappers

    import bot.papers.pades
    import bot.papers.seal_check  # noqa: F401
    from bot.__main__ import main, read
    from bot.commands.menu import put_together
    from bot.configuration.reading import read_config
    from bot.papers.press import Press
    from dialogs.languages import LANGUAGES
    from dialogs.phrases.patterns import made_ready
    from dialogs.texts import Text
    from storage.engine.mapping import map_domain

    read()
    put_together()
    read_config(ROOT / "docs" / "parley.toml")
    Press()
    for language in LANGUAGES.values():
        language.plain(Text("Yes"))
    map_domain()
    configure_mappers()
    list(made_ready())
    gc.freeze()

    alive = set[int]()
    for line in sys.stdin:
        order = json.loads(line)
        if "wait_for" in order:
            _, status = os.waitpid(order["wait_for"], 0)
            alive.remove(order["wait_for"])
            _tell(os.waitstatus_to_exitcode(status))
        elif pid := os.fork():
            alive.add(pid)
            _tell(pid)
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
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    faulthandler.register(signal.SIGUSR1)  # says where it stands, to whoever wonders


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    hatch()
