"""Arrivals: an update of Telegram as the inbox keeps it."""

from __future__ import annotations

from typing import Any

from storage.messages.inbox import Arrival

#: What a message says that Telegram itself wrote, where nothing follows from it: most are about what we did.
_NOTES = (
    "pinned_message",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
)
_IN_A_CHAT = ("message", "edited_message", "my_chat_member", "chat_member", "message_reaction")


def arrival(update: dict[str, Any]) -> Arrival:
    """The update with its key (delivered twice, taken once) and its lane (one chat, or one topic of a group).

    Raises `KeyError` or `TypeError` for what is no update at all.
    """
    number = int(update["update_id"])
    return Arrival(key=f"update:{number}", lane=_lane(update), kind="update", payload=update)


def is_note(update: dict[str, Any]) -> bool:
    """Whether it only notes that something was pinned, or a topic opened, named or closed.

    >>> is_note({"message": {"from": {"is_bot": True}, "pinned_message": {"message_id": 7}}})
    True
    >>> is_note({"message": {"text": "Hello"}}), is_note({})
    (False, False)
    """
    message = update.get("message")
    return isinstance(message, dict) and any(kind in message for kind in _NOTES)


def _lane(update: dict[str, Any]) -> str:
    try:
        return _known_lane(update)
    except (KeyError, TypeError, AttributeError):  # of a kind that is not known yet
        return "unknown"


def _known_lane(update: dict[str, Any]) -> str:
    for kind in _IN_A_CHAT:
        if kind in update:
            return _of(update[kind])
    query = update["callback_query"]
    return _of(query["message"]) if "message" in query else f"user:{query['from']['id']}"


def _of(message: dict[str, Any]) -> str:
    thread = message.get("message_thread_id", 0) if message.get("is_topic_message") else 0
    return f"{message['chat']['id']}:{thread}"[:60]
