"""Throughput: a backlog of real turns answered by 1, 2 and 4 processes on one PostgreSQL, and what each part costs.

    python -m tests.torture.throughput [PROCESSES …]

All processes stand still while people write, then go on together. Seconds of CPU are read from /proc, since wall time
says little where other work shares the processor; Telegram's place is taken by the sandbox, in a process of its own.
"""

# ruff: noqa: ASYNC110 - other processes' ends ring no bell here

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.negotiation import MORNING, ROOT

from .checker import check
from .day import Day
from .ground import Ground, ground
from .lender import Lender
from .ordeal import read
from .record import write_record
from .store import Store

PEOPLE, EACH = 60, 20
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, kw_only=True)
class Measured:
    processes: int
    wall: float
    bots: list[float]  #: seconds of CPU, each
    database: float
    telegram: float
    faults: list[str]

    def __str__(self) -> str:
        """A line of the table below `HEAD`."""
        size = PEOPLE * EACH
        each = " ".join(f"{one:.1f}" for one in sorted(self.bots, reverse=True))
        shares = (sum(self.bots), self.database, self.telegram)
        columns = (self.processes, f"{size / self.wall:.0f}", f"{self.wall:.1f}")
        columns += tuple(f"{share / size * 1e3:.1f}" for share in shares)
        row = "".join(f"{one:>{width}}" for one, width in zip(columns, WIDTHS, strict=True))
        return f"{row}   {each}   faults: {'; '.join(self.faults) or 'none'}"


WIDTHS = (9, 11, 9, 7, 12, 10)
HEAD = f"""\
{PEOPLE * EACH:,} updates of {PEOPLE} people wait, three calls to Telegram each; then all processes answer them together.
{os.cpu_count()} cores, a load of {{load:.1f}} in the minute before: unless that is near 0, compare CPU, not seconds.

{"ms of CPU an update:":>{sum(WIDTHS)}}   seconds of CPU
processes  updates/s  seconds   bots  PostgreSQL   sandbox   of each process"""


async def measured(processes: int) -> Measured:
    folder = Path(tempfile.mkdtemp(prefix="parley-throughput-"))
    async with ground("postgresql") as here:
        config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
        lender = Lender(folder, config, here, processes=processes)
        await lender.open(at=MORNING)
        for place in lender.places:
            place.is_away = True
        async with asyncio.TaskGroup() as group:
            alive = group.create_task(lender.keep_alive())
            for place in lender.places:
                place.is_away = False
                await lender.ready()
            people = [await lender.sandbox.person(first_name=f"P{n}") for n in range(PEOPLE)]
            for one in people:
                await one.start()
            await _quiet(lender)
            pids = [place.pid for place in lender.places if place.pid is not None]
            for pid in pids:
                os.kill(pid, signal.SIGSTOP)
            for _ in range(EACH):
                for one in people:
                    await one.say("/help")
            before = [cpu([pid]) for pid in pids], cpu(_servers(here)), time.process_time()
            began = time.monotonic()
            for pid in pids:
                os.kill(pid, signal.SIGCONT)
            await _quiet(lender)
            wall = time.monotonic() - began
            bots = [cpu([pid]) - was for pid, was in zip(pids, before[0], strict=True)]
            database, telegram = cpu(_servers(here)) - before[1], time.process_time() - before[2]
            alive.cancel()
        write_record(folder / "record.json", Day(lender=lender, most=0, at_once=0), [])
        await lender.close()
        verdict = await asyncio.to_thread(check, read(folder / "record.json"), Store(here.url))
    return Measured(
        processes=processes,
        wall=wall,
        bots=bots,
        database=database,
        telegram=telegram,
        faults=verdict.faults,
    )


async def _quiet(lender: Lender) -> None:
    store = Store(lender.ground.url)
    left = (
        "SELECT 1 FROM inbox WHERE status = 'todo' UNION ALL"
        " SELECT 1 FROM outbox WHERE status = 'todo' LIMIT 1"
    )
    while lender.server.world.updates.pending or await asyncio.to_thread(store.rows, left):
        await asyncio.sleep(0.1)


def cpu(pids: Iterable[int]) -> float:
    """Seconds of CPU that they and their ended children have had."""
    total = 0
    for pid in pids:
        with suppress(FileNotFoundError):  # ended meanwhile; whoever began it has its seconds
            told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
            total += sum(map(int, told[11:15]))
    return total / TICKS


def _servers(here: Ground) -> list[int]:
    """All that PostgreSQL's first process has begun, and itself."""
    told = (here.disk.folder / "data" / "postmaster.pid").read_text(encoding="ascii")
    first = int(told.split()[0])
    children = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii")
    return [*map(int, children.split()), first]


def main(numbers: Sequence[int]) -> int:
    print(HEAD.format(load=os.getloadavg()[0]), flush=True)
    failed = False
    for number in numbers:
        found = asyncio.run(measured(number))
        print(found, flush=True)
        failed |= bool(found.faults)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main([int(one) for one in sys.argv[1:]] or [1, 2, 4]))
