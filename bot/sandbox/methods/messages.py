"""Messages: texts, places, contacts, and taking them away again."""

from __future__ import annotations

from typing import Any

from bot.sandbox.access import message_in, readable, sendable, writable
from bot.sandbox.chats import Chat
from bot.sandbox.entities import text_of
from bot.sandbox.messages import send
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

DELETABLE_SECONDS = 48 * 3600
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "record_audio",
        "upload_audio",
    ]
)
ACTION_SECONDS = 5
PREVIEW_FIELDS = frozenset(
    {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
)


def send_message(world: World, given: Shape) -> Shape:
    """sendMessage."""
    text, entities = text_of(given)
    chat, topic = sendable(world, given)
    content: Shape = {"text": text}
    if entities:
        content["entities"] = entities
    if preview := preview_of(given):
        content["link_preview_options"] = preview
    return send(world, given, chat, topic, content)


def preview_of(given: Shape) -> Shape | None:
    """The wanted link preview; raises Refused."""
    preview = given.get("link_preview_options")
    if preview is not None and not isinstance(preview, dict):
        raise bad("object expected as link preview options")
    if unknown := set(preview or {}) - PREVIEW_FIELDS:
        raise bad(f'unknown field "{min(unknown)}" of LinkPreviewOptions')
    return preview


def send_location(world: World, given: Shape) -> Shape:
    """sendLocation."""
    if not (-90 <= given["latitude"] <= 90 and -180 <= given["longitude"] <= 180):
        raise bad("wrong latitude or longitude specified")
    chat, topic = sendable(world, given)
    location = {
        name: given[name]
        for name in ("latitude", "longitude", "horizontal_accuracy")
        if name in given
    }
    return send(world, given, chat, topic, {"location": location})


def send_contact(world: World, given: Shape) -> Shape:
    """sendContact."""
    chat, topic = sendable(world, given)
    names = ("phone_number", "first_name", "last_name", "vcard")
    return send(
        world,
        given,
        chat,
        topic,
        {"contact": {name: given[name] for name in names if name in given}},
    )


def send_chat_action(world: World, given: Shape) -> bool:
    """sendChatAction; shown for five seconds at most, and for a deleted topic as well."""
    if given["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = writable(world, given["chat_id"])
    chat.action = {
        "action": given["action"],
        "until": world.now() + ACTION_SECONDS,
        "message_thread_id": given.get("message_thread_id"),
    }
    world.touch(chat)
    world.events.tell("action", chat_id=chat.id, sequence=chat.sequence, **chat.action)
    return True


def delete_message(world: World, given: Shape) -> bool:
    """deleteMessage."""
    chat = writable(world, given["chat_id"])
    message = message_in(chat, given["message_id"], "message to delete")
    _check_deletable(world, chat, message)
    world.drop(chat, message["message_id"])
    return True


def delete_messages(world: World, given: Shape) -> bool:
    """deleteMessages: what is not there is overlooked."""
    chat = writable(world, given["chat_id"])
    there = [
        chat.messages[number]
        for number in numbers(given["message_ids"])
        if number in chat.messages
    ]
    for message in there:
        _check_deletable(world, chat, message)
    for message in there:
        world.drop(chat, message["message_id"])
    return True


def numbers(given: Any) -> list[int]:
    """A list of 1 to 100 message ids; raises Refused."""
    if not isinstance(given, list):
        raise bad("expected an Array of message identifiers")
    if not given:
        raise bad("message identifiers are not specified")
    if len(given) > 100:
        raise bad("too many message identifiers specified")
    if not all(isinstance(number, int) and number > 0 for number in given):
        raise bad("invalid message identifier specified")
    return given


def _check_deletable(world: World, chat: Chat, message: Shape) -> None:
    if "forum_topic_created" in message or "supergroup_chat_created" in message:
        raise bad("message can't be deleted")
    if chat.may(world.me.id, "can_delete_messages"):
        return
    mine = message["from"]["id"] == world.me.id
    if not mine and not chat.is_private:
        raise bad("message can't be deleted")
    if world.now() - message["date"] > DELETABLE_SECONDS:
        raise bad("message can't be deleted for everyone")


def react(world: World, given: Shape) -> bool:
    """setMessageReaction: one at most, as for anybody without Premium."""
    chat = readable(world, given["chat_id"])
    message = message_in(chat, given["message_id"], "message to react")
    wanted = given.get("reaction") or []
    if not isinstance(wanted, list) or not all(isinstance(one, dict) for one in wanted):
        raise bad("expected an Array of ReactionType")
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for one in wanted:
        if one.get("type") != "emoji" or one.get("emoji") not in REACTIONS:
            raise bad("REACTION_INVALID")
    chat.reactions.setdefault(message["message_id"], {})[world.me.id] = wanted
    world.touch(chat, message["message_id"])
    world.events.tell(
        "reaction",
        chat_id=chat.id,
        sequence=chat.sequence,
        message_id=message["message_id"],
        user_id=world.me.id,
        reaction=wanted,
    )
    return True


REACTIONS = frozenset(
    [
        "❤",
        "👍",
        "👎",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂",
        "🤷",
        "🤷\u200d♀",
        "😡",
    ]
)
SERVED = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "setMessageReaction": react,
}
