"""Dialects: the one statement that SQLite and PostgreSQL spell in two classes."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from .database import Session


def insert_into(session: Session, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT, in the dialect at hand."""
    return _insert(session.get_bind().dialect.name, table)


def insert_new_into(session: Session, table: Table, *returning: str) -> Any:
    """The same for rows with a key, known ones left alone; what of the new ones comes back."""
    return _insert_new(session.get_bind().dialect.name, table, returning)


def insert_or_revive(session: Session, table: Table) -> Any:
    """The same, but for what was dropped: that is to be done after all."""
    return _insert_or_revive(session.get_bind().dialect.name, table)


def _insert(dialect: str, table: Table) -> Any:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache  # putting it together costs more than asking
def _insert_new(dialect: str, table: Table, returning: tuple[str, ...]) -> Any:
    new = _insert(dialect, table).on_conflict_do_nothing(index_elements=["key"])
    return new.returning(*(table.c[name] for name in returning)) if returning else new


@cache
def _insert_or_revive(dialect: str, table: Table) -> Any:
    return _insert(dialect, table).on_conflict_do_update(
        index_elements=["key"],
        set_={"status": "todo", "reason": None},
        where=table.c.status == "dropped",
    )
