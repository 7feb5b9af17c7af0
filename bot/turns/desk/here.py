"""Here: where somebody at the desk does something, with whom, and how they are answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.desk import private, rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import inline, parcel
from bot.turns import situations, tracing
from bot.turns.turn import Turn
from dialogs.flow import Options
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Language, Sayable, Text
from negotiation.desk.handoff import Handoff
from negotiation.refusals import ForSupervisor
from storage import people
from storage.auditing import audit
from storage.messages.outbox import Parcel
from storage.records import Advisor, Chat

from . import buttons
from .case import cards

SENT_TO_YOU = Text("It is in your own chat with me.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AtDesk:
    """An advisor, somewhere in the group."""

    turn: Turn
    hearing: Hearing
    advisor: Advisor
    handoff: Handoff | None  #: of the room, where it is one

    @property
    def language(self) -> Language:
        return self.turn.house.desk_language

    @property
    def actor(self) -> str:
        """As the audit calls them."""
        return audit.advisor(self.advisor.user_id)

    @property
    def moment(self) -> str | None:
        """What buttons are about that are asked in passing."""
        return None

    def say(
        self, text: Sayable, *, options: Options | None = None, about: str | None = None
    ) -> None:
        """Answer the advisor: at the button, or where they wrote; with what the *options* are about, if not the moment."""
        if self.hearing.query_id is not None and isinstance(text, Text) and not options:
            self.turn.answer(self.hearing.query_id, text, self.language)
            return
        markup = self._below(options) if options else None
        thread = self.hearing.thread_id
        subject = (about or self.moment) if options else None
        self.turn.send(
            rooms.message(
                self.handoff, text, self.language, thread_id=thread, markup=markup, about=subject
            )
        )

    def change(self, text: Sayable, options: Options, *, about: str | None = None) -> None:
        """Say it in place of the message whose button was tapped."""
        self.turn.send(
            Parcel(
                lane=self._lane,
                method="edit_message_text",
                params={
                    "message_id": self.hearing.message_id,
                    "text": self.language.say(text),
                    "parse_mode": "HTML",
                    "reply_markup": self._below(options),
                },
                keeps=rooms.kept(about),
            )
        )

    def show_picture(self, kept: int, name: str, **params: Any) -> None:
        """Show what is *kept* in the vault, by its id."""
        files = {"photo": {"vault": kept, "name": name}}
        self.turn.send(Parcel(lane=self._lane, method="send_photo", params=params, files=files))

    @property
    def _lane(self) -> str:
        return rooms.lane(self.handoff) if self.handoff else rooms.GENERAL

    def _below(self, options: Options) -> dict[str, Any]:
        return inline(options, self.language, self.handoff.id if self.handoff else 0)

    async def say_privately(self, text: Sayable) -> bool:
        """Tell this advisor alone: in their own chat. False, and said how, where they have none with the bot."""
        if not await self.can_be_written_to():
            return False
        self.turn.send(private.words(self.advisor.user_id, text, self.language))
        self.say(SENT_TO_YOU)
        return True

    async def can_be_written_to(self) -> bool:
        """Whether the bot may write to this advisor; else it is said how. Telegram lets no bot begin."""
        chat = await people.chat(self.turn.session, self.advisor.user_id)
        if chat is not None and self.advisor.is_reachable:
            return True
        handle = self.turn.house.lender.handle
        self.say(
            Text(
                "Please write /start to me ({handle}) in a private chat once; then try again.",
                handle=handle,
            )
            if handle
            else Text("Please write /start to me in a private chat once; then try again.")
        )
        return False

    def must_supervise(self) -> None:
        """Raises `ForSupervisor`."""
        if not self.advisor.is_supervisor:
            raise ForSupervisor

    async def note(self, event: str, **details: Any) -> None:
        """Add to the audit."""
        await self.turn.note(event, actor=self.actor, **details)


@dataclass(frozen=True, slots=True, kw_only=True)
class InRoom(AtDesk):
    """An advisor in the topic of a case, or of a visitor."""

    chat: Chat
    situation: Situation

    @property
    def room(self) -> Handoff:
        if self.situation.handoff is None:
            raise LookupError("a desk's turn without a room")
        return self.situation.handoff

    @property
    def moment(self) -> str | None:
        return buttons.of_the_moment(self.situation)

    @property
    def is_door(self) -> bool:
        """Whether this chat leads to the borrower of the room's case, or the room has no case."""
        case = self.situation.case
        return case is None or self.chat.borrower_id == case.borrower_id

    @property
    def is_reachable(self) -> bool:
        """Whether the borrower can be written to in Telegram, as far as is known."""
        borrower = self.situation.borrower
        return borrower is None or borrower.unreachable_since is None

    def claimed(self) -> Handoff:
        """The room, if this advisor has it. Raises `AlreadyClaimed`, or `NotAllowed` when nobody has."""
        self.room.must_be_claimed_by(self.advisor.user_id)
        return self.room

    def tell(self, text: Sayable) -> None:
        """Say something in the room, for all who work there."""
        cards.tell(self.turn, self.situation, text)

    def tell_borrower(self, text: Sayable) -> None:
        """Say something in the borrower's chat, unless it leads to somebody else by now."""
        if self.is_door:
            self.send_borrower(Say(text=text))

    def send_borrower(self, say: Say) -> None:
        language = self.situation.language
        self.turn.send(parcel(say, chat_id=self.chat.chat_id, language=language))

    async def refresh(self) -> None:
        """Bring the card up to date."""
        await cards.refresh(self.turn, self.situation)

    async def note(self, event: str, **details: Any) -> None:
        case = self.situation.case
        await self.turn.note(
            event,
            actor=self.actor,
            case_id=case.id if case else None,
            **details,
        )


async def enter(here: AtDesk, handoff: Handoff) -> InRoom:
    """The same advisor in a room, with its borrower's chat and its own case."""
    tracing.case(handoff.case_id)
    with here.turn.session.no_autoflush:
        chat, situation = await situations.behind(here.turn, handoff)
    return InRoom(
        turn=here.turn,
        hearing=here.hearing,
        advisor=here.advisor,
        handoff=handoff,
        chat=chat,
        situation=situation,
    )


#: Carries an order out in a room; raises refusals.
Act = Callable[[InRoom, Any], Awaitable[None]]
#: Carries one out that is about the desk, wherever it was written.
DeskAct = Callable[[AtDesk, Any], Awaitable[None]]
