"""The outbox gives out what is to be sent, in order within a lane, until it was sent or given up."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from storage.engine.database import Database
from storage.messages import outbox, written
from storage.messages.outbox import Parcel, Waiting
from storage.tables.messages import outbox as rows
from tests.storage.samples import GROUP, NOW, USER, undone

LATER = NOW + timedelta(seconds=30)


def a_parcel(text: str, lane: str = "chat:7") -> Parcel:
    return Parcel(lane=lane, method="sendMessage", params={"chat_id": GROUP, "text": text})


def a_card(text: str, lane: str = "room:3") -> Parcel:
    return replace(a_parcel(text, lane), method="card", replaces=True)


async def enqueue(database: Database, *parcels: Parcel) -> None:
    async with database.begin() as session:
        await outbox.enqueue(session, parcels, NOW)


async def ready(database: Database, now=NOW, limit=100, busy=()) -> list[Waiting]:
    async with database.begin() as session:
        return await outbox.ready(session, now, limit=limit, busy=busy)


async def send(database: Database, waiting: Waiting) -> None:
    async with database.begin() as session:
        await outbox.sent(session, {waiting.id: 1}, NOW)


async def fail(database: Database, waiting: Waiting, again_at) -> None:
    async with database.begin() as session:
        await outbox.failed(session, waiting.id, error="RetryAfter", again_at=again_at)


async def waiting(database: Database) -> int:
    async with database.begin() as session:
        return await written.waiting(session)


def texts(found: list[Waiting]) -> list[str]:
    return [one.parcel.params["text"] for one in found]


async def test_a_parcel_is_given_out_as_it_was_written(database):
    parcel = Parcel(
        lane="room:3",
        method="sendPhoto",
        params={"chat_id": GROUP, "caption": "您好", "reply_markup": {"inline_keyboard": [[]]}},
        files={"photo": {"vault": 12, "name": "offer.png"}},
        keeps={"card": 3},
    )
    await enqueue(database, parcel)

    (found,) = await ready(database)

    assert found.parcel == parcel
    assert found.attempts == 0


async def test_nothing_to_send_is_nothing(database):
    await enqueue(database)

    assert await ready(database) == []
    assert await waiting(database) == 0


async def test_a_lane_is_sent_one_by_one_in_order(database):
    await enqueue(database, a_parcel("first"), a_parcel("second"))
    await enqueue(database, a_parcel("third"))
    sent = []

    while found := await ready(database):
        (one,) = found
        sent += texts(found)
        await send(database, one)

    assert sent == ["first", "second", "third"]
    assert await waiting(database) == 0


async def test_lanes_are_sent_side_by_side_the_oldest_first(database):
    await enqueue(
        database,
        a_parcel("a1", "a"),
        a_parcel("a2", "a"),
        a_parcel("b1", "b"),
        a_parcel("c1", "c"),
    )

    assert texts(await ready(database)) == ["a1", "b1", "c1"]
    assert texts(await ready(database, limit=2)) == ["a1", "b1"]
    assert await ready(database, limit=0) == []


async def test_a_lane_with_something_on_its_way_is_left_alone(database):
    await enqueue(database, a_parcel("a1", "a"), a_parcel("b1", "b"))

    assert texts(await ready(database, busy={"a"})) == ["b1"]
    assert await ready(database, busy=["a", "b"]) == []


async def test_many_are_marked_as_sent_at_once_with_the_numbers_telegram_gave_them(database):
    lanes = [f"chat:{number}" for number in range(5)]
    await enqueue(database, *(a_parcel(lane, lane) for lane in lanes))
    first, second, *_ = await ready(database)

    async with database.begin() as session:
        await outbox.sent(session, {first.id: USER, second.id: None}, NOW)
        await outbox.sent(session, {}, NOW)

    async with database.begin() as session:
        found = await session.execute(
            select(rows.c.message_id, rows.c.sent_at).where(rows.c.status == "sent")
        )
        assert set(map(tuple, found)) == {(USER, NOW), (None, NOW)}
    assert texts(await ready(database)) == lanes[2:]


async def test_what_was_not_marked_as_sent_is_given_out_again(database):
    await enqueue(database, a_parcel("first"))

    assert texts(await ready(database)) == ["first"]
    assert texts(await ready(database)) == ["first"]


async def test_what_failed_waits_for_its_time_and_its_lane_with_it(database):
    await enqueue(database, a_parcel("a1", "a"), a_parcel("a2", "a"), a_parcel("b1", "b"))
    first, _ = await ready(database)

    await fail(database, first, again_at=LATER)

    assert texts(await ready(database)) == ["b1"]
    assert texts(await ready(database, now=LATER - timedelta(microseconds=1))) == ["b1"]
    again, _ = await ready(database, now=LATER)
    assert (again.id, again.attempts) == (first.id, 1)


async def test_what_was_put_off_by_a_clock_that_was_years_ahead_is_not_waited_for(database):
    await enqueue(database, a_parcel("first"), a_parcel("second"))
    (first,) = await ready(database)

    await fail(database, first, again_at=NOW + timedelta(days=900, seconds=30))

    assert texts(await ready(database)) == ["first"]


async def test_it_waits_with_its_lane_for_as_long_as_telegram_says_then(database):
    await enqueue(database, a_parcel("first"))
    (first,) = await ready(database)
    await fail(database, first, again_at=NOW + timedelta(days=900))

    async with database.begin() as session:
        await outbox.hold_back(session, ["chat:"], LATER)

    assert await ready(database) == []
    assert texts(await ready(database, now=LATER)) == ["first"]


async def test_what_was_given_up_no_longer_holds_back_its_lane(database):
    await enqueue(database, a_parcel("first"), a_parcel("second"))
    (first,) = await ready(database)

    await fail(database, first, again_at=None)

    assert texts(await ready(database)) == ["second"]
    assert await waiting(database) == 1


async def all_of_a_lane(database: Database, lane: str) -> list[str]:
    """What goes out in it, one after the other."""
    sent = []
    while found := [each for each in await ready(database) if each.parcel.lane == lane]:
        sent += texts(found)
        await send(database, found[0])
    return sent


async def test_what_something_newer_takes_the_place_of_is_not_sent(database):
    await enqueue(
        database, a_card("waits"), a_parcel("said", "room:3"), a_card("another", "room:4")
    )

    await enqueue(database, a_card("in talks"))

    assert await all_of_a_lane(database, "room:3") == ["said", "in talks"]
    assert await all_of_a_lane(database, "room:4") == ["another"]


async def test_of_what_is_written_at_once_the_newest_goes_out(database):
    """As if it had been written one by one; what is said in a new room finds the card before it."""
    await enqueue(
        database,
        a_card("waits"),
        a_parcel("the story", "room:3"),
        a_card("in talks"),
        a_card("another", "room:4"),
        a_parcel("the papers", "room:3"),
    )

    [first, _] = await ready(database)
    async with database.begin() as session:
        before = await written.newest(session, "room:3", "card", before=first.id)
    assert before is not None
    assert before.params["text"] == "waits"
    assert await all_of_a_lane(database, "room:3") == ["the story", "in talks", "the papers"]
    assert await all_of_a_lane(database, "room:4") == ["another"]


async def test_what_replaces_nothing_is_sent_unless_it_is_replaced(database):
    bare = replace(a_card("bare"), replaces=False)

    await enqueue(database, bare, a_card("newer"), replace(bare, params={"text": "after"}))

    assert await all_of_a_lane(database, "room:3") == ["newer", "after"]


async def test_what_a_lane_was_told_lately_is_found_newest_first_sent_or_not(database) -> None:
    await enqueue(database, a_parcel("one"), a_parcel("of another", "chat:8"), a_parcel("two"))
    [first, *_] = await ready(database)
    await send(database, first)
    await enqueue(database, a_parcel("three"))

    async with database.begin() as session:
        found = await written.lately(session, "chat:7", 2)

    assert [one.params["text"] for one in found] == ["three", "two"]


async def test_what_a_turn_wanted_to_say_goes_with_the_turn(database):
    async with undone(database) as session:
        await outbox.enqueue(session, [a_parcel("never")], NOW)

    assert await ready(database) == []


async def test_a_failure_noted_too_late_does_not_send_again(database):
    await enqueue(database, a_parcel("first"))
    (first,) = await ready(database)
    await send(database, first)

    await fail(database, first, again_at=NOW)

    assert await ready(database) == []
