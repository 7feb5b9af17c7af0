"""Disconnecting: a chat is no door to the borrower any more, because they wished so."""

from __future__ import annotations

from bot.turns.casework import status_cards
from bot.turns.in_chat import InChat
from dialogs.borrower import FIRST
from dialogs.borrower.records.disconnect import GONE
from dialogs.borrower.status_card import NOT_HERE
from dialogs.desk.conversation import other_ways
from dialogs.desk.workload import alerts
from dialogs.texts import Lines


async def disconnected(here: InChat, _: object) -> None:
    """Nothing of the loan is shown here, and nothing that belongs to it is sent here."""
    chat, situation = here.chat, here.situation
    await here.note("disconnected", chat=chat.chat_id)
    if situation.case is not None:
        here.tell(Lines(alerts.GONE, *other_ways.ways(situation)))
    status_cards.close(here.turn, chat, situation.language, NOT_HERE)
    situation.case = None
    chat.borrower_id = chat.identified_at = chat.claimed_loan = None
    chat.place, chat.came_from, chat.trail, chat.misses = FIRST, [], [], 0
    chat.figures = {}
    here.say(GONE, removes_keyboard=True)
