"""Resuming: talks of other terms have ended, and the plan in force is followed again as it was."""

from __future__ import annotations

from bot.turns.turn import Turn
from negotiation.case import Case
from negotiation.lifecycle import fire
from storage import lending

from . import crediting, follow_up


async def resume(turn: Turn, case: Case, *, actor: str) -> None:
    """Raises `NotAllowed`. What was paid meanwhile may have completed it."""
    fire(case, "resume")
    case.wait_for_none()
    await turn.note("resumed", actor=actor, case_id=case.id)
    for plan, rows in await follow_up.plans_of(turn, case):
        if plan.state.is_in_force and rows:
            for last in await lending.payments_on(turn.session, rows[-1].loan_id, 1):
                await crediting.complete_if_paid(turn, case, plan, rows, last)
