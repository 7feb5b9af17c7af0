"""Reminders: a million things to do at a time, scheduled in batches, and ten thousand of them done that are due.

Through the storage the bot uses, in a process of its own, so that its memory is seen.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from time import perf_counter, process_time

from storage.engine.database import Database
from storage.messages import due
from storage.messages.due import Duty
from tests.bench.figures import Figure
from tests.bench.lender import postgresql, sqlite
from tests.bench.processes import megabytes

SHORT = True
ROUNDS = 1  #: a million of them are enough
NOW = datetime(2026, 1, 1, tzinfo=UTC)
#: Written, and taken, in one transaction.
WRITTEN, TAKEN = 4000, 100


async def _measured(url: str, count: int, late: int) -> dict[str, float]:
    database = Database(url)
    await database.migrate()
    began_with, most = megabytes(os.getpid()), 0.0

    began, had = perf_counter(), process_time()
    for first in range(0, count, WRITTEN):
        async with database.begin() as session:
            numbers = range(first, min(first + WRITTEN, count))
            await due.schedule(session, [_reminder(number, late) for number in numbers])
        most = max(most, megabytes(os.getpid()))
    scheduled, spent = perf_counter() - began, process_time() - had

    began, done = perf_counter(), 0
    while True:
        async with database.begin() as session:
            rows = await due.take(session, NOW, TAKEN)
            await due.done(session, *rows)
        most = max(most, megabytes(os.getpid()))
        done += len(rows)
        if not rows:
            break
    claimed = perf_counter() - began
    await database.close()
    if done != late:
        raise LookupError(f"{done} of {late} were done")
    return {
        "rows scheduled a second": count / scheduled,
        "rows scheduled for a second of its processor time": count / spent,
        f"s until {late:,} due ones are claimed and marked": claimed,
        "MB of memory at most": most,
        "MB more than before": most - began_with,
    }


def _reminder(number: int, late: int) -> Duty:
    """So many are due by now, spread among all the others."""
    away = timedelta(minutes=-number - 1 if number < late else number + 1)
    return Duty(
        key=f"remind:{number * 7919 % 1_000_003}:{number}",
        kind="remind",
        subject={"instalment_id": number},
        due_at=NOW + away,
        about=f"case:{number // 12}",
    )


def _measure(url: str, count: int, late: int) -> dict[str, float]:
    return asyncio.run(_measured(url, count, late))


def measure(*, short: bool) -> Iterator[Figure]:
    count, late = (20_000, 1_000) if short else (1_000_000, 10_000)
    for of, database in (("SQLite", sqlite), ("PostgreSQL", postgresql)):
        if short and of == "PostgreSQL":
            continue
        with database() as url, ProcessPoolExecutor(1, get_context("spawn")) as another:
            found = another.submit(_measure, url, count, late).result()
        yield from (Figure(of=of, what=what, value=value) for what, value in found.items())
