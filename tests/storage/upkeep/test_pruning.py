"""What is done goes after its days; what waits, what is parked and the newest card of a room stay."""

from datetime import timedelta

from sqlalchemy import select

from storage.messages import inbox, outbox
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel
from storage.tables.messages import inbox as came
from storage.tables.messages import outbox as went
from storage.upkeep import pruning
from storage.upkeep.pruning import Pruned
from tests.storage.samples import NOW

LATER = NOW + timedelta(days=10)


async def prune(database, **how) -> Pruned:
    async with database.begin() as session:
        return await pruning.prune(session, NOW, **{"inbox_at": 0, "outbox_at": 0} | how)


async def keys(database) -> list[str]:
    async with database.begin() as session:
        return list(await session.scalars(select(came.c.key).order_by(came.c.id)))


async def fill_inbox(database, at, **fates: str) -> None:
    async with database.begin() as session:
        arrivals = [Arrival(key=k, lane=f"{k}:0", kind="update", payload={}) for k in fates]
        await inbox.keep(session, arrivals, at)
        rows = {row.key: row.id for row in await session.execute(select(came.c.key, came.c.id))}
        await inbox.done(session, [rows[key] for key, fate in fates.items() if fate == "done"])
        for key, fate in fates.items():
            if fate == "parked":
                await inbox.failed(session, rows[key], error="E", again_at=None)


async def test_only_what_is_done_and_old_goes_from_the_inbox(database):
    await fill_inbox(database, NOW, a="done", b="todo", c="parked", d="done")
    await fill_inbox(database, LATER, e="done")

    done = await prune(database)

    assert await keys(database) == ["b", "c", "e"]
    assert (done.count, done.is_over) == (2, True)


async def test_of_the_outbox_the_newest_card_of_each_room_stays(database):
    async with database.begin() as session:
        parcels = [
            Parcel(lane=lane, method=method, params={"n": n})
            for n, (lane, method) in enumerate(
                [
                    ("room:1", "card"),
                    ("room:2", "card"),
                    ("room:1", "card"),
                    ("chat:7", "send_message"),
                    ("chat:7", "send_message"),
                ]
            )
        ]
        await outbox.enqueue(session, parcels, NOW)
        ids = list(await session.scalars(select(went.c.id).order_by(went.c.id)))
        await outbox.sent(session, dict.fromkeys(ids[:4], 1), NOW)

    done = await prune(database)

    async with database.begin() as session:
        left = [
            row["n"] for row in await session.scalars(select(went.c.params).order_by(went.c.id))
        ]
    assert left == [1, 2, 4]
    assert done.count == 2


async def test_it_goes_on_behind_what_stays(database):
    await fill_inbox(database, NOW, a="parked", b="parked", c="done", d="done", e="done")

    first = await prune(database, batch=2)
    second = await prune(database, batch=2, inbox_at=first.inbox_at, outbox_at=first.outbox_at)
    third = await prune(database, batch=2, inbox_at=second.inbox_at, outbox_at=second.outbox_at)

    assert [(each.count, each.is_over) for each in (first, second, third)] == [
        (0, False),
        (2, False),
        (1, True),
    ]
    assert await keys(database) == ["a", "b"]


async def test_what_could_not_be_sent_goes_as_well_and_what_is_younger_does_not(database):
    async with database.begin() as session:
        for at in (NOW, LATER):
            parcels = [Parcel(lane=f"chat:{n}", method="send_message", params={}) for n in (1, 2)]
            await outbox.enqueue(session, parcels, at)
        sent, refused, *younger = await session.scalars(select(went.c.id).order_by(went.c.id))
        await outbox.sent(session, {sent: 1, younger[0]: 2}, NOW)
        await outbox.failed(session, refused, error="Forbidden", again_at=None)

    first = await prune(database, batch=1)
    second = await prune(database, batch=1, outbox_at=first.outbox_at)
    third = await prune(database, batch=1, outbox_at=second.outbox_at)

    assert [(each.count, each.is_over) for each in (first, second, third)] == [
        (1, False),
        (1, False),
        (0, True),
    ]
    async with database.begin() as session:
        assert list(await session.scalars(select(went.c.id).order_by(went.c.id))) == younger
