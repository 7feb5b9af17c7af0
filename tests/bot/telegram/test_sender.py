"""The sender: in order within a lane, many lanes at a time, at least once, whatever the network does."""

import asyncio
import contextlib
import itertools
import sqlite3
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from structlog.testing import capture_logs
from telegram.error import TelegramError

from bot.sandbox.client import Person, Sandbox
from bot.telegram.calls import Call
from bot.telegram.delivery import Delivery
from bot.telegram.denials import FETCHES, TRIES
from bot.telegram.outcomes import Outcome
from bot.telegram.sender import Sender
from bot.telegram.wire import Wire
from bot.turns.clock import clock
from storage.engine import embedded
from storage.engine.database import Database, Session
from storage.messages import outbox, written
from storage.messages.crew import Crew
from storage.messages.outbox import Parcel, Waiting
from storage.messages.screens import Screen
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from storage.tables.messages import outbox as outbox_rows
from storage.tables.messages import vault
from tests.bot.telegram.pictures import PNG


class Post:
    """A sender at work, and what it is given to send."""

    def __init__(self, database: Database, bot: Wire, folder: Path) -> None:
        self.database, self.wire = database, bot
        self.now = clock(folder / "clock")
        self.archive = Archive(Vault(Vault.new_key()))
        self.delivery = Delivery(bot, self.archive, group_id=-1, now=self.now)
        self.start()

    def start(self) -> None:
        self.sender = Sender(self.database, self.delivery, self.now)
        self.stopping = asyncio.Event()
        self.running = asyncio.create_task(self.sender.run(self.stopping))

    async def stop(self) -> None:
        self.stopping.set()
        await self.running

    async def die(self) -> None:
        """As at a power cut: what is on its way is not written down."""
        self.running.cancel()
        for flight in self.sender._under_way:
            flight.cancel()
        await asyncio.gather(self.running, *self.sender._under_way, return_exceptions=True)

    async def send(self, *parcels: Parcel) -> None:
        async with self.database.begin() as session:
            await outbox.enqueue(session, parcels, self.now())
        self.sender.ring()

    async def left(self) -> int:
        async with self.database.begin() as session:
            return await written.waiting(session)

    async def may_grow(self, it_may: bool) -> None:  # noqa: FBT001 - as it reads
        """Whether there is room on the disk."""
        pages = 1_000_000 if it_may else 1  # never fewer than there are
        async with self.database.engine.connect() as connection:
            await connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    async def under_way(self) -> None:
        """Wait until a call is being made."""
        async with asyncio.timeout(30):
            while not self.sender.busy_parts():  # noqa: ASYNC110 - it rings no bell
                await asyncio.sleep(0)

    async def empty(self) -> None:
        """Wait until nothing is left to send."""
        async with asyncio.timeout(30):
            while await self.left():
                self.sender.ring()
                await asyncio.sleep(0.005)  # a look at the database


class GivenAway(Delivery):
    """While a call is prepared, its lane becomes another process's."""

    crew: Crew
    is_gone: asyncio.Event

    async def prepare(
        self, session: Session, waiting: Waiting, behind: Mapping[int, Screen]
    ) -> Call:
        call = await super().prepare(session, waiting, behind)
        self.crew.parts = frozenset()
        self.is_gone.set()
        return call


class Stumbling(Delivery):
    """Something goes wrong whenever a refusal is answered."""

    async def _answered(self, call: Call, error: TelegramError) -> Outcome:
        raise OSError(f"away at {call.waiting.id}") from error


def words(person: Person, text: object) -> Parcel:
    return Parcel(
        lane=f"chat:{person.id}",
        method="send_message",
        params={"chat_id": person.id, "text": str(text)},
    )


async def heard(person: Person) -> list[str]:
    return (await person.screen()).texts[1:]  # after /start


@pytest.fixture
def backend() -> str:
    return "sqlite"


