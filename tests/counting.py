"""Counting: the statements and transactions with which the bot's own loops go to the database."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy import event

from bot.sandbox.client import Person
from storage.engine.database import Database
from tests.town import Town

#: Who goes to the database for the bot; whoever looks from outside is not counted.
LOOPS = ("Worker.run", "Sender.run", "poll", "_or_stop")

_SHORT = re.compile(
    r"^(SELECT)\s.*?\bFROM\s+(\w+)|^(INSERT) INTO (\w+)|^(UPDATE) (\w+)|^(DELETE) FROM (\w+)",
    re.DOTALL,
)


@dataclass
class Count:
    """What was counted so far."""

    transactions: int = 0
    statements: Counter[str] = field(default_factory=Counter)  #: "SELECT inbox" → how many

    @property
    def total(self) -> int:
        return self.statements.total()

    def __str__(self) -> str:
        return ", ".join(f"{number} {what}" for what, number in self.statements.most_common())


@asynccontextmanager
async def counted(database: Database) -> AsyncIterator[Count]:
    """Count while the block lasts; of SQLite, whose only connection nobody else may have at its two ends."""
    count, engine, is_ours = Count(), database.engine.sync_engine, False

    def begin(_: object) -> None:
        nonlocal is_ours  # to the end of the transaction, which is written by a task of its own
        is_ours = _is_ours()
        count.transactions += is_ours

    def statement(*arguments: object) -> None:
        words = str(arguments[2])
        if not is_ours or words.startswith("BEGIN"):
            return
        found = _SHORT.match(words)
        count.statements[" ".join(filter(None, found.groups())) if found else words[:40]] += 1

    listeners = (("before_cursor_execute", statement), ("begin", begin))
    async with database.engine.connect():
        for name, listener in listeners:
            event.listen(engine, name, listener)
    yield count
    async with database.engine.connect():
        for name, listener in listeners:
            event.remove(engine, name, listener)


def _is_ours() -> bool:
    task = asyncio.current_task()
    return task is not None and getattr(task.get_coro(), "__qualname__", "") in LOOPS


@dataclass(frozen=True, kw_only=True)
class Load:
    """What a load cost."""

    name: str
    size: int  #: turns of the bot, or messages relayed
    count: Count

    @property
    def each(self) -> float:
        """Statements for one of them."""
        return self.count.total / self.size


#: An application from the reason to the last question; `None` is the button of that name.
APPLICATION = ("2400", "1900", "330")


async def application(town: Town) -> Load:
    """Somebody who is identified applies, one answer after the other, up to the summary."""
    wei = await town.borrower()
    await town.arrive(wei)
    async with counted(town.app.database) as count:
        await town.tap(wei, "I can't pay as agreed")
        await town.tap(wei, "I lost my job")
        for answer in APPLICATION:
            await wei.say(answer)
            await town.quiet()
    return Load(name="application", size=2 + len(APPLICATION), count=count)


async def relay(town: Town, rooms: int, each: int) -> tuple[Load, Load]:
    """So many borrowers and their advisor write to each other: the borrowers' side, and the advisor's.

    What is written in the rooms is written at once; of one room it comes one after the other.
    """
    borrowers = [await town.sandbox.person(first_name=f"B{n}") for n in range(rooms)]
    topics = [await _claimed(town, one) for one in borrowers]
    async with counted(town.app.database) as theirs:
        for number in range(each):
            for one in borrowers:
                await one.say(f"I can pay a little, {number}")
            await town.quiet()
    async with counted(town.app.database) as ours:
        for number in range(each):
            for topic in topics:
                await town.mei.say(f"Thank you, {number}", chat=town.group, topic=topic)
            await town.quiet()
    size = rooms * each
    return (
        Load(name=f"borrowers of {rooms} rooms", size=size, count=theirs),
        Load(name=f"advisor in {rooms} rooms", size=size, count=ours),
    )


async def _claimed(town: Town, person: Person) -> int:
    """Somebody asks for a person and has Mei; the topic."""
    await person.say("/start")
    await person.say("/person")
    await town.quiet()
    topic = int((await town.group.topics())[-1]["message_thread_id"])
    await town.mei.say("/claim", chat=town.group, topic=topic)
    await town.quiet()
    return topic
