"""Disputing: a debt disputed, a death, insolvency: everything rests at once, and a person is called."""

from __future__ import annotations

from bot.desk import relay
from bot.telegram.hearing import Hearing
from dialogs import happenings as h
from dialogs.desk import alerts
from dialogs.heard import Words
from dialogs.situation import Situation
from negotiation.handoff import HandoffState
from storage.records import Chat

from . import desk_cards, opening
from .turn import Turn


async def raised(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, happening: h.DisputeRaised
) -> None:
    await opening.hold(turn, chat, situation, happening.reason)
    handoff = await desk_cards.room(turn, chat, situation)
    if handoff.is_with_bot:
        handoff.request(turn.now)
    await desk_cards.refresh(turn, situation)
    told = alerts.raised(happening.reason, is_identified=situation.is_identified)
    desk_cards.tell(turn, situation, told)
    if isinstance(hearing.heard, Words) and handoff.state is not HandoffState.CLAIMED:
        turn.send(relay.to_room(handoff, chat_id=hearing.chat_id, message_id=hearing.message_id))
    await turn.note(
        f"raised: {happening.reason}",
        actor=f"borrower:{chat.borrower_id or 'unknown'}",
        case_id=handoff.case_id,
    )


async def taken_back(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.TakenBack
) -> None:
    """A misunderstanding, they say; the hold stays until a person has confirmed it."""
    desk_cards.tell(turn, situation, alerts.taken_back(happening.reason))
    await turn.note(
        f"taken back: {happening.reason}",
        actor=f"borrower:{chat.borrower_id or 'unknown'}",
        case_id=situation.case.id if situation.case else None,
    )
