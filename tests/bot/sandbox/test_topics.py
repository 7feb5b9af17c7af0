"""Topics of the advisors' forum: opened, written to, closed, deleted, and who may."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.sandbox.client import CannotDo, Group, Person, Sandbox


@pytest.fixture
async def cleo(sandbox: Sandbox) -> Person:
    return await sandbox.person(first_name="Cleo")


@pytest.fixture
async def desk(sandbox: Sandbox, cleo: Person) -> Group:
    return await sandbox.group(members=[cleo], silent=True)


async def test_a_topic_holds_what_is_written_into_it(bot: Bot, desk: Group, cleo: Person) -> None:
    topic = await bot.create_forum_topic(desk.id, "Case 1")
    thread = topic.message_thread_id

    sent = await bot.send_message(desk.id, "A card", message_thread_id=thread)
    await cleo.say("I take it", chat=desk, topic=thread)

    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    assert (await desk.screen(thread)).texts == ["", "A card", "I take it"]
    created, said = [update.message for update in await bot.get_updates()]
    assert created is not None
    assert created.forum_topic_created is not None
    assert said is not None
    assert (said.message_thread_id, said.text) == (thread, "I take it")
    assert said.reply_to_message is not None
    assert said.reply_to_message.forum_topic_created is not None


async def test_a_deleted_topic_is_not_found(bot: Bot, desk: Group) -> None:
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id
    await bot.get_updates(offset=-1)

    await desk.delete_topic(thread)

    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(desk.id, "x", message_thread_id=thread)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_ID_INVALID"):
        await bot.edit_forum_topic(desk.id, thread, name="New")
    assert await bot.send_chat_action(desk.id, "typing", message_thread_id=thread)
    assert await desk.topics() == []


async def test_a_closed_topic_refuses_only_who_may_not_open_it(
    bot: Bot, desk: Group, cleo: Person
) -> None:
    thread = await desk.open_topic(cleo, "By hand")
    await desk.close_topic(thread)

    await bot.send_message(desk.id, "x", message_thread_id=thread)
    await desk.set_rights(can_manage_topics=False)

    with pytest.raises(BadRequest, match=r"(?i)TOPIC_CLOSED"):
        await bot.send_message(desk.id, "x", message_thread_id=thread)


async def test_a_topic_is_closed_and_opened_once(bot: Bot, desk: Group) -> None:
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id

    await bot.close_forum_topic(desk.id, thread)

    with pytest.raises(BadRequest, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.close_forum_topic(desk.id, thread)
    await desk.set_rights(can_manage_topics=False)
    await bot.reopen_forum_topic(desk.id, thread)  # the bot opened it, so it may still
    await bot.edit_forum_topic(desk.id, thread, name="Case 1, closed")
    assert await desk.topic("closed") == thread


@pytest.mark.parametrize(
    ("method", "right", "refusal"),
    [
        ("createForumTopic", "can_manage_topics", "not enough rights to create a topic"),
        ("deleteForumTopic", "can_delete_messages", "not enough rights to delete the topic"),
        (
            "unpinAllForumTopicMessages",
            "can_pin_messages",
            "not enough rights to manage pinned messages in the chat",
        ),
    ],
)
async def test_without_the_right_it_is_refused(
    call: Any, desk: Group, method: str, right: str, refusal: str
) -> None:
    opened = await call("createForumTopic", chat_id=desk.id, name="Case 1")
    thread = opened["result"]["message_thread_id"]
    await desk.set_rights(status="administrator", **{right: False})

    given = {"name": "x"} if method == "createForumTopic" else {"message_thread_id": thread}
    told = await call(method, chat_id=desk.id, **given)

    assert told["description"] == f"Bad Request: {refusal}"


@pytest.mark.parametrize("name", ["", "   ", "x" * 129])
async def test_a_name_has_1_to_128_characters(call: Any, desk: Group, name: str) -> None:
    assert not (await call("createForumTopic", chat_id=desk.id, name=name))["ok"]


async def test_a_group_without_topics(bot: Bot, sandbox: Sandbox, cleo: Person) -> None:
    plain = await sandbox.group(members=[cleo], forum=False, silent=True)

    with pytest.raises(BadRequest, match="The chat is not a forum"):
        await bot.create_forum_topic(plain.id, "x")
    sent = await bot.send_message(plain.id, "x", message_thread_id=5)
    assert sent.message_thread_id is None


async def test_the_general_topic_has_no_thread(bot: Bot, desk: Group) -> None:
    sent = await bot.send_message(desk.id, "To all")

    assert sent.message_thread_id is None
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(desk.id, "x", message_thread_id=1)
    await bot.close_general_forum_topic(desk.id)
    await bot.send_message(desk.id, "Still, as it may")


async def test_pins_of_a_topic_are_its_own(bot: Bot, desk: Group) -> None:
    threads = [(await bot.create_forum_topic(desk.id, n)).message_thread_id for n in ("1", "2")]
    cards = [await bot.send_message(desk.id, "Card", message_thread_id=t) for t in threads]
    for card in cards:
        await bot.pin_chat_message(desk.id, card.message_id)

    await bot.unpin_all_forum_topic_messages(desk.id, threads[0])

    assert [seen.id for seen in (await desk.screen()).pinned] == [cards[1].message_id]
    await bot.unpin_chat_message(desk.id)
    with pytest.raises(BadRequest, match="Message to unpin not found"):
        await bot.unpin_chat_message(desk.id)


async def test_a_member_cannot_write_into_a_closed_topic(
    bot: Bot, desk: Group, sandbox: Sandbox
) -> None:
    dora = await sandbox.person(first_name="Dora")
    await desk.add(dora)
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id
    await bot.close_forum_topic(desk.id, thread)

    with pytest.raises(CannotDo, match="the topic is closed"):
        await dora.say("x", chat=desk, topic=thread)


async def test_a_topic_shows_an_icon_that_everybody_may_use(bot: Bot, desk: Group) -> None:
    icons = {one.emoji: one for one in await bot.get_forum_topic_icon_stickers()}
    assert icons["🔎"].custom_emoji_id == "5309965701241379366"
    assert icons["🔎"].type == "custom_emoji"
    thread = (
        await bot.create_forum_topic(
            desk.id, "Case 1", icon_custom_emoji_id=icons["🔎"].custom_emoji_id
        )
    ).message_thread_id
    assert [one["icon"] for one in await desk.topics()] == ["🔎"]

    await bot.edit_forum_topic(desk.id, thread, icon_custom_emoji_id=icons["💬"].custom_emoji_id)

    assert [one["icon"] for one in await desk.topics()] == ["💬"]
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.edit_forum_topic(
            desk.id, thread, icon_custom_emoji_id=icons["💬"].custom_emoji_id
        )
    await bot.edit_forum_topic(desk.id, thread, icon_custom_emoji_id="")
    assert [one["icon"] for one in await desk.topics()] == [""]


async def test_any_other_custom_emoji_is_refused(bot: Bot, desk: Group) -> None:
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id

    with pytest.raises(BadRequest, match=r"(?i)DOCUMENT_INVALID"):
        await bot.edit_forum_topic(desk.id, thread, icon_custom_emoji_id="5000000000000000001")
    with pytest.raises(BadRequest, match=r"(?i)DOCUMENT_INVALID"):
        await bot.create_forum_topic(desk.id, "Case 2", icon_custom_emoji_id="1")
    assert [one["name"] for one in await desk.topics()] == ["Case 1"]
