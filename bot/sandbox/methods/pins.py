"""Pins: messages kept at the top of a chat."""

from __future__ import annotations

from bot.sandbox.access import message_in, readable, writable
from bot.sandbox.chats import Chat
from bot.sandbox.messages import quotable, service
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World


def pin(world: World, given: Shape) -> bool:
    """pinChatMessage: in a private chat nobody's right is needed."""
    chat = writable(world, given["chat_id"])
    _check(world, chat)
    message = message_in(chat, given["message_id"], "message to pin")
    number = message["message_id"]
    if "forum_topic_created" in message or "pinned_message" in message:
        raise bad("service messages can't be pinned")
    if number in chat.pinned:
        return True
    chat.pinned.append(number)
    world.touch(chat, number)
    topic = chat.topics.get(message.get("message_thread_id", 0))
    service(world, chat, topic, world.me, pinned_message=quotable(message))
    return True


def unpin(world: World, given: Shape) -> bool:
    """unpinChatMessage: the newest one unless said otherwise."""
    chat = readable(world, given["chat_id"])
    _check(world, chat)
    number = given.get("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(number)
    world.touch(chat, number)
    return True


def unpin_all(world: World, given: Shape) -> bool:
    """unpinAllChatMessages."""
    chat = readable(world, given["chat_id"])
    _check(world, chat)
    chat.pinned.clear()
    world.touch(chat)
    return True


def _check(world: World, chat: Chat) -> None:
    if not chat.is_private and not chat.may(world.me.id, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")


SERVED = {"pinChatMessage": pin, "unpinChatMessage": unpin, "unpinAllChatMessages": unpin_all}
