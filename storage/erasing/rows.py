"""Rows: deleting and counting those of a table that meet all conditions."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, delete, select

from storage.engine.database import Session


async def delete_rows(session: Session, table: Table, *which: ColumnElement[bool]) -> None:
    await session.execute(delete(table).where(*which))


async def count(session: Session, table: Table, *which: ColumnElement[bool]) -> int:
    key = next(iter(table.primary_key.columns))
    return len((await session.execute(select(key).where(*which))).all())
