"""Four advisors and fifty borrowers at once, the bot killed in between: nothing lost, and nobody with two."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.commands.book.sample_book import sample_book
from bot.commands.demo.play import Script
from bot.sandbox.client import Person
from dialogs.languages import language_for
from dialogs.texts import ENGLISH
from negotiation.loans.loan import LoanState
from storage.engine.database import Database
from storage.messages import inbox, outbox, written
from storage.staff import desk
from storage.tables.cases import talks
from storage.tables.messages import outbox as parcels

from .book import DAY, our_own
from .crowd import Crowd, Talker
from .hatchery import QuickRehearsal
from .negotiation import lender
from .witness import most_in_a_minute, verdict

BORROWERS, KNOWN, KILLS, RELEASED = 50, 6, 5, 6
#: Seconds after which the day is taken for one that never ends.
PATIENCE = 400
#: Who works, and what they speak.
DESK = {"Mei": ("en", "zh"), "Tom": ("en",), "Ana": ("en", "es"), "Lee": ("en", "es", "zh")}
LANGUAGES = ("en", "zh-hans", "es")
#: So much more than is asked for, and the group takes twenty again at once.
A_MINUTE = 60.0
#: What counts against the twenty a minute of a group.
COUNTED = ("send", "copy", "forward", "createForumTopic")


@pytest.mark.parametrize(
    "backend",
    ["sqlite", pytest.param("postgresql", marks=pytest.mark.thorough)],
    indirect=True,
)
async def test_fifty_borrowers_and_four_advisors_lose_nothing_though_the_bot_is_killed(
    tmp_path: Path, database_url: str
) -> None:
    async with lender(tmp_path, our_own(), database_url, kind=QuickRehearsal) as rehearsal:
        ruth = await rehearsal.sandbox.person(first_name="Ruth", language_code="en")
        await rehearsal.hire(ruth, supervises=True)
        for name in [*DESK][1:]:
            await rehearsal.hire(await rehearsal.sandbox.person(first_name=name))
        await rehearsal.start_bot()
        await _described(rehearsal, ruth)
        await rehearsal.sandbox.limits()
        rehearsal.server.world.calls.record()
        crowd = Crowd(
            rehearsal=rehearsal,
            talkers=[await _talker(rehearsal, number) for number in range(BORROWERS)],
            advisors=rehearsal.advisors,
            released=RELEASED,
        )
        database = Database(database_url, rehearsal.vault)
        async with _meanwhile(_hurry(rehearsal, database)):
            async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as both:
                both.create_task(_kill(rehearsal, random.Random(7)))
                both.create_task(crowd.everybody())
            await _quiet(rehearsal, database)

        found = verdict(crowd)
        assert found.is_clean, found.faults
        assert found.copies - found.repeated == len(crowd.diary)
        assert most_in_a_minute(_counted(rehearsal)) <= 20
        await _nobody_with_two(crowd, database)
        assert await rehearsal.stop_bot() == 0
        await database.close()


async def _nobody_with_two(crowd: Crowd, database: Database) -> None:
    """Every conversation is with who was last shown to have it, was with one at a time, and with one who fits."""
    by_name = {each.first_name: each for each in crowd.advisors}
    shown = crowd.holders()
    async with database.begin() as session:
        held = {
            each.topic_id: (each.advisor_id, each.language)
            for each in await desk.conversations(session)
        }
        rows = (
            await session.execute(
                select(talks.c.handoff_id, talks.c.claimed_at, talks.c.ended_at).order_by(
                    talks.c.handoff_id, talks.c.id
                )
            )
        ).all()
    assert len(held) == BORROWERS
    assert {room: by_name[name or ""].id for room, name in shown.items()} == {
        room: advisor for room, (advisor, _) in held.items()
    }
    # Nobody who was shown to have one has lost it, unless they gave it back.
    assert dict(crowd.claims) == shown
    times = {room: sum(one == room for one, _ in crowd.claims) for room in shown}
    assert {room for room, count in times.items() if count > 1} <= crowd.given_back
    for (one, _, ended), (next_one, begun, _) in pairwise(rows):
        assert one != next_one or (ended is not None and ended <= begun)
    assert len(rows) == BORROWERS + RELEASED
    for room, (_, language) in held.items():
        if room not in crowd.contested:
            assert language.partition("_")[0] in DESK[shown[room] or ""]


async def _described(rehearsal: QuickRehearsal, ruth: Person) -> None:
    """A supervisor says who speaks what."""
    for advisor in rehearsal.advisors:
        await advisor.say("/on", chat=rehearsal.group)
        await ruth.sees(f"You are on duty, {advisor.first_name}.", chat=rehearsal.group)
        spoken = " ".join(DESK[advisor.first_name])
        await ruth.say(f"/speaks {advisor.id} {spoken}", chat=rehearsal.group)
        await ruth.sees(f"{advisor.first_name}: languages", chat=rehearsal.group)
        await ruth.say(f"/capacity {advisor.id} {BORROWERS}", chat=rehearsal.group)
        await ruth.sees(f"{BORROWERS} at a time", chat=rehearsal.group)


async def _talker(rehearsal: QuickRehearsal, number: int) -> Talker:
    """A visitor; the first few have a late loan and say so."""
    code = LANGUAGES[number % 3]
    alone = {
        row.parties[0].phone: row
        for row in sample_book("en", as_of=DAY)
        if row.figures.state is LoanState.RUNNING and len(row.parties) == 1
    }
    late = [*alone.values()]  # the second loan of somebody is theirs as well
    row = late[number] if number < KNOWN else None
    person = await rehearsal.sandbox.person(
        first_name=f"B{number:02}",
        language_code=code,
        phone=row.parties[0].phone if row else None,
    )
    script = row and Script(
        borrower=person,
        advisor=rehearsal.advisors[0],
        group=rehearsal.group,
        loan_number=row.figures.number,
        full_name=row.parties[0].name or "",
        language=language_for(code),
        desk_language=ENGLISH,
    )
    return Talker(mark=f"b{number:02}", person=person, language=code, script=script)


@asynccontextmanager
async def _meanwhile(what: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Something that goes on until the block is left."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(what)
        yield
        task.cancel()


async def _hurry(rehearsal: QuickRehearsal, database: Database) -> None:
    """Let the time pass for which Telegram asked to wait, once everything else is sent."""
    clock = rehearsal.server.world.clock
    while True:
        now = datetime.fromtimestamp(clock.moment(), UTC)
        async with database.begin() as session:
            ready = await outbox.ready(session, now, limit=1)
            until = await session.scalar(
                select(func.min(parcels.c.not_before)).where(
                    parcels.c.status == "todo", parcels.c.not_before > now
                )
            )
        if until is not None and not ready:
            await rehearsal.sandbox.advance((until - now).total_seconds() + A_MINUTE)
        await _next_call(rehearsal)


async def _kill(rehearsal: QuickRehearsal, chance: random.Random) -> None:
    """SIGKILL the bot, again and again, while all of them write."""
    calls = rehearsal.server.world.calls
    for _ in range(KILLS):
        until = calls.total + chance.randint(120, 260)
        while calls.total < until:
            await _next_call(rehearsal)
        await rehearsal.kill_bot()
        await rehearsal.start_bot()


async def _next_call(rehearsal: QuickRehearsal) -> None:
    calls = rehearsal.server.world.calls
    seen = calls.total
    await calls.signal.until(lambda: calls.total > seen, 0.5)


async def _quiet(rehearsal: QuickRehearsal, database: Database) -> None:
    """Wait until everything is taken and sent."""
    async with asyncio.timeout(120):
        while True:
            async with database.begin() as session:
                waiting = await inbox.waiting(session) + await written.waiting(session)
            if not waiting and not rehearsal.server.world.updates.pending:
                return
            await rehearsal.sandbox.next_calls(after=rehearsal.server.world.calls.total, timeout=1)


def _counted(rehearsal: QuickRehearsal) -> list[float]:
    """When something new was put into the group."""
    group = str(rehearsal.group.id)
    return [
        call.moment
        for call in rehearsal.server.world.calls.recorded or ()
        if call.status == 200
        and call.method.startswith(COUNTED)
        and call.method != "sendChatAction"
        and str(call.parameters.get("chat_id")) == group
    ]
