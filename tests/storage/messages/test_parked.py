"""What is tried again is what was parked: what is done stays done."""

from sqlalchemy import select

from storage.messages import inbox, parked
from storage.messages.inbox import Arrival
from storage.tables.messages import inbox as rows
from tests.storage.samples import NOW


async def test_only_what_is_parked_is_tried_again(database):
    async with database.begin() as session:
        for key in ("done", "parked"):
            one = Arrival(key=key, lane=f"{key}:0", kind="update", payload={})
            await inbox.keep(session, [one], NOW)
        done, failed = await session.scalars(select(rows.c.id).order_by(rows.c.id))
        await inbox.done(session, [done])
        await inbox.failed(session, failed, error="E", again_at=None)

        assert await parked.retry(session, [done, failed]) == [failed]

        states = list(await session.scalars(select(rows.c.status).order_by(rows.c.id)))
        assert states == ["done", "todo"]
        assert await parked.all_of_them(session) == []
