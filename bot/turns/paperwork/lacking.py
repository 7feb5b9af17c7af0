"""Lacking: a borrower has no such paper: kept with what they say of it, and read by whoever works on the case."""

from __future__ import annotations

from bot.turns.in_chat import InChat
from dialogs import happenings as h
from dialogs.desk.case.papers import not_here
from dialogs.texts import Lines
from negotiation.lifecycle import CaseState

from . import asked_papers


async def told(here: InChat, happening: h.PaperLacking) -> None:
    """Note it; where it was asked for by an advisor, their question is answered by it."""
    situation = here.situation
    case = situation.the_case
    for want in happening.wants:
        await here.note("paper lacking", want=str(want))
        case.do_not_wait_for(want)
    if case.state is CaseState.APPLYING:  # all of it is read once it is sent
        return
    await asked_papers.all_came(here.turn, situation)
    here.tell(Lines(*not_here(situation, happening.wants)))
    await here.refresh()
