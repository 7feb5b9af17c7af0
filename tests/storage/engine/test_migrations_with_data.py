"""Every migration, taken back and applied again with something in every table: nothing that stays is changed."""

import json
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, inspect, text

from storage.engine import revisions
from storage.engine.database import Database
from storage.tables import metadata
from tests.storage.filled import fill

#: What a migration changes on purpose, on either way: revision → tables and their columns.
CHANGED = {
    "0002": {"agreements.state"},  # "signed" became kept, completed or broken
    "0003": {"cases.application"},  # an income got its rhythm
    "0070": {"audit.details"},  # of a row that was erased
}

Rows = dict[str, list[dict[str, Any]]]


def _rows(connection: Connection) -> Rows:
    return {
        table: [
            dict(row)
            for row in connection.execute(text(f'SELECT * FROM "{table}" ORDER BY 1')).mappings()  # noqa: S608 - our own table
        ]
        for table in inspect(connection).get_table_names()
    }


async def _at(database: Database, work, *what) -> Any:
    async with database.engine.begin() as connection:
        return await connection.run_sync(work, *what)


async def test_every_step_back_and_forth_keeps_what_it_does_not_change(migrated_url):
    database = Database(migrated_url)
    await fill(database)
    numbers = [each.number for each in revisions.known()]
    full = seen = await _at(database, _rows)
    assert [name for name, rows in full.items() if not rows] == []

    for newer, older in pairwise(numbers):
        await _at(database, revisions.downgrade, older)
        left = await _at(database, _rows)
        _same(seen, left, CHANGED.get(newer, set()))
        seen = left
    for newer in reversed(numbers[:-1]):
        await _at(database, revisions.upgrade, newer)
        grown = await _at(database, _rows)
        _same(seen, grown, CHANGED.get(newer, set()))
        seen = grown

    assert {*seen} == {*metadata.tables, "alembic_version"}
    await database.close()


def _same(before: Rows, after: Rows, changed: set[str]) -> None:
    """Tables that are on both sides hold the same in the columns that are on both sides."""
    for table in before.keys() & after.keys() - {"alembic_version"}:
        assert len(before[table]) == len(after[table]), table
        for old, new in zip(before[table], after[table], strict=True):
            for name in old.keys() & new.keys():
                if f"{table}.{name}" not in changed:
                    assert _read(old[name]) == _read(new[name]), f"{table}.{name}"


def _read(kept: object) -> object:
    """A document is the same, whether the database knows that it is one or not."""
    if isinstance(kept, str) and kept[:1] in {"{", "["}:
        return json.loads(kept)
    return kept
