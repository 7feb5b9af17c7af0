"""Faults, limits, the clock, the record of calls and the stream of events."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.sandbox.client import CannotDo, Person, Sandbox


@pytest.fixture
def timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """As python-telegram-bot will tell times from its next major version on."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.mark.usefixtures("timedeltas")
async def test_too_many_requests_says_how_long(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "429", times=2, retry_after=7)

    for _ in range(2):
        with pytest.raises(RetryAfter) as told:
            await bot.send_message(anna.id, "x")
        assert told.value.retry_after == timedelta(seconds=7)
    await bot.send_message(anna.id, "x")


@pytest.mark.parametrize("kind", ["500", "502", "cut", "lost", "garbled"])
async def test_a_call_that_goes_wrong_goes_well_the_next_time(
    bot: Bot, anna: Person, sandbox: Sandbox, kind: str
) -> None:
    await sandbox.fault("sendMessage", kind)

    with pytest.raises(NetworkError if kind != "garbled" else Exception):
        await bot.send_message(anna.id, "once")
    await bot.send_message(anna.id, "twice")

    was_done = kind in {"lost", "garbled"}
    assert (await anna.screen()).texts == ["/start", *(["once"] if was_done else []), "twice"]


async def test_a_cut_connection_is_no_error_of_the_server(
    bot: Bot, anna: Person, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    await sandbox.fault("sendMessage", "cut")

    with pytest.raises(NetworkError):
        await bot.send_message(anna.id, "once")
    await bot.send_message(anna.id, "twice")

    assert [one for one in caplog.records if one.name.startswith("aiohttp")] == []


async def test_no_answer_at_all(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "timeout")

    with pytest.raises(TimedOut):
        await bot.send_message(anna.id, "x", read_timeout=0.05)


@pytest.mark.usefixtures("timedeltas")
async def test_a_fault_may_be_one_chats_alone(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    ben = await sandbox.person(first_name="Ben")
    await ben.start()
    await sandbox.fault("*", "429", chat_id=ben.id)

    await bot.send_message(anna.id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(ben.id, "x")

    with pytest.raises(CannotDo, match="no such fault"):
        await sandbox.fault("*", "earthquake")
    await sandbox.fault("*", "500")
    await sandbox.clear_faults()
    await bot.get_me()


async def test_a_group_takes_twenty_a_minute_when_limits_are_on(
    call: Any, anna: Person, sandbox: Sandbox
) -> None:
    desk = await sandbox.group(members=[anna], silent=True)
    await sandbox.limits()

    answers = [await call("sendMessage", chat_id=desk.id, text="x") for _ in range(21)]

    assert [answer["ok"] for answer in answers] == [True] * 20 + [False]
    assert answers[-1]["error_code"] == 429
    wait = answers[-1]["parameters"]["retry_after"]
    assert 1 <= wait <= 60
    await sandbox.advance(wait)
    assert (await call("sendMessage", chat_id=desk.id, text="x"))["ok"]


async def test_the_clock_moves_here_and_in_the_file(
    bot: Bot, anna: Person, sandbox: Sandbox, tmp_path: Path
) -> None:
    before = await bot.send_message(anna.id, "x")

    await sandbox.advance(3600, tmp_path / "clock")
    await sandbox.advance(86400)

    after = await bot.send_message(anna.id, "x")
    assert 90000 <= (after.date - before.date).total_seconds() < 90060
    assert float((tmp_path / "clock").read_text()) == 90000


async def test_every_call_is_kept_with_its_answer(
    bot: Bot, anna: Person, sandbox: Sandbox, tmp_path: Path
) -> None:
    await sandbox.record(tmp_path / "calls.jsonl")

    await bot.send_document(anna.id, b"abc", filename="a.txt")
    with pytest.raises(Exception, match="Chat not found"):
        await bot.send_message(5, "x")

    sent, refused = (await sandbox.calls())[-2:]
    assert (sent.method, sent.ok, sent.status) == ("sendDocument", True, 200)
    assert sent.parameters["document"]["file_name"] == "a.txt"
    assert (refused.ok, refused.status) == (False, 400)
    lines = (tmp_path / "calls.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["method"] for line in lines] == ["sendDocument", "sendMessage"]
    assert await sandbox.next_calls("sendVoice", timeout=0) == []


async def test_events_tell_what_happens(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    async with sandbox.events() as events:
        await anna.say("Hello")
        sent = await bot.send_message(anna.id, "Hi")
        await bot.delete_message(anna.id, sent.message_id)

        told = [await anext(events) for _ in range(8)]

    kinds = ["changed", "message", "changed", "message", "call", "changed", "deleted", "call"]
    assert [kind for kind, _ in told] == kinds
    assert told[2][1]["chat_id"] == anna.id
    assert told[3][1]["message"]["text"] == "Hi"
    assert told[4][1]["method"] == "sendMessage"


async def test_the_state_tells_everything_at_once(anna: Person, sandbox: Sandbox) -> None:
    await sandbox.group("Desk", members=[anna])

    state = await sandbox.state()

    assert [person["first_name"] for person in state["people"]] == [anna.first_name]
    assert [chat["chat"]["type"] for chat in state["chats"]] == ["private", "supergroup"]
    assert state["pending_updates"] == 1


async def test_what_is_no_path(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        assert (await session.get(f"{sandbox.url}/nothing")).status == 404
        assert (await session.get(f"{sandbox.url}/sandbox/nothing")).status == 404


async def test_a_call_is_refused_for_good(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await anna.start()
    await sandbox.fault("sendMessage", "400")

    with pytest.raises(BadRequest, match="It cannot be done"):
        await bot.send_message(anna.id, "Hello")

    assert (await anna.screen()).text.count("Hello") == 0
