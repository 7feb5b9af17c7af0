"""What happened to a case is appended, and read in the order in which it happened."""

from datetime import timedelta

from sqlalchemy import select

from storage.auditing import audit
from storage.tables.audit import audit as rows
from tests.storage.samples import NOW, undone


async def test_events_are_read_in_the_order_they_were_written(database):
    events = [
        (NOW + timedelta(hours=1), "borrower:7", "hardship notice"),
        (NOW, "advisor:12", "claimed"),  # a clock set back changes no order
    ]
    for at, actor, event in events:
        async with database.begin() as session:
            await audit.append(session, at=at, actor=actor, event=event, case_id=1)
    async with database.begin() as session:
        await audit.append(session, at=NOW, actor="bot", event="opened", case_id=2)

    async with database.begin() as session:
        assert await audit.history(session, 1) == events
        assert await audit.history(session, 404) == []


async def test_figures_and_codes_are_kept_with_it(database):
    async with database.begin() as session:
        await audit.append(session, at=NOW, actor="operator", event="imported", rows=999, ok=True)

    async with database.begin() as session:
        row = (await session.execute(select(rows))).one()

    assert (row.details, row.case_id) == ({"rows": 999, "ok": True}, None)


async def test_what_did_not_happen_is_not_in_it(database):
    async with undone(database) as session:
        await audit.append(session, at=NOW, actor="bot", event="opened", case_id=1)

    async with database.begin() as session:
        assert await audit.history(session, 1) == []
