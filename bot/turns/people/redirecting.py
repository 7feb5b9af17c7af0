"""Redirecting: words that tell of another account to pay to: the desk learns it behind them; the borrower has heard what holds."""

from __future__ import annotations

from bot.turns.in_chat import InChat
from dialogs.desk.workload import alerts
from dialogs.phrases.danger.redirected import redirects
from negotiation.desk.handoff import Handoff

from . import told_once

NOTED = "redirected"


async def look(here: InChat, handoff: Handoff) -> None:
    """Behind the words themselves, in the topic."""
    if redirects(here.hearing.text or ""):
        await tell(here, handoff)


async def tell(here: InChat, handoff: Handoff) -> None:
    """Once in some hours."""
    if await told_once.note(here.turn, NOTED, handoff):
        here.tell(alerts.REDIRECTED)
