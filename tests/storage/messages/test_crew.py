"""Processes on one PostgreSQL divide the lanes and the asking among them, and take over from who is gone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from storage.engine.database import Database
from storage.messages.crew import Crew
from storage.messages.lanes import PARTS

ALL = frozenset(range(PARTS))


class Process:
    """One of them, with a database of its own."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        self.changed = asyncio.Event()
        self.rung = 0
        self.busy: set[int] = set()
        self.crew = Crew(self.database, rang=self._rang)
        self.stopping, self.over = asyncio.Event(), asyncio.Event()
        self.task = asyncio.create_task(self.crew.run(self.stopping, self.over, lambda: self.busy))

    def _rang(self, _: str) -> None:
        self.rung += 1
        self.changed.set()

    async def until(self, look: Callable[[], object]) -> None:
        async with asyncio.timeout(10):
            while not look():
                await self.changed.wait()
                self.changed.clear()

    async def leave(self) -> None:
        self.stopping.set()
        self.over.set()
        await self.task
        await self.database.close()

    async def die(self) -> None:
        """As a killed process: the connection ends without a word."""
        connection = self.crew._connection
        assert connection is not None
        driver: Any = (await connection.get_raw_connection()).driver_connection
        driver.terminate()
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


def parts(process: Process) -> frozenset[int]:
    assert process.crew.parts is not None
    return process.crew.parts


@asynccontextmanager
async def processes(url: str, count: int) -> AsyncIterator[list[Process]]:
    """So many, once they have divided everything."""
    them = [Process(url) for _ in range(count)]
    share = PARTS // count
    for one in them:
        await one.until(lambda one=one: len(parts(one)) == share)
    yield them
    for one in them:
        if not one.task.done():
            await one.leave()


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_on_sqlite_there_is_nobody_to_share_with(migrated_url):
    process = Process(migrated_url)
    await process.until(process.crew.leads.is_set)

    assert process.crew.parts is None
    assert process.crew.leads.is_set()
    await process.leave()


@pytest.mark.parametrize("backend", ["postgresql"])
class TestOnPostgreSQL:
    async def test_four_have_a_quarter_each_and_one_leads(self, migrated_url):
        async with processes(migrated_url, 4) as them:
            assert frozenset().union(*map(parts, them)) == ALL
            assert sum(len(parts(one)) for one in them) == PARTS
            assert sum(one.crew.leads.is_set() for one in them) == 1

    async def test_what_a_dead_one_had_the_others_have_and_one_of_them_leads(self, migrated_url):
        async with processes(migrated_url, 2) as them:
            leader, other = sorted(them, key=lambda one: not one.crew.leads.is_set())

            await leader.die()
            await other.until(lambda: parts(other) == ALL)
            await asyncio.wait_for(other.crew.leads.wait(), 10)

    async def test_who_leaves_gives_back_what_is_not_on_its_way_and_the_rest_at_its_end(
        self, migrated_url
    ):
        async with processes(migrated_url, 2) as [one, other]:
            held = min(parts(one))
            one.busy = {held}

            one.stopping.set()
            await other.until(lambda: parts(other) == ALL - {held})
            assert parts(one) == {held}
            assert not one.crew.leads.is_set()

            one.over.set()
            await other.until(lambda: parts(other) == ALL)

    async def test_who_loses_its_connection_has_nothing_until_it_is_back(self, migrated_url):
        async with processes(migrated_url, 1) as [one]:
            connection = one.crew._connection
            assert connection is not None
            driver: Any = (await connection.get_raw_connection()).driver_connection

            driver.terminate()
            await asyncio.sleep(0)
            lost = parts(one)
            await one.until(lambda: parts(one) == ALL)

            assert lost == frozenset()
            assert one.crew.leads.is_set()

    async def test_what_is_locked_for_one_is_never_left_lying(self, migrated_url):
        async with processes(migrated_url, 1) as [one]:
            one.crew._lost(None)  # late news of a connection long replaced
            assert parts(one) == frozenset()

            await one.until(lambda: parts(one) == ALL)
            assert one.crew.leads.is_set()

    async def test_what_one_writes_the_others_hear_of(self, migrated_url):
        async with processes(migrated_url, 2) as [one, other]:
            before = other.rung

            one.crew.wrote("outbox")

            await other.until(lambda: other.rung > before)
