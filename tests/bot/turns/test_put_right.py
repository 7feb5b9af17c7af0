"""A clock that was years ahead is put right: what was to come soon comes soon, what was agreed stays as it is."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.turns.upkeep.put_right import PutRight
from storage.messages.due import Duty, schedule
from storage.tables.messages import due
from tests.town import Town

FAR, DAY = timedelta(days=400), timedelta(days=1)


async def to_come(town: Town) -> dict[str, timedelta]:
    """What is still to be done, by its kind, and in how long."""
    async with town.app.database.begin() as session:
        rows = await session.execute(
            select(due.c.kind, due.c.due_at).where(due.c.status == "todo")
        )
        return {kind: at - town.now for kind, at in rows}


@pytest.fixture
async def misled(town: Town, tmp_path: Path) -> tuple[Town, PutRight]:
    """A bot whose clock was far ahead for a while, with what came into the calendar then."""
    await town.stop()
    config = town.config.read_text(encoding="utf-8")
    town.config = tmp_path / "parley.toml"
    town.config.write_text(f"{config}\n[records]\nprune_after = 90\n", encoding="utf-8")
    await town.start()
    watch = PutRight(town.app.database, town.app.house, lambda: town.now)
    await town.pass_time(days=FAR.days)
    await watch.look()
    soon = [
        Duty(key=kind, kind=kind, subject={"vault_id": 0}, due_at=town.now + later)
        for kind, later in {"own data gone": DAY, "call_back": DAY, "remind": DAY}.items()
    ]
    async with town.app.database.begin() as session:
        await schedule(session, soon)
    await town.stop()
    await town.pass_time(days=-FAR.days)
    return town, watch


async def test_what_is_done_daily_is_done_tomorrow_and_in_that_year_once_more(
    misled: tuple[Town, PutRight],
) -> None:
    town, watch = misled
    assert (await to_come(town))["prune"] > FAR - DAY

    await watch.look()

    assert (await to_come(town))["prune"] <= 2 * DAY
    async with town.app.database.begin() as session:
        keys = set(await session.scalars(select(due.c.key).where(due.c.kind == "prune")))
    assert f"prune:{town.now + FAR:%Y-%m-%d}" not in keys


async def test_what_was_to_come_soon_comes_now_and_what_has_a_date_stays(
    misled: tuple[Town, PutRight],
) -> None:
    town, watch = misled

    await watch.look()

    left = await to_come(town)
    assert left["own data gone"] <= timedelta(0)
    assert left["call_back"] <= timedelta(0)
    assert left["remind"] > FAR


async def test_a_start_after_it_brings_back_what_nobody_could_have_meant(
    misled: tuple[Town, PutRight],
) -> None:
    town, _ = misled
    await town.start()
    await town.quiet()

    left = await to_come(town)
    assert left["prune"] <= 2 * DAY
    assert left["call_back"] > FAR
