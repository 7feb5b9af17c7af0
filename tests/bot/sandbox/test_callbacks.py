"""Taps: what a finger does to an inline button, and what the bot may answer."""

from __future__ import annotations

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.sandbox.client import CannotDo, Person, Sandbox


def buttons(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(label, callback_data=label.lower()) for label in labels]
    return InlineKeyboardMarkup([row])


async def test_a_tap_reaches_the_bot_and_its_answer_the_person(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Sure?", reply_markup=buttons("Yes", "No"))

    [tap] = await anna.tap("No")
    [update] = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    await bot.answer_callback_query(query.id, "Noted", show_alert=True)

    assert (query.data, query.from_user.id) == ("no", anna.id)
    assert query.message is not None
    assert query.message.message_id == sent.message_id
    assert await anna.answer(tap) == {"text": "Noted", "show_alert": True}


async def test_a_query_is_answered_once_and_soon(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await bot.send_message(anna.id, "Sure?", reply_markup=buttons("Yes"))
    first, second = await anna.tap("Yes", times=2)

    await bot.answer_callback_query(first)
    await sandbox.advance(61)

    for query in (first, second, "unknown"):
        with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout expired"):
            await bot.answer_callback_query(query)


async def test_two_hundred_characters_are_the_most_of_an_answer(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "Sure?", reply_markup=buttons("Yes"))
    [tap] = await anna.tap("Yes")

    with pytest.raises(BadRequest, match=r"(?i)MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(tap, "x" * 201)


async def test_two_taps_are_two_queries_with_the_same_data(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "Sure?", reply_markup=buttons("Yes"))

    await anna.tap("Yes", times=2)

    first, second = await bot.get_updates()
    assert first.callback_query is not None
    assert second.callback_query is not None
    assert first.callback_query.id != second.callback_query.id
    assert first.callback_query.data == second.callback_query.data


async def test_a_button_that_is_not_there_cannot_be_tapped(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Sure?", reply_markup=buttons("Yes"))
    with pytest.raises(CannotDo, match="no button 'No' on the screen; the newest are"):
        await anna.tap("No")

    await bot.edit_message_text("Good", anna.id, sent.message_id)

    with pytest.raises(CannotDo):
        await anna.tap("Yes")


async def test_the_newest_message_with_the_button_is_tapped(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "One?", reply_markup=buttons("Yes"))
    newer = await bot.send_message(anna.id, "Two?", reply_markup=buttons("Yes"))

    await anna.tap("Yes")

    [update] = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert update.callback_query.message.message_id == newer.message_id


async def test_a_stale_button_still_tells_its_data(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Sure?", reply_markup=buttons("Yes"))
    await bot.edit_message_text("Done", anna.id, sent.message_id)
    await anna.tap(data="yes", message=sent.message_id)
    await bot.delete_message(anna.id, sent.message_id)
    await anna.tap(data="yes", message=sent.message_id)

    old, gone = await bot.get_updates()

    assert old.callback_query is not None
    assert old.callback_query.message is not None
    assert old.callback_query.message.is_accessible
    assert gone.callback_query is not None
    assert gone.callback_query.message is not None
    assert not gone.callback_query.message.is_accessible
