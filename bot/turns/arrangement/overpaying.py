"""Overpaying: more arrives than a plan asks, or when it asks nothing any more; a person says where it goes."""

from __future__ import annotations

from bot.turns.turn import Turn
from dialogs.texts import Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.case import Case
from negotiation.follow_up.arrangement import Payment
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import LoanState
from storage import lending
from storage.case import case_agreements, case_instalments, cases
from storage.staff import handoffs

from . import instalment_duties

MORE = Text(
    "💰 {amount} more has arrived than the plan asks. It is on no instalment: please settle with the borrower where it goes."
)
ALL_REPAID = Text(
    "💰 {amount} has arrived though all was repaid. It is on no instalment: please see to it that the borrower gets it back, and write to them how."
)
CLOSED = Text(
    "💰 {amount} has arrived after the case was closed. It is on no instalment: please find out where it belongs, and write to the borrower."
)


async def case_over(turn: Turn, loan_id: int) -> Case | None:
    """The case whose plan for a loan has ended, so that nothing is asked any more.

    `None` where the loan has an open case, never had a plan, or runs on by a newer book of the lender.
    """
    rows = await case_instalments.instalments_on(turn.session, loan_id)
    if not rows or await cases.open_cases_on(turn.session, loan_id):
        return None
    agreement = await case_agreements.agreement(
        turn.session, max(each.agreement_id for each in rows)
    )
    case = await cases.case(turn.session, agreement.case_id)
    is_over = agreement.state is AgreementState.COMPLETED or case.state is CaseState.CLOSED
    if not is_over or case.closed_at is None:
        return None
    loan = await lending.loan(turn.session, loan_id)
    closed_on = turn.house.day(case.closed_at)
    is_running = loan.state is LoanState.RUNNING and loan.outstanding.is_positive
    return None if is_running and loan.as_of > closed_on else case


async def tell_desk(turn: Turn, case: Case, payment: Payment) -> None:
    """The desk is asked to settle it: the borrower is told that somebody writes."""
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    if handoff is not None:
        handoff.line_up(turn.now)
    told = MORE
    if case.state is CaseState.CLOSED:
        told = CLOSED
    elif case.closed_at is not None and payment.left_over == payment.amount:
        told = ALL_REPAID
    await instalment_duties.show(turn, case, told.given(amount=payment.left_over))
