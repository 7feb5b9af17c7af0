"""What is due is done once, at its time, however often it was scheduled."""

from datetime import timedelta

import pytest

from storage.engine.database import Database
from storage.messages import due
from storage.messages.due import Duty
from tests.storage.samples import NOW, SOME_MOMENT, undone

HOUR = timedelta(hours=1)


def a_duty(key: str, due_at=NOW) -> Duty:
    return Duty(key=key, kind="remind", subject={"instalment_id": 3}, due_at=due_at)


async def schedule(database: Database, *duties: Duty) -> None:
    async with database.begin() as session:
        await due.schedule(session, duties)


async def look(database: Database, now=NOW, limit=100) -> list[Duty]:
    async with database.begin() as session:
        return await due.take(session, now, limit)


async def test_a_duty_comes_back_as_it_was_scheduled(database):
    await schedule(database, a_duty("a", SOME_MOMENT))

    (found,) = await look(database, now=SOME_MOMENT)

    assert found == Duty(
        id=found.id, key="a", kind="remind", subject={"instalment_id": 3}, due_at=SOME_MOMENT
    )


async def test_what_is_scheduled_twice_is_done_once(database):
    await schedule(database, a_duty("a"), a_duty("a", NOW + HOUR))
    await schedule(database, a_duty("a"))
    async with database.begin() as session:
        for duty in await due.take(session, NOW, 100):
            await due.done(session, duty)

    await schedule(database, a_duty("a"))

    assert await look(database, now=NOW + HOUR) == []


async def test_nothing_is_due_before_its_time_and_the_longest_overdue_comes_first(database):
    await schedule(
        database, a_duty("late", NOW), a_duty("later", NOW + HOUR), a_duty("latest", NOW - HOUR)
    )

    assert [one.key for one in await look(database)] == ["latest", "late"]
    assert [one.key for one in await look(database, limit=1)] == ["latest"]
    assert [one.key for one in await look(database, NOW - 2 * HOUR)] == []


async def test_what_is_put_off_is_due_then(database):
    await schedule(database, a_duty("a"))
    (duty,) = await look(database)

    async with database.begin() as session:
        await due.put_off(session, duty, NOW + HOUR)

    assert await look(database) == []
    (again,) = await look(database, now=NOW + HOUR)
    assert (again.id, again.due_at) == (duty.id, NOW + HOUR)


async def test_what_was_dropped_is_not_done_and_not_scheduled_again(database):
    await schedule(database, a_duty("a"))
    (duty,) = await look(database)

    async with database.begin() as session:
        await due.drop(session, duty, "paid")

    await schedule(database, a_duty("a"))
    assert await look(database) == []


async def test_a_turn_rolled_back_leaves_it_due(database):
    await schedule(database, a_duty("a"))

    async with undone(database) as session:
        (duty,) = await due.take(session, NOW, 100)
        await due.done(session, duty)

    assert [one.key for one in await look(database)] == ["a"]


async def test_the_next_moment_is_that_of_the_first_still_to_do(database):
    async def next_at():
        async with database.begin() as session:
            return await due.next_at(session)

    assert await next_at() is None
    await schedule(database, a_duty("b", NOW + HOUR), a_duty("a", NOW))
    assert await next_at() == NOW

    async with database.begin() as session:
        for duty in await due.take(session, NOW, 100):
            await due.done(session, duty)

    assert await next_at() == NOW + HOUR


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_two_processes_never_do_the_same(database):
    await schedule(database, a_duty("a"), a_duty("b"))

    async with database.begin() as first, database.begin() as second:
        mine = await due.take(first, NOW, 1)
        yours = await due.take(second, NOW, 100)

    assert [one.key for one in mine + yours] == ["a", "b"]
