"""Reopening: a case that was ended by mistake goes on where it stood, with what has come in meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.turns.arrangement import crediting, follow_up, instalment_duties
from bot.turns.desk.conversation import talk as desk_talk
from bot.turns.desk.here import InRoom
from bot.turns.turn import Turn
from dialogs.desk.case.states import STATES
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.talk import Claim
from dialogs.texts import Lines, Text
from negotiation.agreeing.agreement import Agreement
from negotiation.case import Case
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.payment_parts import standing
from negotiation.lifecycle import CaseState
from negotiation.reopening import open_again
from storage import lending
from storage.auditing import audit
from storage.case import cases, resting

#: Ended for a reason from outside, at the borrower's wish, or because nothing was heard, as the audit calls it.
CLOSED, WITHDRAWN, EXPIRED = "closed", "application withdrawn", "application put away"
#: In the audit of each: how the case stood then, and whether the borrower waited for a word.
STOOD, UNANSWERED = "stood", "unanswered"
BUTTON = {"reopen": Text("Open it again")}
ELSEWHERE = Text("The borrower has a newer case, {number}: please go on there.")
ERASED = Text(
    "What was told in this case is erased already, so it cannot go on. The borrower can start again in their own chat."
)
#: What was on its way to the borrower, or with them.
_ON_THE_TABLE = {CaseState.OFFERED, CaseState.COUNTERED, CaseState.AGREED}


async def reopen(here: InRoom, _: o.ReopenCase) -> None:
    """Whoever opens it again has it, unless somebody has. Raises refusals."""
    turn, case = here.turn, here.situation.the_case
    newer = await cases.open_case_of(turn.session, case.borrower_id)
    if newer is not None and newer is not case:
        here.say(ELSEWHERE.given(number=newer.number))
        return
    if await resting.is_erased(turn.session, case.id or 0):
        here.say(ERASED)
        return
    if not here.room.is_with_bot:
        here.claimed()
    closing, closed_on = await _closing(turn, case), turn.house.day(case.closed_at or turn.now)
    stood = CaseState(closing.get(STOOD, CaseState.NEGOTIATING))
    was_closed = case.state is CaseState.CLOSED
    open_again(case, stood, turn.now)
    await here.note("reopened")
    for agreement, rows in await follow_up.plans_of(turn, case):
        await _put_on(turn, agreement, rows, since=closed_on.isoformat())
    if case.state is CaseState.ACTIVE:
        await follow_up.replan(turn, case)
    told = [_told(case, was_closed=was_closed)]
    said = [
        Text(
            "{advisor} opens the case again, as it was: {state}.",
            advisor=here.advisor.name,
            state=STATES[case.state],
        )
    ]
    if stood in _ON_THE_TABLE:
        told.append(Text("What we had offered has ended with it: we will make a new one."))
        said.append(
            Text("What was on the table has ended with the closing: please make it again.")
        )
    here.tell(Lines(*said))
    here.tell_borrower(Lines(*told))
    if here.room.is_with_bot:
        await desk_talk.claim(here, Claim())
    else:
        await here.refresh()
    if closing.get(UNANSWERED) and here.room.hear(turn.now):
        await turn.touch_queue(here.room.id)


def _told(case: Case, *, was_closed: bool) -> Text:
    if was_closed:
        return Text(
            "Your case {number} was closed by mistake. It is open again.", number=case.number
        )
    return Text("Your application {number} goes on: it is open again.", number=case.number)


async def _closing(turn: Turn, case: Case) -> Mapping[str, Any]:
    """What was noted when it was ended last."""
    history = await audit.of_case(turn.session, case.id or 0)
    closings = [one for one in history if one.event in {CLOSED, WITHDRAWN, EXPIRED}]
    return closings[-1].details if closings else {}


async def _put_on(
    turn: Turn, agreement: Agreement, rows: list[DueInstalment], *, since: str
) -> None:
    """What came in while it was closed pays its instalments; what became late is looked at."""
    for loan_id in dict.fromkeys(each.loan_id for each in rows):
        known = standing(await lending.payments_on(turn.session, loan_id, crediting.MOST))
        mine = [each for each in rows if each.loan_id == loan_id]
        for payment in reversed(list(known)):
            is_apart = payment.left_over == payment.amount
            if is_apart and payment.received_on.isoformat() >= since:
                await crediting.put_on(turn, payment, mine)
    policy = await follow_up.policy_of(turn, await cases.case(turn.session, agreement.case_id))
    again = f"reopened-{turn.now:%Y%m%d%H%M%S}"
    await instalment_duties.look_again(turn, rows, policy, reversal=again)
