"""Database: one engine, one way to open a transaction, migrations at start."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import orjson
from sqlalchemy import Connection, Executable, Result, event
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import Session as SyncSession
from sqlalchemy.orm.attributes import instance_state
from sqlalchemy.sql.selectable import TypedReturnsRows
from sqlalchemy.util import LRUCache

from storage.auditing.appending import chain_up
from storage.sealed import sealed_rows
from storage.sealed.sealing import Seals
from storage.sealed.vault import Vault

from . import address, embedded, remote, revisions
from .aggregate import count_parts, hold_read
from .mapping import map_domain

_T = TypeVar("_T")


class Session(AsyncSession):
    """SQLAlchemy's; what is in memory already is found there, without a switch of stacks for it."""

    async def get(self, entity: type[_T], ident: Any, **how: Any) -> _T | None:  # type: ignore[override] # of classes only
        found = None if how else self._here(entity, ident)
        return found if found is not None else await super().get(entity, ident, **how)

    async def get_one(self, entity: type[_T], ident: Any, **how: Any) -> _T:  # type: ignore[override] # as above
        found = None if how else self._here(entity, ident)
        return found if found is not None else await super().get_one(entity, ident, **how)

    async def every(self, asked: TypedReturnsRows[_T], given: Any = None) -> list[_T]:
        """All that is found, in its order."""
        return list(await self.scalars(asked, given))

    async def first(self, asked: TypedReturnsRows[_T], given: Any = None) -> _T | None:
        """The first of what is found."""
        return (await self.scalars(asked, given)).first()

    async def only(self, asked: TypedReturnsRows[_T], given: Any = None) -> _T | None:
        """What is found, of which there is one at most."""
        return (await self.scalars(asked, given)).one_or_none()

    async def bare(self, statement: Executable, given: Any = None) -> Result[*tuple[Any, ...]]:
        """Run what concerns no rows that are objects here (inbox, outbox, what is due): nothing pending goes out before it."""
        return await self.run_sync(_bare, statement, given)

    def _here(self, entity: type[_T], ident: Any) -> _T | None:
        found: _T | None = self.sync_session.identity_map.get((entity, (ident,), None))
        return None if found is None or instance_state(found).expired else found


def _bare(session: SyncSession, statement: Executable, given: Any) -> Result[*tuple[Any, ...]]:
    return session.connection().execute(statement, given)


class _Whole(SyncSession):
    """A session that keeps cases whole, and chains the audit at the end of its transactions."""


event.listen(_Whole, "loaded_as_persistent", hold_read)
event.listen(_Whole, "before_flush", count_parts)
event.listen(_Whole, "before_commit", chain_up)


class Database:
    """SQLite in WAL mode (the embedded default) or PostgreSQL, behind the same code."""

    def __init__(self, url: str, vault: Vault | None = None) -> None:
        """Personal columns are sealed with the key of *vault*; without one they are written as they are.

        Raises `UnknownDatabase` for an address of neither.
        """
        map_domain()
        self.engine = _engine(url)
        if vault is not None:
            self.engine.dialect.seals = Seals(vault)  # type: ignore[attr-defined] # for sealed columns
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._sessions = async_sessionmaker(
            self.engine, class_=Session, expire_on_commit=False, sync_session_class=_Whole
        )

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Session]:
        """One transaction: committed at the end, rolled back by any exception."""
        async with self._sessions.begin() as session:
            yield session

    async def migrate(self) -> None:
        """Bring the tables up to date. Safe when several processes start at once.

        Raises `OtherTables` for newer ones, `VaultKeyWrong` when what is in them is sealed with a key that is not here.
        """
        await self._make(revisions.upgrade)

    async def prepare(self) -> None:
        """Make the tables where there are none; older ones are left as they are.

        Raises `OtherTables` for those, and what `migrate` does.
        """
        await self._make(revisions.make)

    async def demand(self) -> None:
        """Change nothing. Raises `OtherTables` where there are no tables, or other ones, and what `migrate` does."""
        await self._make(revisions.demand)

    async def _make(self, how: Callable[[Connection], None]) -> None:
        async with self.engine.begin() as connection:
            await _one_at_a_time(connection)
            await connection.run_sync(how)
            await connection.run_sync(sealed_rows.try_key)

    async def roll_back(self, to: str) -> None:
        """Take the tables back to an older revision: what newer ones keep is lost.

        Raises `VaultKeyWrong` as `migrate` does: what is sealed would stay so for good.
        """
        async with self.engine.begin() as connection:
            await _one_at_a_time(connection)
            if await connection.run_sync(revisions.current) == revisions.newest():
                await connection.run_sync(sealed_rows.try_key)
            await connection.run_sync(revisions.downgrade, to)

    async def revision(self) -> str:
        """How far the tables are."""
        async with self.engine.connect() as connection:
            return await connection.run_sync(revisions.current)

    async def close(self) -> None:
        await self.engine.dispose()


def _json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


#: How documents are written and read: three times as fast as Python's own.
_JSON: dict[str, Any] = {"json_serializer": _json, "json_deserializer": orjson.loads}

#: Statements as SQLite takes them, kept by their dialect: whoever opens one file after another compiles them once.
_COMPILED: Any = LRUCache(2_000)


def _engine(url: str) -> AsyncEngine:
    parsed = address.read(url)
    if parsed.get_backend_name() == "postgresql":
        security = {"ssl": parsed.query["sslmode"]} if "sslmode" in parsed.query else {}
        engine = create_async_engine(
            parsed.difference_update_query(["sslmode"]).set(drivername="postgresql+asyncpg"),
            **_JSON,
            pool_size=5,
            max_overflow=5,
            hide_parameters=True,  # what people wrote stays out of errors and logs
            connect_args={
                "timeout": remote.PATIENCE,
                "async_creator_fn": remote.connect,
                **security,
            },
        )
        event.listen(engine.sync_engine, "connect", remote.watch)
        return engine
    # One connection: SQLite has one writer anyway, and waiting for a pool is fairer than its busy timeout.
    engine = create_async_engine(
        parsed.set(drivername=embedded.DRIVER),
        **_JSON,
        pool_size=1,
        max_overflow=0,
        pool_timeout=120,
        hide_parameters=True,
        execution_options={"compiled_cache": _COMPILED},
    )
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver begins nothing by itself: see `Embedded.do_begin`.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {embedded.PATIENCE_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    # FULL: what was committed survives a power cut as well, at 0.3 to 0.6 ms a commit.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(
        "PRAGMA busy_timeout = 0"
    )  # the beginning of a transaction waits in its own way
    cursor.close()


async def _one_at_a_time(connection: AsyncConnection) -> None:
    if connection.dialect.name == "postgresql":
        await connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7227539)")
