"""Whoever outgrows SQLite takes all of it to PostgreSQL: every row as it stands, or none."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import JSON, LargeBinary, String, cast, insert, select, type_coerce, update

from storage.auditing import audit, chain_check
from storage.engine.database import Database
from storage.sealed.vault import Vault
from storage.tables import metadata
from storage.tables.people import borrowers
from storage.upkeep.copies import CannotCopy, is_filled
from storage.upkeep.moving import move
from tests.databases import KEY, PostgreSQL
from tests.storage.filled import fill
from tests.storage.samples import NOW, a_borrower


@pytest_asyncio.fixture
async def here(migrated_sqlite: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """Of SQLite, with something in every table."""
    shutil.copyfile(migrated_sqlite, tmp_path / "parley.db")
    database = Database(f"sqlite:///{tmp_path}/parley.db", Vault(KEY))
    await fill(database)
    yield database
    await database.close()


@pytest.fixture
def url(postgresql: PostgreSQL) -> Iterator[str]:
    yield postgresql.url(name := postgresql.new())
    postgresql.drop(name)


@pytest_asyncio.fixture
async def there(url: str) -> AsyncIterator[Database]:
    """Of PostgreSQL, without tables."""
    database = Database(url, Vault(KEY))
    yield database
    await database.close()


async def everything(database: Database) -> dict[str, list[tuple]]:
    async with database.begin() as session:
        return {
            table.name: [tuple(row) for row in await session.execute(_sorted(table))]
            for table in metadata.sorted_tables
        }


def _sorted(table):
    return select(table).order_by(*table.primary_key)


async def sealed(database: Database) -> dict[str, list[tuple]]:
    """What is text or bytes in the rows, letter by letter: seals and documents unopened."""
    async with database.begin() as session:
        return {
            table.name: [tuple(row) for row in await session.execute(_letters(table))]
            for table in metadata.sorted_tables
        }


def _letters(table):
    kept = [_letter(each) for each in table.columns if _is_text(each)]
    return select(*table.primary_key, *kept).order_by(*table.primary_key)


def _is_text(column) -> bool:
    return isinstance(_bare(column), String | JSON | LargeBinary)


def _letter(column):
    bare = _bare(column)
    return cast(column, String) if isinstance(bare, JSON) else type_coerce(column, bare)


def _bare(column):
    return getattr(column.type, "impl_instance", column.type)


async def test_every_row_of_every_table_comes_as_it_stands(here, there):
    await move(here, there)

    assert await sealed(there) == await sealed(here)
    found = await everything(there)
    assert found == await everything(here)
    assert [name for name, rows in found.items() if not rows] == []


async def test_what_is_written_afterwards_follows_what_came(here, there):
    async with here.begin() as session:
        last = await a_borrower(session)

    await move(here, there)

    async with there.begin() as session:
        assert (await a_borrower(session)).id == last.id + 1
        await audit.append(session, at=NOW, actor="bot", event="opened", case_id=1)
    async with there.begin() as session:
        assert (await chain_check.check(session)).faults == ()


async def test_more_rows_than_go_at_a_time(here, there):
    async with here.begin() as session:
        await session.execute(
            insert(borrowers), [{"time_zone": f"Asia/{number}"} for number in range(2_345)]
        )

    await move(here, there)

    assert (await everything(there))["borrowers"] == (await everything(here))["borrowers"]


async def test_a_row_that_postgresql_does_not_take_is_named_and_nothing_is_moved(here, there):
    async with here.begin() as session:
        await session.execute(update(borrowers).values(time_zone="Asia/Shanghai" * 99))

    with pytest.raises(CannotCopy, match=r"^Nothing was moved: .* row of borrowers \(.*too long"):
        await move(here, there)

    assert not await is_filled(there)
