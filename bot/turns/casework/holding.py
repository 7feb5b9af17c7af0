"""Holding: a case is put on hold from now on, and a hold that had a last day runs out by itself."""

from __future__ import annotations

from datetime import datetime

from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.situation import Situation
from negotiation.case import Case
from negotiation.contacting.hold import Hold, HoldReason, HoldState
from storage.case import cases
from storage.messages import due
from storage.messages.due import Duty

from . import law_rests

RUN_OUT = "hold_run_out"


async def begin(
    turn: Turn,
    situation: Situation,
    case: Case,
    reason: HoldReason,
    *,
    by: str,
    until: datetime | None = None,
) -> None:
    """Put a case on hold that is not held for that reason yet; *until* it is lifted, or a moment."""
    situation.holds = [*situation.holds, await beside(turn, case, reason, by=by, until=until)]
    if situation.case is not None:
        await law_rests.begin(turn, situation)


async def beside(
    turn: Turn, case: Case, reason: HoldReason, *, by: str, until: datetime | None = None
) -> Hold:
    """The same of a case that the talk is not about."""
    new = Hold(case_id=case.id or 0, reason=reason, since=turn.now, until=until)
    await cases.add_hold(turn.session, new)
    if until is not None:
        ends = Duty.of_case(case.id, RUN_OUT, f"{new.id}", until, hold_id=new.id)
        await due.schedule(turn.session, [ends])
    await turn.note("held", actor=by, case_id=case.id, reason=str(reason))
    return new


async def run_out(turn: Turn, duty: Duty) -> None:
    """Its time is over: the record says so, and the card of the case shows it no longer."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    one = await cases.hold(turn.session, duty.subject["hold_id"])
    if one.state(turn.now) is not HoldState.RUN_OUT or not case.state.is_open:
        await due.drop(turn.session, duty, str(one.state(turn.now)))
        return
    await turn.note("hold run out", actor="bot", case_id=case.id, reason=str(one.reason))
    await desk_cards.show(turn, case.id)
    await due.done(turn.session, duty)
