# ruff: noqa: S608, ASYNC110 - its own statements; a database and files ring no bell
"""Ordeal: a whole day of troubles, its reminders and payments, and what the checker has to say of it."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from bot.commands.demo.play import PATIENCE
from tests.e2e.negotiation import MORNING, ROOT

from .cable import Cable
from .checker import Quiet, Verdict, check, quiet_day
from .day import Day
from .ground import Ground, ground
from .lender import Lender
from .loans import AS_OF, write_book, write_payments
from .record import Said, write_record
from .store import Store
from .troubles import Troubles

ADVISORS = ("Mei", "Tom", "Ana")
HOME = ZoneInfo("America/New_York")
#: Of the kills, so many once all have signed: while reminders go out and payments come in.
LATE = 0.15
#: Seconds after which that is done which could not be done when it was due.
PUT_OFF = 61


@dataclass(frozen=True, kw_only=True)
class Ordeal:
    database: str  #: "sqlite", "postgresql"
    seed: int
    kills: int
    processes: int = 1
    at_once: int = 6
    most: int = 600  #: borrowers
    pause: tuple[float, float] = (0.05, 0.6)
    without: frozenset[str] = frozenset()
    more: dict[str, str] = field(default_factory=dict)  #: of the bots' environment

    async def suffer(self, folder: Path, quiet: Quiet | None) -> Outcome:
        async with ground(self.database) as here:
            troubles, record = await self._day(folder, here)
            died = troubles.lender.ended.total()
            # Kept, since the database goes with its disk.
            store = await asyncio.to_thread(Store(here.url).keep, folder / "store.db")
        verdict = check(record, store, quiet)
        left = quiet_day(record, store) if quiet is None else quiet
        return Outcome(
            verdict=verdict,
            happened=dict(troubles.happened),
            died=died,
            left=left,
        )

    async def _day(self, folder: Path, here: Ground) -> tuple[Troubles, dict[str, object]]:
        config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
        # Whoever waits for somebody to have room is told of at the desk, on some days and not on others.
        config = config.replace("# capacity = 10 ", "capacity = 1000 ")
        lender = Lender(folder, config, here, processes=self.processes, more=self.more)
        await lender.open(at=MORNING)
        port = int(lender.server.url.rpartition(":")[2])
        with lender.server.world.events.listening() as heard:
            async with Cable(port) as lender.cable:
                troubles = await self._played(lender, lender.cable, Said(heard))
        return troubles, read(folder / "record.json")

    async def _played(self, lender: Lender, cable: Cable, said: Said) -> Troubles:
        async with asyncio.TaskGroup() as group:
            tasks = []
            try:
                for name in ADVISORS:
                    await lender.hire(await lender.sandbox.person(first_name=name))
                await _import_book(lender, self.most)
                troubles = Troubles(
                    lender=lender,
                    cable=cable,
                    chance=Random(self.seed),
                    kills=round(self.kills * (1 - LATE)),
                    pause=self.pause,
                    without=self.without,
                )
                tasks = [
                    group.create_task(lender.keep_alive()),
                    group.create_task(said.listen()),
                ]
                await lender.ready()
                day = Day(lender=lender, most=self.most, at_once=self.at_once)
                enough = asyncio.Event()
                async with asyncio.TaskGroup() as both:
                    both.create_task(day.everybody(enough))
                    await troubles.all_of_them()
                    enough.set()
                await lender.sandbox.clear_faults()
                await _quiet(lender)
                troubles.kills = self.kills
                payments = await self._afterwards(lender, day, troubles)
                await lender.sandbox.clear_faults()
                await _quiet(lender)
                await lender.sandbox.advance(PUT_OFF, lender.clock)
                await _quiet(lender)
                await lender.ready()
                tasks[0].cancel()
                for place in lender.places:
                    if (status := await lender.stop(place)) != 0:
                        day.stuck.append(f"ended with {status} when told to stop")
                write_record(lender.folder / "record.json", day, payments, said)
            finally:
                for task in tasks:
                    task.cancel()
                await lender.close()
        return troubles

    async def _afterwards(self, lender: Lender, day: Day, troubles: Troubles) -> list[str]:
        """The first reminder, and then everybody's payment, both while the bot is killed; the references."""
        if not day.signers:
            return []
        first_due = await asyncio.to_thread(_first_due, lender.ground.url)
        moment = datetime.combine(first_due - timedelta(days=3), time(10, 1), HOME)
        now = datetime.fromtimestamp(lender.server.world.now(), UTC)
        await lender.sandbox.advance((moment - now).total_seconds(), lender.clock)
        file = write_payments(lender.folder, day.signed, moment.date())
        async with asyncio.TaskGroup() as both:
            both.create_task(_reminded(lender, day))
            both.create_task(_import_payments(lender, file, troubles))
            await troubles.all_of_them()
        return [f"ref-{loan.serial}" for loan in day.signed]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    verdict: Verdict
    happened: dict[str, int]
    died: int  #: bots by themselves, as where there was no database at their start
    left: Quiet


async def _import_book(lender: Lender, count: int) -> None:
    file, loan_map = write_book(lender.folder, count)
    status, _, error = await lender.parley(
        *("loans", "import", str(file), "--map", str(loan_map), "--as-of", f"{AS_OF}")
    )
    if status:
        raise LookupError(error)


async def _import_payments(lender: Lender, file: Path, troubles: Troubles) -> None:
    """Killed in between as often as there is a chance, then through, then once more."""
    order = ("payments", "import", str(file))
    for _ in range(3 if troubles.kills else 0):
        pid = await lender.begin(*order)
        await asyncio.sleep(troubles.chance.uniform(0, 0.5))
        await lender.end(pid, kill=True)
    through = 0
    while through < 2:
        through += await lender.end(await lender.begin(*order)) == 0
        await asyncio.sleep(0.1)


async def _reminded(lender: Lender, day: Day) -> None:
    for number in day.signers:
        chat = lender.server.world.chats[number]
        if not await chat.signal.until(lambda chat=chat: _was_reminded(chat), PATIENCE):
            day.stuck.append(f"not reminded: {number}")


def _was_reminded(chat: object) -> bool:
    messages = [*getattr(chat, "messages").values()]  # noqa: B009
    return any(
        one["from"]["is_bot"] and any(e["type"] == "spoiler" for e in one.get("entities", ()))
        for one in messages
    )


async def _quiet(lender: Lender) -> None:
    """Until everything is taken and sent, and nothing is due."""
    async with asyncio.timeout(90):
        while lender.server.world.updates.pending or await asyncio.to_thread(_waits, lender):
            await asyncio.sleep(0.1)


def _waits(lender: Lender) -> bool:
    now = datetime.fromtimestamp(lender.server.world.now(), UTC).strftime("%Y-%m-%d %H:%M:%S")
    try:
        store = Store(lender.ground.url)
        return bool(
            store.rows(
                "SELECT 1 FROM inbox WHERE status = 'todo'"
                " UNION ALL SELECT 1 FROM outbox WHERE status = 'todo'"
                f" UNION ALL SELECT 1 FROM due WHERE status = 'todo' AND due_at < '{now}'"
            )
        )
    except (OSError, sqlite3.Error):  # it is just coming up again
        return True


def _first_due(url: str) -> date:
    [[found]] = Store(url).rows("SELECT min(due_date) FROM due_instalments")
    return date.fromisoformat(str(found))


def read(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found
