"""Crediting: payments put on the agreed instalments, once each, or taken back; what is late may be caught up so."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from dialogs import payment_words
from dialogs.texts import Text
from negotiation.agreement import Agreement, AgreementState
from negotiation.arrangement import DueInstalment, Payment, allocate, take_back
from negotiation.breaking import grace_ends, is_recovered
from negotiation.case import Case
from negotiation.incoming import Incoming, Outcome, Taken
from negotiation.lifecycle import CaseState, fire
from negotiation.loan import Loan
from negotiation.money import Money, TooFine
from negotiation.pack import Start
from negotiation.payment_parts import counted, parts_of, standing
from negotiation.refusals import Refusal
from storage import audit, books, cases, due, lending
from storage import follow_up as kept
from storage.due import Duty

from . import completing, follow_up, instalment_duties, promise_days
from .turn import Turn

CAUGHT_UP = Text("✓ What was late has arrived: the plan is kept again.")
RECOVERED = Text("✓ What was late has arrived: the plan is in force again.")
#: As the audit calls it.
_RECORDED = "payment recorded"
#: Payments on a loan that are looked at.
_MOST = 1000


async def take(turn: Turn, incoming: Sequence[Incoming], *, recorded_by: str) -> list[Taken]:
    """Record what the lender's system tells, each reference once; what cannot be is refused, and said why."""
    loans = await books.loans_numbered(turn.session, {each.loan for each in incoming})
    found = []
    for each in incoming:
        known = await books.payments_by_reference(turn.session, {each.reference})
        loan = loans.get(each.loan)
        found.append(await _take(turn, each, loan, known.get(each.reference), recorded_by))
    return found


async def _take(
    turn: Turn, incoming: Incoming, loan: Loan | None, known: Payment | None, recorded_by: str
) -> Taken:
    if loan is None:
        return _no(f"loan {incoming.loan} is not in the book")
    currency = loan.principal.currency
    if incoming.currency not in {None, currency}:
        return _no(f"{incoming.currency}, but loan {incoming.loan} is in {currency}")
    try:
        amount = Money(abs(incoming.amount), currency)
    except TooFine as fine:
        return _no(f"the amount {incoming.amount} is {fine}")
    payment = Payment(
        loan_id=loan.id or 0,
        amount=-amount if incoming.is_reversal else amount,
        received_on=incoming.received_on,
        reference=incoming.reference,
        recorded_by=recorded_by,
        reverses=incoming.reverses,
    )
    if known is not None:
        if _same(known) == _same(payment):
            return Taken(Outcome.KNOWN)
        return _no(
            f"reference {incoming.reference} was recorded before with another loan, amount or date"
        )
    if incoming.reverses is None:
        await record_payment(turn, payment)
        return Taken(Outcome.RECORDED)
    return await _reverse(turn, payment, incoming.reverses)


async def _reverse(turn: Turn, reversal: Payment, reference: str) -> Taken:
    found = await books.payments_by_reference(turn.session, {reference})
    original = found.get(reference)
    if original is None or original.reverses is not None:
        return _no(f"payment {reference}, which is to be taken back, is not recorded")
    if original.loan_id != reversal.loan_id or original.amount != -reversal.amount:
        return _no(f"payment {reference} was of another loan or amount: {original.amount}")
    if not await reverse(turn, original, reversal):
        return _no(f"payment {reference} was taken back before")
    return Taken(Outcome.RECORDED)


def _no(why: str) -> Taken:
    return Taken(Outcome.REFUSED, why)


def _same(payment: Payment) -> tuple[object, ...]:
    return payment.loan_id, payment.amount, payment.received_on, payment.reverses


async def record_payment(turn: Turn, payment: Payment) -> bool:
    """Record a payment once and put it on the agreed instalments. False when it was known before."""
    if await lending.payment_known(turn.session, payment.reference):
        return False
    instalments = await _payable(turn, payment.loan_id)
    payment.parts = await _parts(turn, payment, instalments)
    await lending.note_payment(turn.session, payment)
    await _put_on(turn, payment, instalments)
    return True


async def count_since_signed(turn: Turn, agreement: Agreement) -> None:
    """The plan is in force: what arrived between its signing and its seal was meant for it."""
    rows = [
        each
        for each in await cases.instalments_of(turn.session, agreement.case_id)
        if each.agreement_id == agreement.id
    ]
    signed_at = agreement.signed_at or turn.now
    signed_on = turn.house.day(signed_at)
    before = {  # on an earlier plan, which is another matter
        each.details["reference"]
        for each in await audit.of_case(turn.session, agreement.case_id)
        if each.event == _RECORDED and each.at <= signed_at
    }
    for loan_id in dict.fromkeys(each.loan_id for each in rows):
        known = list(standing(await lending.payments_on(turn.session, loan_id, _MOST)))
        for payment in reversed(known):
            if payment.received_on >= signed_on and payment.reference not in before:
                mine = [each for each in rows if each.loan_id == loan_id]
                await _put_on(turn, payment, mine)


async def _put_on(turn: Turn, payment: Payment, instalments: Sequence[DueInstalment]) -> None:
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


