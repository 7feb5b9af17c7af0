"""Desk cards: a room's card brought up to date with the case."""

from __future__ import annotations

from bot.desk import rooms
from bot.telegram.keyboards import inline
from dialogs.desk.card import buttons, card, topic_name
from dialogs.situation import Situation
from dialogs.texts import Text
from storage import people

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


def tell(turn: Turn, situation: Situation, text: Text) -> None:
    """Say something in the case's room."""
    if situation.handoff is not None:
        turn.send(rooms.message(situation.handoff, text, turn.house.desk_language))
