"""Record: everything that was said and seen in a sandbox, in a file for whoever wants to judge."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.sandbox.updates import FIRST_ID

from .day import Day

#: Of a message, what matters.
KEPT = ("message_id", "message_thread_id", "text", "caption", "document", "photo", "contact")
SERVICE = ("pinned_message", "forum_topic_created", "forum_topic_edited", "forum_topic_reopened")


def write_record(path: Path, day: Day, payments: list[str]) -> None:
    world = day.lender.server.world
    path.write_text(
        json.dumps(
            {
                "first_update": FIRST_ID,
                "next_update": world.updates.next_id,
                "unconfirmed": len(world.updates.pending),
                "group": day.lender.group.id,
                "signers": day.signers,
                "talkers": day.talkers,
                "stuck": day.stuck,
                "payments": payments,
                "chats": {
                    str(chat.id): [_message(one) for _, one in sorted(chat.messages.items())]
                    for chat in world.chats.values()
                },
                "deleted": {str(chat.id): [*chat.deleted] for chat in world.chats.values()},
            },
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )


def _message(message: dict[str, Any]) -> dict[str, Any]:
    kept = {name: message[name] for name in KEPT if name in message}
    for name in ("document", "photo", "contact"):
        if name in kept:
            kept[name] = True
    labels = [
        button["text"]
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    ]
    is_service = any(name in message for name in SERVICE)
    return kept | {"by_bot": message["from"]["is_bot"], "service": is_service, "labels": labels}
