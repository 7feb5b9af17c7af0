"""Other terms: a borrower cannot keep their plan for good; a person is called, and the desk told what it can do."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from bot.turns.desk import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.situation import Situation
from dialogs.texts import Text
from storage.records import Chat


async def wanted(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    """Nothing of the plan changes by it."""
    await turn.note(
        "another plan asked for",
        actor=f"borrower:{chat.borrower_id}",
        case_id=situation.the_case.id,
    )
    await desk_cards.call(turn, chat, situation)
    desk_cards.tell(turn, situation, _TO_AMEND if situation.keeps_a_plan else _TO_OFFER)


_TO_AMEND = Text(
    "🔎 The borrower asks for another plan. This one holds as it is; /amend lets other terms be offered."
)
_TO_OFFER = Text(
    "🔎 The borrower asks for another plan instead of the one that is broken. /offer makes one."
)
