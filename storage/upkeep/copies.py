"""Copies: a whole database into one file and back, by its own means, while others write.

SQLite is copied by its online backup: one snapshot, whoever writes meanwhile. PostgreSQL is asked through its own
client programs. Either way a copy or a restore that is killed leaves what was there before.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess  # nosec B404 # for what PostgreSQL itself brings
from contextlib import closing, suppress
from itertools import chain, count
from pathlib import Path

from sqlalchemy import URL, func, inspect, select, text

from storage.engine import address
from storage.engine.database import Database
from storage.tables import metadata
from storage.tables.messages import spent


class CannotCopy(Exception):  # noqa: N818 - it is no error of ours
    """Why, and what to do."""


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite database; `None` for PostgreSQL."""
    parsed = address.read(url)
    return Path(parsed.database or "") if parsed.get_backend_name() == "sqlite" else None


def copy_out(url: str, to: Path) -> None:
    """Write all of the database at *url* into a new file. Raises `CannotCopy`."""
    to.touch(mode=0o600, exist_ok=False)
    file = sqlite_file(url)
    if file is None:
        _postgresql("pg_dump", url, "--format=custom", f"--file={to}")
        return
    if not file.exists():
        raise CannotCopy(
            f"There is no database at {file}. Look whether this is the folder where .env lies, and at PARLEY_DATABASE_URL."
        )
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(to)) as target:
        source.execute("PRAGMA busy_timeout = 30000")
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


async def lacking(database: Database) -> str:
    """What keeps this machine from copying a PostgreSQL out and back, as far as its client programs go; "" for nothing."""
    if database.is_sqlite:
        return ""
    async with database.engine.connect() as connection:
        server = int((await connection.execute(text("SHOW server_version_num"))).scalar_one())
    for program in PROGRAMS:
        path = shutil.which(program)
        if path is None:
            return f"{program} is not on this machine"
        told = _VERSION.search(_said(path))
        if told is None or int(told[1]) < server // 10000:
            version = told[1] if told else "of no known version"
            return f"{program} ({version}) is older than the server ({server // 10000})"
    return ""


def _said(path: str) -> str:
    done = subprocess.run(  # noqa: S603  # nosec B603 # nothing but its version is asked
        [path, "--version"], capture_output=True, text=True, check=False
    )
    return done.stdout


def release(file: Path) -> None:
    """All of a SQLite database in the one file, with nothing beside it. Raises `CannotCopy` while others have it open."""
    with closing(sqlite3.connect(file, timeout=1)) as database:
        try:
            [[mode]] = database.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError:
            mode = ""
    if mode != "delete":
        raise CannotCopy(f"{file} is in use: stop the bot and whatever else has it open.")


def put_in_place(new: Path, file: Path) -> Path | None:
    """*new* takes the place of the database in *file*; where the old one is kept, if there was one. Raises `CannotCopy`."""
    aside = None
    if file.exists():
        with suppress(sqlite3.DatabaseError):  # a damaged one is kept as it is
            release(file)
        aside = _free(file.with_name(f"{file.name}.replaced"))
        os.link(file, aside)
    new.replace(file)
    return aside


def _free(name: Path) -> Path:
    """The name, or with a number: after a restore of the wrong backup the first one aside is what has to come back."""
    others = (name.with_name(f"{name.name}.{n}") for n in count(2))
    return next(one for one in chain([name], others) if not one.exists())


def load_postgresql(dump: Path, url: str) -> None:
    """Put a dump in the place of all tables, in one transaction. Raises `CannotCopy`."""
    _postgresql(
        "pg_restore",
        url,
        *("--clean", "--if-exists", "--no-owner", "--no-privileges"),
        *("--single-transaction", "--exit-on-error", f"--dbname={address.read(url).database}"),
        str(dump),
    )


async def is_filled(database: Database) -> bool:
    """Whether anything is in it; new tables bring a budget of which nothing is spent."""
    async with database.engine.connect() as connection:
        there = await connection.run_sync(lambda found: inspect(found).get_table_names())
        for table in metadata.sorted_tables:
            if table.name in there and table is not spent:
                counted = select(func.count()).select_from(table)
                if (await connection.execute(counted)).scalar_one():
                    return True
    return False


async def demand_unused(database: Database) -> None:
    """Raises `CannotCopy` while others have it open, or are connected to it."""
    if database.is_sqlite:
        await database.close()  # or it would be found to be in use by ourselves
        release(Path(database.engine.url.database or ""))
    elif count := await _others(database):
        who = "Somebody else is" if count == 1 else f"{count} others are"
        raise CannotCopy(f"{who} connected to the database: stop every bot first.")


async def _others(database: Database) -> int:
    """How many others are connected to a PostgreSQL database."""
    async with database.engine.connect() as connection:
        found = await connection.execute(
            text(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
        )
        return int(found.scalar_one())


def _postgresql(program: str, url: str, *arguments: str) -> None:
    path = shutil.which(program)
    if path is None:
        raise CannotCopy(f"{program} is not on this machine. {INSTALL}")
    done = subprocess.run(  # noqa: S603  # nosec B603 # our own arguments
        [path, "--no-password", *arguments],
        env=os.environ | {"LC_ALL": "C"} | _connection(address.read(url)),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines()
        if older := _OLDER.search(done.stderr):
            raise CannotCopy(f"{program} is older than the server ({older[1]}). {INSTALL}")
        raise CannotCopy(f"{program}: {said[0] if said else f'status {done.returncode}'}")


INSTALL = (
    "Install PostgreSQL's client programs, of the server's version or newer (Debian, Ubuntu: apt install postgresql-client; "
    "apt.postgresql.org has newer ones), or have who runs the server make and restore its backups."
)
#: What a backup is made by, and put back.
PROGRAMS = ("pg_dump", "pg_restore")
_VERSION = re.compile(r"\(PostgreSQL\) ([0-9]+)")
_OLDER = re.compile(r"server version mismatch\n.*detail: (.*)")


def _connection(url: URL) -> dict[str, str]:
    """Where to connect, as libpq reads it from the environment: a password is seen by nobody there.

    The address is read as the bot itself reads it, whose server it must be: what is restored takes the place of all tables.
    """
    ours = url.set(drivername="postgresql+asyncpg")
    there = ours.get_dialect()().create_connect_args(ours)[1]
    given = {
        "PGHOST": _several(there.get("host")),
        "PGPORT": _several(there.get("port")),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": there.get("sslmode"),
    }
    return {name: value for name, value in given.items() if value}


def _several(there: object) -> str:
    """Of a server that stands in for another as well."""
    one_by_one = there if isinstance(there, list | tuple) else [there]
    return ",".join(str(each) for each in one_by_one if each)
