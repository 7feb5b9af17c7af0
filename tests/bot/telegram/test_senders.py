"""Two senders on one PostgreSQL: each message goes out once and in order, and one budget holds both back."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.client import Person, Sandbox
from bot.telegram import beside
from bot.telegram.delivery import Delivery
from bot.telegram.sender import Sender
from bot.telegram.wire import Wire
from bot.turns.clock import clock
from storage.engine.database import Database
from storage.messages import outbox, written
from storage.messages.budget import Budget
from storage.messages.crew import Crew
from storage.messages.lanes import PARTS
from storage.messages.outbox import Parcel
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from tests.databases import KEY

CHATS, EACH, A_SECOND = 12, 4, 100


class Process:
    """A sender with its own database and its share of the lanes."""

    def __init__(self, url: str, bot: Wire, folder: Path) -> None:
        self.database = Database(url, Vault(KEY))
        now = clock(folder / "clock")
        archive = Archive(Vault(Vault.new_key()))
        delivery = Delivery(bot, archive, group_id=-1, now=now)
        self.crew = Crew(self.database, rang=lambda _: self.sender.ring())
        self.sender = Sender(self.database, delivery, now, crew=self.crew, budget=Budget(A_SECOND))
        self.stopping, self.over = asyncio.Event(), asyncio.Event()
        self.sending = asyncio.create_task(self.sender.run(self.stopping))
        self.sharing = asyncio.create_task(
            self.crew.run(self.stopping, self.over, self.sender.busy_parts)
        )

    async def stop(self) -> None:
        self.stopping.set()
        await self.sending
        self.over.set()
        await self.sharing
        await self.database.close()


@pytest.fixture
def backend() -> str:
    return "postgresql"


@pytest.fixture
async def processes(migrated_url: str, bot: Wire, tmp_path: Path) -> AsyncIterator[list[Process]]:
    them = [Process(migrated_url, bot, tmp_path) for _ in range(2)]
    async with asyncio.timeout(30):
        while any(len(one.crew.parts or ()) != PARTS // 2 for one in them):  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # until both have their share
    yield them
    for one in them:
        await one.stop()


async def test_all_is_sent_once_and_in_order_and_no_faster_than_allowed(
    database: Database, processes: list[Process], sandbox: Sandbox
) -> None:
    people = [await sandbox.person(first_name=f"P{number}") for number in range(CHATS)]
    for one in people:
        await one.start()

    began = time.time()
    async with database.begin() as session:
        await outbox.enqueue(
            session,
            [_words(one, number) for number in range(EACH) for one in people],
            clock()(),
        )
    processes[0].sender.ring()
    processes[0].crew.wrote("outbox")
    async with asyncio.timeout(30):
        while await _left(database):
            await sandbox.next_calls(timeout=0.05)

    for one in people:
        assert (await one.screen()).texts[1:] == [str(number) for number in range(EACH)]
    times = sorted(call.time for call in await sandbox.calls("sendMessage"))
    assert len(times) == CHATS * EACH
    # What goes out at once, and then one after the other; any of them may come late, none early.
    budget = Budget(A_SECOND)
    assert times[-1] - began >= (CHATS * EACH - budget.burst - 1) * budget.gap


async def test_what_changes_beside_a_message_is_counted_as_well(
    database: Database, processes: list[Process], sandbox: Sandbox
) -> None:
    people = [await sandbox.person(first_name=f"P{number}") for number in range(3 * CHATS)]
    for one in people:
        await one.start()

    began = time.time()
    async with database.begin() as session:
        await outbox.enqueue(session, [_with_a_change(one) for one in people], clock()())
    processes[0].sender.ring()
    processes[0].crew.wrote("outbox")
    async with asyncio.timeout(30):
        while await _left(database):
            await sandbox.next_calls(timeout=0.05)

    times = sorted(call.time for call in await sandbox.calls("sendMessage"))
    assert len(times) == len(people)
    # What goes out at once has its changes behind it, in each of the two processes.
    budget = Budget(A_SECOND)
    assert times[-1] - began >= (2 * len(people) - 3 * budget.burst) * budget.gap


async def _left(database: Database) -> int:
    async with database.begin() as session:
        return await written.waiting(session)


def _words(person: Person, number: int) -> Parcel:
    return Parcel(
        lane=f"chat:{person.id}",
        method="send_message",
        params={"chat_id": person.id, "text": str(number)},
    )


def _with_a_change(person: Person) -> Parcel:
    said = _words(person, 0)
    beside.take_along(said, beside.bare(person.id, 1))
    return said
