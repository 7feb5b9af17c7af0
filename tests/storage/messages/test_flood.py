"""A flood from one chat: others are served in their turn, and what waits waits in the database."""

import tracemalloc

from storage.messages import inbox, outbox
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel
from tests.storage.samples import NOW

MANY = 3000


def said(number: int, chat: int) -> Arrival:
    return Arrival(
        key=f"update:{chat}-{number}", lane=f"{chat}:0", kind="update", payload={"text": "x" * 200}
    )


async def test_whoever_writes_once_is_served_after_one_of_thousands(database):
    async with database.begin() as session:
        for start in range(0, MANY, 100):
            await inbox.keep(session, [said(n, 666) for n in range(start, start + 100)], NOW)
        await inbox.keep(session, [said(1, 7)], NOW)

    async with database.begin() as session:
        first = await inbox.take(session, NOW, 100)

    assert [one.arrival.lane for one in first] == ["666:0", "7:0"]


async def test_what_waits_is_not_in_memory(database):
    async with database.begin() as session:
        for start in range(0, MANY, 100):
            await inbox.keep(session, [said(n, n) for n in range(start, start + 100)], NOW)

    tracemalloc.start()
    async with database.begin() as session:
        taken = await inbox.take(session, NOW, 100)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(taken) == 100
    assert most < 4 * 1024 * 1024


async def test_answers_to_a_flood_hold_up_nobody_elses(database):
    async with database.begin() as session:
        for chat, count in ((666, MANY), (7, 1)):
            parcels = [
                Parcel(lane=f"chat:{chat}", method="send_message", params={"text": "x"})
                for _ in range(count)
            ]
            await outbox.enqueue(session, parcels, NOW)

    async with database.begin() as session:
        ready = await outbox.ready(session, NOW, limit=50)

    assert [one.parcel.lane for one in ready] == ["chat:666", "chat:7"]