@pytest.fixture
async def post(database: Database, bot: Wire, tmp_path: Path) -> AsyncIterator[Post]:
    one = Post(database, bot, tmp_path)
    yield one
    await one.stop()


@pytest.fixture
async def ben(sandbox: Sandbox) -> Person:
    person = await sandbox.person(first_name="Ben")
    await person.start()
    return person


async def test_the_order_within_a_chat_is_kept(post: Post, anna: Person) -> None:
    await post.send(*(words(anna, n) for n in range(50)))

    await post.empty()

    assert await heard(anna) == [str(n) for n in range(50)]


@pytest.mark.parametrize("fault", ["500", "502", "cut"])
async def test_a_bad_line_delays_and_neither_loses_nor_reorders(
    post: Post, anna: Person, sandbox: Sandbox, tmp_path: Path, fault: str
) -> None:
    await sandbox.fault("sendMessage", fault, times=3)
    await post.send(*(words(anna, n) for n in range(5)))
    await sandbox.next_calls("sendMessage")

    for _ in range(6):
        await sandbox.advance(60, tmp_path / "clock")
        post.sender.ring()
        await sandbox.next_calls("sendMessage")
    await post.empty()

    assert await heard(anna) == ["0", "1", "2", "3", "4"]


async def test_what_goes_wrong_while_a_refusal_is_answered_holds_up_nobody(
    post: Post, anna: Person, ben: Person, sandbox: Sandbox, tmp_path: Path
) -> None:
    await post.stop()
    post.delivery = Stumbling(post.wire, post.archive, group_id=-1, now=post.now)
    post.start()
    await sandbox.fault("sendMessage", "400", chat_id=anna.id)
    await post.send(words(anna, "first"), words(anna, "second"), words(ben, "mine"))
    await ben.next()

    await sandbox.advance(60, tmp_path / "clock")
    await post.empty()

    assert await heard(ben) == ["mine"]
    assert await heard(anna) == ["first", "second"]


async def test_what_came_back_while_the_disk_was_full_is_written_down_once_it_is_not(
    post: Post, anna: Person, sandbox: Sandbox
) -> None:
    await anna.send_document("payslip.pdf", bytes(200_000), "application/pdf")
    file_id = (await anna.screen()).messages[-1].file_id
    about = {"verify_chat": anna.id, "case_id": None, "chat_id": anna.id, "name": "payslip.pdf"}
    await post.may_grow(False)

    with capture_logs() as logs:
        await post.send(Parcel(lane="verify", method="fetch", params={"file_id": file_id} | about))
        async with asyncio.timeout(30):
            while sum(one["event"] == "outbox not reached" for one in logs) < 2 * TRIES:
                post.sender.ring()
                await asyncio.sleep(0)
    await post.may_grow(True)
    await post.empty()

    assert len(await sandbox.calls("getFile")) == 1
    async with post.database.begin() as session:
        assert await session.scalar(select(outbox_rows.c.status)) == "sent"
        assert await session.scalar(select(func.count()).select_from(vault)) == 1


async def test_a_file_is_waited_for_as_long_as_the_line_is_bad(
    post: Post, anna: Person, sandbox: Sandbox, tmp_path: Path
) -> None:
    await anna.send_document("payslip.pdf", bytes(2_000), "application/pdf")
    file_id = (await anna.screen()).messages[-1].file_id
    about = {"verify_chat": anna.id, "case_id": None, "chat_id": anna.id, "name": "payslip.pdf"}
    await sandbox.fault("getFile", "cut", times=FETCHES + 5)

    await post.send(Parcel(lane="verify", method="fetch", params={"file_id": file_id} | about))
    for _ in range(FETCHES + 5):
        await sandbox.next_calls("getFile")
        await sandbox.advance(60, tmp_path / "clock")
        post.sender.ring()
        await _looked(post)
    await post.empty()

    async with post.database.begin() as session:
        assert await session.scalar(select(func.count()).select_from(vault)) == 1


