"""Teller: the lender's system is told in order, signed, until it has taken it, and never about a person."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import update

from bot.http.payments_api import SIGNATURE_HEADER, TIMESTAMP_HEADER, sign
from bot.http.teller import TRIES
from bot.sandbox.client import Person
from storage.messages import webhooks
from storage.messages.webhooks import Listed
from storage.tables.messages import webhooks as table
from tests.beginnings import agreed, applied
from tests.schemas import faults
from tests.town import ROOT, Town

SECRET = "fedcba9876543210"
STORIES = {"applicant": applied, "wei": agreed}
PERSONAL = ("Wei", "Chen", "+1202555", "2400", "1900", "lost")


@pytest.fixture
def applicant(town: Town) -> Person:
    return town.wei


class Books:
    """The lender's own system; what it took, and what it answers."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.taken: list[dict[str, Any]] = []
        self.answers: list[int] = []  #: to the next requests; 204 after them
        app = web.Application()
        app.router.add_post("/parley", self._hear)
        self.server = TestServer(app)

    async def _hear(self, request: web.Request) -> web.Response:
        body = await request.read()
        stamp = int(request.headers[TIMESTAMP_HEADER])
        assert request.headers[SIGNATURE_HEADER] == sign(SECRET, stamp, body)
        told = json.loads(body)
        self.heard.append(told)
        status = self.answers.pop(0) if self.answers else 204
        if status < 300:
            self.taken.append(told)
        return web.Response(status=status, headers={"Location": "/parley"})


@pytest.fixture
async def books() -> AsyncIterator[Books]:
    one = Books()
    await one.server.start_server()
    yield one
    await one.server.close()


async def connect(town: Town, books: Books, folder: Path, extra: str = "") -> None:
    """Start the bot again, with the address of the lender's system."""
    await town.stop()
    written = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    address = books.server.make_url("/parley")
    town.config = folder / "own.toml"
    town.config.write_text(f'{written}\n[webhooks]\nurl = "{address}"\n{extra}', encoding="utf-8")
    await town.start(events_secret=SECRET)


async def untold(town: Town) -> list[Listed]:
    async with town.app.database.begin() as session:
        return list(await webhooks.untold(session))


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(30):
        while not await is_so():  # noqa: ASYNC110 - a database rings no bell
            await asyncio.sleep(0.02)


async def told(town: Town, books: Books, count: int) -> list[str]:
    """The events that were taken, once there are so many."""
    await town.quiet()

    async def are_taken() -> bool:
        return len(books.taken) >= count and not await untold(town)

    await until(are_taken)
    return [one["event"] for one in books.taken]


async def test_a_negotiation_is_told_in_its_order_and_as_promised(
    town: Town, books: Books, tmp_path: Path
) -> None:
    await connect(town, books, tmp_path)
    wei = await town.borrower()
    topic = await town.sign(wei)
    await wei.say("/complain")
    await town.quiet()
    await wei.say("Nobody answered me for two weeks.")
    await town.quiet()
    here = {"chat": town.group, "topic": topic}
    await town.mei.say("/claim", **here)
    await town.quiet()
    await town.mei.say("/closed sold", **here)
    await town.tap(town.mei, "Close it, and tell the borrower", **here)
    await town.tap(town.mei, "Open it again", **here)

    events = await told(town, books, 9)

    assert events == [
        "hardship_notice",
        "application_submitted",
        "offer_made",
        "offer_accepted",
        "agreement_signed",
        "arrangement_in_force",
        "complaint",
        "case_closed",
        "case_reopened",
    ]
    assert [faults("webhook", one) for one in books.taken] == [[]] * 9
    assert {one["case"] for one in books.taken} == {"2019-00001"}
    assert [one["figures"] for one in books.taken[-2:]] == [
        {"reason": "sold"},
        {"state": "active"},
    ]
    assert len({one["id"] for one in books.taken}) == 9
    said = json.dumps(books.heard)
    assert not [word for word in PERSONAL if word in said]


async def test_promises_and_the_end_of_a_plan_are_told(
    town: Town, wei: Person, books: Books, tmp_path: Path
) -> None:
    await connect(town, books, tmp_path)
    await town.pass_time(days=31, hours=1)
    await town.tap(wei, "I'll pay on …")
    await town.quiet()
    await wei.say("10 May 2019")
    await town.quiet()
    for days in (9, 30, 30, 30):
        await town.pass_time(days=days)

    events = await told(town, books, 3)

    assert events == ["promise_made", "promise_broken", "arrangement_broken"]
    assert [faults("webhook", one) for one in books.taken] == [[]] * 3
    promised = {"amount": {"amount": "294.46", "currency": "USD"}, "day": "2019-05-10"}
    assert [one["figures"] for one in books.taken[:2]] == [promised, promised]


async def test_only_what_is_asked_for_is_told(town: Town, books: Books, tmp_path: Path) -> None:
    await connect(town, books, tmp_path, 'events = ["offer_made"]\n')
    await town.sign(await town.borrower())

    assert await told(town, books, 1) == ["offer_made"]


async def test_nothing_overtakes_what_was_not_taken_and_it_keeps_its_id(
    town: Town, applicant: Person, books: Books, tmp_path: Path
) -> None:
    books.answers = [500, 307]  # what it is led to elsewhere is not what was agreed on
    await connect(town, books, tmp_path)
    topic = town.topic
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    await town.mei.say("/offer 12", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    await town.tap(applicant, "I accept")
    await town.put_signature(applicant)
    await _tries(town, 1)
    assert [one["event"] for one in books.heard] == ["offer_made"]

    await town.pass_time(seconds=31)
    await _tries(town, 2)
    await town.pass_time(seconds=61)
    events = await told(town, books, 4)

    assert events == [
        "offer_made",
        "offer_accepted",
        "agreement_signed",
        "arrangement_in_force",
    ]
    assert [one["event"] for one in books.heard] == ["offer_made"] * 2 + events
    assert len({one["id"] for one in books.heard}) == 4


async def test_after_days_it_is_given_up_listed_and_can_be_told_again(
    town: Town, applicant: Person, books: Books, tmp_path: Path
) -> None:
    books.answers = [500] * 2
    await connect(town, books, tmp_path)
    await applicant.say("/complain")
    await town.quiet()
    await applicant.say("Nobody answered me for two weeks.")
    await _tries(town, 1)
    async with town.app.database.begin() as session:  # as after four days
        await session.execute(update(table).values(attempts=TRIES - 1))
    await town.pass_time(hours=6.1)

    await _tries(town, TRIES)
    [given_up] = await untold(town)
    assert given_up.status == "failed"
    assert (given_up.event, given_up.case, given_up.error) == (
        "complaint",
        "2019-00001",
        "HTTP 500",
    )
    assert len(books.heard) == 2

    async with town.app.database.begin() as session:
        assert await webhooks.again(session) == 1
    assert await told(town, books, 1) == ["complaint"]


async def _tries(town: Town, count: int) -> None:
    """Until the first that waits was tried so often."""

    async def are_tried() -> bool:
        waiting = await untold(town)
        return bool(waiting) and waiting[0].attempts >= count

    await until(are_tried)
