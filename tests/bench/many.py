"""Many: ten thousand conversations in the middle of an application, a few hundred of which go on: memory, and waiting.

How long an answer takes is measured at a pace the bot keeps up with: half of what it can take, or as given by `PACE`.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from time import perf_counter

from sqlalchemy import insert

from bot.sandbox.people import person
from bot.settings import read_config
from negotiation.applying.application import Hardship
from negotiation.case import Case
from storage.engine.database import Database
from storage.records import Chat
from storage.tables.cases import case_loans
from storage.tables.people import consents
from tests.bench.borrowers import Crowd, phone
from tests.bench.figures import Figure
from tests.bench.lender import ROOT, Measured, lender, postgresql, sqlite
from tests.bench.processes import megabytes

SHORT = False
ROUNDS = 1
#: Telegram's number of the first of them.
FIRST = 900_000_000
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


async def _live(url: str, count: int) -> None:
    """So many people are asked what comes in; the book gave each their loan."""
    database = Database(url)
    consent = read_config(ROOT / "docs" / "parley.toml").lender.privacy_version
    opened = [
        Case.open(number=f"2026-{number:05}", borrower_id=number + 1, now=NOW)
        for number in range(count)
    ]
    for case in opened:
        case.record(hardship=Hardship.JOB_LOST)
    async with database.begin() as session:
        session.add_all(opened)
        session.add_all(
            Chat(
                chat_id=FIRST + number,
                language="en",
                place="application.income",
                borrower_id=number + 1,
                question=5,
                identified_at=NOW,
            )
            for number in range(count)
        )
        await session.flush()
        lent = [{"case_id": case.id, "loan_id": case.borrower_id} for case in opened]
        await session.execute(insert(case_loans), lent)
        agreed = {"kind": "privacy", "text_version": consent, "language": "en", "given_at": NOW}
        await session.execute(
            insert(consents), [{"chat_id": FIRST + number, **agreed} for number in range(count)]
        )
    if not database.is_sqlite:
        async with database.engine.begin() as connection:
            await connection.exec_driver_sql("ANALYZE")  # as it does by itself within a minute
    await database.close()


async def _measured(of: str, url: str, count: int, going_on: int) -> list[Figure]:
    async with lender(url, loans=count, before=lambda: _live(url, count)) as rehearsal:
        pid, world = rehearsal.bot_pid, rehearsal.server.world
        began_with = megabytes(pid)
        crowd = Crowd(world=world)
        began = perf_counter()
        await crowd.answer([_somebody(rehearsal, number) for number in range(going_on)])
        able = going_on / (perf_counter() - began)
        crowd.waits.clear()
        pace = float(os.environ.get("PACE", able / 2))
        await crowd.answer(
            [_somebody(rehearsal, number) for number in range(going_on, 2 * going_on)], pace=pace
        )
        waits = sorted(crowd.waits)
        return [
            Figure(of=of, what=what, value=value)
            for what, value in (
                (f"MB of memory beside {count:,} live conversations, idle", began_with),
                (f"MB of memory once {2 * going_on:,} of them went on", megabytes(pid)),
                ("answers a second, the pace", pace),
                ("ms until half are answered", 1e3 * waits[len(waits) // 2]),
                ("ms until 99 of 100 are answered", 1e3 * waits[len(waits) * 99 // 100]),
            )
        ]


def _somebody(rehearsal: Measured, number: int):  # type: ignore[no-untyped-def]
    world = rehearsal.server.world
    return person(
        world,
        FIRST + number,
        first_name=f"B{number}",
        language_code="en",
        phone=phone(number),
    )


def measure(*, short: bool) -> Iterator[Figure]:
    count, going_on = (300, 60) if short else (10_000, 300)
    for of, database in (("Parley on SQLite", sqlite), ("Parley on PostgreSQL", postgresql)):
        if os.environ.get("BOTS", "") in of and not (short and database is postgresql):
            with database() as url:
                yield from asyncio.run(_measured(of, url, count, going_on))
