"""The tables are taken back for an older Parley, after asking, and come up to date again."""

import asyncio
import io
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from storage.engine import revisions
from storage.engine.database import Database, Session
from tests.databases import PostgreSQL

from .conftest import LOAN, Lender, Parley

NEWEST, BEFORE = [each.number for each in revisions.known()][:2]


def test_back_and_forth(lender: Lender, parley: Parley) -> None:
    lender.book(LOAN)
    assert parley("database", "current").out == f"{NEWEST} of {NEWEST}\n"

    back = parley("database", "downgrade", BEFORE, "--yes")
    assert back.out.startswith(f"The tables are at {BEFORE}.")
    assert parley("database", "current").out == f"{BEFORE} of {NEWEST}\n"
    assert "not up to date" in parley("doctor").out

    assert parley("database", "upgrade").out == f"The tables are at {NEWEST}.\n"
    assert [row["number"] for row in lender.rows("loans")] == ["A-1"]


def test_that_there_are_no_tables_yet_is_said(
    parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "new.db").touch()
    environment.setenv("PARLEY_DATABASE_URL", f"sqlite:///{tmp_path / 'new.db'}")

    assert parley("database", "current").out.startswith("No tables yet: ")


def test_it_asks_first_and_says_what_is_lost(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setattr("sys.stdin", io.StringIO("n\n"))

    done = parley("database", "downgrade", BEFORE)

    assert done.status == 1
    assert f"  {NEWEST}  {revisions.known()[0].what}" in done.out
    assert parley("database", "current").out == f"{NEWEST} of {NEWEST}\n"
    assert lender.rows("loans") == []


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("9999", "There is no revision 9999; there are 0001, 0002"),
        (NEWEST, f"The tables are at {NEWEST}, which is no newer than {NEWEST}."),
    ],
)
def test_what_cannot_be_is_refused(lender: Lender, parley: Parley, to: str, said: str) -> None:
    done = parley("database", "downgrade", to, "--yes")

    assert done.status == 1
    assert done.err.startswith(said)
    assert lender.rows("loans") == []


@pytest.mark.parametrize(
    "command",
    [
        "parked",
        "parked retry",
        "loans differences",
        "webhooks",
        "verify --all",
        "vault rotate",
        "export 2019-00001",
        "export payments --since 2019-01-01",
        "invite A-1",
    ],
)
@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_who_only_looks_or_writes_leaves_older_tables_as_they_are(
    lender: Lender, parley: Parley, command: str
) -> None:
    lender.book(LOAN)
    parley("database", "downgrade", BEFORE, "--yes")

    done = parley(*command.split())

    assert done.status == 1
    assert done.err.startswith(
        f"The tables are at {BEFORE} of {NEWEST}. Either go on with the older Parley"
    )
    assert parley("database", "current").out == f"{BEFORE} of {NEWEST}\n"


def test_a_book_is_not_read_into_older_tables(lender: Lender, parley: Parley) -> None:
    parley("database", "downgrade", BEFORE, "--yes")

    done = lender.book(LOAN)

    assert done.status == 1
    assert "`parley database upgrade`" in done.err
    parley("database", "upgrade")
    assert lender.rows("loans") == []


@pytest.mark.parametrize("command", ["parked", "database upgrade", "run"])
def test_newer_tables_are_named_and_left(lender: Lender, parley: Parley, command: str) -> None:
    async def to(session: Session, revision: str) -> None:
        await session.execute(
            text("UPDATE alembic_version SET version_num = :it"), {"it": revision}
        )

    lender.ask(lambda session: to(session, "9999"))

    done = parley(*command.split())

    assert done.status == 1
    assert done.err.startswith(
        f"The tables are at 9999, and this Parley knows them up to {NEWEST}:"
    )
    assert parley("database", "current").out == f"9999 of {NEWEST}\n"


async def test_while_a_bot_has_them_open_they_stay_as_they_are(
    lender: Lender, parley: Parley
) -> None:
    bot = Database(lender.url, lender.vault)
    async with bot.begin() as session:
        assert await session.scalar(text("SELECT 1"))

    done = await asyncio.to_thread(parley, "database", "downgrade", BEFORE, "--yes")

    assert await bot.revision() == NEWEST
    await bot.close()
    assert done.status == 1
    assert "stop " in done.err
    assert len(done.err.splitlines()) == 1


def test_an_upgrade_makes_the_tables_where_there_are_none(parley: Parley, tmp_path: Path) -> None:
    assert parley("database", "upgrade").out == f"The tables are at {NEWEST}.\n"
    assert (tmp_path / "data" / "parley.db").exists()


@pytest.mark.parametrize(
    "command",
    [
        "database current",
        "parked",
        "verify --all",
        "export payments --since 2019-01-01",
        "export 2019-00001",
        "backup b",
        "run",
    ],
)
@pytest.mark.parametrize(
    "address", ["127.0.0.1:1/parley", "nobody.invalid/parley", "/parley?host=/nowhere"]
)
def test_a_database_that_does_not_answer_is_told_in_a_sentence(
    parley: Parley, environment: pytest.MonkeyPatch, command: str, address: str
) -> None:
    environment.setenv("PARLEY_DATABASE_URL", f"postgresql://parley:secret@{address}")

    done = parley(*command.split())

    assert done.status == 1
    assert done.err.startswith("The database cannot be reached (")
    assert "PARLEY_DATABASE_URL" in done.err
    assert (len(done.err.splitlines()), "secret" in done.err) == (1, False)


@contextmanager
def a_server_that_encrypts_nothing() -> Iterator[int]:
    """What PostgreSQL without a certificate answers to whoever wants an encrypted line."""

    def answer(server: socket.socket) -> None:
        line, _ = server.accept()
        with line:
            line.recv(8)
            line.sendall(b"N")

    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=answer, args=(server,), daemon=True).start()
        yield server.getsockname()[1]


@pytest.mark.parametrize("words", [("database", "current"), ("run",)])
def test_a_line_that_cannot_be_encrypted_is_not_used_in_the_clear(
    words: tuple[str, ...], parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    with a_server_that_encrypts_nothing() as port:
        address = f"postgresql://parley:secret@127.0.0.1:{port}/parley?sslmode=require"
        environment.setenv("PARLEY_DATABASE_URL", address)
        done = parley(*words)

    assert done.status == 1
    assert "rejected SSL upgrade" in done.err
    assert "PARLEY_DATABASE_URL" in done.err
    assert "secret" not in done.err


def test_where_an_encrypted_line_is_preferred_one_without_will_do(
    parley: Parley,
    environment: pytest.MonkeyPatch,
    postgresql: PostgreSQL,
    migrated_postgresql: str,
) -> None:
    url = postgresql.url(postgresql.new(migrated_postgresql))
    environment.setenv("PARLEY_DATABASE_URL", f"{url}&sslmode=prefer")

    assert parley("database", "current").out == f"{NEWEST} of {NEWEST}\n"
