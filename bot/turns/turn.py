"""Turn: one arrival or due row taken, everything it changes in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.desk import rooms
from bot.telegram.keyboards import inline, parcel
from dialogs.flow import Options
from dialogs.reply import Say
from dialogs.texts import Language, Sayable, Text
from negotiation.desk.handoff import Handoff
from storage.auditing import audit
from storage.engine.database import Session
from storage.messages import due, outbox
from storage.messages.due import Duty
from storage.messages.outbox import Parcel
from storage.records import Chat
from storage.seen.glances import AtChat

from . import tracing, webhook_events
from .ahead import Ahead
from .house import House


@dataclass(kw_only=True)
class Turn:
    session: Session
    now: datetime
    house: House
    ahead: Ahead = field(default_factory=Ahead)
    seen: AtChat | None = None  #: ahead, of the chat in which somebody speaks
    parcels: list[Parcel] = field(default_factory=list)
    #: Answers to tapped buttons, sent beside the queue once the turn is committed: they may be lost.
    answers: list[dict[str, Any]] = field(default_factory=list)
    is_urgent: bool = False  #: whether it left something that is due at once
    waiting: int = 0  #: how many waited for a person, where the queue was gone through

    def __post_init__(self) -> None:
        audit.begin(self.session, self.now)

    @property
    def today(self) -> date:
        """The day by the lender's calendar."""
        return self.house.day(self.now)

    def send(self, *parcels: Parcel) -> None:
        self.parcels.extend(parcels)
        self.ahead.sent.extend(parcels)

    def say(
        self,
        text: Sayable,
        *,
        chat_id: int,
        language: Language,
        options: Options | None = None,
        **how: Any,
    ) -> None:
        """Tell somebody something in their chat."""
        said = Say(text=text, options=options or {})
        self.send(parcel(said, chat_id=chat_id, language=language, **how))

    def tell(self, chat: Chat, said: Say | Sayable) -> None:
        """Tell whoever owns *chat* something in its language, whatever else is known of them."""
        self.send(self.told(chat, said))

    def told(self, chat: Chat, said: Say | Sayable) -> Parcel:
        """What would be sent then."""
        language = self.house.language_of(chat)
        say = said if isinstance(said, Say) else Say(text=said)
        return parcel(say, chat_id=chat.chat_id, language=language)

    def tell_desk(
        self, room: Handoff | None, text: Sayable, options: Options | None = None, **how: Any
    ) -> None:
        """Say something to the advisors: in a room, or to all; *how* as `rooms.message` takes it."""
        language = self.house.desk_language
        if options:
            how["markup"] = inline(options, language, room.id if room is not None else None)
        self.send(rooms.message(room, text, language, **how))

    async def keep(
        self, data: bytes, name: str, media_type: str, case_id: int | None = None
    ) -> int:
        """Keep a file of ours, locked; the number under which it is."""
        return await self.house.archive.keep(
            self.session, data, name=name, media_type=media_type, now=self.now, case_id=case_id
        )

    def answer(self, query_id: str | None, toast: Text | None, language: Language) -> None:
        """Answer a tapped button, with a word where there is one; without one, unless it is answered already."""
        is_answered = any(one["callback_query_id"] == query_id for one in self.answers)
        if query_id is None or (is_answered and toast is None):
            return
        text = {"text": language.plain(toast)[:200]} if toast else {}
        self.answers.append({"callback_query_id": query_id, **text})

    def alert(self, query_id: str, text: Sayable, language: Language) -> None:
        """Answer a tapped button with words that stay until they are closed, seen by who tapped alone."""
        shown = {"text": language.plain(text)[:200], "show_alert": True}
        self.answers.append({"callback_query_id": query_id, **shown})

    async def touch_queue(self, handoff_id: int | None = None) -> None:
        """Somebody waits, is taken or is left, or the desk has changed: the queue is gone through anew.

        It is done behind the turn, once for all that changed until then: see `queueing`.
        """
        self.is_urgent = True
        duty = Duty(
            key=f"queue:{handoff_id or 0}:{self.now.timestamp()}",
            kind="queue",
            subject={} if handoff_id is None else {"handoff_id": handoff_id},
            due_at=self.now,
            about="queue",
        )
        await due.schedule(self.session, [duty])

    async def note(
        self, event: str, *, actor: str, case_id: int | None = None, **details: Any
    ) -> None:
        """Add to the audit, and to what the lender's own systems are told."""
        tracing.case(case_id)
        await audit.append(
            self.session, at=self.now, actor=actor, event=event, case_id=case_id, **details
        )
        await webhook_events.noted(
            self.session,
            event,
            told=self.house.tells,
            now=self.now,
            case_id=case_id,
            details=details,
        )

    async def finish(self) -> None:
        """Hand the parcels to the outbox: the last thing before the commit."""
        parcels: Sequence[Parcel] = self.parcels
        await outbox.enqueue(self.session, parcels, self.now)