async def reverse(turn: Turn, original: Payment, reversal: Payment) -> bool:
    """Take a recorded payment back, once: what it paid is open again. False when it was taken back before."""
    if await lending.is_reversed(turn.session, original.reference):
        return False
    await lending.note_payment(turn.session, reversal)
    instalments = await _payable(turn, original.loan_id, is_completed_too=True)
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
        await instalment_duties.show(
            turn, case, _reversed(original, is_of_plan=bool(agreement_id))
        )
        await due.schedule(
            turn.session,
            [
                Duty(
                    key=f"taken_back:{reversal.id}:{case_id}",
                    kind="taken_back",
                    subject={"payment_id": original.id, "case_id": case_id},
                    due_at=turn.now,
                    about=f"case:{case_id}",
                )
            ],
        )
    return True


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
        agreement = await cases.agreement(turn.session, agreement_id)
        version = None
        for each in await audit.of_case(turn.session, agreement.case_id):
            if each.event == "in force":
                version = each.details["version"]
            elif each.event == _RECORDED and each.details["reference"] == payment.reference:
                is_its = version in {None, agreement.version}
                found[agreement.case_id] = agreement_id if is_its else None
    return found or {each.case_id: None for each in instalments}


async def _reopen(
    turn: Turn, case: Case, instalments: Sequence[DueInstalment], reversal: Payment
) -> None:
    """What was complete is not, and what was kept may be late: it goes on from there."""
    policy = await follow_up.policy_of(turn, case)
    for agreement_id in dict.fromkeys(each.agreement_id for each in instalments):
        agreement = await cases.agreement(turn.session, agreement_id)
        rows = [each for each in instalments if each.agreement_id == agreement_id]
        if agreement.state is AgreementState.COMPLETED and not all(each.is_paid for each in rows):
            if await cases.open_case_of(turn.session, case.borrower_id) is not None:
                continue  # a new difficulty has its own case: the desk has been told
            agreement.fire("reopen")
            fire(case, "reopen")
            case.closed_at = None
        for each in rows:
            is_late = turn.today > grace_ends(each, policy)
            if not each.is_paid and is_late:
                await instalment_duties.schedule(
                    turn, "missed", each, due_at=turn.now, reversal=reversal.id or 0
                )
    await turn.session.flush()
    await follow_up.replan(turn, case)


async def _payable(
    turn: Turn, loan_id: int, *, is_completed_too: bool = False
) -> list[DueInstalment]:
    """The instalments to which payments on a loan go."""
    found = []
    for each in await cases.instalments_on(turn.session, loan_id):
        agreement = await cases.agreement(turn.session, each.agreement_id)
        case = await cases.case(turn.session, each.case_id)
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
    known = await lending.payments_on(turn.session, payment.loan_id, _MOST)
    with suppress(Refusal):
        if not instalments:
            rows, carried = loan.still_owed().instalments, None  # as the book has it
            earlier = [each for each in standing(known) if each.received_on > loan.as_of]
        else:
            agreement = await cases.agreement(turn.session, instalments[0].agreement_id)
            offer = await cases.offer_of(turn.session, agreement)
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
    said = await kept.said_of(turn.session, instalment.id or 0)
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
    duty = Duty(
        key=f"thank:payment:{payment.id}",
        kind="thank",
        subject={
            "payment_id": payment.id,
            "case_id": case_id,
            "instalments": [each.id for each in paid_now],
            "is_back": is_back,
        },
        due_at=turn.now,
        about=f"case:{case_id}",
    )
    await due.schedule(turn.session, [duty])


async def _kept(turn: Turn, agreement_id: int, payment: Payment) -> bool:
    """Note the payment on its case; what was late may be caught up, and the last one completes it.

    Whether a plan that was broken is in force again.
    """
    agreement = await cases.agreement(turn.session, agreement_id)
    case = await cases.case(turn.session, agreement.case_id)
    await turn.note(
        _RECORDED,
        actor=payment.recorded_by,
        case_id=case.id,
        reference=payment.reference,
        amount=str(payment.amount),
        **({"parts": payment.parts} if payment.parts else {}),
    )
    instalments = [
        each
        for each in await cases.instalments_of(turn.session, agreement.case_id)
        if each.agreement_id == agreement_id
    ]
    told = await _caught_up(turn, case, agreement, instalments)
    is_back = told is RECOVERED
    is_talked_about = case.state is CaseState.NEGOTIATING and agreement.state.is_in_force
    if is_talked_about and all(each.is_paid for each in instalments):
        fire(case, "resume")  # nothing is left to talk about
    await complete_if_paid(turn, case, agreement, instalments, payment)
    if payment.left_over is not None:
        told = Text(
            "💰 {amount} more has arrived than the plan asks. It is on no instalment: please settle with the borrower where it goes.",
            amount=payment.left_over,
        )
    await instalment_duties.show(turn, case, told)
    return is_back


async def complete_if_paid(
    turn: Turn,
    case: Case,
    agreement: Agreement,
    instalments: Sequence[DueInstalment],
    last: Payment,
) -> None:
    """Where nothing is left to pay, the plan and its case are complete."""
    if case.state is CaseState.ACTIVE and all(each.is_paid for each in instalments):
        agreement.fire("complete")
        fire(case, "complete")
        case.closed_at = turn.now
        await turn.note("completed", actor="bot", case_id=case.id)
        await completing.begin(turn, agreement, last)


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
        case.law = case.law.end(Start.ARREARS)
        await turn.note("recovered", actor="bot", case_id=case.id)
        await follow_up.replan(turn, case)
        await follow_up.ask_early(turn, case, instalments)
        return RECOVERED
    return None
