"""The inbox keeps everything once and gives it out once, in order within a lane."""

from dataclasses import replace
from datetime import timedelta

from storage.engine.database import Database
from storage.messages import inbox
from storage.messages.inbox import Arrival, Kept
from tests.storage.samples import NOW, undone

LATER = NOW + timedelta(seconds=2)


def an_arrival(number: int, lane: str = "chat:7") -> Arrival:
    return Arrival(key=f"update:{number}", lane=lane, kind="update", payload={"text": "好 ü"})


async def keep(database: Database, *arrivals: Arrival) -> None:
    async with database.begin() as session:
        await inbox.keep(session, arrivals, NOW)


async def keep_and_take(database: Database, *arrivals: Arrival) -> list[str]:
    async with database.begin() as session:
        return keys(await inbox.keep_and_take(session, arrivals, NOW))


async def take(database: Database, now=NOW, limit=100) -> list[str]:
    """Take what is ready and be done with it."""
    async with database.begin() as session:
        kept = await inbox.take(session, now, limit)
        await inbox.done(session, [one.id for one in kept])
        return keys(kept)


async def fail(database: Database, again_at) -> str:
    """Take the first that is ready and fail."""
    async with database.begin() as session:
        (kept,) = await inbox.take(session, NOW, 1)
    async with database.begin() as session:
        await inbox.failed(session, kept.id, error="KeyError", again_at=again_at)
    return kept.arrival.key


async def waiting(database: Database) -> int:
    async with database.begin() as session:
        return await inbox.waiting(session)


def keys(kept: list[Kept]) -> list[str]:
    return [one.arrival.key for one in kept]


async def test_what_is_kept_is_given_out_as_it_came(database):
    await keep(database, an_arrival(1))

    async with database.begin() as session:
        (kept,) = await inbox.take(session, NOW, 100)

    assert kept.arrival == an_arrival(1)
    assert kept.attempts == 0


async def test_nothing_to_keep_is_nothing(database):
    await keep(database)

    assert await keep_and_take(database) == []
    assert await take(database) == []
    assert await waiting(database) == 0


async def test_what_is_delivered_twice_is_taken_once(database):
    await keep(database, an_arrival(1), an_arrival(1))
    await keep(database, an_arrival(1))

    assert await take(database) == ["update:1"]
    await keep(database, an_arrival(1))
    assert await take(database) == []


async def test_what_was_kept_and_taken_at_once_is_known_afterwards(database):
    assert await keep_and_take(database, an_arrival(1)) == ["update:1"]

    assert await keep_and_take(database, an_arrival(1)) == []
    await keep(database, an_arrival(1))
    assert await waiting(database) == 0


async def test_a_lane_is_taken_one_by_one_in_order(database):
    await keep(database, an_arrival(3), an_arrival(1), an_arrival(2))

    assert [await take(database) for _ in range(4)] == [
        ["update:3"],
        ["update:1"],
        ["update:2"],
        [],
    ]


async def test_lanes_are_taken_side_by_side_the_oldest_first(database):
    await keep(
        database,
        an_arrival(1, "chat:1"),
        an_arrival(2, "chat:1"),
        an_arrival(3, "chat:2"),
        an_arrival(4, "chat:3"),
    )

    assert await take(database, limit=2) == ["update:1", "update:3"]
    assert await take(database) == ["update:2", "update:4"]


async def test_a_whole_batch_is_kept_and_taken_at_once_in_the_order_it_came(database):
    batch = [an_arrival(number, f"chat:{number % 7}") for number in range(100, 0, -1)]

    assert await keep_and_take(database, *batch) == [arrival.key for arrival in batch]
    assert await waiting(database) == 0


async def test_a_newcomer_joins_those_that_wait_in_its_lane(database):
    await keep(database, an_arrival(1, "chat:1"))

    taken = await keep_and_take(database, an_arrival(2, "chat:1"), an_arrival(3, "chat:2"))

    assert taken == ["update:3"]
    assert await take(database) == ["update:1"]
    assert await take(database) == ["update:2"]


async def test_what_failed_is_tried_again_at_its_time_and_holds_back_its_lane_until_then(database):
    await keep(database, an_arrival(1, "chat:1"), an_arrival(2, "chat:1"), an_arrival(3, "chat:2"))

    await fail(database, again_at=LATER)

    assert await take(database) == ["update:3"]
    assert await take(database, now=LATER - timedelta(microseconds=1)) == []
    async with database.begin() as session:
        (kept,) = await inbox.take(session, LATER, 100)
    assert (kept.arrival.key, kept.attempts) == ("update:1", 1)


async def test_what_was_put_off_by_a_clock_that_was_years_ahead_is_not_waited_for(database):
    await keep(database, an_arrival(1), an_arrival(2))

    await fail(database, again_at=LATER + timedelta(days=900))

    assert await take(database) == ["update:1"]


async def test_a_newcomer_joins_the_one_that_failed(database):
    await keep(database, an_arrival(1))
    await fail(database, again_at=LATER)

    assert await keep_and_take(database, an_arrival(2)) == []


async def test_what_is_parked_no_longer_holds_back_its_lane(database):
    await keep(database, an_arrival(1), an_arrival(2))

    assert await fail(database, again_at=None) == "update:1"

    assert await take(database) == ["update:2"]
    assert await keep_and_take(database, an_arrival(3)) == ["update:3"]
    assert await waiting(database) == 0


async def test_a_failure_noted_too_late_does_not_undo_what_another_process_did(database):
    await keep(database, an_arrival(1))
    async with database.begin() as session:
        (kept,) = await inbox.take(session, NOW, 1)
    assert await take(database) == ["update:1"]

    async with database.begin() as session:
        await inbox.failed(session, kept.id, error="KeyError", again_at=NOW)

    assert await take(database) == []


async def test_a_turn_rolled_back_leaves_everything_to_do(database):
    await keep(database, an_arrival(1), an_arrival(2, "chat:8"))

    async with undone(database) as session:
        kept = await inbox.take(session, NOW, 100)
        await inbox.done(session, [one.id for one in kept])

    assert await waiting(database) == 2
    assert await take(database) == ["update:1", "update:2"]


async def test_arrivals_of_a_batch_rolled_back_were_never_there(database):
    async with undone(database) as session:
        await inbox.keep_and_take(session, [an_arrival(1)], NOW)

    assert await keep_and_take(database, an_arrival(1)) == ["update:1"]


async def test_a_number_that_telegram_gives_again_after_weeks_is_of_a_new_update(database):
    await keep_and_take(database, an_arrival(1))
    another = replace(an_arrival(1), payload={"text": "I cannot pay"})

    async with database.begin() as session:
        taken = await inbox.keep_and_take(session, [another], NOW + timedelta(days=9))

    assert [one.arrival for one in taken] == [another]
    async with database.begin() as session:
        assert await inbox.keep_and_take(session, [another], NOW + timedelta(days=9)) == []


async def test_the_same_update_is_known_however_late_it_is_delivered_again(database):
    await keep(database, an_arrival(1))

    async with database.begin() as session:
        await inbox.keep(session, [an_arrival(1)], NOW + timedelta(days=9))

    assert await take(database) == ["update:1"]
    assert await waiting(database) == 0


async def test_an_update_that_comes_again_at_once_in_other_words_is_known(database):
    await keep_and_take(database, an_arrival(1))
    again = replace(an_arrival(1), payload={"text": "as Telegram tells it the second time"})

    assert await keep_and_take(database, again) == []
