"""Supervisors: written to in their own chats, when it cannot wait for somebody to look into the group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dialogs.texts import Language, Sayable
from storage.messages.outbox import Parcel
from storage.records import Advisor


def messages(
    supervisors: Sequence[Advisor],
    text: Sayable,
    language: Language,
    *,
    markup: dict[str, Any] | None = None,
) -> list[Parcel]:
    """One to each who can be written to: Telegram lets no bot begin, so some have to write first."""
    buttons = {"reply_markup": markup} if markup else {}
    return [
        Parcel(
            lane=f"chat:{one.user_id}",
            method="send_message",
            params={
                "chat_id": one.user_id,
                "text": language.say(text),
                "parse_mode": "HTML",
                **buttons,
            },
        )
        for one in supervisors
        if one.is_reachable
    ]
