"""One budget, however many processes ask for it."""

from __future__ import annotations

import asyncio
import time

import pytest
from sqlalchemy import update

from storage.engine.database import Database
from storage.messages.budget import Budget
from storage.tables.messages import spent


async def test_no_second_holds_more_than_is_allowed_and_nothing_is_held_back_in_vain(
    database, migrated_url
):
    budget, granted = Budget(50), list[tuple[float, float, int]]()
    others = [Database(migrated_url) for _ in range(2)] if not database.is_sqlite else []

    async def spend(own: Database, until: float) -> None:
        while (asked := time.monotonic()) < until:
            async with own.begin() as session:
                found = await budget.ask(session, 16)
            granted.append((asked, time.monotonic(), found.count))
            await asyncio.sleep(found.again_in)

    end = time.monotonic() + 1.2
    await asyncio.gather(*(spend(one, end) for one in (database, *others)))
    for one in others:
        await one.close()

    # It is granted some time between asking and hearing of it, which a busy machine draws out.
    most = max(
        sum(n for asked, heard, n in granted if start <= asked and heard < start + 0.97)
        for start, _, _ in granted
    )
    assert most <= 50
    assert sum(count for _, _, count in granted) >= 45


async def test_without_a_limit_all_is_granted(database):
    async with database.begin() as session:
        assert (await Budget(0).ask(session, 500)).count == 500


async def test_what_is_rolled_back_is_not_spent(database):
    async with database.begin() as session:
        first = await Budget(30).ask(session, 3)
        await session.rollback()
    async with database.begin() as session:
        second = await Budget(30).ask(session, 3)

    assert first.count == second.count == 3


async def test_a_clock_set_back_by_a_day_silences_nobody(database):
    async with database.begin() as session:
        await session.execute(update(spent).values(until=time.time() + 86_400))
    async with database.begin() as session:
        found = await Budget(30).ask(session, 1)

    assert found.again_in == pytest.approx(1 / 27, abs=1e-3)
