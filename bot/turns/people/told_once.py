"""Told once: what the words of a message may mean is noted each time, and told at the desk once for all that is written within hours."""

from __future__ import annotations

from datetime import timedelta

from bot.turns.turn import Turn
from negotiation.desk.handoff import Handoff
from storage.auditing import audit

ONCE = timedelta(hours=12)


async def note(turn: Turn, event: str, handoff: Handoff) -> bool:
    """Whether it is news to the desk."""
    known = await audit.of_case(turn.session, handoff.case_id) if handoff.case_id else []
    is_news = not any(one.event == event and one.at > turn.now - ONCE for one in known)
    await turn.note(event, actor="bot", case_id=handoff.case_id)
    return is_news
