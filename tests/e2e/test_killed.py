"""Killed at random moments and started again, a negotiation ends as if nothing had happened."""

import asyncio
import random
from pathlib import Path

import pytest

from storage.engine.database import Database

from .book import the_best
from .hatchery import QuickRehearsal
from .negotiation import Left, Shown, left, lender, once, played, reminded, script

#: In the conversation, and while the first reminder is due.
KILLS, KILLS_REMINDING = 14, 4


# Each database and each language once; with --thorough the other two pairs.
@pytest.mark.parametrize(
    ("backend", "language"),
    [
        ("sqlite", "zh-hans"),
        ("postgresql", "en"),
        pytest.param("sqlite", "en", marks=pytest.mark.thorough),
        pytest.param("postgresql", "zh-hans", marks=pytest.mark.thorough),
    ],
    indirect=["backend"],
)
async def test_kills_change_nothing_but_repeat_a_reply(
    tmp_path: Path, database_url: str, language: str
) -> None:
    quiet, killed = tmp_path / "quiet", tmp_path / "killed"
    quiet.mkdir()
    killed.mkdir()

    expected = await undisturbed(quiet, language)
    found = await negotiated(killed, database_url, language, random.Random(7))

    assert found.case == expected.case
    assert found.schedule == expected.schedule
    assert found.cards == expected.cards
    for saw, should in (
        (found.borrower_saw, expected.borrower_saw),
        (found.desk_saw, expected.desk_saw),
    ):
        assert once(saw) == once(should)
        assert len(saw) - len(should) <= KILLS + KILLS_REMINDING


#: By language, what is left where nobody disturbs: the same on every database.
_expected: dict[str, Left] = {}


async def undisturbed(folder: Path, language: str) -> Left:
    """What is left where nothing is killed, found out once."""
    if language not in _expected:
        url = f"sqlite:///{folder / 'parley.db'}"
        _expected[language] = await negotiated(folder, url, language)
    return _expected[language]


async def negotiated(
    folder: Path, database_url: str, language: str, chance: random.Random | None = None
) -> Left:
    """What is left of all six steps; killed again and again where there is a *chance* of it."""
    book = the_best()
    async with lender(folder, book, database_url, kind=QuickRehearsal) as rehearsal:
        database = Database(database_url, rehearsal.vault)
        with rehearsal.server.world.events.listening() as heard:
            shown = Shown(heard)
            await rehearsal.start_bot()
            scene = await script(rehearsal, book, language)

            async with asyncio.TaskGroup() as both:
                both.create_task(_kill(rehearsal, chance, KILLS))
                playing = both.create_task(played(scene))
            signed = await left(scene, playing.result(), database, shown)
            async with asyncio.TaskGroup() as both:
                both.create_task(_kill(rehearsal, chance, KILLS_REMINDING))
                both.create_task(reminded(rehearsal, scene, book, signed.schedule[0][1]))

            assert await rehearsal.stop_bot() == 0
            found = await left(scene, playing.result(), database, shown)
    await database.close()
    return found


async def _kill(rehearsal: QuickRehearsal, chance: random.Random | None, times: int) -> None:
    """SIGKILL the bot a moment after it became ready, again and again."""
    for _ in range(times if chance else 0):
        await _some_calls(rehearsal, chance or random.Random())
        await rehearsal.kill_bot()
        await rehearsal.start_bot()


async def _some_calls(rehearsal: QuickRehearsal, chance: random.Random) -> None:
    """Let the bot make none to three more calls, and live up to a tenth of a second more."""
    world = rehearsal.server.world
    for _ in range(chance.randint(0, 3)):
        # A busy machine takes its time with what was said; where nothing was, nothing may come at all.
        patience = 20 if world.updates.pending else 0.5
        await rehearsal.sandbox.next_calls(after=world.calls.total, timeout=patience)
    await asyncio.sleep(chance.random() / 10)
