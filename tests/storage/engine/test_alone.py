"""Of several processes on one SQLite file one is the bot, until it is gone; then another is."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from storage.engine.alone import Alone
from storage.messages import outbox
from tests.storage.messages.test_crew import Process
from tests.storage.samples import NOW


@pytest.fixture
def backend() -> str:
    return "sqlite"


@pytest.fixture
async def first(migrated_url: str) -> AsyncIterator[Process]:
    process = Process(migrated_url)
    await process.until(process.crew.leads.is_set)
    yield process
    await process.leave()


async def test_who_comes_first_has_everything(first: Process) -> None:
    assert first.crew.parts is None


@pytest.mark.usefixtures("first")
async def test_who_comes_second_asks_nothing_and_sends_nothing_and_says_so(
    migrated_url: str,
) -> None:
    with capture_logs() as logs:
        second = Process(migrated_url)
        await asyncio.sleep(0)

    assert not second.crew.leads.is_set()
    async with second.database.begin() as session:
        assert await outbox.ready(session, NOW, limit=9, parts=second.crew.parts) == []
    assert [one["event"] for one in logs] == [
        "another process has this database: this one waits until it ends"
    ]
    await second.leave()


async def test_the_second_goes_on_where_the_first_has_ended(migrated_url: str) -> None:
    first = Process(migrated_url)
    await first.until(first.crew.leads.is_set)
    second = Process(migrated_url)
    await asyncio.sleep(0)

    await first.leave()

    await second.until(second.crew.leads.is_set)
    assert second.crew.parts is None
    await second.leave()


def test_where_nothing_can_be_locked_nobody_is_kept_out(tmp_path: Path) -> None:
    nowhere = tmp_path / "nothing here" / "parley.db"

    assert Alone(nowhere).begin()
