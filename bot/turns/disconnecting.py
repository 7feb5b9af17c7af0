"""Disconnecting: a chat is no door to the borrower any more, because they wished so."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from dialogs.borrower import FIRST
from dialogs.borrower.disconnect import GONE
from dialogs.borrower.status_card import NOT_HERE
from dialogs.desk import alerts, other_ways
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Lines
from storage.records import Chat

from . import status_cards
from .desk import cards as desk_cards
from .turn import Turn


async def disconnected(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    """Nothing of the loan is shown here, and nothing that belongs to it is sent here."""
    await turn.note(
        "disconnected",
        actor=f"borrower:{chat.borrower_id}",
        case_id=situation.case.id if situation.case else None,
        chat=chat.chat_id,
    )
    if situation.case is not None:
        desk_cards.tell(turn, situation, Lines(alerts.GONE, *other_ways.ways(situation)))
    status_cards.close(turn, chat, situation.language, NOT_HERE)
    situation.case = None
    chat.borrower_id = chat.identified_at = chat.claimed_loan = None
    chat.place, chat.came_from, chat.trail, chat.misses = FIRST, [], [], 0
    chat.figures = {}
    turn.send(
        parcel(
            Say(text=GONE),
            chat_id=chat.chat_id,
            language=situation.language,
            removes_keyboard=True,
        )
    )
