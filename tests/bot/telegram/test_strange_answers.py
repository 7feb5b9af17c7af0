"""What answers in Telegram's place, or not as it promised, is a bad line: nothing is given up for it, and nobody is."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from sqlalchemy import select
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.telegram.calls import Call
from bot.telegram.delivery import Delivery
from bot.telegram.denials import FETCHES
from bot.telegram.outcomes import Later
from bot.telegram.receiver import poll
from bot.telegram.sender import Sender
from bot.telegram.silence import Silence
from bot.telegram.wire import Wire, asked_to_wait, wire
from bot.turns.clock import Now, clock
from storage.engine.database import Database
from storage.messages import outbox, written
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel, Waiting
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from storage.tables.messages import inbox as inbox_rows
from storage.tables.messages import outbox as outbox_rows
from tests.storage.samples import NOW

PAGE = "<html><title>Not here</title></html>"
STRANGE = {
    "a proxy's page": (502, PAGE),
    "a proxy that is not let through": (407, PAGE),
    "a firewall's page": (403, PAGE),
    "a page that is not there": (404, PAGE),
    "somebody who wants to know who we are": (401, "{}"),
    "a page about our request": (400, ""),
    "a quoted word": (502, '"Bad Gateway"'),
    "an empty list": (503, "[]"),
    "nothing": (200, ""),
    "null": (200, "null"),
    "an empty document": (200, "{}"),
    "a refusal that calls itself well": (200, '{"ok": false, "description": "Bad Gateway"}'),
    "a wait in words": (429, '{"ok": false, "parameters": {"retry_after": "soon"}}'),
    "more that is a list": (429, '{"ok": false, "parameters": [1]}'),
    "a reason that is a number": (400, '{"ok": false, "description": 5}'),
}
UPDATE = '{"ok": true, "result": [{"update_id": 7, "message": {"chat": {"id": 5}}}]}'
TAKEN = '{"ok": true, "result": {"message_id": 9}}'


class Middleman:
    """Whoever answers at Telegram's address: one answer after the other, the last one for ever."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, str]] = [(200, UPDATE)]
        self.asked: list[str] = []  #: the methods, in their order
        self.server = web.Application()
        self.server.router.add_post("/{path:.*}", self._answer)

    async def _answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path.rpartition("/")[2])
        await request.read()
        status, text = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return web.Response(status=status, text=text)


@pytest.fixture
def backend() -> str:
    return "sqlite"


@pytest.fixture
def middleman() -> Middleman:
    return Middleman()


@pytest.fixture
async def line(middleman: Middleman) -> AsyncIterator[Wire]:
    runner = web.AppRunner(middleman.server)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    one = wire("1:A", f"http://127.0.0.1:{runner.addresses[0][1]}")
    await one.initialize_request()
    yield one
    await one.shutdown_request()
    await runner.cleanup()


@pytest.mark.parametrize("answer", STRANGE.values(), ids=STRANGE)
async def test_it_is_a_bad_line(line: Wire, middleman: Middleman, answer: tuple[int, str]) -> None:
    middleman.answers = [answer]

    with pytest.raises(NetworkError) as asked:
        await line.raw_updates(None)
    with pytest.raises(NetworkError) as said:
        await line.call("send_message", {"chat_id": 5, "text": "x"})

    assert not isinstance(asked.value, BadRequest)
    assert not isinstance(said.value, BadRequest)


@pytest.mark.parametrize("answer", STRANGE.values(), ids=STRANGE)
async def test_asking_for_updates_goes_on(
    line: Wire, middleman: Middleman, answer: tuple[int, str]
) -> None:
    nothing_to_take_off = (200, '{"ok": true, "result": true}')
    us = (200, '{"ok": true, "result": {"id": 1, "is_bot": true, "first_name": "x"}}')
    middleman.answers = [us, nothing_to_take_off, answer, (200, UPDATE)]
    kept, stopping, leads = list[Arrival](), asyncio.Event(), asyncio.Event()
    leads.set()

    async def keep(arrivals: Sequence[Arrival]) -> None:
        kept.extend(arrivals)
        stopping.set()

    async with asyncio.timeout(30):
        await poll(line, keep, stopping, leads, asyncio.Event(), Silence())

    assert [one.key for one in kept] == ["update:7"]


