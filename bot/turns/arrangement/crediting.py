"""Crediting: payments put on the agreed instalments, once each; what is late may be caught up so."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from bot.turns.turn import Turn
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.case import Case
from negotiation.follow_up.arrangement import DueInstalment, Payment, allocate
from negotiation.follow_up.breaking import is_recovered
from negotiation.follow_up.payment_parts import counted, parts_of, standing
from negotiation.lifecycle import NOT_OFFERED, CaseState, fire
from negotiation.money import Money
from negotiation.pack import Start
from negotiation.refusals import Refusal
from storage import books, lending
from storage.auditing import audit
from storage.case import case_agreements, case_instalments, case_offers, cases
from storage.case import follow_up as kept
from storage.messages import due
from storage.messages.due import Duty

from . import completing, contract_payments, follow_up, instalment_duties, overpaying, promise_days

CAUGHT_UP = Text("✓ What was late has arrived: the plan is kept again.")
RECOVERED = Text("✓ What was late has arrived: the plan is in force again.")
#: As the audit calls it.
RECORDED = "payment recorded"
#: Payments on a loan that are looked at.
MOST = 1000


async def record_payment(turn: Turn, payment: Payment) -> bool:
    """Record a payment once and put it on the agreed instalments. False when it was known before."""
    # Of two at once, the later sees what the first has paid.
    await lending.lock(turn.session, [payment.loan_id])
    if await lending.payment_known(turn.session, payment.reference):
        return False
    instalments = await payable(turn, payment.loan_id)
    over = None if instalments else await overpaying.case_over(turn, payment.loan_id)
    payment.parts = None if over else await _parts(turn, payment, instalments)
    await lending.note_payment(turn.session, payment)
    await put_on(turn, payment, instalments)
    if over is not None:
        await _note(turn, over, payment)
        await overpaying.tell_desk(turn, over, payment)
        await _thank(turn, payment, over.id or 0, [], is_back=False)
    elif not instalments:
        await contract_payments.told(turn, payment)
    return True


async def count_since_signed(turn: Turn, agreement: Agreement) -> None:
    """The plan is in force: what arrived between its signing and its seal was meant for it."""
    rows = await instalment_duties.of_plan(turn, agreement)
    signed_at = agreement.signed_at or turn.now
    signed_on = turn.house.day(signed_at)
    before = {  # on an earlier plan, or for the contract, as both sides were told: another matter
        each.details["reference"]
        for each in await audit.of_case(turn.session, agreement.case_id)
        if each.event in {RECORDED, contract_payments.NOTED} and each.at <= signed_at
    }
    for loan_id in dict.fromkeys(each.loan_id for each in rows):
        known = list(standing(await lending.payments_on(turn.session, loan_id, MOST)))
        for payment in reversed(known):
            if payment.received_on >= signed_on and payment.reference not in before:
                mine = [each for each in rows if each.loan_id == loan_id]
                await put_on(turn, payment, mine)


async def put_on(turn: Turn, payment: Payment, instalments: Sequence[DueInstalment]) -> None:
    """Pay *instalments* with it, and tell of what that changes."""
    was_paid = {each.id for each in instalments if each.is_paid}
    rest = allocate(payment.amount, instalments)
    payment.left_over = rest if rest.is_positive else None
    paid_now = [each for each in instalments if each.is_paid and each.id not in was_paid]
    for each in paid_now:
        await _settle(turn, each)
    is_back = False
    for agreement_id in dict.fromkeys(each.agreement_id for each in instalments):
        is_back = await _kept(turn, agreement_id, payment) or is_back
    if instalments:
        await _thank(turn, payment, instalments[0].case_id, paid_now, is_back=is_back)


async def payable(
    turn: Turn, loan_id: int, *, is_completed_too: bool = False
) -> list[DueInstalment]:
    """The instalments to which payments on a loan go."""
    found = []
    for each in await case_instalments.instalments_on(turn.session, loan_id):
        case = await cases.case(turn.session, each.case_id)
        agreement = await case_agreements.agreement(turn.session, each.agreement_id)
        is_over = is_completed_too and agreement.state is AgreementState.COMPLETED
        if is_over or (case.state.is_open and agreement.state.is_to_be_paid):
            found.append(each)
    return found


async def _parts(
    turn: Turn, payment: Payment, instalments: Sequence[DueInstalment]
) -> dict[str, str] | None:
    """What it pays of the plan in force, or else of the contract; `None` where that cannot be worked out."""
    loan = await lending.loan(turn.session, payment.loan_id)
    house = turn.house
    known = await lending.payments_on(turn.session, payment.loan_id, MOST)
    with suppress(Refusal):
        if not instalments:
            rows, carried = loan.still_owed().instalments, None  # as the book has it
            earlier = [each for each in standing(known) if each.received_on > loan.as_of]
        else:
            agreement = await case_agreements.agreement(turn.session, instalments[0].agreement_id)
            offer = await case_offers.offer_of(turn.session, agreement)
            [terms] = [each.terms for each in offer.parts if each.loan_id == payment.loan_id]
            rows, carried = terms.schedule.instalments, terms.charges
            zero = Money.zero(payment.amount.currency)
            mine = (each for each in instalments if each.agreement_id == agreement.id)
            earlier = counted(known, sum((each.paid for each in mine), zero))
        return parts_of(
            payment.amount,
            payment.received_on,
            loan.agreed,
            rows,
            rules=house.order_rules(loan.product),
            kind=house.kind_of(loan.product),
            charges=loan.charges if not instalments else (),
            carried=carried,
            earlier=earlier,
        )
    return None


async def _settle(turn: Turn, instalment: DueInstalment) -> None:
    """Promises for it are kept, and what was said of it is true."""
    case = await cases.case(turn.session, instalment.case_id)
    for promise in await kept.promises_of(turn.session, instalment.case_id):
        is_its = promise.instalment_id == instalment.id
        if is_its and promise.settle(is_paid=True, today=turn.today):
            await promise_days.note_promise(turn, case, promise)
    said = await kept.unconfirmed_of(turn.session, instalment.id or 0)
    if said is not None:
        said.decide(has_come=True, by=0, now=turn.now)


async def _thank(
    turn: Turn,
    payment: Payment,
    case_id: int,
    paid_now: Sequence[DueInstalment],
    *,
    is_back: bool,
) -> None:
    duty = Duty.of_case(
        case_id,
        "thank",
        f"payment:{payment.id}",
        turn.now,
        payment_id=payment.id,
        instalments=[each.id for each in paid_now],
        is_back=is_back,
    )
    await due.schedule(turn.session, [duty])


async def _kept(turn: Turn, agreement_id: int, payment: Payment) -> bool:
    """Note the payment on its case; what was late may be caught up, and the last one completes it.

    Whether a plan that was broken is in force again.
    """
    agreement = await case_agreements.agreement(turn.session, agreement_id)
    case = await cases.case(turn.session, agreement.case_id)
    await _note(turn, case, payment)
    instalments = await instalment_duties.of_plan(turn, agreement)
    told = await _caught_up(turn, case, agreement, instalments)
    is_back = told is RECOVERED
    is_talked_about = case.state in NOT_OFFERED and agreement.state.is_in_force
    if is_talked_about and all(each.is_paid for each in instalments):
        fire(case, "resume")  # nothing is left to talk about
    await complete_if_paid(turn, case, agreement, instalments, payment)
    if payment.left_over is not None:
        await overpaying.tell_desk(turn, case, payment)
    else:
        await instalment_duties.show(turn, case, told)
    return is_back


async def _note(turn: Turn, case: Case, payment: Payment) -> None:
    await turn.note(
        RECORDED,
        actor=payment.recorded_by,
        case_id=case.id,
        reference=payment.reference,
        amount=str(payment.amount),
        **({"parts": payment.parts} if payment.parts else {}),
    )


async def complete_if_paid(
    turn: Turn,
    case: Case,
    agreement: Agreement,
    instalments: Sequence[DueInstalment],
    last: Payment,
) -> None:
    """Where nothing is left to pay, the plan and its case are complete; what is gone from the book is asked for by nobody."""
    if case.state is CaseState.ACTIVE and await _is_all_paid(turn, instalments):
        agreement.fire("complete")
        fire(case, "complete")
        case.closed_at = turn.now
        await turn.note("completed", actor="bot", case_id=case.id)
        await completing.begin(turn, agreement, last)


async def _is_all_paid(turn: Turn, instalments: Sequence[DueInstalment]) -> bool:
    """Of each loan, but for those gone from the book where another one was repaid."""
    open_ones = {each.loan_id for each in instalments if not each.is_paid}
    if open_ones == {each.loan_id for each in instalments}:
        return False
    asked = [await books.is_asked_for(turn.session, loan_id) for loan_id in open_ones]
    return not any(asked)


async def _caught_up(
    turn: Turn, case: Case, agreement: Agreement, instalments: Sequence[DueInstalment]
) -> Text | None:
    """Whether nothing is late any more: what slipped is kept again, and what was broken comes back."""
    if not is_recovered(instalments, turn.today):
        return None
    if agreement.state is AgreementState.SLIPPED:
        agreement.fire("catch_up")
        case.law = case.law.end(Start.ARREARS)
        await turn.note("caught up", actor="bot", case_id=case.id)
        return CAUGHT_UP
    if agreement.state is AgreementState.BROKEN:
        agreement.fire("reinstate")
        if case.state is CaseState.BROKEN:  # else other terms are talked about, and may go on
            fire(case, "reinstate")
        elif case.state is CaseState.DECLINED:  # others are not to be had
            fire(case, "resume")
        case.law = case.law.end(Start.ARREARS)
        await turn.note("recovered", actor="bot", case_id=case.id, version=agreement.version)
        await follow_up.replan(turn, case)
        await follow_up.ask_early(turn, case, instalments)
        return RECOVERED
    return None
