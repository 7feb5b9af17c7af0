"""News of what was sent reaches a turn each time, also where a row has the number of one that is gone."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.telegram.losses import PutAside
from bot.telegram.outcomes import tell
from storage.engine.database import Database
from storage.messages import inbox, outbox, parked
from storage.messages.outbox import Parcel
from storage.upkeep import pruning
from tests.storage.samples import NOW

LATER = NOW + timedelta(hours=30)


async def is_blocked_by(database: Database, lane: str, at: datetime) -> list[str]:
    """Something is to be sent there, and cannot be: the lanes of which a turn hears then."""
    parcel = Parcel(lane=lane, method="send_message", params={})
    async with database.begin() as session:
        await outbox.enqueue(session, [parcel], at)
        [waiting] = await outbox.ready(session, at, limit=9)
        await outbox.failed(session, waiting.id, error="blocked", again_at=None)
        await tell(session, waiting, "unreachable", LATER)
    async with database.begin() as session:
        heard = await inbox.take(session, LATER, 9)
        await inbox.done(session, [each.id for each in heard])
    return [each.arrival.lane for each in heard]


async def test_news_is_heard_after_the_row_of_earlier_news_was_pruned(database: Database) -> None:
    assert await is_blocked_by(database, "chat:11", NOW) == ["chat:11"]
    async with database.begin() as session:
        await pruning.prune(session, NOW + timedelta(hours=1), inbox_at=0, outbox_at=0)

    assert await is_blocked_by(database, "chat:12", LATER) == ["chat:12"]


async def test_the_same_news_is_heard_once(database: Database) -> None:
    async with database.begin() as session:
        await outbox.enqueue(session, [Parcel(lane="chat:11", method="pin", params={})], NOW)
        [waiting] = await outbox.ready(session, NOW, limit=9)
        for _ in range(2):
            await tell(session, waiting, "unreachable", NOW)

    async with database.begin() as session:
        assert len(await inbox.take(session, NOW, 9)) == 1


async def test_what_is_put_aside_twice_is_parked_once(database: Database) -> None:
    """As where the line to the database was lost before it had said that all is written down."""
    words = Parcel(lane="chat:11", method="send_message", params={"chat_id": 11, "text": "Hello"})
    async with database.begin() as session:
        await outbox.enqueue(session, [words], NOW)
        [waiting] = await outbox.ready(session, NOW, limit=9)

    for _ in range(2):
        async with database.begin() as session:
            await PutAside(error="NetworkError").settle(session, waiting, LATER)

    async with database.begin() as session:
        [one] = await parked.all_of_them(session)
        [told] = await inbox.take(session, LATER, 9)
    assert told.arrival.payload["number"] == one.id
