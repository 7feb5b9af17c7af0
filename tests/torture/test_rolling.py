"""Four processes on one PostgreSQL, each stopped and started anew in turn: no message is lost, late or said twice."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from bot.sandbox.client import Person
from tests.e2e.negotiation import MORNING, ROOT

from .checker import check
from .day import Day
from .ground import ground
from .lender import Lender
from .ordeal import read
from .record import write_record
from .store import Store

PROCESSES, PEOPLE = 4, 6
#: Seconds within which everybody is answered, on a machine that has other work as well.
LATE = 10.0


async def test_a_rolling_restart_loses_nothing_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    async with ground("postgresql") as here:
        config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
        lender = Lender(tmp_path, config, here, processes=PROCESSES)
        await lender.open(at=MORNING)
        for place in lender.places:
            place.is_away = True
        async with asyncio.TaskGroup() as group:
            alive = group.create_task(lender.keep_alive())
            for place in lender.places:  # the first makes the tables
                place.is_away = False
                await lender.ready()
            people = [
                await lender.sandbox.person(first_name=f"P{number}", language_code="en")
                for number in range(PEOPLE)
            ]
            is_over, waits = asyncio.Event(), list[float]()
            async with asyncio.TaskGroup() as talking:
                for one in people:
                    talking.create_task(_ask(one, is_over, waits))
                statuses = [await _renewed(lender, number) for number in range(PROCESSES)]
                is_over.set()
            alive.cancel()
            statuses += [await lender.stop(place) for place in lender.places]
        write_record(tmp_path / "record.json", Day(lender=lender, most=0, at_once=0), [])
        await lender.close()
        verdict = await asyncio.to_thread(check, read(tmp_path / "record.json"), Store(here.url))

    assert statuses == [0] * 2 * PROCESSES
    assert verdict.faults == []
    assert verdict.counts["repeated"] == 0
    assert len(waits) > PEOPLE * PROCESSES
    assert max(waits) < LATE


async def _renewed(lender: Lender, number: int) -> int:
    """The exit status of the old one, once the new one is ready."""
    place = lender.places[number]
    status = await lender.stop(place)
    place.is_away = False
    await lender.ready()
    return status


async def _ask(me: Person, is_over: asyncio.Event, waits: list[float]) -> None:
    """Say something as soon as the last was answered, and note how long that took."""
    await me.start()
    await me.sees("Yes, let us begin", timeout=60)
    while not is_over.is_set():
        began = time.monotonic()
        await me.say("/help")
        await me.sees("/status", timeout=60)
        waits.append(time.monotonic() - began)
