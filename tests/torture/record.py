"""Record: everything that was said and seen in a sandbox, in a file for whoever wants to judge."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from bot.sandbox.updates import FIRST_ID

from .checker import words
from .day import Day

#: Of a message, what matters.
KEPT = ("message_id", "message_thread_id", "text", "caption", "document", "photo", "contact")
SERVICE = ("pinned_message", "forum_topic_created", "forum_topic_edited", "forum_topic_reopened")


class Said:
    """How each message was said first: it may have been changed since."""

    def __init__(self, heard: asyncio.Queue[bytes]) -> None:
        """*heard* is what happens in a world from its beginning."""
        self._heard = heard
        self._words: dict[str, dict[int, list[Any]]] = {}

    async def listen(self) -> None:
        """For ever: nobody waits long to be heard."""
        while True:
            self._take(await self._heard.get())

    def words(self) -> dict[str, dict[int, list[Any]]]:
        """By chat and number: where, what kind of message, its words."""
        while not self._heard.empty():
            self._take(self._heard.get_nowait())
        return self._words

    def _take(self, event: bytes) -> None:
        kind, _, rest = event.partition(b"\n")
        if kind == b"event: message":
            message = json.loads(rest.partition(b"\n")[0].removeprefix(b"data: "))["message"]
            here = self._words.setdefault(str(message["chat"]["id"]), {})
            here[message["message_id"]] = words(message)


def write_record(path: Path, day: Day, payments: list[str], said: Said | None = None) -> None:
    """*said* where messages may be there that were said twice."""
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
                "said": {} if said is None else said.words(),
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
