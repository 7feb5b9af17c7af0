"""Follow-up: the agreed instalments and their reminders on the calendar, and what was paid."""

from __future__ import annotations

from datetime import datetime, timedelta

from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreement import AgreementState
from negotiation.arrangement import DueInstalment, Payment, allocate
from negotiation.case import Case
from negotiation.lifecycle import CaseState, fire
from negotiation.local_time import begins
from negotiation.money import Money
from negotiation.pack import Start
from negotiation.reminders import plan, steps_of
from storage import cases, due, lending
from storage.due import Duty

from . import desk_cards, law_clocks, situations
from .turn import Turn

#: So many late instalments are arrears in the sense of the law.
IN_ARREARS = 2
CAUGHT_UP = Text("✓ What was late has arrived: the plan is kept again.")


async def begin(turn: Turn, situation: Situation) -> None:
    """Put the sealed agreement in force: its instalments on the calendar, and their reminders.

    Terms are changed only so often: from now on this change of them counts.
    """
    agreement, offer, case = situation.the_agreement, situation.the_offer, situation.the_case
    zone = situation.borrower.zone if situation.borrower else turn.house.zone
    agreement.begin(turn.house.policy_for(situation.the_loan.product), turn.now, zone)
    for earlier in await cases.others_in_force(turn.session, agreement):
        earlier.fire("supersede")
    signed_at = agreement.countersigned_at or turn.now
    for loan, terms in situation.loans_of(offer):
        if terms.is_restructure:
            loan.change_terms(signed_at.astimezone(turn.house.zone).date())
    rows = [(part.loan_id, each) for part in offer.parts for each in part.terms.schedule]
    instalments = [
        DueInstalment(
            agreement_id=agreement.id or 0,
            case_id=case.id or 0,
            loan_id=loan_id,
            number=number,  # on through the schedules, as the agreement counts them
            due_date=each.due_date,
            amount=each.amount,
            paid=Money.zero(each.amount.currency),
        )
        for number, (loan_id, each) in enumerate(rows, 1)
    ]
    turn.session.add_all(instalments)
    await turn.session.flush()
    situation.instalments = instalments
    await due.schedule(turn.session, _reminders(turn, situation))
    await due.schedule(turn.session, _misses(turn, situation))


def _reminders(turn: Turn, situation: Situation) -> list[Duty]:
    borrower, case_id = situation.borrower, situation.the_case.id
    if borrower is None:
        raise LookupError("an agreement without a borrower")
    policy = turn.house.policy_for(situation.the_loan.product)
    return [
        Duty(
            key=f"remind:{each.id}:{planned.moment:%Y-%m-%d}",
            kind="remind",
            subject={
                "instalment_id": each.id,
                "case_id": case_id,
                "when": str(planned.kind),
                "at": planned.moment.isoformat(),
            },
            due_at=planned.moment,
            about=f"case:{case_id}",
        )
        for each in situation.instalments
        for planned in plan(
            each.due_date,
            steps_of(policy),
            zone=borrower.zone,
            pack=policy.pack,
            preferences=borrower.preferences,
        )
        if planned.moment > turn.now
    ]


def _misses(turn: Turn, situation: Situation) -> list[Duty]:
    """A look at each instalment once its day is over, at the lender's hour, wherever the borrower lives."""
    borrower, case_id = situation.borrower, situation.the_case.id
    if borrower is None:
        raise LookupError("an agreement without a borrower")
    at, zone = turn.house.policy_for(situation.the_loan.product).reminder_at, turn.house.zone
    return [
        Duty(
            key=f"missed:{each.id}",
            kind="missed",
            subject={"instalment_id": each.id, "case_id": case_id},
            due_at=max(datetime.combine(after, at, zone), begins(after, borrower.zone)),
            about=f"case:{case_id}",
        )
        for each in situation.instalments
        for after in [each.due_date + timedelta(days=1)]
    ]


