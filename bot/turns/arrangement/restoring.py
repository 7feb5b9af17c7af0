"""Restoring: an amendment was taken back, so the plan whose place it took holds again, as if nothing had come between."""

from __future__ import annotations

from collections.abc import Sequence

from bot.turns.turn import Turn
from negotiation.agreeing.agreement import Agreement
from negotiation.case import Case
from negotiation.follow_up.arrangement import DueInstalment, allocate
from negotiation.follow_up.payment_parts import standing
from negotiation.lifecycle import CaseState, fire
from negotiation.money import Money
from storage import lending, people
from storage.case import amendments, case_offers, cases

from . import checking_in, crediting, follow_up, instalment_duties


async def restore(turn: Turn, amendment: Agreement, *, resumes: bool) -> Agreement | None:
    """The plan from before an *amendment* that was in force, if it is in force again.

    One that was broken is so still, unless what was paid meanwhile brings it back. The case *resumes* following it, unless
    other terms are talked about.
    """
    plan = await amendments.plan_before(turn.session, amendment)
    if plan is None:
        return None
    case = await cases.case(turn.session, plan.case_id)
    plan.fire("restore")
    if await amendments.was_broken(turn.session, plan):
        plan.fire("slip")
        plan.fire("break")
    elif resumes:
        fire(case, "resume")
    before = await amendments.paid_under(turn.session, plan)
    meanwhile = await amendments.paid_under(turn.session, amendment)
    await turn.note("plan restored", actor="bot", case_id=case.id, version=plan.version)
    await _change_terms(turn, plan)
    await turn.session.flush()
    rows = await instalment_duties.of_plan(turn, plan)
    await _count(turn, rows, before, meanwhile)
    if resumes and case.state is CaseState.NEGOTIATING and plan.state.is_in_force:
        fire(case, "resume")
    if not plan.state.is_in_force:
        return None
    await _put_on_calendar(turn, case, plan, amendment, rows)
    return plan


async def _change_terms(turn: Turn, plan: Agreement) -> None:
    """It changes the terms of its loans, as it did; both may have been signed on one day."""
    offer = await case_offers.offer_of(turn.session, plan)
    for part in offer.parts:
        if part.terms.is_restructure and plan.countersigned_at is not None:
            loan = await lending.loan(turn.session, part.loan_id)
            loan.change_terms(turn.house.day(plan.countersigned_at))


async def _count(
    turn: Turn,
    rows: Sequence[DueInstalment],
    before: frozenset[str],
    meanwhile: frozenset[str],
) -> None:
    """What was paid on it, and on what took its place, pays its instalments, unless it was taken back."""
    for loan_id in dict.fromkeys(each.loan_id for each in rows):
        mine = [each for each in rows if each.loan_id == loan_id]
        for each in mine:
            each.paid = Money.zero(each.amount.currency)
        newest_first = await lending.payments_on(turn.session, loan_id, crediting.MOST)
        oldest_first = list(standing(newest_first))[::-1]
        for payment in oldest_first:
            if payment.reference in before:
                allocate(payment.amount, mine)
        for payment in oldest_first:
            if payment.reference in meanwhile - before:
                await crediting.put_on(turn, payment, mine)


async def _put_on_calendar(
    turn: Turn,
    case: Case,
    plan: Agreement,
    amendment: Agreement,
    rows: Sequence[DueInstalment],
) -> None:
    """What is to come is reminded of; what became late meanwhile is looked at now."""
    policy = await follow_up.policy_of(turn, case)
    borrower = await people.borrower(turn.session, case.borrower_id)
    await turn.session.flush()
    await follow_up.replan(turn, case)
    await checking_in.begin(turn, plan, borrower, policy)
    await instalment_duties.look_again(
        turn, rows, policy, reversal=f"of-agreement-{amendment.version}"
    )
