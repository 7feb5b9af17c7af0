"""Relay: messages a second from one side to the other through all of it: Telegram, receiver, inbox, turn, outbox, sender.

The bot is a process of its own, held to one core where there are more; this process is its Telegram. The limits of
Telegram are off: they would allow twenty a minute.
"""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.commands.demo.rehearsal import Rehearsal
from bot.sandbox.people import Person, person
from bot.sandbox.world import World
from tests.bench.figures import Figure
from tests.bench.processes import cpu

SHORT = False  #: too long for that, yet the median of several
ROOT = Path(__file__).parents[2]
ROOMS = 60
#: Messages of each side in each room.
EACH = 25
PATIENCE = 300.0


async def _copies(world: World, count: int) -> None:
    """Wait until so many messages have been copied in all."""

    def there() -> bool:
        nonlocal seen, found
        for call in world.calls.since(seen):
            seen = call.number
            found += call.method == "copyMessage" and call.status == 200
        return found >= count

    seen, found = 0, 0
    if not await world.calls.signal.until(there, PATIENCE):
        raise TimeoutError(f"{found} of {count} were copied")


async def _claimed(world: World, rehearsal: Rehearsal) -> dict[int, int]:
    """Sixty people ask for somebody and have an advisor; each one's room."""
    group = world.chats[rehearsal.group.id]
    mei = person(world, rehearsal.advisors[0].id)
    rooms: dict[int, int] = {}
    for number in range(ROOMS):
        one = person(world, first_name=f"B{number}", language_code="en")
        one.say("/start")
        one.say("/person")
        there = await group.signal.until(
            lambda: [
                m
                for m in group.messages.values()
                if "nobody has it yet" in m.get("text", "")
                and m["message_thread_id"] not in rooms.values()
            ],
            PATIENCE,
        )
        room = rooms[one.account.id] = there[0]["message_thread_id"]
        mei.say("/claim", chat_id=group.id, topic_id=room)
        chat = world.chats[one.account.id]
        await chat.signal.until(
            lambda chat=chat: any(
                "is here now" in m.get("text", "") for m in chat.messages.values()
            ),
            PATIENCE,
        )
    return rooms


def _hold_to_one_core(pid: int) -> None:
    for task in Path(f"/proc/{pid}/task").iterdir():
        os.sched_setaffinity(int(task.name), {0})


async def _measured(folder: Path, database_url: str = "") -> list[Figure]:
    config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    rehearsal = Rehearsal(folder, config, database_url=database_url)
    await rehearsal.open()
    try:
        await rehearsal.hire(await rehearsal.sandbox.person(first_name="Mei"))
        await rehearsal.start_bot()
        world = rehearsal.server.world
        rooms = await _claimed(world, rehearsal)
        pid = rehearsal.bot_pid
        _hold_to_one_core(pid)
        had = cpu(pid)
        began = perf_counter()
        mei = person(world, rehearsal.advisors[0].id)
        await asyncio.gather(
            _copies(world, 2 * ROOMS * EACH),
            _written(world, mei, rehearsal.group.id, rooms),
        )
        seconds = perf_counter() - began
        count, spent = 2 * ROOMS * EACH, cpu(pid) - had
        return [
            Figure(of="Parley on SQLite", what=what, value=value)
            for what, value in (
                ("messages relayed for a second of its processor time", count / spent),
                ("messages relayed a second", count / seconds),
            )
        ]
    finally:
        await rehearsal.close()


async def _written(world: World, mei: Person, group_id: int, rooms: dict[int, int]) -> None:
    """Both sides write in all rooms at once."""
    for number in range(EACH):
        for borrower, room in rooms.items():
            person(world, borrower).say(f"I can pay a little, {number}")
            mei.say(f"Thank you, {number}", chat_id=group_id, topic_id=room)
        await asyncio.sleep(0)


def measure(*, short: bool) -> Iterator[Figure]:  # noqa: ARG001 - it is short
    with TemporaryDirectory() as folder:
        yield from asyncio.run(_measured(Path(folder)))