@pytest.mark.parametrize(
    ("wait", "seconds"), [("0.5", 0.5), ("-3", 0), ("5", 5), ("86400", 3600), ("1e12", 3600)]
)
async def test_a_wait_is_of_seconds_and_never_longer_than_an_hour(
    line: Wire, middleman: Middleman, wait: str, seconds: float
) -> None:
    middleman.answers = [(429, f'{{"ok": false, "parameters": {{"retry_after": {wait}}}}}')]

    with pytest.raises(RetryAfter) as told:
        await line.raw_updates(None)

    assert asked_to_wait(told.value) == seconds


@pytest.mark.parametrize("status", [400, 401, 403, 404])
async def test_nobody_is_given_up_for_a_page_of_a_proxy(
    line: Wire, middleman: Middleman, database: Database, tmp_path: Path, status: int
) -> None:
    icons = (200, '{"ok": true, "result": []}')
    middleman.answers = [icons, (status, PAGE), (200, TAKEN)]

    assert await _sent(line, database, clock(tmp_path / "clock"), _words("Hello")) == ["sent"]

    async with database.begin() as session:
        assert (await session.execute(select(inbox_rows.c.kind))).all() == []


async def test_what_is_too_large_for_whoever_stands_between_blocks_nothing(
    line: Wire, middleman: Middleman, database: Database, tmp_path: Path
) -> None:
    icons = (200, '{"ok": true, "result": []}')
    middleman.answers = [icons, (413, PAGE), (200, TAKEN)]

    parcels = _words("a long one"), _words("the next")
    assert await _sent(line, database, clock(tmp_path / "clock"), *parcels) == ["failed", "sent"]

    async with database.begin() as session:
        [told] = (await session.execute(select(inbox_rows.c.kind))).all()
    assert told.kind == "undelivered"


AWAY = (
    400,
    '{"ok": false, "description": "Bad Request: wrong file_id or the file is temporarily unavailable"}',
)


def a_paper_to_fetch() -> Parcel:
    params = {"file_id": "F", "paper_id": 3, "case_id": None}
    return Parcel(lane="paper:3", method="fetch", params=params)


async def test_a_file_that_is_away_for_the_moment_is_asked_for_again_and_given_up_in_the_end(
    line: Wire, middleman: Middleman, database: Database
) -> None:
    middleman.answers, paper = [AWAY], a_paper_to_fetch()
    hours = itertools.count()

    def now() -> datetime:
        """An hour later at each look, so that nothing is waited for."""
        return datetime(2019, 4, 1, tzinfo=UTC) + timedelta(hours=next(hours))

    assert await _sent(line, database, now, paper) == ["failed"]

    assert middleman.asked.count("getFile") == 1 + FETCHES
    async with database.begin() as session:
        assert (await session.scalars(select(inbox_rows.c.kind))).all() == ["unfetched"]


async def test_a_file_that_waited_out_a_bad_line_is_not_given_up_the_first_time_it_is_away(
    line: Wire, middleman: Middleman
) -> None:
    middleman.answers, paper = [AWAY], a_paper_to_fetch()
    waiting = Waiting(id=1, parcel=paper, attempts=FETCHES, written_at=NOW)
    archive = Archive(Vault(Vault.new_key()))
    delivery = Delivery(line, archive, group_id=-1, now=lambda: NOW)

    outcome = await delivery.make(Call(waiting=waiting, params=paper.params))

    assert isinstance(outcome, Later)


def _words(text: str) -> Parcel:
    return Parcel(lane="chat:5", method="send_message", params={"chat_id": 5, "text": text})


async def _sent(line: Wire, database: Database, now: Now, *parcels: Parcel) -> list[str]:
    """What becomes of these, in their order."""
    archive = Archive(Vault(Vault.new_key()))
    sender = Sender(database, Delivery(line, archive, group_id=-1, now=now), now)
    async with database.begin() as session:
        await outbox.enqueue(session, parcels, now())
    stopping = asyncio.Event()
    running = asyncio.create_task(sender.run(stopping))
    async with asyncio.timeout(30):
        while True:
            async with database.begin() as session:
                if not await written.waiting(session):
                    break
            sender.ring()
            await asyncio.sleep(0.01)  # a look at the database
    stopping.set()
    await running
    async with database.begin() as session:
        rows = await session.execute(select(outbox_rows.c.status).order_by(outbox_rows.c.id))
    return list(rows.scalars())
