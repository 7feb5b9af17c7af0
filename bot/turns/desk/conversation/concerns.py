"""Desk's concerns: why somebody has to look twice at what an advisor wrote."""

from __future__ import annotations

from datetime import timedelta

from bot.turns.desk.here import InRoom
from dialogs.desk.conversation.rescue_words import rescues
from dialogs.desk.conversation.second_look import Concern, concerns
from dialogs.desk.orders.reading import lacks_slash
from dialogs.heard import Contact, Edited, Words
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care

#: So long after words of danger an advisor may not have read them yet.
UNREAD = timedelta(seconds=15)


def concerns_in(here: InRoom, words: str | None = None) -> frozenset[Concern]:
    """What is to be looked at twice in what somebody wrote; or in those *words* of it that the borrower reads."""
    situation, hearing = here.situation, here.hearing
    lender = situation.lender
    numbers = [loan.number for loan in situation.loans]
    numbers += [situation.case.number] if situation.case is not None else []
    own = (lender.website, lender.handle, lender.hotline, *numbers)
    if words is not None:
        return concerns(words, own=own)
    heard = hearing.heard  # a number on a card is one that was typed
    said = heard.phone if isinstance(heard, Contact) else hearing.text or ""
    in_danger = here.room.care is Care.CRISIS
    found = concerns(said, hearing.entities, own=own, in_danger=in_danger)
    if isinstance(heard, Words | Edited) and lacks_slash(said):
        found |= {Concern.ORDER}
    return found | {Concern.DANGER} if crosses(here) and not rescues(said) else found


def crosses(here: InRoom) -> bool:
    """Whether it was perhaps written before the advisor could read words of danger."""
    return here.room.care is Care.CRISIS and any(
        one.reason is HoldReason.CRISIS and here.turn.now - one.since < UNREAD
        for one in here.situation.holds
    )
