"""Menacing: words that may threaten somebody at the desk: whoever reads them is not left alone with it; nothing is stopped."""

from __future__ import annotations

from datetime import timedelta

from bot.turns.contact import supervisors
from bot.turns.in_chat import InChat
from dialogs.desk.workload import alerts
from dialogs.phrases.danger.menace import menaces
from negotiation.desk.handoff import Handoff
from storage.auditing import audit

NOTED = "menace"
#: Supervisors are called once for all that is written within so long.
ONCE = timedelta(hours=12)


async def look(here: InChat, handoff: Handoff) -> None:
    """Behind the words themselves, in the topic; supervisors in their own chats."""
    if not menaces(here.hearing.text or ""):
        return
    turn = here.turn
    known = await audit.of_case(turn.session, handoff.case_id) if handoff.case_id else []
    is_news = not any(one.event == NOTED and one.at > turn.now - ONCE for one in known)
    await turn.note(NOTED, actor="bot", case_id=handoff.case_id)
    if not is_news:
        return
    here.tell(alerts.MENACED)
    text = alerts.look_at_menace(here.situation, handoff)
    await supervisors.call(turn, text, handoff)
