"""Reminding: notices whose time has come, and thanks, sent when the rules of contact allow it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.telegram.keyboards import parcel
from dialogs.follow_up import reminder, thanks
from dialogs.reply import Say
from negotiation.arrangement import DueInstalment
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.preferences import ContactKind
from negotiation.reminders import Come, Fate, Planned, ReminderKind, fates
from storage import cases, due, people
from storage.due import Duty

from . import contacting, copying, follow_up, situations
from .turn import Turn


async def remind(turn: Turn, duty: Duty) -> None:
    """Send what is due of a case in one message: what is not paid, and still true to say."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    borrower = await people.borrower(turn.session, case.borrower_id)
    waiting = {
        each.id or 0: (each, await cases.instalment(turn.session, each.subject["instalment_id"]))
        for each in await due.together(turn.session, duty, turn.now)
    }
    today = turn.now.astimezone(borrower.zone).date()
    told = []
    for number, fate in fates([_come(*each) for each in waiting.values()], today).items():
        each, instalment = waiting[number]
        agreement = await cases.agreement(turn.session, instalment.agreement_id)
        if not (case.state.is_open and agreement.state.is_in_force):
            await due.drop(turn.session, each, f"{case.state}, {agreement.state}")
        elif fate is not Fate.TOLD:
            await due.drop(turn.session, each, str(fate))
        else:
            told.append((each, instalment))
    if told:
        await _tell(turn, case, borrower, told)


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
    turn: Turn, case: Case, borrower: Borrower, told: Sequence[tuple[Duty, DueInstalment]]
) -> None:
    duties = [each for each, _ in told]
    chat = await contacting.door(turn, case, borrower, ContactKind.REMINDER, duties)
    if chat is None:
        return
    notices = [(ReminderKind(each.subject["when"]), instalment) for each, instalment in told]
    notices.sort(key=lambda notice: (notice[1].due_date, notice[1].number))
    situation = await situations.read(turn, chat)
    text = reminder(notices, situation)
    turn.send(parcel(Say(text=text), chat_id=chat.chat_id, language=situation.language))
    await copying.words(turn, case.borrower_id, text)
    await contacting.wrote(turn, borrower, ContactKind.REMINDER, reference=duties[0].key)
    for kind, instalment in notices:
        await turn.note(
            "reminded", actor="bot", case_id=case.id, number=instalment.number, when=kind
        )
        if kind is ReminderKind.AFTER:
            await follow_up.slip(turn, instalment)
    for each in duties:
        await due.done(turn.session, each)


async def thank(turn: Turn, duty: Duty) -> None:
    """Say that an instalment has arrived, when the borrower may be written to."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    borrower = await people.borrower(turn.session, case.borrower_id)
    chat = await contacting.door(turn, case, borrower, ContactKind.SERVICE, [duty])
    if chat is None:
        return
    situation = await situations.read(turn, chat)
    situation.instalments = await cases.instalments_of(turn.session, case.id or 0)
    text = thanks(instalment, situation)
    turn.send(parcel(Say(text=text), chat_id=chat.chat_id, language=situation.language))
    await copying.words(turn, case.borrower_id, text)
    await contacting.wrote(turn, borrower, ContactKind.SERVICE, reference=duty.key)
    await due.done(turn.session, duty)
