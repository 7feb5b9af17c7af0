"""Embedded: SQLite in this very process, spoken to without a thread in between.

Only two things of a transaction may wait for others: its beginning, for whoever writes, where somebody does, and its
commit, for the disk, where it wrote anything. They are done beside the event loop. What lies between works on memory, for microseconds; handing
each statement to another thread and back, four times over, costs ten times as much as the statement itself.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import URL
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util import await_only

from storage.sealed.sealing import Seals

#: As the driver in a database's address.
DRIVER = "sqlite+embedded"
#: For whoever else writes to the file.
PATIENCE_MS = 30_000
#: Of that at a time: whoever waits may be told to stop.
_MOMENT_MS = 250

_BEGIN = "BEGIN IMMEDIATE"


class Cursor(sqlite3.Cursor):
    def execute(self, *what: Any) -> Any:
        await_only(_nothing())
        return super().execute(*what)

    def executemany(self, *what: Any) -> Any:
        await_only(_nothing())
        return super().executemany(*what)

    async def _async_soft_close(self) -> None:
        """Asked of every asynchronous driver, which would keep something open otherwise."""


class Driver(sqlite3.Connection):
    #: Rows written through this connection before its transaction began.
    written_before = 0

    # Its own `execute` makes a plain cursor, which may be used in any thread.
    def cursor(self, factory: Any = Cursor) -> Any:
        return super().cursor(factory)


class Embedded(SQLiteDialect_pysqlite):
    """The driver of Python itself, for an asynchronous engine."""

    driver = "embedded"
    is_async = True
    supports_statement_cache = True
    #: What sealed columns are locked and opened with; set once, right after it was made.
    seals: Seals | None = None

    # What was compiled for one file serves another that has the same key: see `Database`.
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Embedded) and self.seals == other.seals

    def __hash__(self) -> int:
        return hash((Embedded, self.seals))

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003 - SQLAlchemy's
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: URL) -> Any:
        where, options = super().create_connect_args(url)
        return where, {**options, "factory": Driver}

    def do_begin(self, dbapi_connection: Any) -> None:
        # A transaction that begins by reading and then writes would fail at once beside another writer.
        try:
            dbapi_connection.execute(_BEGIN)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            await_only(_begin_patiently(dbapi_connection))
        dbapi_connection.written_before = dbapi_connection.total_changes

    def do_commit(self, dbapi_connection: Any) -> None:
        if not dbapi_connection.in_transaction:
            return
        if dbapi_connection.total_changes == dbapi_connection.written_before:
            dbapi_connection.commit()
        else:
            await_only(_beside(dbapi_connection.commit))

    def get_driver_connection(self, connection: Any) -> Any:
        return connection


async def _begin_patiently(connection: Any) -> None:
    """Wait for whoever writes, which is some other process."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while True:
        try:
            await _beside(lambda: _begin_in_a_moment(connection))
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
        else:
            return


def _begin_in_a_moment(connection: Any) -> None:
    connection.execute(f"PRAGMA busy_timeout = {min(PATIENCE_MS, _MOMENT_MS)}")
    try:
        connection.execute(_BEGIN)
    finally:
        connection.execute("PRAGMA busy_timeout = 0")


async def _nothing() -> None:
    """SQLAlchemy sees to it that a statement is awaited: no call of its may look as if it were not."""


async def _beside(work: Callable[[], object]) -> None:
    """Done in a thread, and to its end: nobody else may touch the connection before."""
    done = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        await asyncio.shield(done)
    except asyncio.CancelledError:
        await asyncio.wait([done])
        done.exception()  # nobody waits for how it ended any more
        raise


registry.register("sqlite.embedded", __name__, Embedded.__name__)