async def test_what_was_sent_while_another_process_wrote_for_long_is_not_sent_again(
    post: Post, anna: Person, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "PATIENCE_MS", 1)
    other = sqlite3.connect(post.database.engine.url.database or "", isolation_level=None)
    await sandbox.fault("sendMessage", "slow", seconds=0.3)
    await post.send(words(anna, "once"))
    await post.under_way()
    other.execute("BEGIN IMMEDIATE")

    with capture_logs() as logs:
        async with asyncio.timeout(30):
            while sum(one["event"] == "outcomes undone" for one in logs) < 2 * TRIES:
                post.sender.ring()
                await asyncio.sleep(0)
    other.close()
    await post.empty()

    assert await heard(anna) == ["once"]
    assert "parcel failed" not in {one["event"] for one in logs}


async def test_told_to_stop_while_the_database_is_away_it_stops(
    post: Post, anna: Person, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "PATIENCE_MS", 1)
    other = sqlite3.connect(post.database.engine.url.database or "", isolation_level=None)
    await sandbox.fault("sendMessage", "slow", seconds=0.3)
    await post.send(words(anna, "perhaps twice"))
    await post.under_way()
    other.execute("BEGIN IMMEDIATE")

    await post.stop()  # raises nothing

    other.close()
    post.start()
    await post.empty()
    assert "perhaps twice" in await heard(anna)


@pytest.mark.parametrize("fault", ["lost", "garbled"])
async def test_what_may_have_been_sent_is_sent_again(
    post: Post, anna: Person, sandbox: Sandbox, fault: str
) -> None:
    await sandbox.fault("sendMessage", fault)
    await post.send(words(anna, "first"), words(anna, "second"))

    await post.empty()

    assert await heard(anna) == ["first", "first", "second"]


async def test_too_many_messages_to_one_chat_delay_no_other(
    post: Post, anna: Person, ben: Person, sandbox: Sandbox, tmp_path: Path
) -> None:
    await sandbox.fault("sendMessage", "429", chat_id=anna.id, retry_after=30)
    await post.send(words(anna, 1), words(ben, 1), words(anna, 2), words(ben, 2))

    assert (await ben.sees("2")).text == "2"
    assert await heard(anna) == []
    await sandbox.advance(29, tmp_path / "clock")
    post.sender.ring()
    await sandbox.advance(2, tmp_path / "clock")
    await post.empty()

    assert await heard(anna) == ["1", "2"]
    assert len([c for c in await sandbox.calls("sendMessage") if c.status == 429]) == 1


async def test_a_minute_without_network_loses_nothing(
    post: Post, sandbox: Sandbox, tmp_path: Path
) -> None:
    people = [await sandbox.person() for _ in range(20)]
    for person in people:
        await person.start()
    await sandbox.fault("*", "cut", times=10_000)
    await post.send(*(words(p, n) for n, p in itertools.product(range(3), people)))
    await sandbox.next_calls("sendMessage")
    for _ in range(12):
        await sandbox.advance(5, tmp_path / "clock")
        post.sender.ring()
        await sandbox.next_calls("sendMessage")

    await sandbox.clear_faults()
    await sandbox.advance(60, tmp_path / "clock")
    await post.empty()

    assert [await heard(p) for p in people] == [["0", "1", "2"]] * 20


async def test_many_chats_are_written_to_at_a_time(post: Post, sandbox: Sandbox) -> None:
    people = [await sandbox.person() for _ in range(40)]
    for person in people:
        await person.start()
    await sandbox.fault("sendMessage", "slow", times=16, seconds=0.3)
    started = post.now()
    await post.send(*(words(p, n) for n, p in itertools.product(range(5), people)))

    await post.empty()

    assert post.now() - started < timedelta(seconds=4)  # one after the other: 4.8
    assert [await heard(p) for p in people] == [[str(n) for n in range(5)]] * 40


