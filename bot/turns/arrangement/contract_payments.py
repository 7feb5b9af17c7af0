"""Contract payments: what arrives while a case is open on a loan that is under no plan in force; both sides learn of it."""

from __future__ import annotations

from bot.turns.turn import Turn
from dialogs.desk.masking import masked
from dialogs.texts import Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.follow_up.arrangement import Payment
from storage import lending, people
from storage.case import case_agreements, cases
from storage.messages import due
from storage.messages.due import Duty

from . import instalment_duties

#: As the audit calls it: it is of no plan.
NOTED = "contract payment recorded"


async def told(turn: Turn, payment: Payment) -> None:
    """The one open case of somebody who owes the loan has it; what waits for a seal counts what came since its signing."""
    there = await cases.open_cases_on(turn.session, payment.loan_id)
    if not there:  # of nearly every loan that a file of payments names
        return
    parties = await people.parties_of(turn.session, payment.loan_id)
    owing = {each.borrower_id for each in parties if each.owes}
    found = [each for each in there if each.borrower_id in owing]
    if len(found) != 1:  # of several nobody knows whose money it was
        return
    [case] = found
    agreement = await case_agreements.agreement_of(turn.session, case.id or 0)
    if agreement is not None and agreement.state is AgreementState.SIGNED:
        signed_on = turn.house.day(agreement.signed_at or turn.now)
        if payment.received_on >= signed_on:
            return
    loan = await lending.loan(turn.session, payment.loan_id)
    await turn.note(
        NOTED,
        actor=payment.recorded_by,
        case_id=case.id,
        reference=payment.reference,
        amount=str(payment.amount),
    )
    text = Text(
        "💰 {amount} has arrived on loan {number}, for its contract: it is under no plan. The figures shown stay those of the book until a newer one is read.",
        amount=payment.amount,
        number=masked(loan.number),
    )
    await instalment_duties.show(turn, case, text)
    duty = Duty.of_case(
        case.id,
        "thank",
        f"contract:{payment.id}",
        turn.now,
        payment_id=payment.id,
        instalments=[],
        is_back=False,
    )
    await due.schedule(turn.session, [duty])
