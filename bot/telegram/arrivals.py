"""Arrivals: an update of Telegram as the inbox keeps it."""

from __future__ import annotations

from typing import Any

from storage.inbox import Arrival


def arrival(update: dict[str, Any]) -> Arrival:
    """The update with its key (delivered twice, taken once) and its lane (one chat, or one topic of a group)."""
    return Arrival(
        key=f"update:{update['update_id']}", lane=_lane(update), kind="update", payload=update
    )


def _lane(update: dict[str, Any]) -> str:
    for kind in ("message", "edited_message", "my_chat_member", "message_reaction"):
        if kind in update:
            return _of(update[kind])
    query = update.get("callback_query", {})
    if "message" in query:
        return _of(query["message"])
    return f"user:{query.get('from', {}).get('id', 0)}"


def _of(message: dict[str, Any]) -> str:
    thread = message.get("message_thread_id", 0) if message.get("is_topic_message") else 0
    return f"{message['chat']['id']}:{thread}"
