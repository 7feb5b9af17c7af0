"""SIGTERM under load: the process ends in time with 0, and nothing is lost over it."""

import asyncio
import sqlite3
import time
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot import application
from bot.composition import composing
from bot.sandbox.client import Person
from storage.engine import embedded
from storage.messages.crew import Crew
from tests.e2e.hatchery import QuickRehearsal
from tests.town import Town

CONFIG = (Path(__file__).parents[3] / "docs" / "parley.toml").read_text(encoding="utf-8")


async def test_told_to_stop_under_load_it_stops_in_time_and_loses_nothing(tmp_path: Path) -> None:
    rehearsal = QuickRehearsal(tmp_path, CONFIG)
    await rehearsal.open()
    try:
        people = [await rehearsal.sandbox.person(language_code="en") for _ in range(60)]
        await rehearsal.start_bot()
        await rehearsal.sandbox.fault("sendMessage", "slow", times=40, seconds=0.5)

        await asyncio.gather(*(_begin(person) for person in people))
        await people[0].sees("Yes, let us begin")
        began = time.monotonic()
        status = await rehearsal.stop_bot()

        assert status == 0
        assert time.monotonic() - began < 10
        assert "Traceback" not in (tmp_path / "bot.log").read_text(encoding="utf-8")
        await rehearsal.start_bot()
        for person in people[1:]:
            await person.sees("Yes, let us begin")
            await person.sees("I do not know this command")
        repeated = [
            person.id
            for person in people
            if (await person.screen()).text.count("I do not know this command") > 1
        ]
        assert repeated == []  # what was on its way at the stop has arrived, and was written down
    finally:
        await rehearsal.close()


async def test_told_to_stop_while_another_process_has_the_database_it_does_not_wait_for_that(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "GRACE", 0.5)
    wei = await town.borrower()
    await wei.start()
    await wei.sees("Yes, let us begin")
    await town.quiet()
    other = sqlite3.connect(town.folder / "parley.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await wei.say("/dance")

    async with asyncio.timeout(25):  # the database would be waited for for 30
        await town.stop()

    other.close()
    await town.start()
    await wei.sees("I do not know this command")


class Fallen(Crew):
    """Ends by a mistake of ours."""

    async def run(self, *_: object) -> None:
        raise LookupError("fallen")


async def test_where_one_part_falls_the_process_ends_so_that_it_is_started_anew(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.stop()
    monkeypatch.setattr(composing, "Crew", Fallen)

    await town.start()

    running, town._running = town._running, None
    assert running is not None
    async with asyncio.timeout(20):
        with pytest.raises(LookupError):
            await running
    await town.app.close()


async def test_who_waited_for_the_start_is_answered_before_menus_are_looked_at(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    wei = await town.borrower()
    await town.stop()
    before = (await town.sandbox.calls())[-1].number
    await wei.start()
    monkeypatch.setattr(application, "FIRST", 60)

    await town.start()

    assert await town.says(wei)
    made = {one.method for one in town.server.world.calls.since(before)}
    assert "sendMessage" in made
    assert not {one for one in made if one.startswith(("getMy", "setMy"))}


async def test_menus_are_set_once_the_database_is_there(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "PATIENCE_MS", 1)
    monkeypatch.setattr(application, "PAUSE", 0.05)
    monkeypatch.setattr(application, "FIRST", 0)
    await town.stop()
    before = (await town.sandbox.calls())[-1].number
    await town.app.start()
    other = sqlite3.connect(town.folder / "parley.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    stopping = asyncio.Event()

    with capture_logs() as logs:
        running = asyncio.create_task(town.app.run(stopping, asyncio.Event()))
        async with asyncio.timeout(20):
            while "menus not set yet" not in {one["event"] for one in logs}:  # noqa: ASYNC110 - a log rings no bell
                await asyncio.sleep(0.01)
    other.close()

    assert await town.sandbox.next_calls("getMyCommands", after=before)
    stopping.set()
    await running
    await town.app.close()


async def _begin(person: Person) -> None:
    await person.start()
    await person.say("/dance")
