"""Refusals: what Telegram takes from nobody, method by method, and what it takes only from an administrator."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from telegram import Bot, InputMediaDocument

from bot.sandbox.client import Person, Sandbox
from bot.sandbox.files import LARGEST_UPLOAD
from bot.sandbox.media import LARGEST_PHOTO, keep
from bot.sandbox.refusals import Refused
from bot.sandbox.server import SandboxServer
from bot.sandbox.uploads import Upload
from bot.sandbox.world import World

Given = dict[str, Any]

BUTTON = {"text": "x", "callback_data": "x"}
MEDIUM = {"type": "photo", "media": "x"}
#: What stands for a number that is known only when the scene is set.
ANNA, DESK, TEXT, DOCUMENT, OPENING, THEIRS, TOPIC = (
    "@anna",
    "@desk",
    "@text",
    "@document",
    "@opening",
    "@theirs",
    "@topic",
)


def to_anna(**given: Any) -> Given:
    return {"chat_id": ANNA, "text": "x", **given}


REFUSED: list[tuple[str, Given, str]] = [
    # who and what is meant
    ("sendMessage", to_anna(chat_id="abc"), "chat not found"),
    ("sendMessage", to_anna(text=["x"]), '"text" must be a String'),
    ("sendMessage", to_anna(protect_content="perhaps"), '"protect_content" must be a Boolean'),
    (
        "sendLocation",
        {"chat_id": ANNA, "latitude": "x", "longitude": 1},
        '"latitude" must be a Number',
    ),
    ("sendPhoto", {"chat_id": ANNA, "photo": 5}, '"photo" must be a file or a String'),
    ("getChatMember", {"chat_id": DESK, "user_id": 1}, "PARTICIPANT_ID_INVALID"),
    (
        "getChatAdministrators",
        {"chat_id": ANNA},
        "there are no administrators in the private chat",
    ),
    # texts, answers and what stands beside them
    (
        "sendMessage",
        to_anna(text='<tg-emoji emoji-id="x">x</tg-emoji>', parse_mode="HTML"),
        "can't parse entities: Invalid custom emoji identifier specified",
    ),
    (
        "sendMessage",
        to_anna(text="x<b ", parse_mode="HTML"),
        'can\'t parse entities: Unclosed start tag "b" at byte offset 1',
    ),
    (
        "sendMessage",
        to_anna(text="<b =>x</b>", parse_mode="HTML"),
        'can\'t parse entities: Empty attribute name in the tag "b" at byte offset 0',
    ),
    (
        "sendMessage",
        to_anna(text="<b>x</b", parse_mode="HTML"),
        "can't parse entities: Unclosed end tag at byte offset 4",
    ),
    ("sendMessage", to_anna(reply_parameters=[]), "object expected as reply parameters"),
    (
        "sendMessage",
        to_anna(reply_parameters={"message_id": TEXT, "colour": "red"}),
        'unknown field "colour" of ReplyParameters',
    ),
    (
        "sendMessage",
        to_anna(reply_parameters={"message_id": "x"}),
        "can't parse reply parameters JSON object",
    ),
    (
        "sendMessage",
        to_anna(reply_parameters={"message_id": TEXT, "quote": "absent"}),
        "QUOTE_TEXT_INVALID",
    ),
    ("sendMessage", to_anna(link_preview_options=[]), "object expected as link preview options"),
    (
        "sendMessage",
        to_anna(link_preview_options={"colour": "red"}),
        'unknown field "colour" of LinkPreviewOptions',
    ),
    (
        "sendMessage",
        to_anna(chat_id=DESK, message_effect_id="5"),
        "message effects can be used in private chats only",
    ),
    (
        "sendLocation",
        {"chat_id": ANNA, "latitude": 91, "longitude": 1},
        "wrong latitude or longitude specified",
    ),
    (
        "sendChatAction",
        {"chat_id": ANNA, "action": "dancing"},
        "wrong parameter action in request",
    ),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1", "url": "https://example.org"},
        "URL_INVALID",
    ),
    # keyboards
    ("sendMessage", to_anna(reply_markup={"x": 1}), "can't parse reply markup: unknown kind"),
    (
        "sendMessage",
        to_anna(reply_markup={"inline_keyboard": [[BUTTON] * 9]}),
        "reply markup is too long",
    ),
    (
        "sendMessage",
        to_anna(reply_markup={"inline_keyboard": [["x"]]}),
        "InlineKeyboardButton must be an Object",
    ),
    (
        "sendMessage",
        to_anna(reply_markup={"keyboard": ["x"]}),
        "can't parse reply keyboard: expected an Array of Array of buttons",
    ),
    (
        "sendMessage",
        to_anna(reply_markup={"keyboard": [[5]]}),
        "KeyboardButton must be a String or an Object",
    ),
    (
        "sendMessage",
        to_anna(reply_markup={"force_reply": True, "input_field_placeholder": "x" * 65}),
        "input field placeholder is too long",
    ),
    (
        "sendMessage",
        to_anna(
            chat_id=DESK, reply_markup={"keyboard": [[{"text": "x", "request_contact": True}]]}
        ),
        "phone number can be requested in private chats only",
    ),
    (
        "sendMessage",
        to_anna(
            chat_id=DESK, reply_markup={"keyboard": [[{"text": "x", "request_location": True}]]}
        ),
        "location can be requested in private chats only",
    ),
    # files
    (
        "sendPhoto",
        {"chat_id": ANNA, "photo": "https://example.org/x.png"},
        "failed to get HTTP URL content",
    ),
    (
        "sendPhoto",
        {"chat_id": ANNA, "photo": "attach://absent"},
        "file with the specified name is not attached",
    ),
    ("sendMediaGroup", {"chat_id": ANNA, "media": 5}, "expected an Array of InputMedia"),
    (
        "sendMediaGroup",
        {"chat_id": ANNA, "media": [{**MEDIUM, "colour": "red"}] * 2},
        'unknown field "colour" of InputMedia',
    ),
    (
        "getFile",
        {"file_id": "absent"},
        "wrong file_id or the file is temporarily unavailable",
    ),
    # changes
    ("editMessageText", {"text": "y", "message_id": TEXT}, "chat_id is empty"),
    ("editMessageText", {"text": "y", "chat_id": ANNA}, "message identifier is not specified"),
    ("editMessageText", {"text": "y", "inline_message_id": "5"}, "MESSAGE_ID_INVALID"),
    (
        "editMessageText",
        {
            "text": "y",
            "chat_id": ANNA,
            "message_id": TEXT,
            "reply_markup": {"keyboard": [["x"]]},
        },
        "inline keyboard expected",
    ),
    (
        "editMessageMedia",
        {"chat_id": ANNA, "message_id": DOCUMENT, "media": {"type": "gif", "media": "x"}},
        "can't parse InputMedia: invalid type specified",
    ),
    (
        "editMessageMedia",
        {"chat_id": ANNA, "message_id": DOCUMENT, "media": {"type": "photo", "media": "@photo"}},
        "message can't be edited to the specified type in its album",
    ),
    # deleted and copied
    ("deleteMessage", {"chat_id": DESK, "message_id": OPENING}, "message can't be deleted"),
    (
        "deleteMessages",
        {"chat_id": ANNA, "message_ids": 5},
        "expected an Array of message identifiers",
    ),
    (
        "deleteMessages",
        {"chat_id": ANNA, "message_ids": []},
        "message identifiers are not specified",
    ),
    (
        "copyMessages",
        {"chat_id": DESK, "from_chat_id": ANNA, "message_ids": [*range(1, 102)]},
        "too many message identifiers specified",
    ),
    (
        "copyMessages",
        {"chat_id": DESK, "from_chat_id": ANNA, "message_ids": [0]},
        "invalid message identifier specified",
    ),
    (
        "copyMessages",
        {"chat_id": DESK, "from_chat_id": ANNA, "message_ids": [998, 999]},
        "there are no messages to copy",
    ),
    (
        "forwardMessage",
        {"chat_id": ANNA, "from_chat_id": DESK, "message_id": OPENING},
        "the message can't be forwarded",
    ),
    # reactions, pins and topics
    (
        "setMessageReaction",
        {"chat_id": ANNA, "message_id": TEXT, "reaction": "👍"},
        "can't parse reaction JSON object",
    ),
    (
        "setMessageReaction",
        {"chat_id": ANNA, "message_id": TEXT, "reaction": ["👍"]},
        "expected an Array of ReactionType",
    ),
    (
        "setMessageReaction",
        {"chat_id": ANNA, "message_id": TEXT, "reaction": [{"type": "emoji", "emoji": "👍"}] * 2},
        "REACTIONS_TOO_MANY",
    ),
    (
        "pinChatMessage",
        {"chat_id": DESK, "message_id": OPENING},
        "service messages can't be pinned",
    ),
    (
        "createForumTopic",
        {"chat_id": DESK, "name": "x", "icon_color": 5},
        "invalid icon color specified",
    ),
    ("unhideGeneralForumTopic", {"chat_id": DESK}, "TOPIC_NOT_MODIFIED"),
    # the bot's own
    ("setMyCommands", {"commands": {}}, "expected an Array of BotCommand"),
    (
        "getMyCommands",
        {"scope": {"type": "everybody"}},
        "can't parse BotCommandScope: Unsupported type specified",
    ),
    (
        "setChatMenuButton",
        {"menu_button": {"type": "door"}},
        "can't parse menu button: MenuButton has unsupported type",
    ),
    ("setChatMenuButton", {"chat_id": DESK}, "chat not found"),
    (
        "setWebhook",
        {"url": "https://a.org/", "max_connections": 0},
        "max_connections must be between 1 and 100",
    ),
    ("getUpdates", {"allowed_updates": 5}, "can't parse allowed_updates JSON object"),
]

#: Right → what is refused to an administrator without it.
WITHOUT: list[tuple[str, str, Given, str]] = [
    (
        "can_delete_messages",
        "deleteMessage",
        {"chat_id": DESK, "message_id": THEIRS},
        "message can't be deleted",
    ),
    (
        "can_pin_messages",
        "pinChatMessage",
        {"chat_id": DESK, "message_id": THEIRS},
        "not enough rights to manage pinned messages in the chat",
    ),
    (
        "can_pin_messages",
        "unpinAllGeneralForumTopicMessages",
        {"chat_id": DESK},
        "not enough rights to manage pinned messages in the chat",
    ),
    (
        "can_manage_topics",
        "editGeneralForumTopic",
        {"chat_id": DESK, "name": "x"},
        "not enough rights to edit the topic",
    ),
    (
        "can_manage_topics",
        "closeForumTopic",
        {"chat_id": DESK, "message_thread_id": TOPIC},
        "not enough rights to edit the topic",
    ),
]


async def test_what_telegram_refuses(
    bot: Bot, call: Any, anna: Person, sandbox: Sandbox, picture: bytes
) -> None:
    desk = await sandbox.group(members=[anna], silent=True)
    opening = (await bot.create_forum_topic(desk.id, "Case 1")).message_thread_id
    album = [InputMediaDocument(b"a", filename="a"), InputMediaDocument(b"b", filename="b")]
    photo = await bot.send_photo(anna.id, picture)
    meant = {
        ANNA: anna.id,
        DESK: desk.id,
        TEXT: (await bot.send_message(anna.id, "Text")).message_id,
        DOCUMENT: (await bot.send_media_group(anna.id, album))[0].message_id,
        OPENING: opening,
        THEIRS: (await anna.say("Mine", chat=desk)).id,
        TOPIC: await desk.open_topic(anna, "By hand"),
        "@photo": photo.photo[-1].file_id,
    }

    told = [(await call(method, **_with(meant, given))) for method, given, _ in REFUSED]
    lacking = []
    for right, method, given, _ in WITHOUT:
        await desk.set_rights(status="administrator", **{right: False})
        lacking.append(await call(method, **_with(meant, given)))
        await desk.set_rights(status="administrator", **{right: True})

    assert [_said(one) for one in told] == [why for *_, why in REFUSED]
    assert [_said(one) for one in lacking] == [why for *_, why in WITHOUT]


@pytest.mark.parametrize("body", ["{", "[]"])
async def test_a_body_that_is_no_object(server: SandboxServer, body: str) -> None:
    url = f"{server.url}/bot{server.token}/getMe"
    headers = {"Content-Type": "application/json"}

    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers=headers) as answer,
    ):
        told = await answer.json()

    assert (answer.status, _said(told)) == (400, "can't parse JSON object")


@pytest.mark.parametrize(
    ("kind", "size", "refusal"),
    [
        ("photo", LARGEST_PHOTO + 1, "too big for a photo"),
        ("document", LARGEST_UPLOAD + 1, "Request Entity Too Large"),
    ],
)
def test_a_file_that_is_too_large(kind: str, size: int, refusal: str) -> None:
    with pytest.raises(Refused, match=refusal):
        keep(World(), kind, Upload(content=bytes(size), name="x"))


def _with(meant: dict[str, Any], given: Any) -> Any:
    """What is given, with the numbers that are known now."""
    if isinstance(given, dict):
        return {name: _with(meant, value) for name, value in given.items()}
    return meant.get(given, given) if isinstance(given, str) else given


def _said(told: dict[str, Any]) -> str:
    return str(told.get("description", told)).removeprefix("Bad Request: ")
