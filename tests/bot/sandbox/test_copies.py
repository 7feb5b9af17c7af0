"""Copies: how the desk relays, album and all."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.sandbox.client import Person, Sandbox


async def test_a_copy_has_the_content_and_another_sender(
    bot: Bot, anna: Person, sandbox: Sandbox
) -> None:
    desk = await sandbox.group(members=[anna], silent=True)
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id
    said = await anna.say("I lost my job, see https://example.org/a")

    copied = await bot.copy_message(desk.id, anna.id, said.id, message_thread_id=thread)
    forwarded = await bot.forward_message(desk.id, anna.id, said.id, message_thread_id=thread)

    screen = await desk.screen(thread)
    assert screen.messages[1].id == copied.message_id
    assert screen.messages[1].message["entities"] == said.message["entities"]
    assert screen.messages[1].by_bot
    assert forwarded.forward_origin is not None


async def test_an_album_stays_together_and_what_is_gone_is_skipped(
    bot: Bot, anna: Person, sandbox: Sandbox, picture: bytes
) -> None:
    desk = await sandbox.group(members=[anna], silent=True)
    album = await anna.send_album(("photo", picture, ""), ("photo", picture, ""), caption="Pages")
    numbers = [part.id for part in album]

    copied = await bot.copy_messages(desk.id, anna.id, [*numbers, numbers[-1] + 100])

    assert len(copied) == 2
    first, second = (await desk.screen()).messages
    assert first.message["media_group_id"] == second.message["media_group_id"]
    assert first.message["media_group_id"] != album[0].message["media_group_id"]
    with pytest.raises(BadRequest, match="strictly increasing order"):
        await bot.copy_messages(desk.id, anna.id, numbers[::-1])


async def test_a_caption_can_be_another(bot: Bot, anna: Person, picture: bytes) -> None:
    photo = await anna.send_photo(picture, "Mine")

    await bot.copy_message(anna.id, anna.id, photo.id, caption="<b>Yours</b>", parse_mode="HTML")

    [copy] = await anna.next()
    assert copy.text == "Yours"


async def test_what_cannot_be_copied(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    desk = await sandbox.group(members=[anna], silent=True)
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id
    secret = await bot.send_message(anna.id, "Only for you", protect_content=True)

    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(desk.id, anna.id, 999)
    with pytest.raises(BadRequest, match="The message can't be copied"):
        await bot.copy_message(anna.id, desk.id, thread)
    with pytest.raises(BadRequest, match="protected content and can't be forwarded"):
        await bot.forward_message(desk.id, anna.id, secret.message_id)
