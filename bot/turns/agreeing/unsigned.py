"""Unsigned: an agreement out for signing that ends without a signature; both sides are told.

Its time is over, the figures of its loan have changed, or the case has ended.
"""

from __future__ import annotations

from bot.telegram.keyboards import parcel
from bot.turns import situations
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.borrower import HOME
from dialogs.borrower.agreeing.signing import STEPS
from dialogs.reply import Say
from dialogs.said.decided import Decided, buttons
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement, AgreementState, sign_by
from negotiation.case import Case
from negotiation.lifecycle import fire
from negotiation.loans.loan import Loan
from storage import people
from storage.case import case_agreements, case_offers, cases
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

from . import signing


async def begin(turn: Turn, situation: Situation) -> None:
    """Put the end of an agreement that was just printed on the calendar."""
    agreement, policy = situation.the_agreement, turn.house.policy_for(situation.the_loan.product)
    zone = situation.borrower.zone if situation.borrower else turn.house.zone
    agreement.expires_at = sign_by(situation.the_offer, turn.now, policy, zone)
    await due.schedule(
        turn.session,
        [
            Duty.of_case(
                agreement.case_id,
                "unsigned",
                f"{agreement.id}",
                agreement.expires_at,
                agreement_id=agreement.id,
            )
        ],
    )


async def expire(turn: Turn, duty: Duty) -> None:
    """End an agreement that was not signed in time."""
    agreement = await case_agreements.agreement(turn.session, duty.subject["agreement_id"])
    if agreement.state is AgreementState.TO_SIGN:
        agreement.fire("expire")
        await back_to_the_table(
            turn,
            agreement,
            "expire_agreement",
            Text(
                "The time to sign the agreement is over, so it no longer holds. If you still want a plan, write to us here."
            ),
            Text(
                "⏳ Agreement {version} was not signed in time and has ended.",
                version=agreement.version,
            ),
        )
    await due.done(turn.session, duty)


async def figures_changed(turn: Turn, loan_id: int) -> None:
    """End what was worked out on older figures of a loan."""
    told = Text(
        "The figures of your loan have changed, so the agreement no longer fits and cannot be signed any more. Your advisor will make a new offer."
    )
    why = Text("⏳ Agreement {version} has ended unsigned: the figures of the loan have changed.")
    await _end_all(turn, loan_id, told, why)


async def loan_gone(turn: Turn, loan_id: int) -> None:
    """The same of a loan that is gone from the book."""
    told = Text(
        "Something has changed with your loan on our side, so the agreement cannot be signed any more. A person will look at it and write to you here."
    )
    why = Text("⏳ Agreement {version} has ended unsigned: the loan is gone from the book.")
    await _end_all(turn, loan_id, told, why)


async def planned_elsewhere(turn: Turn, loan: Loan, case_id: int) -> None:
    """The same of a loan that is repaid under the plan of that case now; what is out for signing in it may take its place."""
    told = Text(
        "What is to be paid on loan {number} has been agreed otherwise meanwhile, so this agreement cannot be signed any more. Your advisor will write to you here.",
        number=loan.number,
    )
    why = Text(
        "⏳ Agreement {version} has ended unsigned: the loan is repaid under the plan of another case."
    )
    await _end_all(turn, loan.id or 0, told, why, besides=case_id)


async def _end_all(
    turn: Turn, loan_id: int, told: Text, why: Text, *, besides: int | None = None
) -> None:
    for agreement in await case_agreements.unsigned_on(turn.session, loan_id):
        if agreement.case_id == besides:
            continue
        agreement.fire("withdraw")
        desk_told = why.given(version=agreement.version)
        await back_to_the_table(turn, agreement, "withdraw_agreement", told, desk_told)


async def withdraw(turn: Turn, case: Case) -> None:
    """The case is over: nothing of it can be signed any more; who else was asked to learns so."""
    agreement = await case_agreements.agreement_of(turn.session, case.id or 0)
    if agreement is not None and agreement.state in {
        AgreementState.TO_SIGN,
        AgreementState.SIGNED,
    }:
        agreement.fire("withdraw")
        (await case_offers.offer_of(turn.session, agreement)).lapse()
        await _tell_others(turn, agreement, case, NOTHING_TO_SIGN)


async def back_to_the_table(
    turn: Turn,
    agreement: Agreement,
    event: str,
    told: Text,
    desk_told: Text,
    *,
    is_by_a_person: bool = False,
) -> None:
    """The case goes back to negotiating, and an advisor has it; whose decision it was tells why themselves."""
    await end(turn, agreement, event)
    await tell(turn, agreement, told, desk_told, is_by_a_person=is_by_a_person)


async def end(turn: Turn, agreement: Agreement, event: str) -> None:
    """Nothing of its offer is on the table any more."""
    case = await cases.case(turn.session, agreement.case_id)
    (await case_offers.offer_of(turn.session, agreement)).lapse()
    fire(case, event)
    await turn.note("agreement ended", actor="bot", case_id=case.id, version=agreement.version)


async def tell(
    turn: Turn,
    agreement: Agreement,
    told: Text,
    desk_told: Text,
    *,
    is_by_a_person: bool = False,
) -> None:
    """Everybody learns of it, and an advisor has the case."""
    case = await cases.case(turn.session, agreement.case_id)
    handoff = await handoffs.of_case(turn.session, agreement.case_id)
    if handoff is None:
        raise LookupError(f"agreement {agreement.id} without a room")
    handoff.line_up(turn.now)
    _, situation = await situations.behind(turn, handoff)
    chat = await people.door_of(turn.session, case.borrower_id)
    if chat is not None:
        if chat.place in {step.name for step in STEPS}:
            chat.place = HOME
        said = Say(text=told, options={} if is_by_a_person else buttons(Decided.ENDED))
        turn.send(parcel(said, chat_id=chat.chat_id, language=situation.language))
    await _tell_others(turn, agreement, case, _what_holds(situation.plan))
    desk_cards.tell(turn, situation, desk_told)
    await desk_cards.refresh(turn, situation)


NOTHING_TO_SIGN = Text(
    "The agreement that you were asked to sign is off: there is nothing to sign any more."
)


def _what_holds(plan: Agreement | None) -> Text:
    if plan is not None and plan.state.is_in_force:
        return Text(
            "The agreement that you were asked to sign is off. The plan signed before it holds as it was."
        )
    return Text("The agreement that you were asked to sign is off. The contract holds as it was.")


async def _tell_others(turn: Turn, agreement: Agreement, case: Case, told: Text) -> None:
    """Whoever else was asked to sign, or did."""
    for borrower_id, chat in (await signing.doors_of(turn, agreement)).items():
        if borrower_id == case.borrower_id:
            continue
        if chat.place in {step.name for step in STEPS}:
            chat.place = HOME
        turn.tell(chat, told)
