"""Slipping: an instalment was missed; a way back is shown, and then an advisor called."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot.turns.casework import law_clocks
from bot.turns.turn import Turn
from dialogs.said import follow_up as words
from dialogs.said import missed_words
from dialogs.said.by_loan import of_which
from dialogs.texts import Lines, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.arrears import MANY
from negotiation.follow_up.breaking import grace_ends
from negotiation.lifecycle import CaseState
from negotiation.pack import Start
from storage import lending, people
from storage.case import case_agreements, case_instalments, cases
from storage.messages import due
from storage.messages.due import Duty

from . import breaking, follow_up, instalment_duties, reminding


async def missed(turn: Turn, duty: Duty) -> None:
    """The days of grace are over: where it is not paid, the plan has slipped; the desk and both cards say so."""
    found = await instalment_duties.still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    agreement = await case_agreements.agreement(turn.session, instalment.agreement_id)
    policy = await follow_up.policy_of(turn, case)
    ends = grace_ends(instalment, policy)
    if turn.today <= ends:  # more grace than when it was put on the calendar
        again = follow_up.at_our_hour(turn, ends + timedelta(days=1), policy)
        await due.put_off(turn.session, duty, again, "grace")
        return
    if instalment.id in await reminding.spoken_for(turn, case):
        await due.put_off(
            turn.session, duty, turn.now + instalment_duties.LATER, "said to be paid, or promised"
        )
        return
    await due.done(turn.session, duty)
    instalments = await instalment_duties.of_plan(turn, agreement)
    reversal = duty.subject.get("reversal", 0)
    if agreement.state is AgreementState.KEPT:
        agreement.fire("slip")
        await turn.note("slipped", actor="bot", case_id=case.id)
        await follow_up.ask_early(turn, case, instalments)
    text = Text(
        "⚠️ Instalment {number}, {amount}, due on {day}, has not arrived.",
        number=instalment.number,
        amount=instalment.left,
        day=instalment.due_date,
    )
    loans = await cases.loans_of(turn.session, case.id or 0)
    which = of_which(loans, instalments, instalment.loan_id)
    await instalment_duties.show(turn, case, Lines(text, *which))
    if policy.broken_days:
        day = instalment.due_date + timedelta(days=policy.broken_days)
        at = follow_up.at_our_hour(turn, day, policy)
        await instalment_duties.schedule(turn, "judge", instalment, due_at=at, reversal=reversal)
    if not await breaking.breaks(turn, case, agreement, instalments):
        await instalment_duties.schedule(turn, "way_back", instalment, reversal=reversal)


async def day_after(turn: Turn, duty: Duty) -> None:
    """Both cards are true on the next day as well; nobody is told anything."""
    instalment = await case_instalments.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    if not instalment.is_paid and case.state is CaseState.ACTIVE:
        await _in_arrears(turn, case, instalment)
        await instalment_duties.show(turn, case, None)
    await due.done(turn.session, duty)


async def _in_arrears(turn: Turn, case: Case, newest: DueInstalment) -> None:
    """Two instalments of the plan are late, whatever its days of grace: the law wants that told in writing."""
    agreement = await case_agreements.agreement(turn.session, newest.agreement_id)
    late = [
        each
        for each in await instalment_duties.of_plan(turn, agreement)
        if each.due_date <= newest.due_date and not each.is_paid
    ]
    is_new = agreement.state.is_in_force and Start.ARREARS not in case.law.began
    if is_new and len(late) >= MANY:
        loan = await lending.loan(turn.session, late[0].loan_id)
        await law_clocks.start(turn, case, loan.product, Start.ARREARS)


async def early(turn: Turn, duty: Duty) -> None:
    """A plan that slipped before: some days ahead it is asked whether the next instalment will work."""
    found = await instalment_duties.still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    if instalment.id in await reminding.spoken_for(turn, case) or await _is_past(
        turn, case, instalment
    ):
        await due.drop(turn.session, duty, "said to be paid, promised, or past")
        return
    if await instalment_duties.tell(
        turn, case, duty, ContactKind.REMINDER, partial(words.early, instalment)
    ):
        await turn.note("asked before", actor="bot", case_id=case.id, number=instalment.number)


async def way_back(turn: Turn, duty: Duty) -> None:
    """What is possible now, worked out by the rules; in a few days an advisor looks at it, unless it is taken.

    Of several instalments missed it speaks once, of all of them.
    """
    together = await due.together(turn.session, duty, turn.now)
    if not together:  # said with another one
        return
    *earlier, duty = together
    for each in earlier:
        await due.drop(turn.session, each, "merged")
    found = await instalment_duties.still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    if instalment.id in await reminding.spoken_for(turn, case):
        await due.drop(turn.session, duty, "said to be paid, or promised")
        return
    if await instalment_duties.tell(
        turn, case, duty, ContactKind.REMINDER, partial(missed_words.way_back, instalment)
    ):
        await turn.note("way back shown", actor="bot", case_id=case.id, number=instalment.number)
        policy = await follow_up.policy_of(turn, case)
        day = turn.today + timedelta(days=policy.way_back_days)
        await instalment_duties.schedule(
            turn,
            "story",
            instalment,
            due_at=follow_up.at_our_hour(turn, day, policy),
            reversal=duty.subject.get("reversal", 0),
        )


async def story(turn: Turn, duty: Duty) -> None:
    """No way back was taken: an advisor is called, and told all of it."""
    found = await instalment_duties.still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    if instalment.id in await reminding.spoken_for(turn, case):
        await due.put_off(
            turn.session, duty, turn.now + instalment_duties.LATER, "said to be paid, or promised"
        )
        return
    await instalment_duties.call_advisor(turn, case)
    await due.done(turn.session, duty)


async def _is_past(turn: Turn, case: Case, instalment: DueInstalment) -> bool:
    borrower = await people.borrower(turn.session, case.borrower_id)
    return turn.now.astimezone(borrower.zone).date() >= instalment.due_date
