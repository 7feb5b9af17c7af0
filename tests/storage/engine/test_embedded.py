"""Embedded: SQLite beside another writer, whom the event loop does not wait for."""

import asyncio
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import text

from storage.engine import embedded
from storage.engine.failures import StatementRefused, is_away

pytestmark = pytest.mark.parametrize("backend", ["sqlite"])


@contextmanager
def another_writer(database) -> Iterator[sqlite3.Connection]:
    """Somebody else who is writing, until the block ends."""
    other = sqlite3.connect(database.engine.url.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield other
    finally:
        other.close()


async def done(database, statement: str) -> None:
    async with database.begin() as session:
        await session.execute(text(statement))


async def one(database) -> int:
    async with database.begin() as session:
        return (await session.execute(text("SELECT 1"))).scalar_one()


@pytest.mark.parametrize(
    ("statement", "waits"),
    [
        ("SELECT 1", False),
        ("DELETE FROM inbox", False),  # there is nothing in it
        ("UPDATE alembic_version SET version_num = version_num", True),
    ],
)
async def test_only_what_wrote_something_waits_for_the_disk(database, statement, waits):
    assert await one(database) == 1
    disk = threading.Event()
    beside = ThreadPoolExecutor(1)
    beside.submit(disk.wait)
    asyncio.get_running_loop().set_default_executor(beside)

    ending = asyncio.create_task(done(database, statement))
    _, still = await asyncio.wait([ending], timeout=0.5)

    disk.set()
    await ending
    assert bool(still) == waits


async def test_while_another_process_writes_everything_else_goes_on(database):
    with another_writer(database):
        waiting = asyncio.create_task(one(database))
        await asyncio.wait([waiting], timeout=0.2)  # this very wait would not end otherwise

        assert not waiting.done()
    assert await waiting == 1


async def test_who_stops_waiting_leaves_nothing_half_begun(database):
    with another_writer(database):
        waiting = asyncio.create_task(one(database))
        await asyncio.wait([waiting], timeout=0.1)
        waiting.cancel()
        await asyncio.wait([waiting], timeout=0.1)
    with pytest.raises(asyncio.CancelledError):
        await waiting

    assert await one(database) == 1


async def test_who_waits_for_another_writer_can_be_told_to_stop(database):
    with another_writer(database):
        waiting = asyncio.create_task(one(database))
        await asyncio.wait([waiting], timeout=0.1)
        waiting.cancel()

        ended, _ = await asyncio.wait([waiting], timeout=25)  # the other one goes on for longer

    assert ended
    assert await one(database) == 1


async def test_a_database_that_stays_locked_is_a_failure_like_any_other(database, monkeypatch):
    monkeypatch.setattr(embedded, "PATIENCE_MS", 1)

    with another_writer(database), pytest.raises(StatementRefused) as found:
        await one(database)

    assert is_away(found.value)  # nothing is wrong with what was to be done
    assert await one(database) == 1
