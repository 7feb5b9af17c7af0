"""Rehearsal: a lender on this machine: a local Telegram, an advisors' group, and the bot as its own process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox.client import Group, Person, Sandbox
from bot.sandbox.control import Extra
from bot.sandbox.server import SandboxServer, serve
from storage.sealed.vault import Vault

#: Seconds to wait for the bot's ready line: a machine under load needs them.
PATIENCE = 240.0


class BotDied(Exception):  # noqa: N818 - it is what happened
    """The bot's process ended before it was ready; its last words are the message."""


class Rehearsal:
    """Everything a lender has, in one folder. Traffic stays on loopback."""

    program: tuple[str, ...] = ("-m", "bot", "run")  #: what Python runs as the bot

    def __init__(self, folder: Path, config: str, *, database_url: str = "") -> None:
        """*config* is the text of `parley.toml`."""
        self.folder = folder
        self._database_url = database_url
        self._vault_key = Vault.new_key()
        self.vault = Vault(self._vault_key)
        self._process: asyncio.subprocess.Process | None = None
        (folder / "parley.toml").write_text(config, encoding="utf-8")

    async def open(
        self,
        *,
        at: datetime | None = None,
        port: int = 0,
        extras: Mapping[str, Extra] | None = None,
        group: str = "Advisors",
    ) -> None:
        """Start Telegram, at the given time of its clock, with an empty advisors' group of that title."""
        self.server: SandboxServer = await serve(port, clock_file=self.clock, extras=extras)
        self.sandbox: Sandbox = await Sandbox(self.server.url).__aenter__()
        if at is not None:
            await self.sandbox.advance((at - datetime.now(UTC)).total_seconds(), self.clock)
        self.advisors: list[Person] = []
        self.supervisors: list[Person] = []
        self.group: Group = await self.sandbox.group(group)

    async def hire(self, person: Person, *, supervises: bool = False) -> None:
        """An advisor, or who may approve more, joins the group; known to the bot from its next start."""
        await self.group.add(person)
        (self.supervisors if supervises else self.advisors).append(person)

    @property
    def clock(self) -> Path:
        return self.folder / "clock"

    def environment(self) -> dict[str, str]:
        """What the bot's process and every `parley` command of this lender run with."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("PARLEY_")}
        return own | {
            "PARLEY_BOT_TOKEN": self.server.token,
            "PARLEY_API_URL": self.server.url,
            "PARLEY_DATA_DIR": str(self.folder),
            "PARLEY_DATABASE_URL": self._database_url,
            "PARLEY_CONFIG": str(self.folder / "parley.toml"),
            "PARLEY_ADVISOR_CHAT_ID": str(self.group.id),
            "PARLEY_ADVISORS": " ".join(str(one.id) for one in self.advisors),
            "PARLEY_SUPERVISORS": " ".join(str(one.id) for one in self.supervisors),
            "PARLEY_VAULT_KEY": self._vault_key,
            "PARLEY_CLOCK_FILE": str(self.clock),
            "PARLEY_MESSAGES_A_SECOND": "0",  # this Telegram takes as many as come
        }

    @property
    def bot_pid(self) -> int:
        """The number of the bot's process. Raises `LookupError` where there was none yet."""
        if self._process is None:
            raise LookupError("the bot was not started yet")
        return self._process.pid

    @property
    def bot_runs(self) -> bool:
        """Whether the bot's process is there."""
        return self._process is not None and self._process.returncode is None

    async def start_bot(self) -> None:
        """Start the bot and wait until it says that it is ready. Raises `BotDied`."""
        with (self.folder / "bot.log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, *self.program),
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                env=self.environment(),
                cwd=self.folder,
            )
        if self._process.stdout is None:
            raise LookupError("a process without a mouth")
        line = await asyncio.wait_for(self._process.stdout.readline(), PATIENCE)
        if not line:
            await self._process.wait()
            raise BotDied((self.folder / "bot.log").read_text(encoding="utf-8")[-2000:])

    async def kill_bot(self) -> None:
        """SIGKILL: no goodbye."""
        if self._process is not None and self.bot_runs:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()

    async def stop_bot(self) -> int:
        """SIGTERM, and the exit status."""
        if self._process is None:
            return 0
        if self._process.returncode is None:
            self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    async def parley(self, *arguments: str) -> tuple[int, str, str]:
        """Run a `parley` command of this lender: its exit status, stdout and stderr."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *arguments),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=self.environment(),
            cwd=self.folder,
        )
        out, err = await process.communicate()
        return process.returncode or 0, out.decode(), err.decode()

    async def close(self) -> None:
        await self.stop_bot()
        await self.sandbox.__aexit__(None, None, None)
        await self.server.close()