async def missed(turn: Turn, duty: Duty) -> None:
    """The day of an instalment is over: where it is not paid, the desk hears of it and both cards say so."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    if instalment.is_paid or not await _is_in_force(turn, instalment):
        await due.drop(turn.session, duty, "paid, or not in force")
        return
    await slip(turn, instalment)
    case = await cases.case(turn.session, instalment.case_id)
    await _in_arrears(turn, case)
    text = Text(
        "⚠️ Instalment {number}, {amount}, due on {day}, has not arrived.",
        number=instalment.number,
        amount=instalment.left,
        day=instalment.due_date,
    )
    await _show(turn, case, text)
    await due.done(turn.session, duty)


async def _in_arrears(turn: Turn, case: Case) -> None:
    """Two instalments of the arrangement are late: the law wants that told in writing."""
    today = turn.now.astimezone(turn.house.zone).date()
    late = [
        each
        for each in await cases.instalments_of(turn.session, case.id or 0)
        if each.due_date < today and not each.is_paid
    ]
    if len(late) >= IN_ARREARS and Start.ARREARS not in case.law.began:
        loans = {one.id: one for one in await cases.loans_of(turn.session, case.id or 0)}
        product = loans[late[0].loan_id].product
        await law_clocks.start(turn, case, product, Start.ARREARS)


async def slip(turn: Turn, instalment: DueInstalment) -> None:
    """An instalment is late: its agreement is in force, and no longer kept."""
    agreement = await cases.agreement(turn.session, instalment.agreement_id)
    if agreement.state is AgreementState.KEPT:
        agreement.fire("slip")
        await turn.note("slipped", actor="bot", case_id=instalment.case_id)


async def _show(turn: Turn, case: Case, told: Text | None) -> None:
    """Both cards as things are now; the desk is told what is new."""
    handoff = await cases.handoff_of_case(turn.session, case.id or 0)
    if handoff is None:
        return
    _, situation = await situations.of_room(turn, handoff)
    await situations.read_case(turn, situation, case)
    await desk_cards.refresh(turn, situation)
    if told is not None:
        desk_cards.tell(turn, situation, told)


async def record_payment(turn: Turn, payment: Payment) -> bool:
    """Record a payment once and put it on the agreed instalments. False when it was known before."""
    if await lending.payment_known(turn.session, payment.reference):
        return False
    await lending.note_payment(turn.session, payment)
    instalments = [
        each
        for each in await cases.instalments_on(turn.session, payment.loan_id)
        if await _is_in_force(turn, each)
    ]
    was_paid = {each.id for each in instalments if each.is_paid}
    allocate(payment.amount, instalments)
    paid_now = [each for each in instalments if each.is_paid and each.id not in was_paid]
    await due.schedule(
        turn.session,
        [
            Duty(
                key=f"thank:{each.id}",
                kind="thank",
                subject={"instalment_id": each.id, "case_id": each.case_id},
                due_at=turn.now,
            )
            for each in paid_now
        ],
    )
    for agreement_id in {each.agreement_id for each in instalments}:
        await _kept(turn, agreement_id, payment)
    return True


async def _is_in_force(turn: Turn, instalment: DueInstalment) -> bool:
    case = await cases.case(turn.session, instalment.case_id)
    agreement = await cases.agreement(turn.session, instalment.agreement_id)
    return case.state.is_open and agreement.state.is_in_force


async def _kept(turn: Turn, agreement_id: int, payment: Payment) -> None:
    """Note the payment on its case; what was late may be caught up, and the last one completes it."""
    agreement = await cases.agreement(turn.session, agreement_id)
    case = await cases.case(turn.session, agreement.case_id)
    await turn.note(
        "payment recorded",
        actor=payment.recorded_by,
        case_id=case.id,
        reference=payment.reference,
        amount=str(payment.amount),
    )
    instalments = [
        each
        for each in await cases.instalments_of(turn.session, agreement.case_id)
        if each.agreement_id == agreement_id
    ]
    today = turn.now.astimezone(turn.house.zone).date()
    is_late = any(each.due_date < today and not each.is_paid for each in instalments)
    told = None
    if agreement.state is AgreementState.SLIPPED and not is_late:
        agreement.fire("catch_up")
        case.law = case.law.end(Start.ARREARS)
        await turn.note("caught up", actor="bot", case_id=case.id)
        told = CAUGHT_UP
    if case.state is CaseState.ACTIVE and all(each.is_paid for each in instalments):
        agreement.fire("complete")
        fire(case, "complete")
        case.closed_at = turn.now
        await turn.note("completed", actor="bot", case_id=case.id)
    await _show(turn, case, told)
