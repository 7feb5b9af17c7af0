"""Access: which chat, topic or message a call means, and whether the bot may go there."""

from __future__ import annotations

from typing import Any

from .chats import Chat, Topic
from .refusals import Refused, Shape, bad, forbidden
from .world import World


def readable(world: World, chat_id: Any) -> Chat:
    """The chat, for looking at it; raises Refused."""
    chat = world.chats.get(chat_id)
    if chat is None:
        raise bad("chat not found")
    if not chat.is_open:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.is_private:
        return chat
    mine = chat.members.get(world.me.id)
    called = "group chat" if chat.type == "group" else "supergroup chat"
    if chat.migrated_to is not None:
        raise Refused(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=chat.migrated_to,
        )
    if mine is not None and mine.status == "kicked":
        raise forbidden(f"bot was kicked from the {called}")
    if mine is None or mine.status == "left":
        raise forbidden(f"bot is not a member of the {called}")
    return chat


def writable(world: World, chat_id: Any) -> Chat:
    """The chat, for sending to it; raises Refused."""
    chat = readable(world, chat_id)
    if chat.is_private:
        if world.accounts[chat.id].is_deleted:
            raise forbidden("user is deactivated")
        if chat.is_blocked:
            raise forbidden("bot was blocked by the user")
    return chat


def sendable(world: World, given: Shape) -> tuple[Chat, Topic | None]:
    """The chat and the topic for a new message, which is counted; raises Refused."""
    chat = writable(world, given["chat_id"])
    topic = topic_of(chat, given.get("message_thread_id"))
    place = topic or (chat.general if chat.is_forum else None)
    if place is not None and place.is_closed:
        mine = world.me.id
        if place.creator != mine and not chat.may(mine, "can_manage_topics"):
            raise bad("TOPIC_CLOSED")
    world.limits.count(chat, world.clock.moment())
    return chat, topic


def topic_of(chat: Chat, thread_id: int | None) -> Topic | None:
    """A topic by its id; raises Refused when it is not there (any more)."""
    if not thread_id:
        return None
    if not chat.is_forum and not chat.is_private:
        return None  # Telegram overlooks the thread in a group without topics
    topic = chat.topics.get(thread_id)
    if topic is None:
        raise bad("message thread not found")
    return topic


def message_in(chat: Chat, message_id: int | None, what: str) -> Shape:
    """A message that is still there; raises Refused "<what> not found"."""
    message = chat.messages.get(message_id or 0)
    if message is None:
        raise bad(f"{what} not found")
    return message
