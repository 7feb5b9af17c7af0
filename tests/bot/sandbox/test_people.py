"""People: what they can do with Telegram, and what the bot learns of it."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import Forbidden

from bot.sandbox.client import CannotDo, Person, Sandbox


async def test_start_carries_the_payload_of_a_link(bot: Bot, sandbox: Sandbox) -> None:
    ben = await sandbox.person(first_name="Ben", language_code="zh-hans")

    await ben.start("invite-123")

    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "/start invite-123"
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "zh-hans"


async def test_a_contact_names_whose_account_it_is(
    bot: Bot, anna: Person, sandbox: Sandbox
) -> None:
    ben = await sandbox.person(first_name="Ben", phone="+49301234567")

    await anna.share_contact()
    await anna.share_contact(of=ben)
    await anna.share_contact(phone="+49301234567", first_name="Anna")
    await anna.share_contact(phone="+49999999", first_name="Nobody")

    contacts = [u.message.contact for u in await bot.get_updates() if u.message]
    assert [contact.user_id for contact in contacts if contact] == [anna.id, ben.id, ben.id, None]


async def test_an_edit_reaches_the_bot(bot: Bot, anna: Person) -> None:
    said = await anna.say("100")

    await anna.edit(said.id, "1000")

    _, update = await bot.get_updates()
    assert update.edited_message is not None
    assert (update.edited_message.message_id, update.edited_message.text) == (said.id, "1000")
    assert update.edited_message.edit_date is not None


async def test_a_deletion_does_not(bot: Bot, anna: Person) -> None:
    said = await anna.say("Oops")

    await anna.delete(said.id)

    assert len(await bot.get_updates()) == 1
    assert (await anna.screen()).texts == ["/start"]


async def test_an_answer_shows_what_it_answers(bot: Bot, anna: Person) -> None:
    asked = await bot.send_message(anna.id, "How much?")

    await anna.say("100", reply_to=asked.message_id)

    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.message_id == asked.message_id


async def test_who_blocks_the_bot_is_not_reached_until_they_start_again(
    bot: Bot, anna: Person
) -> None:
    await anna.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")

    await anna.start()

    await bot.send_message(anna.id, "x")
    blocked, unblocked, started = await bot.get_updates()
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member is not None
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    assert started.message is not None


async def test_a_deleted_account_is_deactivated(bot: Bot, anna: Person) -> None:
    await anna.delete_account()

    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(anna.id, "x")


async def test_next_waits_and_goes_on_where_it_ended(bot: Bot, anna: Person) -> None:
    first = await bot.send_message(anna.id, "one")
    assert [seen.text for seen in await anna.next()] == ["one"]
    await bot.send_message(anna.id, "two")
    await bot.edit_message_text("one, edited", anna.id, first.message_id)

    assert [seen.text for seen in await anna.next()] == ["two", "one, edited"]
    assert await anna.next(timeout=0) == []


async def test_sees_stops_at_the_words_and_leaves_the_rest(bot: Bot, anna: Person) -> None:
    for text in ("one", "two", "three"):
        await bot.send_message(anna.id, text)

    await anna.sees("two")

    assert [seen.text for seen in await anna.next()] == ["three"]
    with pytest.raises(CannotDo, match="'four' was not said"):
        await anna.sees("four", timeout=0)


async def test_a_screen_can_be_waited_for_even_when_something_vanishes(
    bot: Bot, anna: Person
) -> None:
    sent = await bot.send_message(anna.id, "Soon gone")
    before = await anna.screen()

    waiting = asyncio.create_task(anna.screen(after=before.sequence))
    await bot.delete_message(anna.id, sent.message_id)

    assert (await waiting).texts == ["/start"]


async def test_a_screen_is_read_out(bot: Bot, anna: Person, picture: bytes) -> None:
    await bot.send_photo(anna.id, picture, caption="Your plan")
    await anna.say("Good")

    assert (await anna.screen()).text == "> /start\n< (photo) Your plan\n> Good"


async def test_only_ones_own_can_be_changed(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Mine")

    with pytest.raises(CannotDo, match="somebody else's"):
        await anna.edit(sent.message_id, "x")
    with pytest.raises(CannotDo, match="not on the screen"):
        await anna.edit(999, "x")


async def test_what_there_is_not(sandbox: Sandbox, anna: Person) -> None:
    with pytest.raises(CannotDo, match="not found: dance"):
        await sandbox.ask(f"people/{anna.id}/dance")
    with pytest.raises(CannotDo, match="no such person"):
        await sandbox.ask("people/1/say", text="x")
    with pytest.raises(CannotDo, match="unexpected keyword"):
        await sandbox.ask(f"people/{anna.id}/say", text="x", words="y")


async def test_videos_and_places_are_sent_in_a_topic_too(
    bot: Bot, anna: Person, sandbox: Sandbox
) -> None:
    desk = await sandbox.group(members=[anna], silent=True)
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id

    video = await anna.send_video("my shop", chat=desk, topic=thread)
    place = await anna.send_location(40.71, -74.0, chat=desk, topic=thread)

    assert video.text == "my shop"
    assert video.message["video"]["mime_type"] == "video/mp4"
    assert place.topic == thread
    assert place.message["location"] == {"latitude": 40.71, "longitude": -74.0}
