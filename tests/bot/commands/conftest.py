"""A lender at the command line: `parley(...)` does what the words say, in this process."""

import asyncio
import csv
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
import structlog
from sqlalchemy import select, text

from bot.__main__ import main
from bot.sandbox.server import SandboxServer, serve
from storage.engine.database import Database, Session
from storage.sealed.vault import Vault
from storage.tables.registry import metadata
from tests.databases import KEY

HOUSE = Path(__file__).parents[3]

LOAN = {
    "number": "A-1",
    "product": "car",
    "currency": "USD",
    "principal": "3600.00",
    "rate": "13.99",
    "count": "36",
    "instalment": "123.03",
    "first_due": "2018-01-31",
    "outstanding": "2400.50",
    "state": "running",
    "borrower_name": "Ann Example",
    "borrower_phone": "+12025550100",
    "co_borrower_name": "",
    "co_borrower_phone": "",
    "guarantor_name": "",
    "guarantor_phone": "",
}


@dataclass(frozen=True, kw_only=True)
class Done:
    """How a command ended."""

    status: int
    out: str
    err: str


T = TypeVar("T")
Parley = Callable[..., Done]


@dataclass(frozen=True, kw_only=True)
class Lender:
    """Who types the commands, and what is in the database."""

    folder: Path
    url: str
    parley: Parley

    @property
    def vault(self) -> Vault:
        """What the commands lock with at this moment."""
        return Vault(os.environ["PARLEY_VAULT_KEY"], os.environ.get("PARLEY_VAULT_KEY_OLD", ""))

    def write(self, rows: Sequence[Mapping[str, str]], name: str = "loans.csv") -> Path:
        """A file of loans, each differing from `LOAN` as said."""
        return write_csv(self.folder / name, [{**LOAN, **row} for row in rows])

    def book(self, *rows: Mapping[str, str], as_of: str = "2019-03-31", **options: Any) -> Done:
        """Import these loans."""
        extra = [f"--{name}" for name, on in options.items() if on]
        file = self.write(rows) if rows else self.empty()
        return self.parley("loans", "import", file, "--as-of", as_of, *extra)

    def empty(self) -> Path:
        file = self.folder / "empty.csv"
        file.write_text(",".join(LOAN) + "\n")
        return file

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""

        async def read(session: Session) -> dict[str, list[tuple[Any, ...]]]:
            return {
                table.name: [tuple(row) for row in await session.execute(select(table))]
                for table in metadata.sorted_tables
            }

        return self.ask(read)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table, by id."""
        chosen = metadata.tables[table]

        async def read(session: Session) -> list[dict[str, Any]]:
            found = await session.execute(select(chosen).order_by(chosen.c.id))
            return [dict(row) for row in found.mappings()]

        return self.ask(read)

    def counted(self) -> set[str]:
        """The tables of which PostgreSQL knows how many rows of what they have; none of SQLite."""
        if self.url.startswith("sqlite"):
            return set()

        async def read(session: Session) -> set[str]:
            known = text("SELECT tablename FROM pg_stats WHERE schemaname = 'public'")
            return set(await session.scalars(known))

        return self.ask(read)

    def ask(self, work: Callable[[Session], Awaitable[T]]) -> T:
        """Do something in one transaction."""

        async def do() -> T:
            database = Database(self.url, self.vault)
            try:
                async with database.begin() as session:
                    return await work(session)
            finally:
                await database.close()

        return asyncio.run(do())


def write_csv(file: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    with file.open("w", newline="", encoding="utf-8") as lines:
        table = csv.DictWriter(lines, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    return file


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """A lender's environment, where nothing of this machine's own is left."""
    monkeypatch.chdir(tmp_path)
    for name in ("CLOCK_FILE", "DATABASE_URL", "WEBHOOK_URL", "SEAL_KEY", "SEAL_CERTIFICATE"):
        monkeypatch.delenv(f"PARLEY_{name}", raising=False)
    for name, value in {
        "BOT_TOKEN": "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1",
        "API_URL": "http://127.0.0.1:9",  # nobody is there
        "DATA_DIR": str(tmp_path / "data"),
        "CONFIG": str(HOUSE / "docs" / "parley.toml"),
        "ADVISOR_CHAT_ID": "-1001001000000",
        "SUPERVISORS": "",
        "ADVISORS": "7001",
        "VAULT_KEY": KEY,
    }.items():
        monkeypatch.setenv(f"PARLEY_{name}", value)
    return monkeypatch


@pytest.fixture
async def telegram(environment: pytest.MonkeyPatch) -> AsyncIterator[SandboxServer]:
    """A local Telegram, which the lender's environment names."""
    server = await serve()
    environment.setenv("PARLEY_API_URL", server.url)
    environment.setenv("PARLEY_BOT_TOKEN", server.token)
    yield server
    await server.close()


@pytest.fixture
def parley(environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Parley:  # noqa: ARG001 - its settings
    """Run a command in this process."""

    def run(*words: object) -> Done:
        capsys.readouterr()
        before = structlog.get_config()
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        structlog.configure(**before)  # the next test has another stderr
        said = capsys.readouterr()
        return Done(status=int(left.value.code or 0), out=said.out, err=said.err)

    return run


@pytest.fixture
def lender(
    environment: pytest.MonkeyPatch, migrated_url: str, tmp_path: Path, parley: Parley
) -> Lender:
    """A lender on SQLite, and once more on PostgreSQL."""
    environment.setenv("PARLEY_DATABASE_URL", migrated_url)
    return Lender(folder=tmp_path, url=migrated_url, parley=parley)
