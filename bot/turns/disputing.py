"""Disputing: a debt disputed, a death, insolvency: everything rests at once, and a person is called."""

from __future__ import annotations

from bot.desk import relay, rooms
from bot.telegram.hearing import Hearing
from dialogs import happenings as h
from dialogs.desk import alerts
from dialogs.heard import Words
from dialogs.situation import Situation
from negotiation.applying.authorisation import Scope
from negotiation.contacting.hold import HoldReason
from negotiation.desk.handoff import HandoffState
from negotiation.party import Role
from storage.case import cases
from storage.records import Chat
from storage.staff import handoffs

from . import helping, holding, opening
from .desk import cards as desk_cards
from .turn import Turn


async def raised(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, happening: h.DisputeRaised
) -> None:
    is_death = happening.reason is HoldReason.DEATH
    speaker, actor = situation, f"borrower:{chat.borrower_id or 'unknown'}"
    if situation.speaks_for_another and (is_death or situation.may_for_another(Scope.TALK)):
        actor = f"helper:{situation.the_help.id}"
        chat, situation = await helping.behind(turn, situation) or (chat, situation)
    await opening.hold(turn, chat, situation, happening.reason, by=actor)
    handoff = await desk_cards.room(turn, chat, situation)
    if handoff.is_with_bot:
        handoff.request(turn.now)
    await desk_cards.refresh(turn, situation)
    told = alerts.raised(happening.reason, is_identified=situation.is_identified)
    if speaker is not situation:
        told = alerts.raised_by_helper(happening.reason, speaker.the_help)
    desk_cards.tell(turn, situation, told)
    if is_death:
        await _others(turn, situation, actor)
    is_passed_on = handoff.state is HandoffState.CLAIMED and speaker is situation
    if isinstance(hearing.heard, Words) and not is_passed_on:
        turn.send(relay.to_room(handoff, chat_id=hearing.chat_id, message_id=hearing.message_id))
    await turn.note(
        f"raised: {happening.reason}",
        actor=actor,
        case_id=handoff.case_id,
    )


async def _others(turn: Turn, situation: Situation, actor: str) -> None:
    """Told by another party, a death lets the borrower's own case rest as well; nobody is told why."""
    roles = {party.borrower_id: party.role for party in situation.bound}
    loans = situation.loans if situation.bound else []
    for case in [
        c for loan in loans for c in await cases.open_cases_on(turn.session, loan.id or 0)
    ]:
        holds = await cases.holds_on(turn.session, case.id or 0, turn.now)
        is_held = any(one.reason is HoldReason.DEATH for one in holds)
        if roles.get(case.borrower_id) is not Role.BORROWER or is_held:
            continue
        await holding.beside(turn, case, HoldReason.DEATH, by=actor)
        theirs = await handoffs.of_case(turn.session, case.id or 0)
        if theirs is not None:
            told = alerts.raised(HoldReason.DEATH, is_identified=True)
            turn.send(rooms.message(theirs, told, turn.house.desk_language))


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
