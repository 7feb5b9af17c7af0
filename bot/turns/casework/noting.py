"""Noting: what an advisor writes down on a case, by itself or as the reason of something done."""

from __future__ import annotations

from bot.turns.desk.here import InRoom
from negotiation.desk.note import Note
from storage.case import casework


async def keep(here: InRoom, event: str, text: str) -> Note:
    """Keep it; *event* is what it is the reason of, as the audit calls it."""
    note = Note(
        case_id=here.situation.the_case.id or 0,
        advisor_id=here.advisor.user_id,
        at=here.turn.now,
        event=event,
        text=text,
    )
    await casework.add(here.turn.session, note)
    return note


async def keep_why(here: InRoom, event: str, why: str) -> None:
    """Keep the reason of something done, where one was written and there is a case to keep it with."""
    if why and here.situation.case is not None:
        await keep(here, event, why)
