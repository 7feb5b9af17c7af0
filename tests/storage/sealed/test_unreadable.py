"""A row that does not open, as it was damaged, holds up its lane and nothing else."""

import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from storage.messages import inbox, outbox
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel
from storage.sealed.unreadable import PAUSE
from storage.tables import messages
from tests.storage.samples import NOW

LANES = ("chat:7", "chat:7", "chat:8")


async def lanes_of_outbox(session, now):
    return [one.parcel.lane for one in await outbox.ready(session, now, limit=100)]


async def lanes_of_inbox(session, now):
    return [one.arrival.lane for one in await inbox.take(session, now, 100)]


#: Its table, the sealed column of it, and which lanes something is taken from.
BOXES = {
    "inbox": (messages.inbox, "payload", lanes_of_inbox),
    "outbox": (messages.outbox, "params", lanes_of_outbox),
}


@pytest.fixture
async def filled(database):
    """Two things of one person, one of another."""
    async with database.begin() as session:
        parcels = [
            Parcel(lane=one, method="send_message", params={"text": "Hello"}) for one in LANES
        ]
        await outbox.enqueue(session, parcels, NOW)
        arrivals = [
            Arrival(key=f"update:{n}", lane=one, kind="update", payload={"update_id": n})
            for n, one in enumerate(LANES)
        ]
        await inbox.keep(session, arrivals, NOW)
    return database


async def spoil(database, table, column, what="pv1:0123:AAAA", row=1):
    """The oldest row, or a later one, in which *what* stands now."""
    async with database.engine.begin() as connection:
        await connection.exec_driver_sql(
            f"UPDATE {table.name} SET {column} = '{what}' WHERE id = {row}"  # noqa: S608
        )


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("what", ["pv1:0123:AAAA", "{half a"])
async def test_everybody_elses_goes_on(filled, box, what):
    table, column, lanes = BOXES[box]
    await spoil(filled, table, column, what)

    with capture_logs() as logs:
        async with filled.begin() as session:
            found = await lanes(session, NOW)

    assert found == ["chat:8"]
    assert [(one["event"], one["of"], one["row"]) for one in logs] == [
        ("row does not open", box, 1)
    ]


@pytest.mark.parametrize("box", BOXES)
async def test_it_is_looked_at_again_since_the_key_may_be_back(filled, box):
    table, column, lanes = BOXES[box]
    async with filled.begin() as session:
        as_it_was = (await session.execute(table.select().where(table.c.id == 1))).one()
    await spoil(filled, table, column)
    async with filled.begin() as session:
        await lanes(session, NOW)

    async with filled.begin() as session:
        mended = {column: getattr(as_it_was, column)}
        await session.bare(update(table).where(table.c.id == 1).values(mended))
        before, after = await lanes(session, NOW), await lanes(session, NOW + PAUSE)

    assert before == ["chat:8"]
    assert after == ["chat:7", "chat:8"]


async def test_what_stands_before_it_goes_out_by_itself(filled):
    """As where our own words to the desk are joined: the damaged one is found when it is its turn."""
    async with filled.begin() as session:
        [first, _] = await outbox.ready(session, NOW, limit=9)
    await spoil(filled, messages.outbox, "params", row=2)

    async with filled.begin() as session:
        assert await outbox.behind(session, first, NOW, 9) == []
