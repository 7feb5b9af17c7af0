"""Messages: sent, answered, edited and deleted as Telegram allows."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from bot.sandbox.client import Person, Sandbox

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])


async def test_a_message_comes_back_as_it_was_sent(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(
        anna.id,
        "<b>Hello</b>, Anna",
        parse_mode="HTML",
        reply_markup=YES,
        protect_content=True,
        disable_notification=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )

    assert (sent.text, sent.text_html) == ("Hello, Anna", "<b>Hello</b>, Anna")
    assert sent.reply_markup == YES
    assert sent.has_protected_content
    assert sent.link_preview_options == LinkPreviewOptions(is_disabled=True)
    [seen] = await anna.next()
    assert (seen.id, seen.text, seen.labels) == (sent.message_id, "Hello, Anna", ["Yes"])


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({}, "chat_id is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "x", "colour": "red"}, 'unknown parameter "colour" of sendMessage'),
        ({"text": "x", "message_thread_id": "first"}, '"message_thread_id" must be an Integer'),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        (
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "message to be replied not found",
        ),
    ],
)
async def test_a_wrong_message_is_refused(
    call: Any, anna: Person, given: dict[str, Any], refusal: str
) -> None:
    told = await call("sendMessage", **({"chat_id": anna.id, **given} if given else {}))

    assert told == {"ok": False, "error_code": 400, "description": f"Bad Request: {refusal}"}


async def test_length_counts_after_the_tags_are_read(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, f"<b>{'&lt;' * 4096}</b>", parse_mode="HTML")

    assert sent.text == "<" * 4096


async def test_who_never_started_cannot_be_written_to(bot: Bot, sandbox: Sandbox) -> None:
    stranger = await sandbox.person(first_name="Ben")

    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger.id, "Hello")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(4711, "Hello")


async def test_methods_and_tokens_that_there_are_not(call: Any) -> None:
    assert (await call("sendSandwich"))["description"] == "Not Found: method not found"
    assert (await call("getMe", token="1:other"))["description"] == "Unauthorized"


async def test_an_answer_shows_what_it_answers(bot: Bot, anna: Person) -> None:
    asked = await anna.say("When is it due?")

    kept = ReplyParameters(asked.id, quote="due")
    lost = ReplyParameters(999, allow_sending_without_reply=True)
    answer = await bot.send_message(anna.id, "On the first", reply_parameters=kept)
    other = await bot.send_message(anna.id, "Never", reply_parameters=lost)

    assert answer.reply_to_message is not None
    assert answer.reply_to_message.message_id == asked.id
    assert answer.quote is not None
    assert (answer.quote.text, answer.quote.position) == ("due", 11)
    assert other.reply_to_message is None


async def test_an_edit_shows_and_takes_the_buttons_away(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Old", reply_markup=YES)
    await anna.next()

    edited = await bot.edit_message_text("New", anna.id, sent.message_id)

    assert getattr(edited, "edit_date", None) is not None
    [seen] = await anna.next()
    assert (seen.id, seen.text, seen.labels) == (sent.message_id, "New", [])


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "<b>Old</b>", parse_mode="HTML", reply_markup=YES)

    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text(
            "<b>Old</b>", anna.id, sent.message_id, parse_mode="HTML", reply_markup=YES
        )
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(anna.id, sent.message_id, reply_markup=YES)
    await bot.edit_message_reply_markup(anna.id, sent.message_id)


async def test_what_cannot_be_edited(bot: Bot, anna: Person, picture: bytes) -> None:
    theirs = await anna.say("Mine")
    photo = await bot.send_photo(anna.id, picture)
    text = await bot.send_message(anna.id, "Text")

    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", anna.id, 999)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", anna.id, theirs.id)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", anna.id, photo.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(anna.id, text.message_id, caption="x")


async def test_deleted_is_gone_from_the_screen(bot: Bot, anna: Person) -> None:
    sent = [await bot.send_message(anna.id, f"{number}") for number in range(3)]

    await bot.delete_message(anna.id, sent[0].message_id)
    await bot.delete_messages(anna.id, [sent[0].message_id, sent[1].message_id])

    assert (await anna.screen()).texts == ["/start", "2"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(anna.id, sent[0].message_id)


async def test_after_two_days_a_message_stays(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    sent = await bot.send_message(anna.id, "Old")

    await sandbox.advance(48 * 3600 + 1)

    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(anna.id, sent.message_id)


async def test_typing_shows_until_the_message_comes(bot: Bot, anna: Person) -> None:
    await bot.send_chat_action(anna.id, "typing")
    assert (await anna.screen()).action == "typing"

    await bot.send_message(anna.id, "Here")

    assert (await anna.screen()).action is None


async def test_of_a_reaction_in_a_private_chat_the_bot_is_told_nothing(
    bot: Bot, anna: Person
) -> None:
    sent = await bot.send_message(anna.id, "Which day?")

    assert await bot.get_updates(allowed_updates=["message_reaction"]) == ()
    await anna.react(sent.message_id, "👍")

    assert await bot.get_updates() == ()
    assert (await anna.screen()).messages[-1].reactions


async def test_a_reaction_and_a_pin_show(bot: Bot, anna: Person) -> None:
    said = await anna.say("Thank you")
    card = await bot.send_message(anna.id, "Your case")

    await bot.set_message_reaction(anna.id, said.id, "👍")
    await bot.pin_chat_message(anna.id, card.message_id)

    screen = await anna.screen()
    assert screen.messages[1].reactions == {str(bot.id): [{"type": "emoji", "emoji": "👍"}]}
    assert [seen.id for seen in screen.pinned] == [card.message_id]
    chat = await bot.get_chat(anna.id)
    assert chat.pinned_message is not None
    assert chat.pinned_message.message_id == card.message_id
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(anna.id, said.id, "🦖")
