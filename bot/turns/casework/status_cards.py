"""Status cards: the card at the top of the borrower's chat brought up to date, or closed, with the case.

What was written last is remembered by its fingerprint, so that nothing is sent where nothing changed. The sender
knows which message it is, makes it anew where the borrower deleted it, and pins it.
"""

from __future__ import annotations

from bot.turns.turn import Turn
from dialogs.borrower import status_card
from dialogs.situation import Situation
from dialogs.texts import Language, Sayable
from storage import people
from storage.messages.outbox import Parcel
from storage.records import Advisor, Chat
from storage.sealed.vault import digest


async def refresh(turn: Turn, situation: Situation) -> None:
    """Put the card where there is something to follow, change it in place, close it at the end."""
    chat, case = situation.place, situation.case
    if not isinstance(chat, Chat):
        raise TypeError("a turn without a chat")
    if case is not None and case.borrower_id != chat.borrower_id:
        return  # a door of somebody else by now
    if not status_card.has_card(situation):
        if case is None or not case.state.is_open:
            close(turn, chat, situation.language, status_card.last_words(situation))
        return
    has = await _advisor(turn, situation)
    text = status_card.card(
        situation,
        advisor=has.name if has is not None else None,
        supervises=has is not None and has.is_supervisor,
    )
    _put(turn, chat, situation.language.say(text))


def close(turn: Turn, chat: Chat, language: Language, text: Sayable) -> None:
    """The card says a last word and is pinned no more; the next case has a card of its own."""
    if chat.status_shown is None:
        return
    _put(turn, chat, language.say(text))
    chat.status_shown = None
    turn.send(
        Parcel(
            lane=f"chat:{chat.chat_id}",
            method="unpin",
            params={"chat_id": chat.chat_id},
            keeps={"unpinned": chat.chat_id},
        )
    )


def _put(turn: Turn, chat: Chat, words: str) -> None:
    shown = digest(words.encode())
    if chat.status_shown == shown:
        return
    chat.status_shown = shown
    turn.send(
        Parcel(
            lane=f"chat:{chat.chat_id}",
            method="status",
            params={"chat_id": chat.chat_id, "text": words, "parse_mode": "HTML"},
            keeps={"status": chat.chat_id},
        )
    )


async def _advisor(turn: Turn, situation: Situation) -> Advisor | None:
    """Who has the case."""
    handoff = situation.handoff
    if handoff is None or not situation.with_a_person or handoff.advisor_id is None:
        return None
    return await people.active_advisor(turn.session, handoff.advisor_id)
