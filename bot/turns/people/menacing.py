"""Menacing: words that may threaten somebody at the desk: whoever reads them is not left alone with it; nothing is stopped."""

from __future__ import annotations

from bot.turns.contact import supervisors
from bot.turns.in_chat import InChat
from dialogs.desk.workload import alerts
from dialogs.phrases.danger.menace import menaces
from negotiation.desk.handoff import Handoff

from . import told_once

NOTED = "menace"


async def look(here: InChat, handoff: Handoff) -> None:
    """Behind the words themselves, in the topic; supervisors in their own chats."""
    if not menaces(here.hearing.text or ""):
        return
    if not await told_once.note(here.turn, NOTED, handoff):
        return
    here.tell(alerts.MENACED)
    text = alerts.look_at_menace(here.situation, handoff)
    await supervisors.call(here.turn, text, handoff)
