"""Reversing: a payment is taken back, once: what it paid is open again, and what was complete goes on from there."""

from __future__ import annotations

from collections.abc import Sequence

from bot.turns.turn import Turn
from dialogs.said import payment_words
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.case import Case
from negotiation.follow_up.arrangement import DueInstalment, Payment, take_back
from negotiation.follow_up.payment_parts import standing
from negotiation.lifecycle import CaseState, fire
from negotiation.money import Money, total_of
from storage import lending
from storage.auditing import audit
from storage.case import amendments, case_agreements, case_instalments, cases
from storage.messages import due
from storage.messages.due import Duty

from . import contract_payments, follow_up, instalment_duties
from .crediting import MOST, RECORDED, payable


async def reverse(turn: Turn, original: Payment, reversal: Payment) -> bool:
    """Take a recorded payment back, once: what it paid is open again. False when it was taken back before."""
    await lending.lock(turn.session, [original.loan_id])
    if await lending.is_reversed(turn.session, original.reference):
        return False
    await lending.note_payment(turn.session, reversal)
    instalments = await payable(turn, original.loan_id, is_completed_too=True)
    told_in = await _noted_in(turn, original, instalments)
    mine = [each for each in instalments if each.agreement_id in told_in.values()]
    nothing = Money.zero(original.amount.currency)
    take_back(original.amount - (original.left_over or nothing), mine)
    for case_id, agreement_id in told_in.items():
        case = await cases.case(turn.session, case_id)
        await turn.note(
            "payment reversed",
            actor=reversal.recorded_by,
            case_id=case_id,
            reference=original.reference,
            amount=str(original.amount),
        )
        rows = [each for each in mine if each.case_id == case_id]
        await _reopen(turn, case, rows, reversal)
        told: Sayable = _reversed(original, is_of_plan=bool(agreement_id) or not instalments)
        if any(not each.is_paid for each in rows) and (over := await _over(turn, case, original)):
            told = Lines(told, STILL_OVER.given(amount=over))
        await instalment_duties.show(turn, case, told)
        await due.schedule(
            turn.session,
            [
                Duty.of_case(
                    case_id,
                    "taken_back",
                    f"{reversal.id}:{case_id}",
                    turn.now,
                    payment_id=original.id,
                )
            ],
        )
    return True


STILL_OVER = Text(
    "💡 {amount} that the plan did not ask for had come otherwise. Where the borrower did not get it back, it can pay what is open now: /paid records it."
)


async def _over(turn: Turn, case: Case, gone: Payment) -> Money | None:
    """What of other payments in a case no instalment asked for when they came: it pays nothing by itself."""
    known = await lending.payments_on(turn.session, gone.loan_id, MOST)
    noted = {
        each.details["reference"]
        for each in await audit.of_case(turn.session, case.id or 0)
        if each.event == RECORDED
    }
    found = [
        each.left_over
        for each in standing(known)
        if each.left_over is not None and each.reference in noted
    ]
    return total_of(found) if found else None


def _reversed(payment: Payment, *, is_of_plan: bool) -> Text:
    figures = {
        "amount": payment.amount,
        "reference": payment_words.reference(payment.reference),
    }
    if is_of_plan:
        return Text(
            "↩️ The payment of {amount}, {reference}, was taken back. It does not count any more.",
            **figures,
        )
    return Text(
        "↩️ The payment of {amount}, {reference}, was taken back. It had paid nothing of this plan, which stays as it is: please look at what is owed.",
        **figures,
    )


async def _noted_in(
    turn: Turn, payment: Payment, instalments: Sequence[DueInstalment]
) -> dict[int, int | None]:
    """The cases in which a payment was noted, each with the plan that it went to, where that is still looked after.

    What it paid of an earlier plan is not taken off the one that followed.
    """
    found: dict[int, int | None] = {}
    for agreement_id in dict.fromkeys(each.agreement_id for each in instalments):
        agreement = await case_agreements.agreement(turn.session, agreement_id)
        entries = await audit.of_case(turn.session, agreement.case_id)
        for version, each in amendments.by_plan(entries):
            if each.event == RECORDED and each.details["reference"] == payment.reference:
                is_its = version in {None, agreement.version}
                found[agreement.case_id] = agreement_id if is_its else None
    if not found:
        for case_id in await _others(turn, payment.loan_id):
            for each in await audit.of_case(turn.session, case_id):
                is_its = each.details.get("reference") == payment.reference
                if is_its and each.event in {RECORDED, contract_payments.NOTED}:
                    found[case_id] = None
    return found or {each.case_id: None for each in instalments}


async def _others(turn: Turn, loan_id: int) -> list[int]:
    """The cases of a loan whose plan is over, or that have none: both sides were told of its payments there as well."""
    there = [each.id or 0 for each in await cases.open_cases_on(turn.session, loan_id)]
    rows = await case_instalments.instalments_on(turn.session, loan_id)
    return list(dict.fromkeys([*there, *(each.case_id for each in rows)]))


async def _reopen(
    turn: Turn, case: Case, instalments: Sequence[DueInstalment], reversal: Payment
) -> None:
    """What was complete is not, and what was kept may be late: it goes on from there; nothing does that was closed."""
    if not (case.state.is_open or case.state is CaseState.COMPLETED):
        return
    policy = await follow_up.policy_of(turn, case)
    for agreement_id in dict.fromkeys(each.agreement_id for each in instalments):
        agreement = await case_agreements.agreement(turn.session, agreement_id)
        rows = [each for each in instalments if each.agreement_id == agreement_id]
        if agreement.state is AgreementState.COMPLETED and not all(each.is_paid for each in rows):
            if await cases.open_case_of(turn.session, case.borrower_id) is not None:
                continue  # a new difficulty has its own case: the desk has been told
            agreement.fire("reopen")
            fire(case, "reopen")
            case.closed_at = None
            await turn.note("not complete", actor=reversal.recorded_by, case_id=case.id)
        await instalment_duties.look_again(turn, rows, policy, reversal=reversal.id or 0)
    await turn.session.flush()
    await follow_up.replan(turn, case)
