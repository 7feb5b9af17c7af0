"""Copies: a message once more, in another chat or topic, with or without its author's name."""

from __future__ import annotations

from itertools import pairwise

from bot.sandbox.access import message_in, readable, sendable
from bot.sandbox.chats import Chat
from bot.sandbox.messages import CONTENT, send
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

from .deletions import numbers
from .media import captioned


def copy_message(world: World, given: Shape) -> Shape:
    """copyMessage."""
    chat, topic = sendable(world, given)
    source = readable(world, given["from_chat_id"])
    message = message_in(source, given["message_id"], "message to copy")
    content = _content(message)
    if content is None:
        raise bad("the message can't be copied")
    if "caption" in given and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content |= captioned(given)
    copy = send(world, given, chat, topic, content)
    _remember(source, message, chat, copy)
    return {"message_id": copy["message_id"]}


def copy_messages(world: World, given: Shape) -> list[Shape]:
    """copyMessages: in order, albums kept together; what is not there is overlooked."""
    wanted = numbers(given["message_ids"])
    if any(later <= earlier for earlier, later in pairwise(wanted)):
        raise bad("message identifiers must be in a strictly increasing order")
    chat, topic = sendable(world, given)
    source = readable(world, given["from_chat_id"])
    groups: dict[str, str] = {}
    copied = []
    for number in wanted:
        message = source.messages.get(number)
        content = _content(message) if message else None
        if message is None or content is None:
            continue
        if given.get("remove_caption"):
            content.pop("caption", None)
            content.pop("caption_entities", None)
        if group := message.get("media_group_id"):
            content["media_group_id"] = groups.setdefault(group, str(next(world.album_ids)))
        copy = send(world, given, chat, topic, content)
        _remember(source, message, chat, copy)
        copied.append({"message_id": copy["message_id"]})
    if not copied:
        raise bad("there are no messages to copy")
    return copied


def forward_message(world: World, given: Shape) -> Shape:
    """forwardMessage: the author is named."""
    chat, topic = sendable(world, given)
    source = readable(world, given["from_chat_id"])
    message = message_in(source, given["message_id"], "message to forward")
    if message.get("has_protected_content"):
        raise bad("message has protected content and can't be forwarded")
    content = _content(message)
    if content is None:
        raise bad("the message can't be forwarded")
    origin = message.get("forward_origin") or {
        "type": "user",
        "sender_user": message["from"],
        "date": message["date"],
    }
    return send(world, given, chat, topic, {**content, "forward_origin": origin})


def _remember(source: Chat, message: Shape, chat: Chat, copy: Shape) -> None:
    """Whose words it carries: Telegram shows nobody, a page of ours may."""
    writer = message["from"]["id"]
    chat.copied[copy["message_id"]] = source.copied.get(message["message_id"], writer)


def _content(message: Shape) -> Shape | None:
    if message.get("has_protected_content"):
        return None
    content = {name: message[name] for name in CONTENT if name in message}
    return content or None


SERVED = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
}
