"""A backup is whole whoever writes meanwhile and whatever dies, and is restored only where it fits."""

import asyncio
import json
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.auditing import audit
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from tests.databases import PostgreSQL
from tests.storage.keep_batches import SIZE
from tests.storage.samples import NOW
from tests.town import Town

from .conftest import HOUSE, LOAN, Lender, Parley

KEY = Vault.new_key()


@pytest.fixture(autouse=True)
def client_programs(environment: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """PostgreSQL's, of the very version of the server."""
    environment.setenv("PARLEY_VAULT_KEY", KEY)
    if "postgresql" in request.node.name:
        postgresql: PostgreSQL = request.getfixturevalue("postgresql")
        environment.setenv("PATH", f"{postgresql.programs}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def elsewhere_too(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of another disk than the bot's."""
    return tmp_path_factory.mktemp("elsewhere")


def fill(lender: Lender) -> None:
    """A loan, a paper, some of the record, and a file in the data folder."""
    lender.book(LOAN)

    async def work(session):
        await Archive(Vault(KEY)).keep(session, b"payslip", name="p", media_type="x", now=NOW)
        await audit.append(session, at=NOW, actor="bot", event="opened", case_id=1, why="é")

    lender.ask(work)
    data = lender.folder / "data"
    data.mkdir(exist_ok=True)
    (data / "demo-seal.pem").write_text("a certificate")
    (data / ".env").write_text(f"PARLEY_VAULT_KEY={KEY}")


def without_audit(rows: dict[str, list[tuple]]) -> dict[str, list[tuple]]:
    """What restoring leaves as it was: it adds to the record, and notes the key."""
    return {name: found for name, found in rows.items() if name not in {"audit", "vault_keys"}}


def elsewhere(
    lender: Lender, environment: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Lender:
    """The same lender on a new machine: nothing is there yet."""
    if lender.url.startswith("sqlite"):
        url = f"sqlite:///{lender.folder / 'new' / 'parley.db'}"
    else:
        postgresql: PostgreSQL = request.getfixturevalue("postgresql")
        url = postgresql.url(postgresql.new())
    environment.setenv("PARLEY_DATABASE_URL", url)
    environment.setenv("PARLEY_DATA_DIR", str(lender.folder / "new"))
    return Lender(folder=lender.folder, url=url, parley=lender.parley)


def test_all_comes_back_but_for_the_key(
    lender: Lender,
    parley: Parley,
    environment: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    fill(lender)
    made = parley("backup", "b")
    new = elsewhere(lender, environment, request)
    done = parley("restore", "b")

    assert (made.status, made.err) == (0, "")
    assert f"PARLEY_VAULT_KEY (number {Vault(KEY).key_id})" in made.out
    assert (done.status, done.err) == (0, "")
    assert "The key fits; the record is as it was written: " in done.out
    assert without_audit(new.everything()) == without_audit(lender.everything())
    assert new.rows("audit")[:-1] == lender.rows("audit")
    assert new.rows("audit")[-1]["event"] == "restored"
    assert new.counted() >= lender.counted()
    assert parley("verify", "--all").status == 0
    assert (lender.folder / "new" / "demo-seal.pem").read_text() == "a certificate"
    found = [each for each in (lender.folder / "b").rglob("*") if each.is_file()]
    assert all(KEY.encode() not in each.read_bytes() for each in found)
    assert stat.S_IMODE((lender.folder / "b").stat().st_mode) == 0o700


def leave_behind(copy: Path) -> None:
    """As a restore does that is killed: what it wrote last stands beside its copy, and not in it."""
    copy.parent.mkdir()
    with closing(sqlite3.connect(copy)) as dying:
        dying.execute("PRAGMA journal_mode = WAL")
        dying.execute("CREATE TABLE left_behind AS SELECT randomblob(200000) AS bytes")
        dying.commit()
        written = Path(f"{copy}-wal").read_bytes()
    Path(f"{copy}-wal").write_bytes(written)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_a_restore_that_was_killed_does_not_get_into_the_next(
    lender: Lender,
    parley: Parley,
    environment: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    fill(lender)
    parley("backup", "b")
    new = elsewhere(lender, environment, request)
    leave_behind(lender.folder / "new" / "parley.db.restoring")

    done = parley("restore", "b")

    assert (done.status, done.err) == (0, "")
    assert without_audit(new.everything()) == without_audit(lender.everything())


def test_a_full_database_is_not_overwritten_unless_told(lender: Lender, parley: Parley) -> None:
    fill(lender)
    parley("backup", "b")
    lender.book(LOAN | {"number": "A-2"})

    refused = parley("restore", "b")
    count = len(lender.rows("loans"))
    done = parley("restore", "b", "--over")

    assert refused.status == 1
    assert refused.err == "The database is not empty. With --over the backup takes its place.\n"
    assert count == 2
    assert (done.status, done.err) == (0, "")
    assert [row["number"] for row in lender.rows("loans")] == ["A-1"]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_what_was_there_first_is_still_there_after_a_second_restore(
    lender: Lender, parley: Parley
) -> None:
    fill(lender)
    parley("backup", "b")
    lender.book(LOAN | {"number": "A-2"})

    parley("restore", "b", "--over")
    parley("restore", "b", "--over")

    first = replace(lender, url=f"sqlite:///{lender.folder}/parley.db.replaced")
    assert [row["number"] for row in first.rows("loans")] == ["A-1", "A-2"]
    assert (lender.folder / "parley.db.replaced.2").exists()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "command", ["parked", "webhooks", "backup b", "invite A-1", "verify --all"]
)
def test_in_a_folder_where_nothing_is_kept_it_is_said_so(
    command: str, lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_DATABASE_URL", f"sqlite:///{lender.folder}/elsewhere.db")

    done = parley(*command.split())

    assert (done.status, "Look whether this is the folder where .env lies" in done.err) == (
        1,
        True,
    )


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_whoever_outgrows_sqlite_moves_to_an_empty_postgresql(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch, postgresql: PostgreSQL
) -> None:
    fill(lender)
    parley("backup", "b")
    new = replace(lender, url=postgresql.url(postgresql.new()))
    environment.setenv("PARLEY_DATABASE_URL", new.url)
    environment.setenv("PARLEY_DATA_DIR", str(lender.folder / "new"))

    parley("database", "upgrade")

    done = parley("restore", "b")
    again = parley("restore", "b", "--over")

    assert (done.status, done.err) == (0, "")
    assert "The key fits; the record is as it was written: " in done.out
    assert without_audit(new.everything()) == without_audit(lender.everything())
    assert new.rows("audit")[:-1] == lender.rows("audit")
    assert new.counted() >= {"loans", "parties"}
    assert parley("verify", "--all").status == 0
    assert [each.name for each in (lender.folder / "new").iterdir()] == ["demo-seal.pem"]
    assert again.status == 1
    assert "goes into an empty one of PostgreSQL only: make one (CREATE DATABASE)" in again.err


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_from_postgresql_nobody_moves_to_sqlite(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    fill(lender)
    parley("backup", "b")
    environment.setenv("PARLEY_DATABASE_URL", f"sqlite:///{lender.folder}/new.db")

    done = parley("restore", "b")

    assert done.status == 1
    assert done.err.endswith("one moves from SQLite to PostgreSQL only.\n")
    assert not (lender.folder / "new.db").exists()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_a_damaged_database_gives_way(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    fill(lender)
    parley("backup", "b")
    damaged = lender.folder / "damaged" / "parley.db"
    damaged.parent.mkdir()
    for one in (damaged, damaged.with_name("parley.db-wal")):
        one.write_bytes(b"no longer what it was" * 400)
    environment.setenv("PARLEY_DATABASE_URL", f"sqlite:///{damaged}")

    refused = parley("restore", "b")
    done = parley("restore", "b", "--over")

    assert refused.status == 1
    assert "is no database, or a damaged one (file is not a database)" in refused.err
    assert (done.status, done.err) == (0, "")
    assert parley("verify", "--all").status == 0
    assert damaged.with_name("parley.db.replaced").read_bytes().startswith(b"no longer")


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_a_folder_is_no_database_to_restore_to(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    fill(lender)
    parley("backup", "b")
    environment.setenv("PARLEY_DATABASE_URL", f"sqlite:///{lender.folder}")

    done = parley("restore", "b", "--over")

    assert (done.status, "is a folder. See PARLEY_DATABASE_URL" in done.err) == (1, True)


def test_with_another_key_nothing_is_restored(
    lender: Lender,
    parley: Parley,
    environment: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    fill(lender)
    parley("backup", "b")
    elsewhere(lender, environment, request)
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    done = parley("restore", "b")

    assert done.status == 1
    assert f"is not the key of this backup (number {Vault(KEY).key_id})" in done.err
    assert not (lender.folder / "new" / "parley.db").exists()


def test_a_backup_that_was_changed_is_none(lender: Lender, parley: Parley) -> None:
    fill(lender)
    parley("backup", "b")
    [file] = (lender.folder / "b").glob("parley.*")
    file.write_bytes(file.read_bytes()[:-1] + b"\x01")

    done = parley("restore", "b", "--over")

    assert done.status == 1
    assert "is not as it was written: take another backup." in done.err
    assert parley("restore", "nowhere").err.startswith("nowhere is no backup")
    assert parley("backup", "b").err.endswith("is there already; a backup is a new folder.\n")


def test_a_backup_goes_neither_into_the_data_folder_nor_out_of_its_own(
    lender: Lender, parley: Parley
) -> None:
    fill(lender)
    inside = parley("backup", "data/b")
    parley("backup", "b")
    contents = lender.folder / "b" / "backup.json"
    contents.write_text(contents.read_text().replace("data/demo-seal.pem", "data/../../../seal"))

    outside = parley("restore", "b", "--over")

    assert (inside.status, "lies in the data folder" in inside.err) == (1, True)
    assert (outside.status, outside.err[:14]) == (1, "b is no backup")
    assert not (lender.folder / "data" / "b.part").exists()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_a_disk_that_is_full_is_told_and_there_is_no_backup(
    lender: Lender, parley: Parley
) -> None:
    fill(lender)

    with full_disk():
        done = parley("backup", "b")

    assert done.status == 1
    assert done.err.startswith("No backup was made (")
    assert "room on the disk of b" in done.err
    assert not (lender.folder / "b").exists()
    assert parley("backup", "b").status == 0


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_a_disk_that_is_full_is_told_and_nothing_is_restored(
    lender: Lender,
    parley: Parley,
    environment: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    fill(lender)
    parley("backup", "b")
    elsewhere(lender, environment, request)

    with full_disk():
        done = parley("restore", "b")

    assert done.status == 1
    assert "parley.db.restoring cannot be written (" in done.err
    assert "start it once more" in done.err
    assert [each.name for each in (lender.folder / "new").iterdir()] == []
    assert parley("restore", "b").status == 0


@contextmanager
def full_disk() -> Iterator[None]:
    """No file grows beyond some kilobytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_without_the_client_programs_it_says_what_to_do(
    postgresql: PostgreSQL, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_DATABASE_URL", postgresql.url(postgresql.new()))
    parley("database", "upgrade")
    environment.setenv("PATH", "/nowhere")

    done = parley("backup", "b")

    assert "! backup     no backup can be made here: pg_dump is not on" in parley("doctor").out
    assert done.status == 1
    assert done.err.startswith("pg_dump is not on this machine. Install PostgreSQL's client")


def test_with_client_programs_older_than_the_server_it_says_what_to_do(
    postgresql: PostgreSQL, parley: Parley, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment.setenv("PARLEY_DATABASE_URL", postgresql.url(postgresql.new()))
    parley("database", "upgrade")
    old = tmp_path / "pg_dump"  # as that of 15 says it
    old.write_text(
        "#!/bin/sh\n"
        "[ $1 = --version ] && echo 'pg_dump (PostgreSQL) 15.18 (Debian 15.18-1)' && exit 0\n"
        "echo 'pg_dump: error: aborting because of server version mismatch' >&2\n"
        "echo 'pg_dump: detail: server version: 18.4; pg_dump version: 15.18' >&2\n"
        "exit 1\n"
    )
    old.chmod(0o700)
    environment.setenv("PATH", str(tmp_path))

    done = parley("backup", "b")

    assert "made here: pg_dump (15) is older than the server (18)" in parley("doctor").out
    assert done.status == 1
    assert (
        "(server version: 18.4; pg_dump version: 15.18). Install PostgreSQL's client" in done.err
    )


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_over_a_postgresql_that_others_use_nothing_is_restored(
    lender: Lender, parley: Parley
) -> None:
    fill(lender)
    parley("backup", "b")

    async def refused(session):
        assert await session.scalar(text("SELECT 1"))  # a bot that is connected
        return await asyncio.to_thread(parley, "restore", "b", "--over")

    done = lender.ask(refused)

    assert done.status == 1
    assert done.err == "Somebody else is connected to the database: stop every bot first.\n"
    assert len(lender.rows("loans")) == 1


def test_of_what_is_written_meanwhile_whole_transactions_are_in_it(
    lender: Lender,
    parley: Parley,
    environment: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    command = [sys.executable, "-m", "tests.storage.keep_batches", lender.url]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        before = 0
        for line in writer.stdout:
            before += line.startswith("kept")
            if before == 5:
                break
        made = parley("backup", "b")
        writer.kill()
    assert (made.status, made.err) == (0, "")
    new = elsewhere(lender, environment, request)
    assert parley("restore", "b").status == 0

    batches = Counter(int(row["key"].partition(":")[0]) for row in new.rows("inbox"))

    assert len(batches) >= before
    assert batches == dict.fromkeys(range(len(batches)), SIZE)


async def test_a_bot_at_work_is_backed_up_and_goes_on_from_there(
    town: Town, parley: Parley, environment: pytest.MonkeyPatch, elsewhere_too: Path
) -> None:
    environment.setenv("PARLEY_DATA_DIR", str(town.folder))
    environment.setenv("PARLEY_VAULT_KEY", town.vault_key)
    wei = await town.borrower()
    await town.arrive(wei)
    going_on = asyncio.create_task(_apply(town, wei))

    assert (town.folder / "parley.db-lock").exists()  # of the bot, and no data
    made = await asyncio.to_thread(parley, "backup", elsewhere_too / "b")
    await going_on
    assert not (elsewhere_too / "b" / "data" / "parley.db-lock").exists()
    environment.setenv("PARLEY_DATA_DIR", str(elsewhere_too / "new"))
    done = await asyncio.to_thread(parley, "restore", elsewhere_too / "b")

    assert (made.status, made.err) == (0, "")
    assert (done.status, done.err) == (0, "")
    with sqlite3.connect(elsewhere_too / "new" / "parley.db") as restored:
        assert restored.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert restored.execute("SELECT number FROM loans").fetchall() == [("68386728",)]
    restored.close()


async def _apply(town: Town, wei) -> None:
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I lost my job")
    for figure in ("2400", "1900", "330"):
        await town.quiet()
        await wei.say(figure)
    await town.quiet()


async def test_while_the_bot_runs_nothing_is_restored(
    town: Town, parley: Parley, environment: pytest.MonkeyPatch, elsewhere_too: Path
) -> None:
    environment.setenv("PARLEY_DATA_DIR", str(town.folder))
    environment.setenv("PARLEY_VAULT_KEY", town.vault_key)
    await town.borrower()
    await asyncio.to_thread(parley, "backup", elsewhere_too / "b")

    done = await asyncio.to_thread(parley, "restore", elsewhere_too / "b", "--over")

    assert done.status == 1
    assert "is in use: stop the bot and whatever else has it open." in done.err
    assert not list(town.folder.glob("*.restoring"))
    assert await town.says(await town.borrower("68386729")) == []  # it still answers


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        (("backup", "killed"), "killed.part/parley.db"),
        (("restore", "b", "--over"), "parley.db.restoring"),
    ],
)
@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_killed_in_the_middle_nothing_is_half_there(
    lender: Lender, parley: Parley, words: tuple[str, ...], seen: str
) -> None:
    tmp_path = lender.folder
    fill(lender)
    lender.ask(_much)
    parley("backup", "b")
    before = lender.everything()

    command = [sys.executable, "-m", "bot", *words]
    with subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(HOUSE)}) as process:
        while process.poll() is None and not (tmp_path / seen).exists():
            time.sleep(0.001)  # it needs the processor more than who looks
        process.send_signal(signal.SIGKILL)

    assert process.returncode == -signal.SIGKILL
    assert lender.everything() == before
    assert not (tmp_path / "killed").exists()
    assert parley(*words).status == 0
    assert without_audit(lender.everything()) == without_audit(before)
    assert json.loads((tmp_path / "b" / "backup.json").read_text())["kind"] == "sqlite"


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_killed_while_postgresql_is_restored_all_is_as_it_was(
    lender: Lender, parley: Parley, postgresql: PostgreSQL
) -> None:
    fill(lender)
    lender.ask(_much)
    parley("backup", "b")
    lender.book(LOAN, LOAN | {"number": "A-2"})
    before = lender.everything()
    beside = replace(lender, url=postgresql.url(postgresql.new()))

    command = [sys.executable, "-m", "bot", "restore", "b", "--over"]
    where = os.environ | {"PYTHONPATH": str(HOUSE)}
    with subprocess.Popen(command, env=where, start_new_session=True) as process:
        while not beside.ask(_is_restored):  # the old tables are thrown away by now
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGKILL)
    while beside.ask(_is_restored):  # until the server has noticed
        pass

    assert lender.everything() == before
    assert parley("restore", "b", "--over").status == 0
    assert [one["number"] for one in lender.rows("loans")] == ["A-1"]


async def _is_restored(session) -> int:
    return await session.scalar(_RESTORED)


_RESTORED = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE application_name = 'pg_restore' AND xact_start IS NOT NULL AND query LIKE 'COPY%'"
)


async def _much(session) -> None:
    """So much that copying takes a while."""
    for _ in range(8):
        await Archive(Vault(KEY)).keep(
            session, b"x" * 4_000_000, name="p", media_type="x", now=NOW
        )


def test_a_backup_that_could_not_be_made_leaves_nothing_behind(
    lender: Lender, parley: Parley, elsewhere_too: Path
) -> None:
    fill(lender)
    parley("database", "downgrade", "0100", "--yes")

    done = parley("backup", elsewhere_too / "monday")

    assert (done.status, "The tables are at 0100" in done.err) == (1, True)
    assert list(elsewhere_too.iterdir()) == []
