"""Reassigning: all that an advisor has goes to a colleague or back to the queue; the borrowers are told."""

from __future__ import annotations

from bot.telegram.keyboards import parcel
from dialogs.reply import Say
from dialogs.texts import Text
from negotiation.handoff import Handoff, HandoffState
from storage import cases, desk
from storage.records import Advisor

from . import desk_cards, situations
from .line import called
from .turn import Turn


async def all_of(turn: Turn, other: Advisor, to: Advisor | None, told: Text, *, by: str) -> int:
    """Move everything *other* has; *told* is said in each room, done *by* whom kept. How many there were."""
    found = await cases.handoffs_of_advisor(turn.session, other.user_id)
    had = [each for each in found if each.state is HandoffState.CLAIMED]
    for handoff in had:
        if to is None:
            handoff.reoffer(handoff.unanswered_since or turn.now)
        else:
            handoff.transfer(to.user_id)
            await desk.begin_talk(turn.session, handoff, turn.now, turn.now)
        await _tell(turn, handoff, other, to, told)
        await turn.note(
            "reassigned",
            actor=by,
            case_id=handoff.case_id,
            user=other.user_id,
            to=None if to is None else to.user_id,
        )
    return len(had)


async def _tell(
    turn: Turn, handoff: Handoff, other: Advisor, to: Advisor | None, told: Text
) -> None:
    chat, situation = await situations.behind(turn, handoff)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, told)
    left = (
        Text(
            "{advisor} had to leave. Another advisor will write to you here.",
            advisor=called(other),
        )
        if to is None
        else Text(
            "{advisor} had to leave. {other} (advisor) is here now and reads what you write.",
            advisor=called(other),
            other=called(to),
        )
    )
    turn.send(parcel(Say(text=left), chat_id=chat.chat_id, language=situation.language))
