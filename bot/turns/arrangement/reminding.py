"""Reminding: notices whose time has come, and thanks, sent when the rules of contact allow it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.turns import situations
from bot.turns.contact import contacting
from bot.turns.turn import Turn
from dialogs.borrower.arrangement import keeping
from dialogs.flow import Options
from dialogs.reply import Say
from dialogs.said import follow_up as words
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.contacting.reminders import (
    SNOOZES,
    Come,
    Fate,
    Planned,
    ReminderKind,
    fates,
    snoozed,
)
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import PromiseState
from negotiation.follow_up.reported_payment import ReportedPaymentState
from negotiation.follow_up.rises import Rise
from negotiation.money import Money
from storage import books, people
from storage.case import case_agreements, case_instalments, cases
from storage.case import follow_up as kept
from storage.messages import due
from storage.messages.due import Duty

from . import instalment_duties


async def remind(turn: Turn, duty: Duty) -> None:
    """Send what is due of a case in one message: what is not paid, and still true to say."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    borrower = await people.borrower(turn.session, case.borrower_id)
    waiting = {
        each.id or 0: (
            each,
            await case_instalments.instalment(turn.session, each.subject["instalment_id"]),
        )
        for each in await due.together(turn.session, duty, turn.now)
    }
    today = turn.now.astimezone(borrower.zone).date()
    settled = await spoken_for(turn, case) if waiting else set()
    shown = await _told_otherwise(turn, duty)
    told = []
    for number, fate in fates([_come(*each) for each in waiting.values()], today).items():
        each, instalment = waiting[number]
        agreement = await case_agreements.agreement(turn.session, instalment.agreement_id)
        if not (case.state.is_open and agreement.state.is_in_force):
            await due.drop(turn.session, each, f"{case.state}, {agreement.state}")
        elif fate is not Fate.TOLD:
            await due.drop(turn.session, each, str(fate))
        elif instalment.id in settled:
            await due.drop(turn.session, each, "said to be paid, or promised")
        elif not await books.is_asked_for(turn.session, instalment.loan_id):
            await due.drop(turn.session, each, "the book has it not to be repaid")
        elif instalment.id in shown:
            await due.drop(turn.session, each, "a way back says it")
        else:
            told.append((each, instalment))
    if told:
        await _tell(turn, case, borrower, told, settled)


async def rise(turn: Turn, duty: Duty) -> None:
    """A plan asks more from an instalment on: told some weeks before, whether or not reminders are wanted."""
    found = await instalment_duties.still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    if turn.now.astimezone(turn.house.zone).date() >= instalment.due_date:
        await due.drop(turn.session, duty, "past")
        return
    one = Rise(instalment=instalment, was=Money.parse(duty.subject["was"]))
    if await instalment_duties.tell(
        turn, case, duty, ContactKind.SERVICE, partial(words.rise, one)
    ):
        await turn.note("rise told", actor="bot", case_id=case.id, number=instalment.number)


async def spoken_for(turn: Turn, case: Case) -> set[int | None]:
    """Instalments that nothing more is asked about: said to be paid, or promised for a day to come."""
    case_id = case.id or 0
    found: set[int | None] = {
        each.instalment_id
        for each in await kept.reported_payments_of(turn.session, case_id)
        if each.state is ReportedPaymentState.SAID
    }
    promises = await kept.promises_of(turn.session, case_id)
    return found | {each.instalment_id for each in promises if each.state is PromiseState.OPEN}


async def _told_otherwise(turn: Turn, duty: Duty) -> set[int]:
    """Instalments whose days of grace are over as well, as after a week without power: one message says it."""
    about = duty.about or ""
    return {
        each.subject["instalment_id"]
        for kind in ("missed", "way_back")
        for each in await due.still_to_do(turn.session, kind, about)
        if each.due_at <= turn.now
    }


def _come(duty: Duty, instalment: DueInstalment) -> Come:
    planned = Planned(
        kind=ReminderKind(duty.subject["when"]),
        due_date=instalment.due_date,
        moment=datetime.fromisoformat(duty.subject["at"]),
    )
    return Come(
        id=duty.id or 0,
        instalment_id=instalment.id or 0,
        planned=planned,
        is_paid=instalment.is_paid,
    )


async def _tell(
    turn: Turn,
    case: Case,
    borrower: Borrower,
    told: Sequence[tuple[Duty, DueInstalment]],
    settled: set[int | None],
) -> None:
    duties = [each for each, _ in told]
    chat = await contacting.door(turn, case, ContactKind.REMINDER, duties)
    if chat is None:
        return
    notices = [(ReminderKind(each.subject["when"]), instalment) for each, instalment in told]
    notices.sort(key=lambda notice: (notice[1].due_date, notice[1].number))
    situation = await situations.read(turn, chat)
    known = {*settled, *(instalment.id for _, instalment in told)}
    before = [one for one in situation.late_instalments if one.id not in known]
    text = words.reminder(notices, situation, before)
    options = _options(turn, borrower, *notices[-1], product=situation.the_loan.product)
    say = Say(text=text, options=options)
    await contacting.write(turn, situation, ContactKind.REMINDER, say, *duties)
    for kind, instalment in notices:
        await turn.note(
            "reminded", actor="bot", case_id=case.id, number=instalment.number, when=kind
        )


def _options(
    turn: Turn, borrower: Borrower, kind: ReminderKind, instalment: DueInstalment, *, product: str
) -> Options:
    """What can be said to it; before the day also to be reminded once more, never after it."""
    if kind is not ReminderKind.BEFORE:
        return keeping.about(instalment)
    days = [n for n in SNOOZES if again(turn, borrower, instalment, n, product=product)]
    return {**keeping.about(instalment), **keeping.later(instalment, days)}


def again(
    turn: Turn, borrower: Borrower, instalment: DueInstalment, days: int, *, product: str
) -> Planned | None:
    """The notice that comes so many days later; `None` where that is after the due date."""
    policy = turn.house.policy_for(product)
    return snoozed(
        turn.now,
        days,
        instalment.due_date,
        at=policy.reminder_at,
        zone=borrower.zone,
        pack=policy.pack,
        preferences=borrower.preferences,
    )
