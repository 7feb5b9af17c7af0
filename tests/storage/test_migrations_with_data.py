"""Every migration, taken back and applied again with something in every table: nothing that stays is changed."""

import json
from itertools import pairwise
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Connection,
    LargeBinary,
    String,
    Table,
    insert,
    inspect,
    select,
    text,
)

from storage import audit, due, inbox, outbox, revisions
from storage.columns import Code, Moment
from storage.database import Database
from storage.due import Duty
from storage.inbox import Arrival
from storage.outbox import Parcel
from storage.sealed_columns import SealedJSON, SealedText
from storage.tables import metadata
from storage.tables.audit import audit as audit_table

from .samples import NOW, one_of_each

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


async def _fill(database: Database) -> None:
    async with database.begin() as session:
        await one_of_each(session)
        await inbox.keep(
            session, [Arrival(key="update:1", lane="7:0", kind="update", payload={"a": "é"})], NOW
        )
        await outbox.enqueue(
            session, [Parcel(lane="chat:7", method="send_message", params={"text": "您好"})], NOW
        )
        duty = Duty(key="a", kind="remind", subject={"case_id": 1}, due_at=NOW, about="case:1")
        await due.schedule(session, [duty])
        for event in ("opened", "closed"):
            await audit.append(session, at=NOW, actor="bot", event=event, case_id=1, why="é")
        for table in metadata.sorted_tables:
            if table is not audit_table and not (await session.execute(select(table))).all():
                await session.execute(insert(table).values(_anything(table)))


def _anything(table: Table) -> dict[str, Any]:
    """A row of what no sample is of, with every column filled in."""
    row: dict[str, Any] = {}
    for column in table.columns:
        match column.type:
            case Code():
                row[column.name] = next(iter(column.type.kind))
            case Moment():
                row[column.name] = NOW
            case String() | SealedText():
                row[column.name] = "é"
            case JSON() | SealedJSON():
                row[column.name] = [1]
            case LargeBinary():
                row[column.name] = b"\x00"
            case Boolean():
                row[column.name] = True
            case _:
                row[column.name] = 1
    return row


async def test_every_step_back_and_forth_keeps_what_it_does_not_change(migrated_url):
    database = Database(migrated_url)
    await _fill(database)
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
