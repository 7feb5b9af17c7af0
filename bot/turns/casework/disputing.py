"""Disputing: a debt disputed, a death, insolvency: everything rests at once, and a person is called."""

from __future__ import annotations

from bot.desk import relay
from bot.turns.in_chat import InChat
from bot.turns.people import helping
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.desk.workload import alerts
from dialogs.heard import Words
from dialogs.situation import Situation
from negotiation.applying.authorisation import Scope
from negotiation.contacting.hold import HoldReason
from negotiation.desk.handoff import HandoffState
from negotiation.party import Role
from storage.case import cases
from storage.staff import handoffs

from . import holding, opening


async def raised(here: InChat, happening: h.DisputeRaised) -> None:
    """Hold the case for that reason and call a person; what a helper raises counts for whom they help."""
    turn, hearing, speaker, actor = here.turn, here.hearing, here.situation, here.actor
    is_death = happening.reason is HoldReason.DEATH
    if speaker.speaks_for_another and (is_death or speaker.may_for_another(Scope.TALK)):
        actor = f"helper:{speaker.the_help.id}"
        here = await helping.behind(here) or here
    situation = here.situation
    await opening.hold(here, happening.reason, by=actor)
    handoff = await here.wanted()
    told = alerts.raised(happening.reason, is_identified=situation.is_identified)
    if speaker is not situation:
        told = alerts.raised_by_helper(happening.reason, speaker.the_help)
    here.tell(told)
    if is_death:
        await _others(turn, situation, actor)
    is_passed_on = handoff.state is HandoffState.CLAIMED and speaker is situation
    if isinstance(hearing.heard, Words) and not is_passed_on:
        turn.send(relay.to_room(handoff, chat_id=hearing.chat_id, message_id=hearing.message_id))
    await turn.note(f"raised: {happening.reason}", actor=actor, case_id=handoff.case_id)


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
            turn.tell_desk(theirs, told)


async def taken_back(here: InChat, happening: h.TakenBack) -> None:
    """A misunderstanding, they say; the hold stays until a person has confirmed it."""
    here.tell(alerts.taken_back(happening.reason))
    await here.note(f"taken back: {happening.reason}")
