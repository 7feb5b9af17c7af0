"""Killed at random moments and started again, a negotiation ends as if nothing had happened."""

import asyncio
import random
from pathlib import Path

from bot.commands.demo.rehearsal import Rehearsal
from storage.database import Database

from .negotiation import left, lender, needs_book, once, played, script

KILLS = 30


@needs_book
async def test_thirty_kills_change_nothing_but_repeat_a_reply(
    tmp_path: Path, database_url: str
) -> None:
    quiet, killed = tmp_path / "quiet", tmp_path / "killed"
    quiet.mkdir()
    killed.mkdir()
    async with lender(quiet) as rehearsal:
        await rehearsal.start_bot()
        scene = await script(rehearsal, "en")
        topic = await played(scene)
        undisturbed = Database(f"sqlite:///{quiet / 'parley.db'}")
        expected = await left(scene, topic, undisturbed)
        await undisturbed.close()

    async with lender(killed, database_url) as rehearsal:
        await rehearsal.start_bot()
        scene = await script(rehearsal, "en")
        killer = asyncio.create_task(_kill(rehearsal, random.Random(7)))
        topic = await played(scene)
        kills = await killer
        await rehearsal.stop_bot()
        database = Database(database_url)
        found = await left(scene, topic, database)
        await database.close()

    assert kills == KILLS
    assert found.case == expected.case
    assert found.schedule == expected.schedule
    for saw, should in (
        (found.borrower_saw, expected.borrower_saw),
        (found.desk_saw, expected.desk_saw),
    ):
        assert once(saw) == once(should)
        assert len(saw) - len(should) <= KILLS


async def _kill(rehearsal: Rehearsal, chance: random.Random) -> int:
    """SIGKILL the bot a moment after it became ready, again and again."""
    for _ in range(KILLS):
        await _some_calls(rehearsal, chance)
        await rehearsal.kill_bot()
        await rehearsal.start_bot()
    return KILLS


async def _some_calls(rehearsal: Rehearsal, chance: random.Random) -> None:
    """Let the bot make none to three more calls, and live up to a tenth of a second more."""
    calls = rehearsal.server.world.calls
    for _ in range(chance.randint(0, 3)):
        await rehearsal.sandbox.next_calls(after=calls.total, timeout=0.5)
    await asyncio.sleep(chance.random() / 10)
