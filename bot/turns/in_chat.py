"""In chat: where somebody did something in their own chat, who it is, and how they are answered.

What the desk's `here` is to advisors, this is to borrowers, helpers and visitors.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from dialogs.flow import Options
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Sayable
from negotiation.desk.handoff import Handoff
from storage.messages.outbox import Parcel
from storage.records import Chat

from .desk.case import cards
from .turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class InChat:
    """Somebody in their own chat."""

    turn: Turn
    chat: Chat
    situation: Situation
    hearing: Hearing

    @property
    def actor(self) -> str:
        """As the audit calls whose chat it is."""
        return f"borrower:{self.chat.borrower_id or 'unknown'}"

    def send(self, say: Say, **how: Any) -> Parcel:
        """Say it to them, with all that belongs to it; as it will be sent."""
        said = parcel(say, chat_id=self.chat.chat_id, language=self.situation.language, **how)
        self.turn.send(said)
        return said

    def say(self, text: Sayable, options: Options | None = None, **how: Any) -> None:
        self.send(Say(text=text, options=options or {}), **how)

    async def room(self) -> Handoff:
        """The room in which the desk has them; a new one where there is none."""
        return await cards.room(self.turn, self.chat, self.situation)

    async def call(self) -> Handoff:
        """What they ask wants a person: see `cards.call`."""
        return await cards.call(self.turn, self.chat, self.situation)

    async def wanted(self) -> Handoff:
        """The room, where a person is wanted now."""
        handoff = await self.room()
        handoff.want(self.turn.now)
        await self.refresh()
        return handoff

    def tell(self, text: Sayable) -> None:
        """Say something to the desk, in their room."""
        cards.tell(self.turn, self.situation, text)

    async def refresh(self) -> None:
        """Bring the card up to date."""
        await cards.refresh(self.turn, self.situation)

    async def note(self, event: str, **details: Any) -> None:
        """Add to the audit what they did, with their case where there is one."""
        case = self.situation.case
        await self.turn.note(
            event,
            actor=self.actor,
            case_id=case.id if case is not None else None,
            **details,
        )
