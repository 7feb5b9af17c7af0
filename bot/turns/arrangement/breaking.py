"""Breaking: the lender's rule is met; the plan ends, and that is told plainly, with the way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.telegram.keyboards import parcel
from bot.turns import situations
from bot.turns.turn import Turn
from dialogs.said import missed_words as words
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.breaking import Broken, broken_by
from negotiation.lifecycle import fire
from storage import people
from storage.case import case_agreements, case_instalments, cases
from storage.messages import due
from storage.messages.due import Duty

from . import follow_up, instalment_duties, reminding


async def judge(turn: Turn, duty: Duty) -> None:
    """So late that the lender's rule may be met."""
    found = await instalment_duties.still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    agreement = await case_agreements.agreement(turn.session, instalment.agreement_id)
    is_held = await cases.holds_on(turn.session, case.id or 0, turn.now)
    if is_held or instalment.id in await reminding.spoken_for(turn, case):
        await due.put_off(
            turn.session, duty, turn.now + instalment_duties.LATER, "on hold, or spoken for"
        )
        return
    await breaks(turn, case, agreement, await instalment_duties.of_plan(turn, agreement))
    await due.done(turn.session, duty)


async def breaks(
    turn: Turn, case: Case, agreement: Agreement, instalments: Sequence[DueInstalment]
) -> bool:
    """Whether the plan is broken by the lender's rule from now on; nothing is, while the case is on hold."""
    settled = await reminding.spoken_for(turn, case)
    unsettled = [each for each in instalments if each.id not in settled]
    policy = await follow_up.policy_of(turn, case)
    by = broken_by(unsettled, turn.today, policy)
    is_held = await cases.holds_on(turn.session, case.id or 0, turn.now)
    if by is None or is_held or agreement.state is not AgreementState.SLIPPED:
        return False
    agreement.fire("break")
    fire(case, "break")
    await turn.note(
        "arrangement broken", actor="bot", case_id=case.id, missed=by.missed, days=by.days
    )
    await instalment_duties.call_advisor(turn, case)
    first = next(each for each in instalments if not each.is_paid)
    day = turn.today.isoformat()
    await instalment_duties.schedule(
        turn, "broken", first, again=day, missed=by.missed, days=by.days
    )
    return True


async def tell_broken(turn: Turn, duty: Duty) -> None:
    """Say plainly that the plan has ended, what follows, how it comes back, and where free advice is."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    instalment = await case_instalments.instalment(turn.session, duty.subject["instalment_id"])
    agreement = await case_agreements.agreement(turn.session, instalment.agreement_id)
    if agreement.state is not AgreementState.BROKEN:
        await due.drop(turn.session, duty, str(agreement.state))
        return
    by = Broken(duty.subject["missed"], duty.subject["days"])
    if await instalment_duties.tell(
        turn, case, duty, ContactKind.SERVICE, partial(words.broken, by)
    ):
        await _tell_record(turn, case)


async def _tell_record(turn: Turn, case: Case) -> None:
    """Behind what was just said of the plan."""
    chat = await people.door_of(turn.session, case.borrower_id)
    if chat is not None:
        situation = await situations.of_case(turn, chat, case)
        say = words.record_of_broken(situation)
        turn.send(parcel(say, chat_id=chat.chat_id, language=situation.language))
