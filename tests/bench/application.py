"""Applications: updates a second through the whole bot, people applying from /start to the sending, nothing lost.

Each bot is a process of its own, this one is its Telegram and its borrowers. As others use the machine as well, what
counts is how many updates go into a second of the bot's own processor time. Beside it stands what people write with
python-telegram-bot, a ConversationHandler in memory, answering the same updates of the same people.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager

from bot.sandbox.faults import Fault
from tests.bench.borrowers import APPLICATION, Crowd
from tests.bench.figures import Figure
from tests.bench.lender import OURS, PEER, lender, postgresql, sqlite
from tests.bench.processes import cpu, megabytes

SHORT = True
WARM = 10
AT_ONCE = 100
AS_IT_COMES = "python-telegram-bot, a ConversationHandler in memory"
BOTS = {
    AS_IT_COMES: ((*PEER,), None),
    "the same over aiohttp": ((*PEER, "aiohttp"), None),
    "Parley on SQLite": (OURS, sqlite),
    "Parley on PostgreSQL": (OURS, postgresql),
}


async def measured(  # noqa: PLR0917 - who, where, how many
    of: str,
    url: str,
    program: tuple[str, ...],
    people: int,
    at_once: int = AT_ONCE,
    latency: float = 0.0,
) -> list[Figure]:
    """So many people apply, so many *at_once*; Telegram answers every call after *latency* seconds."""
    async with lender(url, loans=WARM + people, program=program) as rehearsal:
        pid = rehearsal.bot_pid
        if latency:
            far = Fault(method="*", kind="slow", times=sys.maxsize, seconds=latency)
            rehearsal.server.world.faults.add(far)
        crowd = Crowd(world=rehearsal.server.world)
        await crowd.apply(range(WARM), at_once=WARM)
        crowd.waits.clear()
        profiler = await _profiler(pid)
        had = cpu(pid)
        seconds = await crowd.apply(range(WARM, WARM + people), at_once=at_once)
        count, spent = people * len(APPLICATION), cpu(pid) - had
        if profiler is not None:
            await profiler.wait()
        waits = sorted(crowd.waits)
        return [
            Figure(of=of, what=what, value=value, beside=beside)
            for what, value, beside in (
                ("updates for a second of its processor time", count / spent, AS_IT_COMES),
                ("updates a second", count / seconds, AS_IT_COMES),
                ("ms until 99 of 100 are answered", 1e3 * waits[len(waits) * 99 // 100], ""),
                ("MB of memory", megabytes(pid), ""),
            )
        ]


async def _profiler(pid: int) -> asyncio.subprocess.Process | None:
    """`PROFILE="py-spy record --gil -d 10 -o profile.svg -p {pid}"` shows where the time goes."""
    command = os.environ.get("PROFILE")
    return await asyncio.create_subprocess_shell(command.format(pid=pid)) if command else None


def measure(*, short: bool) -> Iterator[Figure]:
    people = int(os.environ.get("PEOPLE", "15" if short else "100"))
    wanted = os.environ.get("BOTS", "")
    for of, (program, database) in BOTS.items():
        if wanted not in of or (short and of == "Parley on PostgreSQL"):
            continue
        where: AbstractContextManager[str] = database() if database else contextlib.nullcontext("")
        with where as url:
            yield from asyncio.run(measured(of, url, program, people))
