# ruff: noqa: S608 - what is put into its statements is its own
"""Store: what a bot has written down, read in plain SQL, while its database is there and afterwards."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Rows = list[tuple[Any, ...]]

#: What is kept once the database's own disk is gone: all that the checker asks for.
TABLES = (
    *("inbox", "outbox", "due", "audit", "boards", "handoffs", "talks", "cases", "holds", "notes"),
    *("papers", "offers", "agreements", "signatures", "due_instalments", "payments"),
)


class Store:
    """A database, asked in plain SQL; `?` for values is not needed, as none are given."""

    def __init__(self, url: str) -> None:
        self._url = url

    def rows(self, sql: str) -> Rows:
        return self._asked(sql)[1]

    def keep(self, path: Path) -> Store:
        """The tables once more, in a file of SQLite's."""
        connection = sqlite3.connect(path)
        try:
            for table in TABLES:
                names, rows = self._asked(f"SELECT * FROM {table}")
                columns = ", ".join(f'"{name}"' for name in names)
                places = ", ".join("?" * len(names))
                connection.execute(f"CREATE TABLE {table} ({columns})")
                plain = [[_plain(value) for value in row] for row in rows]
                connection.executemany(f"INSERT INTO {table} VALUES ({places})", plain)
            connection.commit()
        finally:
            connection.close()
        return Store(f"sqlite:///{path}")

    def _asked(self, sql: str) -> tuple[Sequence[str], Rows]:
        """The columns' names, and the rows."""
        if self._url.startswith("sqlite:///"):
            path = self._url.removeprefix("sqlite:///")
            connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
            try:
                found = connection.execute(sql)
                return [name for name, *_ in found.description], found.fetchall()
            finally:
                connection.close()
        return asyncio.run(self._of_postgresql(sql))

    async def _of_postgresql(self, sql: str) -> tuple[Sequence[str], Rows]:
        import asyncpg

        connection = await asyncpg.connect(self._url)
        try:
            asked = await connection.prepare(sql)
            names = [one.name for one in asked.get_attributes()]
            return names, [tuple(row) for row in await asked.fetch()]
        finally:
            await connection.close()


def _plain(value: object) -> object:
    return value if isinstance(value, int | float | str | bytes | None) else str(value)
