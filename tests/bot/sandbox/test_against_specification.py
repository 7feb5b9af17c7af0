"""The sandbox against the machine-readable Bot API: its parameters, and what it returns."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.sandbox import keyboards
from bot.sandbox.client import Person, Sandbox
from bot.sandbox.messages import REPLY_FIELDS
from bot.sandbox.methods import SERVED
from bot.sandbox.methods.messages import PREVIEW_FIELDS
from bot.sandbox.parameters import KINDS, METHODS
from bot.sandbox.updates import KINDS as UPDATES
from tests.bot.api_specification import MISSING, is_here, specification, violations, wrong_object

pytestmark = pytest.mark.skipif(not is_here(), reason=MISSING)

KIND_OF_TYPE = {"Integer": "integer", "Float": "number", "Boolean": "boolean", "String": "string"}


@pytest.mark.parametrize("method", METHODS)
def test_the_table_is_the_specification(method: str) -> None:
    known = {
        f["name"]: f["required"] for f in specification()["methods"][method].get("fields", [])
    }

    table = {name.rstrip("!"): name.endswith("!") for name in METHODS[method].split()}

    assert table == known


def test_every_parameter_is_of_its_kind() -> None:
    kinds = {name: kind for kind, names in KINDS.items() for name in names.split()}
    for method in METHODS:
        for field in specification()["methods"][method].get("fields", []):
            assert kinds[field["name"]] == _kind(field), (method, field["name"])


def test_every_method_of_the_table_is_served() -> None:
    assert set(METHODS) == set(SERVED)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("InlineKeyboardButton", keyboards.INLINE),
        ("KeyboardButton", keyboards.REPLY),
        ("InlineKeyboardMarkup", keyboards.MARKUPS["inline_keyboard"]),
        ("ReplyKeyboardMarkup", keyboards.MARKUPS["keyboard"]),
        ("ReplyKeyboardRemove", keyboards.MARKUPS["remove_keyboard"]),
        ("ForceReply", keyboards.MARKUPS["force_reply"]),
        ("ReplyParameters", REPLY_FIELDS),
        ("LinkPreviewOptions", PREVIEW_FIELDS),
        ("Update", UPDATES | {"update_id"}),
    ],
)
def test_the_fields_of_objects_are_known(name: str, fields: frozenset[str]) -> None:
    assert fields == {field["name"] for field in specification()["types"][name]["fields"]}


async def test_what_is_returned_and_delivered_is_what_is_specified(
    bot: Bot, anna: Person, sandbox: Sandbox, picture: bytes
) -> None:
    await _a_busy_day(bot, anna, sandbox, picture)

    for call in await sandbox.calls():
        assert call.answer is not None
        assert violations(call.method, call.parameters) == []
        assert _wrong_result(call.method, call.answer["result"]) == []


def test_violations_are_found() -> None:
    assert violations("sendMessage", {"chat_id": 1, "text": "x"}) == []
    assert (
        violations("sendMessage", {"chat_id": "1", "text": "x", "protect_content": "true"}) == []
    )
    assert violations("sendSandwich", {}) == ["sendSandwich: no such method"]
    assert violations("sendMessage", {"chat_id": 1}) == ["sendMessage: text is missing"]
    assert violations("sendMessage", {"chat_id": 1, "text": "x", "colour": 1}) == [
        "sendMessage: unknown parameter colour"
    ]
    markup = {"inline_keyboard": [[{"text": "x", "callback": "y"}]]}
    assert violations("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": markup}) == [
        "sendMessage.reply_markup.inline_keyboard[0][0]: unknown field callback of InlineKeyboardButton"
    ]
    assert violations("deleteMessage", {"chat_id": 1, "message_id": "x"}) == [
        "deleteMessage.message_id: 'x' is no Integer"
    ]


async def _a_busy_day(bot: Bot, anna: Person, sandbox: Sandbox, picture: bytes) -> None:
    desk = await sandbox.group(members=[anna])
    await bot.get_updates(
        allowed_updates=["message", "message_reaction", "chat_member", "callback_query"]
    )
    ben = await sandbox.person(first_name="Ben")
    await desk.add(ben)
    thread = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id
    yes = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
    sent = await bot.send_message(
        desk.id, "<b>Card</b>", "HTML", message_thread_id=thread, reply_markup=yes
    )
    await bot.pin_chat_message(desk.id, sent.message_id)
    await ben.tap("Yes", chat=desk)
    await ben.react(sent.message_id, "👍", chat=desk)
    await ben.say("Look", chat=desk, topic=thread, reply_to=sent.message_id)
    await anna.send_photo(picture, "x")
    await anna.send_document("a.png", picture)
    await anna.send_voice()
    await anna.send_sticker()
    await anna.share_contact()
    photo = await bot.send_photo(anna.id, picture, has_spoiler=True)
    await bot.copy_message(desk.id, anna.id, photo.message_id, message_thread_id=thread)
    await bot.forward_message(desk.id, anna.id, photo.message_id, message_thread_id=thread)
    await bot.get_file(photo.photo[-1].file_id)
    await bot.edit_message_caption(anna.id, photo.message_id, caption="y", reply_markup=yes)
    await anna.tap("Yes")
    await bot.get_chat(desk.id)
    await bot.get_chat(anna.id)
    await bot.get_chat_administrators(desk.id)
    await bot.get_chat_member(desk.id, ben.id)
    await bot.get_webhook_info()
    await bot.get_updates()
    assert sent.chat.is_forum


def _wrong_result(method: str, result: Any) -> list[str]:
    returns = specification()["methods"][method]["returns"]
    if isinstance(result, list):
        [kind] = {one.removeprefix("Array of ") for one in returns}
        return [wrong for one in result for wrong in wrong_object(kind, one)]
    if isinstance(result, dict):
        if "Message" in returns:
            assert Message.de_json(result).to_dict()["message_id"] == result["message_id"]
        return wrong_object(
            next(kind for kind in returns if kind not in {"Boolean", "True"}), result
        )
    return []


def _kind(field: dict[str, Any]) -> str:
    types = field["types"]
    if field["name"] in {"chat_id", "from_chat_id"}:
        return "chat"
    if "InputFile" in types:
        return "file"
    return KIND_OF_TYPE.get(types[0], "object")
