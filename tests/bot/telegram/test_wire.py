"""The wire: what goes wrong on it is one of Telegram's errors, and what is sent arrives whole."""

import asyncio
import random

import pytest
from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.sandbox.client import Person, Sandbox
from bot.sandbox.server import SandboxServer
from bot.telegram.wire import FAR, Wire, wire


async def test_too_many_requests_say_how_long(bot: Wire, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "429", retry_after=7)

    with pytest.raises(RetryAfter, match="7"):
        await bot.send_message(anna.id, "x")


@pytest.mark.parametrize("kind", ["500", "502", "cut", "lost", "garbled"])
async def test_a_bad_line_is_a_network_error(
    bot: Wire, anna: Person, sandbox: Sandbox, kind: str
) -> None:
    await sandbox.fault("sendMessage", kind)

    with pytest.raises(NetworkError) as told:
        await bot.send_message(anna.id, "x")
    assert not isinstance(told.value, BadRequest)
    await bot.send_message(anna.id, "y")


async def test_no_answer_is_timed_out(bot: Wire, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "timeout")

    with pytest.raises(TimedOut):
        await bot.send_message(anna.id, "x", read_timeout=0.05)


async def test_nobody_at_the_other_end_is_a_network_error() -> None:
    nobody = wire("1:A", "http://127.0.0.1:9")
    await nobody.initialize_request()

    with pytest.raises(NetworkError):
        await nobody.send_message(1, "x")

    await nobody.shutdown_request()


async def test_refusals_keep_their_kind(bot: Wire, anna: Person, sandbox: Sandbox) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(5, "x")
    with pytest.raises(BadRequest, match=r"[Cc]an't parse entities"):
        await bot.send_message(anna.id, "<b>x", parse_mode="HTML")
    await anna.block()
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(anna.id, "x")
    group = await sandbox.group("Advisors")
    moved = await group.migrate()
    with pytest.raises(ChatMigrated) as told:
        await bot.send_message(group.id, "x")
    assert told.value.new_chat_id == moved.id


async def test_a_wrong_token_is_said(server: SandboxServer) -> None:
    stranger = wire("1:A", server.url)
    await stranger.initialize_request()

    with pytest.raises(InvalidToken):
        await stranger.get_me()

    await stranger.shutdown_request()


async def test_of_two_that_ask_for_updates_one_is_told(server: SandboxServer, bot: Wire) -> None:
    other = wire(server.token, server.url)
    await other.initialize_request()
    first = asyncio.create_task(bot.raw_updates(None))
    async with asyncio.timeout(30):
        await server.world.updates.polled.until(lambda: server.world.updates.is_polled, 30)
    second = asyncio.create_task(other.raw_updates(None))

    with pytest.raises(Conflict):
        await first

    second.cancel()
    await asyncio.gather(second, return_exceptions=True)
    await other.shutdown_request()


async def test_a_file_arrives_as_it_was_sent_and_comes_back_the_same(
    bot: Wire, anna: Person, sandbox: Sandbox
) -> None:
    content = random.Random(1).randbytes(3_000_000)  # more than goes out in one piece

    sent = await bot.send_document(
        anna.id,
        InputFile(content, filename="协议 v1.pdf"),
        caption="<b>你好</b>",
        parse_mode="HTML",
    )

    assert sent.document is not None
    assert sent.document.file_name == "协议 v1.pdf"
    assert sent.caption == "你好"
    is_there = await sandbox.file(sent.document.file_id) == content
    file = await bot.get_file(sent.document.file_id)
    comes_back = bytes(await file.download_as_bytearray()) == content
    assert (is_there, comes_back) == (True, True)  # without printing three megabytes


async def test_sixty_four_calls_at_a_time_are_each_answered_with_their_own(
    bot: Wire, sandbox: Sandbox
) -> None:
    people = [await sandbox.person() for _ in range(64)]
    for person in people:
        await person.start()

    sent = await asyncio.gather(*(bot.send_message(p.id, f"to {p.id}") for p in people))

    assert [m.chat.id for m in sent] == [p.id for p in people]
    assert [m.text for m in sent] == [f"to {p.id}" for p in people]


async def test_updates_come_as_they_are_and_stay_until_the_next_question(
    bot: Wire, anna: Person
) -> None:
    await anna.say("你好")

    first, second = await bot.raw_updates(None)
    assert second["message"]["text"] == "你好"
    assert [u["update_id"] for u in await bot.raw_updates(None)] == [
        first["update_id"],
        second["update_id"],
    ]
    await anna.say("next")
    [third] = await bot.raw_updates(second["update_id"] + 1)
    assert third["message"]["text"] == "next"


async def test_telegram_is_far_while_even_its_quickest_answers_are_late(
    bot: Wire, anna: Person, sandbox: Sandbox
) -> None:
    assert not bot.is_far

    await sandbox.fault("getUpdates", "slow", seconds=2 * FAR)
    [update] = await bot.raw_updates(None)
    assert update["message"]["from"]["id"] == anna.id
    assert bot.is_far

    assert await bot.raw_updates(None)
    assert not bot.is_far
