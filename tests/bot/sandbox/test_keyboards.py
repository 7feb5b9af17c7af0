"""Keyboards: refused as Telegram refuses them, pressed as people press them."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, ForceReply, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import BadRequest

from bot.sandbox.client import CannotDo, Person


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        (inline({"text": "x", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "callback_data": "款" * 22}), "BUTTON_DATA_INVALID"),
        (
            inline({"text": "", "callback_data": "x"}),
            "inline keyboard button text must be non-empty",
        ),
        (inline({"text": "x"}), "text buttons are unallowed in the inline keyboard"),
        (inline({"text": "x", "url": "example"}), "BUTTON_URL_INVALID"),
        (inline({"text": "x", "copy_text": {"text": "x" * 257}}), "BUTTON_COPY_TEXT_INVALID"),
        (
            inline({"text": "x", "callback_data": "x", "style": "loud"}),
            "invalid button style specified",
        ),
        (
            inline({"text": "x", "callback_data": "x", "colour": "red"}),
            'unknown field "colour" of InlineKeyboardButton',
        ),
        (inline(*[{"text": "x", "callback_data": "x"}] * 101), "reply markup is too long"),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
        ([], "object expected as reply markup"),
    ],
)
async def test_a_keyboard_that_telegram_refuses(
    call: Any, anna: Person, markup: Any, refusal: str
) -> None:
    told = await call("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)

    assert told["description"] == f"Bad Request: {refusal}"


async def test_sixty_four_bytes_are_enough(call: Any, anna: Person) -> None:
    told = await call(
        "sendMessage",
        chat_id=anna.id,
        text="x",
        reply_markup=inline({"text": "x", "callback_data": "x" * 64}),
    )

    assert told["ok"]


async def test_a_reply_keyboard_says_its_label(bot: Bot, anna: Person) -> None:
    keyboard = ReplyKeyboardMarkup([["Yes", "No"]], one_time_keyboard=True)
    sent = await bot.send_message(anna.id, "Sure?", reply_markup=keyboard)
    assert (await anna.screen()).keyboard == ["Yes", "No"]

    await anna.press("No")

    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "No"
    assert (await anna.screen()).keyboard == []
    with pytest.raises(CannotDo, match="no such button"):
        await anna.press("Yes")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", anna.id, sent.message_id)


async def test_a_keyboard_stays_until_it_is_removed(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "Sure?", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    await bot.send_message(anna.id, "Really?")
    assert (await anna.screen()).keyboard == ["Yes"]

    await bot.send_message(anna.id, "Good", reply_markup=ReplyKeyboardRemove())

    assert (await anna.screen()).keyboard == []


async def test_the_contact_button_shares_their_own_number(bot: Bot, anna: Person) -> None:
    button = KeyboardButton("My number", request_contact=True)
    await bot.send_message(anna.id, "Who are you?", reply_markup=ReplyKeyboardMarkup([[button]]))

    await anna.press("My number")

    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.contact is not None
    assert update.message.contact.user_id == anna.id
    assert update.message.contact.phone_number == "4915112345678"


async def test_a_forced_reply_is_over_when_something_is_said(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "How much?", reply_markup=ForceReply())

    await anna.say("100")

    assert (await anna.screen()).keyboard == []
