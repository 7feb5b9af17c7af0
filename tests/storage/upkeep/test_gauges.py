"""What an operator's monitoring asks: how much waits, and how long the oldest of it has."""

from datetime import timedelta

from sqlalchemy import select

from negotiation.desk.handoff import Handoff, HandoffState
from storage.messages import due, inbox, outbox
from storage.messages.due import Duty
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel
from storage.tables.messages import inbox as came
from storage.tables.messages import outbox as went
from storage.upkeep import gauges
from storage.upkeep.gauges import Line
from tests.storage.samples import NOW

NOTHING = Line(waiting=0, age=0.0)


def ago(seconds: int):
    return NOW - timedelta(seconds=seconds)


async def read(database) -> gauges.Gauges:
    async with database.begin() as session:
        return await gauges.read(session, NOW)


async def test_where_nothing_waits_nothing_is_old(database):
    found = await read(database)

    assert [found.inbox, found.outbox, found.queue, found.late] == [NOTHING] * 4
    assert found.parked == 0


async def test_of_what_came_in_only_what_is_to_be_taken_waits(database):
    async with database.begin() as session:
        for at, key in ((90, "done"), (80, "parked"), (70, "a"), (5, "b")):
            one = Arrival(key=key, lane=f"{key}:0", kind="update", payload={})
            await inbox.keep(session, [one], ago(at))
        done, parked, *_ = await session.scalars(select(came.c.id).order_by(came.c.id))
        await inbox.done(session, [done])
        await inbox.failed(session, parked, error="E", again_at=None)

    found = await read(database)

    assert (found.inbox, found.parked) == (Line(waiting=2, age=70.0), 1)


async def test_what_is_held_back_until_a_time_is_not_waited_for_before_it_was_tried(database):
    async with database.begin() as session:
        for at, lane in ((90, "sent"), (80, "held"), (70, "tried"), (5, "new")):
            parcel = Parcel(lane=f"chat:{lane}", method="send_message", params={})
            await outbox.enqueue(session, [parcel], ago(at))
        sent, held, tried, _ = await session.scalars(select(went.c.id).order_by(went.c.id))
        await outbox.sent(session, {sent: 1}, NOW)
        later = NOW + timedelta(hours=1)
        await session.execute(went.update().where(went.c.id == held).values(not_before=later))
        await outbox.failed(session, tried, error="E", again_at=later)

    assert (await read(database)).outbox == Line(waiting=2, age=70.0)


async def test_a_borrower_waits_until_somebody_has_it(database):
    async with database.begin() as session:
        for chat, since, state in (
            (1, 90, HandoffState.CLAIMED),
            (2, 70, HandoffState.WAITING),
            (3, 5, HandoffState.WAITING),
            (4, 80, HandoffState.WITH_BOT),
        ):
            session.add(Handoff(chat_id=chat, state=state, waiting_since=ago(since)))

    assert (await read(database)).queue == Line(waiting=2, age=70.0)


async def test_what_is_done_within_a_minute_is_not_late(database):
    async with database.begin() as session:
        duties = [
            Duty(key=f"k{at}", kind="remind", subject={}, due_at=ago(at), about=f"case:{at}")
            for at in (900, 300, 61, 59, -60)
        ]
        await due.schedule(session, duties)
        await due.drop_all(session, "remind", "case:900", "settled")

    assert (await read(database)).late == Line(waiting=2, age=300.0)
