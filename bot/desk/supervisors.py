"""Supervisors: written to in their own chats, when it cannot wait for somebody to look into the group."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.texts import Language, Sayable
from storage.outbox import Parcel
from storage.records import Advisor


def messages(supervisors: Sequence[Advisor], text: Sayable, language: Language) -> list[Parcel]:
    """One to each. Who never wrote to the bot cannot be written to: the group has it as well, so nobody is told."""
    return [
        Parcel(
            lane=f"chat:{one.user_id}",
            method="send_message",
            params={
                "chat_id": one.user_id,
                "text": language.say(text),
                "parse_mode": "HTML",
            },
            keeps={"report": True},
        )
        for one in supervisors
    ]
