"""Dialects: the one statement that SQLite and PostgreSQL spell in two classes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from .database import Session


def insert_into(session: Session, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT, in the dialect at hand."""
    dialect = session.get_bind().dialect.name
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
