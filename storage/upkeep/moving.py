"""Moving: all rows of a SQLite database into PostgreSQL, where there are none yet, each as it stands.

Nothing is opened on the way: what is sealed goes over sealed, and documents letter by letter, so that the record's
chain holds and no key is used. The rows come in one transaction: a move that is killed leaves empty tables.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Integer,
    LargeBinary,
    Table,
    Text,
    bindparam,
    cast,
    delete,
    insert,
    literal_column,
    select,
    text,
    type_coerce,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.engine.columns import Moment
from storage.engine.database import Database
from storage.engine.failures import StatementRefused, reason
from storage.tables import metadata
from storage.tables.messages import spent

from .copies import CannotCopy

#: Rows at a time; fewer where they hold whole files.
_ROWS, _FILES = 1_000, 20
#: What SQLite counts the rows of every table by.
_ROW: ColumnElement[int] = literal_column("rowid", Integer)


async def move(source: Database, target: Database) -> None:
    """Take over everything from *source*, of SQLite and of the newest tables, into the empty *target*, of PostgreSQL.

    Raises `CannotCopy` for a row that PostgreSQL does not take.
    """
    await target.migrate()
    async with source.engine.connect() as reading, target.engine.begin() as writing:
        await writing.execute(delete(spent))  # which comes with the tables
        for table in metadata.sorted_tables:  # those first that others point to
            into = insert(table).values({each.name: _taken(each) for each in table.columns})
            try:
                async for rows in _rows(table, reading):
                    await writing.execute(into, rows)
            except (
                StatementRefused
            ) as error:  # SQLite looks at no lengths, and takes what PostgreSQL does not
                raise CannotCopy(
                    f"Nothing was moved: PostgreSQL does not take a row of {table.name} ({reason(error)})."
                ) from None
            await _count_on(table, writing)


async def _rows(table: Table, reading: AsyncConnection) -> AsyncIterator[list[dict[str, Any]]]:
    """In the order in which they were written."""
    size = _FILES if any(isinstance(each.type, LargeBinary) for each in table.columns) else _ROWS
    wanted = [type_coerce(each, _kept(each)).label(each.name) for each in table.columns]
    last = 0
    while True:
        asked = select(_ROW, *wanted).where(last < _ROW).order_by(_ROW).limit(size)
        found = (await reading.execute(asked)).all()
        if not found:
            return
        last = found[-1][0]
        yield [dict(zip(table.columns.keys(), row[1:], strict=True)) for row in found]


def _kept(column: Column[Any]) -> TypeEngine[Any]:
    """What is in the row, before it becomes a value of the lender's world: a code, an amount, a document are text."""
    kind = _bare(column)
    return Text() if isinstance(kind, JSON) else kind


def _taken(column: Column[Any]) -> ColumnElement[Any]:
    """How it is written: PostgreSQL wants to be told that a text is a document."""
    given = bindparam(column.name, type_=_kept(column))
    return cast(given, JSON) if isinstance(_bare(column), JSON) else given


def _bare(column: Column[Any]) -> TypeEngine[Any]:
    kind = column.type
    # SQLite knows no moments: they are text there, and become moments on the way.
    if isinstance(kind, TypeDecorator) and not isinstance(kind, Moment):
        bare: TypeEngine[Any] = kind.impl_instance
        return bare
    return kind


async def _count_on(table: Table, writing: AsyncConnection) -> None:
    """New rows get the numbers after those that came."""
    column = table.autoincrement_column
    if column is not None:
        await writing.execute(
            text(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'),"  # noqa: S608  # nosec B608 # our own names
                f" coalesce(max({column.name}), 0) + 1, false) FROM {table.name}"
            )
        )
