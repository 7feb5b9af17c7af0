"""Updates come in order, stay until they are confirmed, and are one poller's alone."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import Conflict

from bot.sandbox.client import Person
from bot.sandbox.server import SandboxServer


async def test_an_update_stays_until_a_higher_offset_confirms_it(bot: Bot, anna: Person) -> None:
    await anna.say("one")
    await anna.say("two")

    first, second = await bot.get_updates()

    assert await bot.get_updates() == (first, second)
    assert await bot.get_updates(offset=second.update_id) == (second,)
    assert await bot.get_updates() == (second,)
    assert await bot.get_updates(offset=second.update_id + 1) == ()


async def test_a_negative_offset_keeps_the_newest_only(bot: Bot, anna: Person) -> None:
    for text in ("one", "two", "three"):
        await anna.say(text)

    kept = await bot.get_updates(offset=-2)

    assert [update.message.text for update in kept if update.message] == ["two", "three"]
    assert await bot.get_updates() == kept


async def test_the_limit_is_kept_and_order_with_it(bot: Bot, anna: Person) -> None:
    for text in ("one", "two", "three"):
        await anna.say(text)

    some = await bot.get_updates(limit=2)

    assert [update.message.text for update in some if update.message] == ["one", "two"]


async def test_a_long_poll_ends_as_soon_as_something_is_said(
    bot: Bot, anna: Person, server: SandboxServer
) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await _is_polled(server)

    await anna.say("hello")

    [update] = await polling
    assert update.message is not None
    assert update.message.text == "hello"


async def test_of_two_pollers_the_earlier_is_told_to_go(
    bot: Bot, anna: Person, server: SandboxServer
) -> None:
    async with Bot(server.token, base_url=f"{server.url}/bot") as other:
        earlier = asyncio.create_task(bot.get_updates(timeout=30))
        await _is_polled(server)
        later = asyncio.create_task(other.get_updates(timeout=30))

        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await earlier

        await anna.say("hello")
        assert len(await later) == 1


async def test_a_poller_that_dies_takes_nothing_with_it(
    bot: Bot, anna: Person, server: SandboxServer
) -> None:
    url = f"{server.url}/bot{server.token}/getUpdates?timeout=30"
    async with aiohttp.ClientSession() as session:
        dying = asyncio.create_task(_fetch(session, url))
        await _is_polled(server)
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)

    await anna.say("hello")

    assert len(await bot.get_updates(timeout=5)) == 1


async def test_only_what_was_asked_for_is_queued(bot: Bot, anna: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await anna.say("unheard")

    assert await bot.get_updates() == ()

    await bot.get_updates(allowed_updates=[])
    await anna.say("heard")
    assert len(await bot.get_updates()) == 1


async def test_a_webhook_gets_everything_once_in_order_and_again_until_it_takes_it(
    bot: Bot, anna: Person
) -> None:
    taken: list[str] = []
    secrets: set[str | None] = set()
    everything, refusals = asyncio.Event(), [500, 302, 503]

    async def receive(request: web.Request) -> web.Response:
        secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if refusals:
            return web.Response(status=refusals.pop())
        update: dict[str, Any] = await request.json()
        taken.append(update["message"]["text"])
        if len(taken) == 3:
            everything.set()
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    await anna.say("one")
    await bot.set_webhook(url, secret_token="so_secret")
    await anna.say("two")
    await anna.say("three")
    await asyncio.wait_for(everything.wait(), 30)

    assert taken == ["one", "two", "three"]
    assert secrets == {"so_secret"}
    with pytest.raises(Conflict, match="while webhook is active"):
        await bot.get_updates()
    assert (await bot.get_webhook_info()).url == url

    await bot.delete_webhook()
    await anna.say("four")
    assert len(await bot.get_updates()) == 1
    await runner.cleanup()


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://a.org/", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
        ({"url": "https://a.org/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_that_telegram_would_refuse(
    call: Any, given: dict[str, str], refusal: str
) -> None:
    told = await call("setWebhook", **given)

    assert told["description"] == f"Bad Request: {refusal}"


async def _fetch(session: aiohttp.ClientSession, url: str) -> bytes:
    async with session.get(url) as answer:
        return await answer.read()


async def _is_polled(server: SandboxServer) -> None:
    """Wait until a long poll hangs."""
    updates = server.world.updates
    await updates.polled.until(lambda: updates.is_polled, 10)
