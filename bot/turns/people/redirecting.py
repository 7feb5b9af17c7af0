"""Redirecting: words that tell of another account to pay to: the desk learns it behind them; the borrower has heard what holds."""

from __future__ import annotations

from datetime import timedelta

from bot.turns.in_chat import InChat
from dialogs.desk.workload import alerts
from dialogs.phrases.danger.redirected import redirects
from negotiation.desk.handoff import Handoff
from storage.auditing import audit

NOTED = "redirected"
#: The desk is told once for all that is written within so long.
ONCE = timedelta(hours=12)


async def look(here: InChat, handoff: Handoff) -> None:
    """Behind the words themselves, in the topic."""
    if not redirects(here.hearing.text or ""):
        return
    turn = here.turn
    known = await audit.of_case(turn.session, handoff.case_id) if handoff.case_id else []
    is_news = not any(one.event == NOTED and one.at > turn.now - ONCE for one in known)
    await turn.note(NOTED, actor="bot", case_id=handoff.case_id)
    if is_news:
        here.tell(alerts.REDIRECTED)
