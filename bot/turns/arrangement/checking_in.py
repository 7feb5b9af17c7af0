"""Checking in: every few months it is asked how it goes; harder or easier, an advisor looks at the plan again."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.turns import situations
from bot.turns.contact import contacting
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.said import follow_up as words
from dialogs.texts import Lines, Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.borrower import Borrower
from negotiation.contacting.check_in import Answer, asked_on
from negotiation.contacting.preferences import ContactKind
from negotiation.lifecycle import CaseState
from negotiation.policy import Policy
from storage import people
from storage.case import case_agreements, cases
from storage.messages import due
from storage.messages.due import Duty

#: Whoever waits for a person is asked after that.
LATER = timedelta(days=1)


async def begin(turn: Turn, agreement: Agreement, borrower: Borrower, policy: Policy) -> None:
    """Put the first one on the calendar; each puts the next one there."""
    await _schedule(turn, agreement, borrower, policy, number=1)


async def _schedule(
    turn: Turn, agreement: Agreement, borrower: Borrower, policy: Policy, *, number: int
) -> None:
    """The next that is still to come, after downtime as well."""
    if not policy.check_in_months:
        return
    began = (agreement.countersigned_at or turn.now).astimezone(borrower.zone).date()
    while (at := _moment(began, number, borrower, policy)) <= turn.now:
        number += 1
    duty = Duty.of_case(
        agreement.case_id,
        "check_in",
        f"{agreement.id}:{number}",
        at,
        agreement_id=agreement.id,
        number=number,
    )
    await due.schedule(turn.session, [duty])


def _moment(began: date, number: int, borrower: Borrower, policy: Policy) -> datetime:
    day = asked_on(began, policy.check_in_months, number)
    return datetime.combine(day, policy.reminder_at, borrower.zone)


async def ask(turn: Turn, duty: Duty) -> None:
    """Ask while the plan is kept; where it has slipped, something is late, or other terms are talked about, that is what is talked about."""
    agreement = await case_agreements.agreement(turn.session, duty.subject["agreement_id"])
    case = await cases.case(turn.session, agreement.case_id)
    if not (case.state.is_open and agreement.state.is_to_be_paid):
        await due.drop(turn.session, duty, f"{case.state}, {agreement.state}")
        return
    borrower = await people.borrower(turn.session, case.borrower_id)
    [loan, *_] = await cases.loans_of(turn.session, case.id or 0)
    policy, number = turn.house.policy_for(loan.product), duty.subject["number"]
    if case.state is not CaseState.ACTIVE or agreement.state is not AgreementState.KEPT:
        await due.drop(turn.session, duty, f"{case.state}, {agreement.state}")
        await _schedule(turn, agreement, borrower, policy, number=number + 1)
        return
    chat = await contacting.door(turn, case, ContactKind.SERVICE, [duty])
    if chat is None:
        if not await due.is_waiting(turn.session, duty.key):  # not now is not never
            await _schedule(turn, agreement, borrower, policy, number=number + 1)
        return
    situation = await situations.of_case(turn, chat, case)
    if situation.waits_for_a_person:  # who has told what has changed, perhaps
        await due.put_off(turn.session, duty, turn.now + LATER, "waits for a person")
        return
    if situation.late_instalments:  # after downtime before it is known to have slipped
        await due.drop(turn.session, duty, "late")
        await _schedule(turn, agreement, borrower, policy, number=number + 1)
        return
    await contacting.write(turn, situation, ContactKind.SERVICE, words.check_in(situation), duty)
    await turn.note("asked how it goes", actor="bot", case_id=case.id)
    await _schedule(turn, agreement, borrower, policy, number=number + 1)


async def answered(here: InChat, happening: h.CheckedIn) -> None:
    """Noted; where something has changed, a person is called."""
    await here.note("checked in", answer=happening.answer)
    if happening.answer is Answer.WELL:
        return
    await here.wanted()
    here.tell(_TOLD[happening.answer])


_TOLD = {
    Answer.HARDER: Text(
        "🔎 Asked how it goes, the borrower says that it has become harder. The plan holds as it is; /amend lets other terms be offered."
    ),
    Answer.EASIER: Text(
        "🔎 Asked how it goes, the borrower says that it has become easier. The plan holds as it is; /amend lets other terms be offered."
    ),
}


async def possible(here: InChat, happening: h.NowPossible) -> None:
    """The next plan is worked out with it; the one in force it does not change."""
    now, was = happening.amount, here.situation.the_case.note_possible(happening.amount)
    said = Text("The borrower could pay {amount} a month now.", amount=now)
    before = Text("Until now it was {was}; /offer works out plans with the new figure.", was=was)
    here.tell(said if was in {None, now} else Lines(said, before))
