"""Line: what one more who waits for a person costs the desk, while thousands wait already."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bot.turns.queue import queueing
from bot.turns.turn import Turn
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.desk.handoff import Handoff
from storage.messages import due
from storage.records import Chat
from tests.bench.figures import Figure
from tests.town import Town, town_in

SHORT = True
WAITING = (100, 1_000, 10_000)


def measure(*, short: bool) -> Iterator[Figure]:
    for count in WAITING[:2] if short else WAITING:
        with TemporaryDirectory() as folder:
            spent = asyncio.run(_measured(Path(folder), count))
        yield Figure(of="Parley on SQLite", what=f"ms while {count:,} wait", value=spent * 1000)


async def _measured(folder: Path, count: int) -> float:
    """Seconds of processor time in which the queue is gone through after one more has come."""
    async with town_in(folder) as town:
        await town.open()
        await _fill(town, count)
        await _gone_through(town)  # who has room is offered the first of them
        return await _gone_through(town)


async def _fill(town: Town, count: int) -> None:
    async with town.app.database.begin() as session:
        everybody = [
            (
                Borrower(name="", time_zone="UTC"),
                Chat(chat_id=number, language="en", place="home.home"),
            )
            for number in range(1, count + 1)
        ]
        session.add_all(each for pair in everybody for each in pair)
        await session.flush()
        cases = [
            Case.open(number=f"2026-{number:06}", borrower_id=borrower.id or 0, now=town.now)
            for number, (borrower, _) in enumerate(everybody)
        ]
        session.add_all(cases)
        await session.flush()
        rooms = [
            Handoff(chat_id=chat.chat_id, case_id=case.id)
            for case, (_, chat) in zip(cases, everybody, strict=True)
        ]
        for number, room in enumerate(rooms):
            room.request(town.now - timedelta(seconds=number))
        session.add_all(rooms)


async def _gone_through(town: Town) -> float:
    async with town.app.database.begin() as session:
        turn = Turn(session=session, now=town.now, house=town.app.house)
        await turn.touch_queue()
        [change] = await due.take(session, turn.now, 1)
        began = process_time()
        await queueing.settle(turn, change)
        await session.flush()
        return process_time() - began
