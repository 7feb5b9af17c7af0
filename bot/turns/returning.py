"""Returning: what an advisor had goes back to the queue, because they are not there any more."""

from __future__ import annotations

from bot.telegram.keyboards import parcel
from dialogs.reply import Say
from dialogs.texts import Text
from negotiation.handoff import HandoffState
from storage import cases
from storage.records import Advisor

from . import desk_cards, situations
from .line import called
from .turn import Turn


async def give_back_all(turn: Turn, advisor: Advisor, why: Text) -> int:
    """Offer all that an advisor has to others; *why* is said in the rooms. How many there were."""
    rooms = await cases.handoffs_of_advisor(turn.session, advisor.user_id)
    had = [each for each in rooms if each.state is HandoffState.CLAIMED]
    left = Text(
        "{advisor} had to leave. Another advisor will write to you here.", advisor=called(advisor)
    )
    for handoff in had:
        handoff.reoffer(handoff.unanswered_since or turn.now)
        chat, situation = await situations.behind(turn, handoff)
        await desk_cards.refresh(turn, situation)
        desk_cards.tell(turn, situation, why)
        turn.send(parcel(Say(text=left), chat_id=chat.chat_id, language=situation.language))
    return len(had)
