"""Several processes share one inbox on PostgreSQL: none gets what another has, and lanes stay in order."""

import asyncio
from collections import defaultdict

import pytest

from storage.engine.database import Database
from storage.messages import inbox
from storage.sealed.vault import Vault
from tests.databases import KEY
from tests.storage.samples import NOW

from .test_inbox import an_arrival, keep, keys, take

pytestmark = pytest.mark.parametrize("backend", ["postgresql"])


async def test_the_second_gets_nothing_of_a_lane_the_first_has(database):
    await keep(database, an_arrival(1, "chat:1"), an_arrival(2, "chat:1"), an_arrival(3, "chat:2"))

    async with database.begin() as first, database.begin() as second:
        mine = await inbox.take(first, NOW, 1)
        yours = await inbox.take(second, NOW, 100)

    assert keys(mine) == ["update:1"]
    assert keys(yours) == ["update:3"]


async def test_what_the_first_did_not_finish_the_second_gets(database):
    await keep(database, an_arrival(1))

    async with database.begin() as first:
        await inbox.take(first, NOW, 1)
        await first.rollback()

    assert await take(database) == ["update:1"]


async def test_a_lane_taken_as_it_arrives_is_nobody_elses_until_the_end(database):
    async with database.begin() as first:
        await inbox.keep_and_take(first, [an_arrival(1)], NOW)
        await keep(database, an_arrival(2))

        assert await take(database) == []

    assert await take(database) == ["update:2"]


async def test_what_arrives_while_its_lane_is_taken_waits(database):
    await keep(database, an_arrival(1))

    async with database.begin() as first, database.begin() as second:
        assert keys(await inbox.take(first, NOW, 1)) == ["update:1"]
        taken = await inbox.keep_and_take(second, [an_arrival(2), an_arrival(3, "chat:8")], NOW)

    assert keys(taken) == ["update:3"]


async def test_what_arrives_while_its_lane_arrives_elsewhere_waits(database):
    async with database.begin() as first, database.begin() as second:
        assert keys(await inbox.keep_and_take(first, [an_arrival(1)], NOW)) == ["update:1"]
        assert await inbox.keep_and_take(second, [an_arrival(2)], NOW) == []

    assert await take(database) == ["update:2"]


async def test_the_same_update_received_by_two_is_taken_by_one(database):
    async def receive() -> list[str]:
        async with database.begin() as session:
            return keys(await inbox.keep_and_take(session, [an_arrival(1)], NOW))

    received = await asyncio.gather(*(receive() for _ in range(5)))
    rest = await take(database)

    assert [*sum(received, []), *rest] == ["update:1"]  # noqa: RUF017 - five lists


async def test_many_takers_take_everything_once_and_in_order(database, migrated_url):
    arrivals = [an_arrival(number, f"chat:{number % 13}") for number in range(200)]
    await keep(database, *arrivals)
    taken: dict[str, list[str]] = defaultdict(list)
    at_work: set[str] = set()

    async def work(own: Database) -> None:
        while True:
            async with own.begin() as session:
                kept = await inbox.take(session, NOW, 5)
                lanes = {one.arrival.lane for one in kept}
                assert not lanes & at_work
                at_work.update(lanes)
                await inbox.done(session, [one.id for one in kept])
                for one in kept:
                    taken[one.arrival.lane].append(one.arrival.key)
                # Others may have it from here on, before this one hears that it was committed.
                at_work.difference_update(lanes)
            if not kept and not await _left(own):
                return

    processes = [Database(migrated_url, Vault(KEY)) for _ in range(4)]
    await asyncio.gather(*(work(own) for own in processes))
    for own in processes:
        await own.close()

    assert taken == {
        lane: [one.key for one in arrivals if one.lane == lane]
        for lane in {a.lane for a in arrivals}
    }


async def _left(database: Database) -> int:
    async with database.begin() as session:
        return await inbox.waiting(session)
