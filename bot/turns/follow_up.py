"""Follow-up: the agreed instalments on the calendar, reminders of them, and what was paid."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.telegram.keyboards import parcel
from dialogs.conversation import Say
from dialogs.follow_up import reminder, thanks
from dialogs.situation import Situation
from negotiation.arrangement import DueInstalment, Payment, allocate
from negotiation.contact import may_contact
from negotiation.lifecycle import CaseState, fire
from negotiation.money import Money
from negotiation.refusals import Held
from negotiation.reminders import ReminderKind, plan
from storage import cases, due, lending, people
from storage.due import Duty

from . import desk_cards, situations
from .turn import Turn


async def begin(turn: Turn, situation: Situation) -> None:
    """Put every instalment of the signed agreement on the calendar, and its reminders."""
    agreement, offer, case = situation.the_agreement, situation.the_offer, situation.the_case
    zone = _zone(situation)
    instalments = [
        DueInstalment(
            agreement_id=agreement.id or 0,
            case_id=case.id or 0,
            loan_id=offer.loan_id,
            number=each.number,
            due_date=each.due_date,
            amount=each.amount,
            paid=Money.zero(each.amount.currency),
        )
        for each in offer.terms.schedule
    ]
    turn.session.add_all(instalments)
    await turn.session.flush()
    situation.instalments = instalments
    await due.schedule(
        turn.session,
        [
            Duty(
                key=f"remind:{each.id}:{moment:%Y-%m-%d}",
                kind="remind",
                subject={
                    "instalment_id": each.id,
                    "case_id": case.id,
                    "when": str(kind),
                    "at": moment.isoformat(),
                },
                due_at=moment,
            )
            for each in instalments
            for kind, moment in plan(each.due_date, zone=zone, policy=turn.house.policy)
            if moment > turn.now
        ],
    )


async def remind(turn: Turn, duty: Duty) -> None:
    """Send one reminder, unless it is paid or its time is over; outside the hours of contact it waits for them."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    if instalment.is_paid or case.state is not CaseState.ACTIVE:
        await due.drop(turn.session, duty, "paid" if instalment.is_paid else str(case.state))
        return
    borrower = await people.borrower(turn.session, case.borrower_id)
    if _is_over(turn, duty, instalment, ZoneInfo(borrower.time_zone)):
        await due.drop(turn.session, duty, "too late")
        return
    if not await _may_write(turn, duty, case.borrower_id, case.id or 0):
        return
    chat = await people.door_of(turn.session, case.borrower_id)
    if chat is None:
        await due.drop(turn.session, duty, "no chat")
        return
    situation = await situations.read(turn, chat)
    kind = ReminderKind(duty.subject["when"])
    text = reminder(kind, instalment, situation)
    turn.send(parcel(Say(text=text), chat_id=chat.chat_id, language=situation.language))
    await turn.note("reminded", actor="bot", case_id=case.id, number=instalment.number, when=kind)
    await due.done(turn.session, duty)


def _is_over(turn: Turn, duty: Duty, instalment: DueInstalment, zone: ZoneInfo) -> bool:
    """Whether the next reminder is due as well, or the day has passed that this one speaks of.

    After a night or a week without power nobody gets two notes about one instalment.
    """
    due_date, today = instalment.due_date, turn.now.astimezone(zone).date()
    match ReminderKind(duty.subject["when"]):
        case ReminderKind.BEFORE if today >= due_date:
            return True
        case ReminderKind.ON_DAY if today != due_date:
            return True
    planned = datetime.fromisoformat(duty.subject["at"])
    moments = [moment for _, moment in plan(due_date, zone=zone, policy=turn.house.policy)]
    return any(planned < moment <= turn.now for moment in moments)


async def thank(turn: Turn, duty: Duty) -> None:
    """Say that an instalment has arrived, within the hours of contact."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    if not await _may_write(turn, duty, case.borrower_id, case.id or 0):
        return
    chat = await people.door_of(turn.session, case.borrower_id)
    if chat is not None:
        situation = await situations.read(turn, chat)
        situation.instalments = await cases.instalments_of(turn.session, case.id or 0)
        text = thanks(instalment, situation)
        turn.send(parcel(Say(text=text), chat_id=chat.chat_id, language=situation.language))
    await due.done(turn.session, duty)


async def record_payment(turn: Turn, payment: Payment) -> bool:
    """Record a payment once and put it on the agreed instalments. False when it was known before."""
    if await lending.payment_known(turn.session, payment.reference):
        return False
    await lending.note_payment(turn.session, payment)
    instalments = [
        each
        for each in await cases.instalments_on(turn.session, payment.loan_id)
        if (await cases.case(turn.session, each.case_id)).state is CaseState.ACTIVE
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
    for case_id in {each.case_id for each in instalments}:
        await _kept(turn, case_id, payment)
    return True


async def _kept(turn: Turn, case_id: int, payment: Payment) -> None:
    """Note the payment on its case, and complete the case with the last instalment."""
    case = await cases.case(turn.session, case_id)
    await turn.note(
        "payment recorded",
        actor=payment.recorded_by,
        case_id=case_id,
        reference=payment.reference,
        amount=str(payment.amount),
    )
    instalments = await cases.instalments_of(turn.session, case_id)
    if case.state is CaseState.ACTIVE and all(each.is_paid for each in instalments):
        fire(case, "complete")
        case.closed_at = turn.now
        await turn.note("completed", actor="bot", case_id=case_id)
    handoff = await cases.handoff_of_case(turn.session, case_id)
    if handoff is not None:
        _, situation = await situations.of_room(turn, handoff)
        await situations.read_case(turn, situation, case)
        await desk_cards.refresh(turn, situation)


async def _may_write(turn: Turn, duty: Duty, borrower_id: int, case_id: int) -> bool:
    """Whether contact is allowed now; otherwise the duty is put off or dropped."""
    borrower = await people.borrower(turn.session, borrower_id)
    if borrower.unreachable_since is not None:  # the desk knows
        await due.drop(turn.session, duty, "unreachable")
        return False
    held = bool(await cases.holds_on(turn.session, case_id, turn.now))
    try:
        allowed = may_contact(
            turn.now, zone=ZoneInfo(borrower.time_zone), policy=turn.house.policy, held=held
        )
    except Held:
        await due.drop(turn.session, duty, "held")
        return False
    if allowed > turn.now:
        await due.put_off(turn.session, duty, allowed)
        return False
    return True


def _zone(situation: Situation) -> ZoneInfo:
    if situation.borrower is None:
        raise LookupError("an agreement without a borrower")
    return ZoneInfo(situation.borrower.time_zone)
