"""Applications: updates a second through the whole bot, people applying from /start to the sending, nothing lost.

The bot is a process of its own, this one is its Telegram and its borrowers. As others use the machine as well, what
counts is how many updates go into a second of the bot's own processor time.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from time import perf_counter

from bot.commands.demo.rehearsal import Rehearsal
from negotiation.borrower import Borrower
from negotiation.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.party import Party, Role
from storage.database import Database
from tests.bench.borrowers import APPLICATION, Crowd, loan_number, phone
from tests.bench.processes import cpu, megabytes
from tests.databases import PostgreSQL

ROOT = Path(__file__).parents[2]
WARM = 20
PEOPLE = int(os.environ.get("PEOPLE", "100"))
AT_ONCE = 100


async def lend(url: str, count: int) -> None:
    """A book in which so many people have a loan that is three instalments late."""
    database = Database(url)
    await database.migrate()
    async with database.begin() as session:
        pairs = []
        for number in range(count):
            loan = Loan(
                number=loan_number(number),
                product="personal",
                principal=Money(12_000, "USD"),
                rate=Decimal(9),
                count=36,
                instalment=Money("381.60", "USD"),
                first_due=date(2018, 8, 5),
                outstanding=Money("10519.96", "USD"),
                state=LoanState.RUNNING,
                as_of=date(2019, 3, 31),
            )
            pairs.append((number, loan, Borrower(name="Wei Chen", time_zone="America/New_York")))
        session.add_all([one for _, *both in pairs for one in both])
        await session.flush()
        session.add_all(
            Party(
                loan_id=loan.id or 0,
                borrower_id=borrower.id or 0,
                role=Role.BORROWER,
                name="Wei Chen",
                phone=phone(number),
            )
            for number, loan, borrower in pairs
        )
    await database.close()


async def _measured(folder: Path, url: str) -> str:
    config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    await lend(url, WARM + PEOPLE)
    rehearsal = Rehearsal(folder, config, database_url=url)
    await rehearsal.open()
    try:
        await rehearsal.hire(await rehearsal.sandbox.person(first_name="Mei"))
        began = perf_counter()
        await rehearsal.start_bot()
        start = perf_counter() - began
        pid = rehearsal._process.pid  # type: ignore[union-attr]
        crowd = Crowd(world=rehearsal.server.world)
        await crowd.apply(range(WARM), at_once=WARM)
        crowd.waits.clear()
        profiler = None
        if "PROFILE" in os.environ:
            profiler = await asyncio.create_subprocess_shell(os.environ["PROFILE"].format(pid=pid))
        before, had, own = rehearsal.server.world.calls.total, cpu(pid), cpu(os.getpid())
        seconds = await crowd.apply(range(WARM, WARM + PEOPLE), at_once=AT_ONCE)
        count = PEOPLE * len(APPLICATION)
        spent, own = cpu(pid) - had, cpu(os.getpid()) - own
        if profiler is not None:
            await profiler.wait()
        calls = rehearsal.server.world.calls.total - before
        waits = sorted(crowd.waits)
        return (
            f"{count:,} updates in {seconds:.1f} s, {count / seconds:.0f} a second; "
            f"{count / spent:.0f} for a second of the bot's CPU ({1e6 * spent / count:.0f} µs each; ours {own:.1f} s of {spent:.1f}); {calls / count:.1f} calls each; "
            f"p50 {waits[len(waits) // 2] * 1000:.0f} ms, p99 {waits[len(waits) * 99 // 100] * 1000:.0f} ms; "
            f"{megabytes(pid):.0f} MB; start {start:.1f} s"
        )
    finally:
        await rehearsal.close()


def measure() -> Iterator[str]:
    kinds = os.environ.get("DB", "sqlite postgresql").split()
    if "sqlite" in kinds:
        with tempfile.TemporaryDirectory() as folder:
            yield "SQLite: " + asyncio.run(
                _measured(Path(folder), f"sqlite:///{folder}/parley.db")
            )
    if "postgresql" in kinds:
        with tempfile.TemporaryDirectory() as folder, _postgresql() as url:
            yield "PostgreSQL: " + asyncio.run(_measured(Path(folder), url))


@contextlib.contextmanager
def _postgresql() -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="parley-"))
    server = PostgreSQL(folder, is_durable=True)
    try:
        yield server.url(server.new())
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
