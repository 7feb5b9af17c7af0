"""A transaction is whole or nothing; on SQLite one follows another."""

import asyncio

import pytest
from sqlalchemy import text

from storage.auditing import audit
from storage.engine.database import Database
from tests.storage.samples import NOW, undone


async def _events(database: Database) -> list[str]:
    async with database.begin() as session:
        return [event for _, _, event in await audit.history(session, 1)]


async def _happens(database: Database, event: str) -> None:
    async with database.begin() as session:
        await audit.append(session, at=NOW, actor="bot", event=event, case_id=1)


async def test_what_a_failed_transaction_did_is_gone(database):
    await _happens(database, "opened")

    async with undone(database) as session:
        await audit.append(session, at=NOW, actor="bot", event="closed", case_id=1)

    assert await _events(database) == ["opened"]


async def test_many_transactions_at_once_all_end(database):
    await asyncio.gather(*(_happens(database, f"event {n}") for n in range(50)))

    assert sorted(await _events(database)) == sorted(f"event {n}" for n in range(50))


async def test_what_was_committed_is_there_when_opened_again(database, migrated_url):
    await _happens(database, "opened")
    await database.close()

    again = Database(migrated_url)

    assert await _events(again) == ["opened"]
    await again.close()


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_sqlite_survives_a_power_cut_and_checks_what_refers_to_what(database):
    async def setting(name: str) -> object:
        async with database.begin() as session:
            return (await session.execute(text(f"PRAGMA {name}"))).scalar_one()

    assert await setting("journal_mode") == "wal"
    assert await setting("synchronous") == 2  # FULL
    assert await setting("foreign_keys") == 1


async def test_no_error_repeats_what_a_person_wrote(database):
    with pytest.raises(Exception) as failed:  # noqa: PT011 - any
        async with database.begin() as session:
            await session.execute(
                text("INSERT INTO nowhere (words) VALUES (:words)"), {"words": "I am ill"}
            )

    assert "I am ill" not in str(failed.value)