async def test_files_of_the_vault_are_sent(post: Post, anna: Person, sandbox: Sandbox) -> None:
    async with post.database.begin() as session:
        number = await post.archive.keep(
            session, PNG, name="offer.png", media_type="image/png", now=post.now()
        )
    to = {"lane": f"chat:{anna.id}"}
    file = {"vault": number, "name": "plan.png"}

    await post.send(
        Parcel(
            **to,
            method="send_photo",
            params={"chat_id": anna.id, "caption": "Look"},
            files={"photo": file},
        ),
        Parcel(
            **to, method="send_document", params={"chat_id": anna.id}, files={"document": file}
        ),
    )
    await post.empty()

    photo, document = (await anna.screen()).messages[1:]
    assert photo.text == "Look"
    assert document.message["document"]["file_name"] == "plan.png"
    assert await sandbox.file(document.file_id or "") == PNG


async def test_a_parcel_that_cannot_be_made_holds_up_no_other(
    post: Post, anna: Person, ben: Person, tmp_path: Path, sandbox: Sandbox
) -> None:
    lost = Parcel(
        lane=f"chat:{anna.id}",
        method="send_photo",
        params={"chat_id": anna.id},
        files={"photo": {"vault": 404, "name": "x.png"}},
    )
    unknown = Parcel(lane=f"chat:{anna.id}", method="dance", params={"chat_id": anna.id})
    homeless = Parcel(lane="room:404", method="send_message", params={"text": "x"})
    await post.send(lost, unknown, homeless, words(ben, "hello"), words(anna, "hello"))

    await ben.sees("hello")
    for _ in range(6):
        await sandbox.advance(60, tmp_path / "clock")
        post.sender.ring()
        await _looked(post)
    await post.empty()

    assert await heard(anna) == ["hello"]


async def _looked(post: Post) -> None:
    """Wait until nothing is ready any more."""
    while True:
        async with post.database.begin() as session:
            if not await outbox.ready(session, post.now(), limit=1):
                return
        await asyncio.sleep(0.005)


async def test_what_is_on_its_way_at_a_stop_arrives_and_is_not_repeated(
    post: Post, anna: Person, sandbox: Sandbox
) -> None:
    await sandbox.fault("sendMessage", "slow", seconds=0.2)
    await post.send(words(anna, 1), words(anna, 2))
    await anna.sees("1")  # done, but not yet answered

    await post.stop()
    assert await post.left() == 1
    post.start()
    await post.empty()

    assert await heard(anna) == ["1", "2"]


async def test_a_power_cut_repeats_at_most_what_was_on_its_way(
    post: Post, anna: Person, ben: Person, sandbox: Sandbox
) -> None:
    await sandbox.fault("sendMessage", "slow", chat_id=anna.id, seconds=30)
    await post.send(words(ben, 1), words(anna, 1), words(anna, 2), words(ben, 2))
    await ben.sees("2")
    await anna.sees("1")
    with contextlib.suppress(asyncio.CancelledError):
        await post.die()

    post.start()
    await post.empty()

    assert await heard(anna) == ["1", "1", "2"]
    assert (await heard(ben))[:2] == ["1", "2"]
    assert len(await heard(ben)) <= 3


async def test_what_became_another_process_s_while_it_was_prepared_is_left_to_it(
    database: Database, bot: Wire, anna: Person, tmp_path: Path
) -> None:
    now = clock(tmp_path / "clock")
    archive = Archive(Vault(Vault.new_key()))
    delivery = GivenAway(bot, archive, group_id=-1, now=now)
    delivery.crew, delivery.is_gone = Crew(database, rang=lambda _: None), asyncio.Event()
    delivery.crew.parts = None
    sender, stopping = Sender(database, delivery, now, crew=delivery.crew), asyncio.Event()
    async with database.begin() as session:
        await outbox.enqueue(session, [words(anna, "hello")], now())

    running = asyncio.create_task(sender.run(stopping))
    await delivery.is_gone.wait()
    stopping.set()
    await running

    assert await heard(anna) == []
    async with database.begin() as session:
        assert await written.waiting(session) == 1
