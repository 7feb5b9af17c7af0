"""Lacking: a borrower has no such paper: kept with what they say of it, and read by whoever works on the case."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from dialogs import happenings as h
from dialogs.desk.papers import not_here
from dialogs.situation import Situation
from dialogs.texts import Lines
from negotiation.lifecycle import CaseState
from storage.records import Chat

from . import asked_papers
from .desk import cards as desk_cards
from .turn import Turn


async def told(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.PaperLacking
) -> None:
    """Note it; where it was asked for by an advisor, their question is answered by it."""
    case = situation.the_case
    for want in happening.wants:
        await turn.note(
            "paper lacking",
            actor=f"borrower:{chat.borrower_id}",
            case_id=case.id,
            want=str(want),
        )
        case.do_not_wait_for(want)
    if case.state is CaseState.APPLYING:  # all of it is read once it is sent
        return
    await asked_papers.all_came(turn, situation)
    desk_cards.tell(turn, situation, Lines(*not_here(situation, happening.wants)))
    await desk_cards.refresh(turn, situation)
