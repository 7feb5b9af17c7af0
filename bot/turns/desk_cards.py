"""Desk cards: a room's card brought up to date with the case."""

from __future__ import annotations

from bot.desk import rooms
from bot.telegram.keyboards import inline
from dialogs.desk.card import buttons, card, topic_name
from dialogs.situation import Situation
from dialogs.texts import Sayable
from negotiation.handoff import Handoff
from storage import people
from storage.records import Chat

from .turn import Turn


async def refresh(turn: Turn, situation: Situation) -> None:
    """Put the case's card, or change it in place."""
    handoff, language = situation.handoff, turn.house.desk_language
    if handoff is None:
        return
    advisor = (
        await people.active_advisor(turn.session, handoff.advisor_id)
        if handoff.advisor_id is not None
        else None
    )
    turn.send(
        rooms.card(
            handoff,
            card(situation, claimed_by=advisor.name if advisor else None),
            inline(buttons(situation), language, handoff.id),
            topic_name(situation),
            language,
        )
    )


async def room(turn: Turn, chat: Chat, situation: Situation) -> Handoff:
    """The chat's room; a new one where there is none."""
    case_id = situation.case.id if situation.case else None
    handoff = situation.handoff
    if handoff is None or (handoff.case_id is not None and handoff.case_id != case_id):
        handoff = situation.handoff = Handoff(chat_id=chat.chat_id, case_id=case_id)
        turn.session.add(handoff)
        await turn.session.flush()
    return handoff


def tell(turn: Turn, situation: Situation, text: Sayable) -> None:
    """Say something in the case's room."""
    if situation.handoff is not None:
        turn.send(rooms.message(situation.handoff, text, turn.house.desk_language))
