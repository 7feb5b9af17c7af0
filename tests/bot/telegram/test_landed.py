"""What was sent is settled beside turns that change the same rooms and board: neither waits for one who waits for it."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from bot.desk import rooms
from bot.telegram.in_rooms import Topic
from bot.telegram.landed import Furnished, Sent, settle_landed
from bot.telegram.losses import no_room
from dialogs.texts import ENGLISH, Text
from negotiation.desk.handoff import Handoff
from storage.engine.database import Database
from storage.messages import inbox, outbox
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel, Waiting
from storage.staff import desk, handoffs
from storage.staff.pairs import MessageId
from tests.storage.samples import GROUP, NOW, USER, a_chat, add

WAITS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


@pytest.fixture
def backend() -> str:
    return "postgresql"


def board(words: str) -> Parcel:
    return rooms.board(GROUP, Text("{words}", words=words), ENGLISH)


def card(room: Handoff, words: str) -> Parcel:
    return rooms.card(room, Text("{words}", words=words), {}, ENGLISH, name=Text("1"), icon="📄")


async def written(database: Database, parcel: Parcel) -> Waiting:
    async with database.begin() as session:
        await outbox.enqueue(session, [parcel], NOW)
    async with database.begin() as session:
        *_, waiting = await outbox.ready(session, NOW, limit=9)
    return waiting


async def settle(database: Database, *landed: tuple[Sent | Furnished, Waiting]) -> None:
    async with database.begin() as session:
        await settle_landed(session, landed, NOW)


def sent(waiting: Waiting) -> tuple[Sent, Waiting]:
    return Sent(message=MessageId(chat_id=GROUP, message_id=77)), waiting


def opened(room: Handoff, waiting: Waiting) -> tuple[Furnished, Waiting]:
    topic = Topic(handoff_id=room.id or 0, group_id=GROUP, topic_id=31, icon=None)
    return Furnished(part=topic), waiting


async def begun(
    database: Database, *landed: tuple[Sent | Furnished, Waiting]
) -> asyncio.Task[None]:
    """Settling, as far as it comes until it waits for somebody."""
    settling = asyncio.create_task(settle(database, *landed))
    async with asyncio.timeout(30):
        while not await somebody_waits(database):  # noqa: ASYNC110 - the server rings no bell
            await asyncio.sleep(0)
    return settling


async def somebody_waits(database: Database) -> bool:
    async with database.engine.connect() as connection:
        return bool((await connection.execute(WAITS)).scalar_one())


async def test_a_board_that_was_sent_and_one_that_takes_its_place(database: Database) -> None:
    async with database.begin() as session:
        await desk.lock_board(session, GROUP)
    waiting = await written(database, board("one waits"))

    async with database.begin() as session:
        await desk.lock_board(session, GROUP)
        settling = await begun(database, sent(waiting))
        await outbox.enqueue(session, [board("two wait")], NOW)
    await settling

    async with database.begin() as session:
        assert await desk.board(session, GROUP) == 77


async def test_a_card_that_was_sent_and_one_that_takes_its_place(database: Database) -> None:
    room = Handoff(chat_id=USER)
    async with database.begin() as session:
        await add(session, a_chat(USER))
        await add(session, room)
    waiting = await written(database, card(room, "with the bot"))

    async with database.begin() as session:
        mine = await handoffs.handoff(session, room.id or 0)
        assert mine is not None
        mine.request(NOW)
        await session.flush()
        settling = await begun(database, sent(waiting))
        await outbox.enqueue(session, [card(room, "waits")], NOW)
    await settling

    async with database.begin() as session:
        kept = await handoffs.handoff(session, room.id or 0)
        assert kept is not None
        assert (kept.card_id, kept.waiting_since) == (77, NOW)


async def test_topics_that_were_opened_and_a_turn_that_changes_their_rooms(
    database: Database,
) -> None:
    first, second = rooms_of_two = [Handoff(chat_id=USER), Handoff(chat_id=USER + 1)]
    async with database.begin() as session:
        for room in rooms_of_two:
            await add(session, room)
    waiting = [await written(database, card(room, "with the bot")) for room in rooms_of_two]

    async with database.begin() as session:
        assert await handoffs.locked(session, first.id or 0)
        settling = await begun(database, opened(second, waiting[1]), opened(first, waiting[0]))
        mine = await handoffs.locked(session, second.id or 0)
        assert mine is not None
        mine.request(NOW)
    await settling

    async with database.begin() as session:
        kept = await handoffs.handoff(session, second.id or 0)
        assert kept is not None
        assert (kept.topic_id, kept.waiting_since) == (31, NOW)


async def test_a_topic_that_was_opened_and_a_turn_that_was_told_that_it_was_not(
    database: Database,
) -> None:
    room = Handoff(chat_id=USER)
    told = Arrival(key=no_room(1), lane="desk", kind="no_room", payload={})
    async with database.begin() as session:
        await add(session, room)
        await inbox.keep(session, [told], NOW)
    waiting = await written(database, card(room, "with the bot"))

    async with database.begin() as session:
        assert await inbox.take(session, NOW, 1)
        settling = await begun(database, opened(room, waiting))
        mine = await handoffs.locked(session, room.id or 0)
        assert mine is not None
        mine.request(NOW)
    await settling

    async with database.begin() as session:
        kept = await handoffs.handoff(session, room.id or 0)
        assert kept is not None
        assert (kept.topic_id, kept.waiting_since) == (31, NOW)
