"""Webhooks: only Telegram is listened to, and it is told "200" only for what is kept."""

import io
import json
import socket
import zlib
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.http.webhooks import SECRET_HEADER
from bot.telegram import receiver
from bot.telegram.wire import wire
from storage.messages import inbox
from tests.town import Town

SECRET = "only-telegram-knows"


def a_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
async def hooks(town: Town) -> dict[str, Any]:
    """The town's bot has updates brought to it; how it is started."""
    port = a_free_port()
    given_here = {
        "webhook_url": f"http://127.0.0.1:{port}/telegram",
        "webhook_port": port,
        "webhook_secret": SECRET,
    }
    await town.stop()
    await town.start(**given_here)
    await town.sandbox.next_calls("setWebhook")
    return given_here


async def post(
    hooks: dict[str, Any], body: bytes, secret: str | None = SECRET, *, kind: str = ""
) -> int:
    """The status that is answered; 0 where the line is cut before all is sent."""
    headers = {SECRET_HEADER: secret} if secret is not None else {}
    headers |= {"Content-Type": kind} if kind else {}
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.post(hooks["webhook_url"], data=io.BytesIO(body), headers=headers) as answer,
        ):
            return answer.status
    except aiohttp.ClientOSError:
        return 0


#: What JSON can say, numbers within 64 bits.
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["update_id", "message", "chat", "id", "callback_query", "from"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


UPDATE = b'{"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}}'


async def test_what_comes_packed_is_not_unpacked(hooks: dict[str, Any]) -> None:
    headers = {SECRET_HEADER: SECRET, "Content-Encoding": "deflate"}
    packed = zlib.compress(UPDATE)

    async with aiohttp.ClientSession() as session:
        answer = await session.post(hooks["webhook_url"], data=packed, headers=headers)

    assert answer.status == 400


@pytest.mark.parametrize("secret", [None, "", "only-telegram-know", "only-telegram-knows-"])
async def test_without_the_secret_nothing_is_taken(
    hooks: dict[str, Any], secret: str | None
) -> None:
    assert await post(hooks, UPDATE, secret) == 403


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"{}", b'{"update_id": "x"}', b"\xff"])
async def test_what_is_no_update_is_refused(hooks: dict[str, Any], body: bytes) -> None:
    assert await post(hooks, body) == 400


async def test_a_huge_body_is_not_read_and_a_small_one_is_whatever_it_calls_itself(
    hooks: dict[str, Any],
) -> None:
    assert await post(hooks, b"[" * (2**20 + 1)) == 413
    assert await post(hooks, b"[" * 2**24, secret="wrong") in {0, 403}

    for kind in (
        "text/html",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
    ):
        assert await post(hooks, b"update_id=7", kind=kind) == 400
        assert await post(hooks, UPDATE, kind=kind) == 200  # the secret is what counts


@pytest.mark.parametrize("path", ["/", "/telegram/..", "/metrics", "/%2e%2e/etc/passwd"])
async def test_no_path_does_without_the_secret_and_none_is_shown(
    hooks: dict[str, Any], path: str
) -> None:
    elsewhere = {"webhook_url": f"http://127.0.0.1:{hooks['webhook_port']}{path}"}
    assert await post(elsewhere, UPDATE, secret="wrong") == 403
    async with aiohttp.ClientSession() as session, session.get(hooks["webhook_url"]) as answer:
        assert answer.status == 405


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=st.binary(max_size=300) | ANY_JSON.map(lambda value: json.dumps(value).encode()))
async def test_any_body_is_taken_or_refused(hooks: dict[str, Any], body: bytes) -> None:
    assert await post(hooks, body) in {200, 400}


async def test_the_same_update_twice_is_kept_once(town: Town, hooks: dict[str, Any]) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.quiet()
    await wei.next(timeout=0)
    pending = (
        b'{"update_id": 8, "message": {"message_id": 900, "date": 1554127200, "text": "/help",'
        b' "from": {"id": %d, "is_bot": false, "first_name": "W"}, "chat": {"id": %d, "type": "private"}}}'
        % (wei.id, wei.id)
    )

    assert [await post(hooks, pending), await post(hooks, pending)] == [200, 200]

    assert len([text for text in await town.says(wei) if "/status –" in text]) == 1


async def test_what_could_not_be_kept_is_brought_again(town: Town, hooks: dict[str, Any]) -> None:
    wei = await town.borrower()
    async with town.app.database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE inbox RENAME TO away")
    assert await post(hooks, UPDATE) == 503
    await wei.start()
    pending = town.server.world.updates.pending
    assert len(pending) == 1

    async with town.app.database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE away RENAME TO inbox")

    await wei.sees("Yes, let us begin")
    async with town.app.database.begin() as session:
        assert await inbox.waiting(session) == 0


@pytest.mark.usefixtures("hooks")
async def test_a_whole_application_comes_in_by_webhook(town: Town) -> None:
    wei = await town.borrower()

    topic = await town.apply(wei)

    assert "I lost my job" in (await town.group.screen(topic)).text
    assert not await town.sandbox.calls("getUpdates", after=_last_poll(town))


def _last_poll(town: Town) -> int:
    return max(
        (c.number for c in town.server.world.calls.kept if c.method == "getUpdates"), default=0
    )


async def test_from_webhook_to_polling_and_back_nothing_is_lost(
    town: Town, hooks: dict[str, Any]
) -> None:
    wei = await town.borrower()
    await town.stop()
    await wei.start()  # nobody is there to take it

    await town.start()  # by polling now
    await town.tap(wei, "Yes, let us begin")
    await town.quiet()
    await town.stop()
    await wei.say("68386728")

    await town.start(**hooks)
    await town.quiet()
    await wei.press("📱 Share my number")
    await wei.sees("Thank you, now I know that it is you.")


async def test_while_telegram_is_away_setting_the_webhook_is_tried_again(
    town: Town, hooks: dict[str, Any]
) -> None:
    wei = await town.borrower()
    await town.stop()
    await town.sandbox.fault("setWebhook", "cut", times=2)

    await town.start(**hooks)

    await wei.start()
    await wei.sees("Yes, let us begin")


async def test_what_another_program_did_to_the_webhook_is_undone(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiver, "LOOK_AGAIN", 0.05)
    port = a_free_port()
    await town.stop()
    await town.start(
        webhook_url=f"http://127.0.0.1:{port}/telegram", webhook_port=port, webhook_secret=SECRET
    )
    wei = await town.borrower()
    await town.sandbox.next_calls("getWebhookInfo")
    other = wire(town.server.token, town.server.url)
    await other.initialize_request()

    await other.delete_webhook()
    await other.shutdown_request()
    await wei.start()

    assert await wei.sees("Yes, let us begin")
    assert len(await town.sandbox.calls("setWebhook")) == 2
