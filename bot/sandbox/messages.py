"""Message: put together as the Bot API shows it, whoever sends it."""

from __future__ import annotations

from .access import message_in, readable
from .accounts import Account
from .chats import Chat, Topic
from .entities import read
from .keyboards import markup
from .refusals import Shape, bad
from .world import World

#: The fields that make a message's content, copied as they are.
CONTENT = [
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "voice",
    "audio",
    "video",
    "sticker",
    "location",
    "contact",
    "has_media_spoiler",
    "show_caption_above_media",
    "link_preview_options",
]
REPLY_FIELDS = frozenset(
    [
        "message_id",
        "chat_id",
        "allow_sending_without_reply",
        "quote",
        "quote_parse_mode",
        "quote_entities",
        "quote_position",
        "checklist_task_id",
        "poll_option_id",
    ]
)


def blank(world: World, chat: Chat, sender: Account, topic: Topic | None) -> Shape:
    """A message without content yet."""
    message: Shape = {
        "message_id": world.next_message_id(chat),
        "from": sender.shape(),
        "chat": chat.shape,
        "date": world.now(),
    }
    if topic is not None:
        message["message_thread_id"] = topic.id
        message["is_topic_message"] = True
        # Telegram shows everything in a topic as a reply to the message that opened it.
        if opening := chat.messages.get(topic.id):
            message["reply_to_message"] = opening
    return message


def reply(world: World, chat: Chat, topic: Topic | None, given: Shape) -> Shape:
    """The fields of a reply: the message answered and the part of it that is quoted; raises Refused."""
    wanted = given.get("reply_parameters")
    if wanted is None:
        return {}
    if not isinstance(wanted, dict):
        raise bad("object expected as reply parameters")
    if unknown := set(wanted) - REPLY_FIELDS:
        raise bad(f'unknown field "{min(unknown)}" of ReplyParameters')
    if not isinstance(wanted.get("message_id"), int):
        raise bad("can't parse reply parameters JSON object")
    elsewhere = wanted.get("chat_id") not in {None, chat.id}
    source = readable(world, wanted["chat_id"]) if elsewhere else chat
    if wanted["message_id"] not in source.messages and wanted.get("allow_sending_without_reply"):
        return {}
    answered = message_in(source, wanted["message_id"], "message to be replied")
    other_topic = topic is not None and answered.get("message_thread_id") not in {None, topic.id}
    if elsewhere or other_topic:
        origin = {"type": "user", "sender_user": answered["from"], "date": answered["date"]}
        fields: Shape = {
            "external_reply": {"origin": origin, "message_id": answered["message_id"]}
        }
        if not source.is_private:
            fields["external_reply"]["chat"] = source.shape
    else:
        fields = {"reply_to_message": quotable(answered)}
    if wanted.get("quote"):
        fields["quote"] = _quote(answered, wanted)
    return fields


def quotable(message: Shape) -> Shape:
    """A message inside another one: without what it itself answers."""
    return {
        name: value
        for name, value in message.items()
        if name not in {"reply_to_message", "external_reply"}
    }


def send(world: World, given: Shape, chat: Chat, topic: Topic | None, content: Shape) -> Shape:
    """The bot's message with that content, on the screen; raises Refused."""
    keyboard = markup(given.get("reply_markup"), private=chat.is_private)
    answered = reply(world, chat, topic, given)
    message = {**blank(world, chat, world.me, topic), **answered, **content}
    if given.get("protect_content"):
        message["has_protected_content"] = True
    if given.get("message_effect_id"):
        if not chat.is_private:
            raise bad("message effects can be used in private chats only")
        message["effect_id"] = given["message_effect_id"]
    if keyboard is not None:
        if "inline_keyboard" in keyboard:
            message["reply_markup"] = keyboard
        else:
            chat.keyboard = None if "remove_keyboard" in keyboard else keyboard
            chat.fixed.add(message["message_id"])
    chat.action = None
    return world.put(chat, message)


def service(
    world: World, chat: Chat, topic: Topic | None, sender: Account, **what: object
) -> Shape:
    """A message of Telegram's own about what somebody did; the bot is told as well."""
    message = world.put(chat, {**blank(world, chat, sender, topic), **what})
    world.updates.add("message", message)
    return message


def _quote(answered: Shape, wanted: Shape) -> Shape:
    said = answered.get("text") or answered.get("caption") or ""
    words, entities = read(
        wanted["quote"], wanted.get("quote_parse_mode"), wanted.get("quote_entities")
    )
    if words not in said:
        raise bad("QUOTE_TEXT_INVALID")
    quote: Shape = {"text": words, "position": said.index(words), "is_manual": True}
    return {**quote, "entities": entities} if entities else quote
