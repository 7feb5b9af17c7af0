"""Lender: a bot in a process of its own, ours or a peer's, with its book, its database and a local Telegram."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from bot.commands.demo.rehearsal import Rehearsal
from negotiation.borrower import Borrower
from negotiation.loans.frequency import MONTHLY
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.party import Party, Role
from storage.engine.database import Database
from tests.bench.borrowers import loan_number, phone
from tests.bench.processes import at_rest
from tests.databases import PostgreSQL

ROOT = Path(__file__).parents[2]
OURS = ("-m", "bot", "run")
PEER = (str(Path(__file__).with_name("peer.py")),)


class Measured(Rehearsal):
    """A rehearsal whose bot goes by the machine's clock, as it does outside."""

    def environment(self) -> dict[str, str]:
        given = super().environment() | {"PYTHONPATH": str(ROOT)}
        del given["PARLEY_CLOCK_FILE"]
        return given


@contextlib.asynccontextmanager
async def lender(
    url: str,
    *,
    loans: int,
    program: tuple[str, ...] = OURS,
    before: Callable[[], Awaitable[None]] | None = None,
) -> AsyncIterator[Measured]:
    """With its bot started and at rest, one advisor, and a book of so many loans; something else may be done *before* the start."""
    with tempfile.TemporaryDirectory() as folder:
        config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
        rehearsal = Measured(Path(folder), config, database_url=url)
        rehearsal.program = program
        if program == OURS:
            await _lend(url, loans)
        if before is not None:
            await before()
        await rehearsal.open()
        try:
            await rehearsal.hire(await rehearsal.sandbox.person(first_name="Mei"))
            await rehearsal.start_bot()
            await at_rest(rehearsal.bot_pid)
            yield rehearsal
        finally:
            await rehearsal.close()


async def _lend(url: str, count: int) -> None:
    """A book in which so many people have a loan that is three instalments late: of eight that were due, five are paid."""
    as_of = datetime.now(UTC).date().replace(day=1) - timedelta(days=1)
    database = Database(url)
    await database.migrate()
    async with database.begin() as session:
        lent = []
        for number in range(count):
            loan = Loan(
                number=loan_number(number),
                product="personal",
                principal=Money(12_000, "USD"),
                rate=Decimal(9),
                count=36,
                instalment=Money("381.60", "USD"),
                first_due=MONTHLY.after(as_of.replace(day=5), -7),
                outstanding=Money("10519.96", "USD"),
                state=LoanState.RUNNING,
                as_of=as_of,
            )
            lent.append((number, loan, Borrower(name="Wei Chen", time_zone="America/New_York")))
        session.add_all([one for _, *both in lent for one in both])
        await session.flush()
        session.add_all(
            Party(
                loan_id=loan.id or 0,
                borrower_id=borrower.id or 0,
                role=Role.BORROWER,
                name="Wei Chen",
                phone=phone(number),
            )
            for number, loan, borrower in lent
        )
    await database.close()


@contextlib.contextmanager
def sqlite() -> Iterator[str]:
    """The address of a database in a file."""
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/parley.db"


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """The address of a database on a server of its own, which forgets nothing at a power cut."""
    folder = Path(tempfile.mkdtemp(prefix="parley-"))
    server = PostgreSQL(folder, is_durable=True)
    try:
        yield server.url(server.new())
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
