"""Topics that were opened at the same time are noted together, each in the room that has none yet."""

from __future__ import annotations

from sqlalchemy import event

from bot.telegram.in_rooms import Topic
from bot.telegram.landed import Furnished, settle_landed
from bot.telegram.losses import no_room
from negotiation.desk.handoff import Handoff
from storage.engine.database import Database
from storage.messages import inbox, outbox
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel, Waiting
from storage.staff import handoffs
from tests.storage.samples import GROUP, NOW, add


async def _rooms(database: Database, count: int) -> list[Waiting]:
    """As many cards to be sent, each to a room without a topic."""
    async with database.begin() as session:
        rooms = [Handoff(chat_id=number) for number in range(7, 7 + count)]
        for room in rooms:
            await add(session, room)
        cards = [Parcel(lane=f"room:{room.id}", method="card", params={}) for room in rooms]
        await outbox.enqueue(session, cards, NOW)
    async with database.begin() as session:
        return await outbox.ready(session, NOW, limit=count)


def _opened(waiting: Waiting, topic_id: int) -> tuple[Furnished, Waiting]:
    room = int(waiting.parcel.lane.removeprefix("room:"))
    topic = Topic(handoff_id=room, group_id=GROUP, topic_id=topic_id, icon="🏠")
    return Furnished(part=topic), waiting


async def test_a_room_has_the_topic_that_was_opened_first_and_its_card_is_sent_next(
    database: Database,
) -> None:
    [waiting] = await _rooms(database, 1)

    for topic_id in (31, 32, 31):  # the first is noted once more
        async with database.begin() as session:
            await settle_landed(session, [_opened(waiting, topic_id)], NOW)

    async with database.begin() as session:
        room = await handoffs.in_topic(session, GROUP, 31)
        assert room is not None
        assert (room.icon, room.version) == ("🏠", 2)
        card, other = await outbox.ready(session, NOW, limit=9)
        assert (card.id, card.attempts) == (waiting.id, 0)
        assert (other.parcel.method, other.parcel.params) == (
            "delete_forum_topic",
            {"message_thread_id": 32},
        )


async def test_the_topic_of_a_room_that_was_erased_meanwhile_goes(database: Database) -> None:
    [waiting] = await _rooms(database, 1)
    async with database.begin() as session:
        await session.delete(await session.get_one(Handoff, 1))

    async with database.begin() as session:
        await settle_landed(session, [_opened(waiting, 31)], NOW)

    async with database.begin() as session:
        methods = [one.parcel.method for one in await outbox.ready(session, NOW, limit=9)]
        assert methods == ["card", "delete_forum_topic"]


async def test_that_no_topic_could_be_opened_is_news_again_once_there_is_one(
    database: Database,
) -> None:
    [waiting] = await _rooms(database, 1)
    told = Arrival(key=no_room(1), lane="desk", kind="no_room", payload={"error": "no"})
    async with database.begin() as session:
        await inbox.keep(session, [told], NOW)

    async with database.begin() as session:
        await settle_landed(session, [_opened(waiting, 31)], NOW)

    async with database.begin() as session:
        assert await inbox.waiting(session) == 0


async def test_many_topics_are_noted_with_as_many_statements_as_one(database: Database) -> None:
    waiting = await _rooms(database, 5)
    asked: list[str] = []

    def note(*given: object) -> None:
        asked.append(str(given[2]).split(" SET ", maxsplit=1)[0].split(" WHERE ", maxsplit=1)[0])

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    async with database.begin() as session:
        opened = [_opened(one, 31 + at) for at, one in enumerate(waiting)]
        await settle_landed(session, opened, NOW)

    assert [one for one in asked if not one.startswith("SELECT")] == [
        "DELETE FROM inbox",
        "UPDATE handoffs",
    ]
