"""Health: whether it lives, can be given work, and figures for monitoring, beside polling too."""

import asyncio
import re
from typing import Any

import aiohttp
import pytest

from bot.telegram import silence
from bot.telegram.wire import wire
from storage.messages import inbox
from storage.messages.inbox import Arrival
from tests.bot.http.test_webhooks import a_free_port
from tests.bot.turns.test_failures import wait_until_parked
from tests.town import Town, until_served


@pytest.fixture
async def port(town: Town) -> int:
    """The town's bot is watched; where."""
    port = a_free_port()
    await town.stop()
    await town.start(health_port=port)
    return port


async def ask(port: int, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as answer,
    ):
        return answer.status, await answer.text()


async def figures(port: int) -> dict[str, float]:
    status, page = await ask(port, "/metrics")
    assert status == 200
    return {
        name: float(value)
        for name, value in re.findall(r"^(parley\S+) (\S+)$", page, re.MULTILINE)
    }


async def test_a_bot_at_work_lives_and_is_ready(port: int) -> None:
    assert await ask(port, "/healthz") == (200, "alive\n")
    assert await ask(port, "/readyz") == (200, "ready\n")
    assert (await ask(port, "/"))[0] == 404


async def test_without_a_port_nothing_is_served(town: Town) -> None:
    assert town.app.health is None


async def test_turns_and_sends_are_counted_by_result(town: Town, port: int) -> None:
    wei = await town.borrower()
    before = await figures(port)
    await town.sandbox.fault("sendMessage", "500", times=1)
    await wei.start()
    await wei.sees("Yes, let us begin")
    await town.quiet()

    after = await figures(port)

    assert after["parley_turn_seconds_count"] > before["parley_turn_seconds_count"]
    assert after['parley_sends_total{result="sent"}'] >= 1
    assert after['parley_sends_total{result="later"}'] == 1


async def test_what_waits_is_told_with_its_age(town: Town, port: int) -> None:
    wei = await town.borrower()
    await town.apply(wei)
    await town.pass_time(minutes=10)
    async with town.app.database.begin() as session:
        poison = Arrival(key="p", lane="paper:9", kind="no such kind", payload={})
        await inbox.keep(session, [poison], town.now)
    town.app.worker.ring()
    await wait_until_parked(town)

    found = await figures(port)

    assert found["parley_queue_waiting"] == 1
    assert found["parley_queue_age_seconds"] >= 600
    assert found["parley_parked"] == 1
    assert (found["parley_inbox_waiting"], found["parley_inbox_age_seconds"]) == (0, 0)
    assert (found["parley_outbox_waiting"], found["parley_late"]) == (0, 0)


async def test_what_telegram_does_not_take_grows_old_in_the_outbox(town: Town, port: int) -> None:
    wei = await town.borrower()
    await town.sandbox.fault("sendMessage", "500", times=1000)
    await wei.start()
    await town.sandbox.next_calls("sendMessage")
    await town.sandbox.advance(3600, town.folder / "clock")

    found = await figures(port)

    assert found["parley_outbox_waiting"] >= 1
    assert 3600 <= found["parley_outbox_age_seconds"] < 3700


async def test_it_is_not_ready_while_the_database_does_not_answer(town: Town, port: int) -> None:
    async with town.app.database.begin() as session:
        await inbox.waiting(session)  # on the only connection
        assert await ask(port, "/readyz") == (503, "not ready: the database does not answer\n")
        assert (await ask(port, "/healthz"))[0] == 200


async def test_what_needs_no_database_is_told_while_it_does_not_answer(
    town: Town, port: int
) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.quiet()
    assert (await figures(port))["parley_database_answers"] == 1

    async with town.app.database.begin() as session:
        await inbox.waiting(session)  # on the only connection
        found = await figures(port)

    assert found["parley_database_answers"] == 0
    assert found["parley_telegram_silent_seconds"] == 0
    assert found['parley_sends_total{result="sent"}'] >= 1
    assert found["parley_turn_seconds_count"] >= 1
    assert not any("waiting" in name or "late" in name or "parked" in name for name in found)


async def test_another_program_that_asks_with_its_token_is_told_once_it_lasts(
    town: Town, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "LONG", 0.0)
    other = wire(town.server.token, town.server.url)
    await other.initialize_request()

    async with asyncio.timeout(30):
        while (answer := await ask(port, "/readyz"))[0] == 200:
            await other.glance()
    found = await figures(port)

    assert re.fullmatch(
        r"not ready: no updates from Telegram for \d+ s: another program asks with the same token; .*\n",
        answer[1],
    )
    assert found["parley_telegram_silent_seconds"] > 0
    assert (await ask(port, "/healthz"))[0] == 200
    await other.shutdown_request()


async def test_it_is_not_ready_before_telegram_has_taken_the_webhook(town: Town) -> None:
    port, hooks = a_free_port(), a_free_port()
    settings: dict[str, Any] = {
        "webhook_url": f"http://127.0.0.1:{hooks}/telegram",
        "webhook_port": hooks,
        "webhook_secret": "only-telegram-knows",
        "health_port": port,
    }
    await town.stop()
    await town.sandbox.fault("setWebhook", "slow", times=1, seconds=1)
    await town.start(**settings)
    await until_served(port)

    first = await ask(port, "/readyz")
    await town.sandbox.next_calls("setWebhook")

    assert first == (503, "not ready: no updates can come yet\n")
    assert (await ask(port, "/healthz"))[0] == 200


async def test_told_to_stop_it_lets_go_of_the_port_at_once(town: Town, port: int) -> None:
    async with asyncio.timeout(30):
        await town.stop()

    with pytest.raises(aiohttp.ClientConnectorError):
        await ask(port, "/healthz")
