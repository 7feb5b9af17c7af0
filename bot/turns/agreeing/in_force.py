"""In force: the seal is on an agreement, and its plan holds from now on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.turns import situations
from bot.turns.arrangement import calendars, crediting, follow_up
from bot.turns.desk.case import cards as desk_cards
from bot.turns.paperwork import papers
from bot.turns.records import receipting
from bot.turns.turn import Turn
from dialogs import conversation
from dialogs.borrower import HOME
from dialogs.borrower.agreeing.withdrawal import last_moment
from dialogs.borrower.preferences import SET_ZONE, SET_ZONE_LABEL
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.lifecycle import fire
from negotiation.pack import Due, Start
from storage import lending
from storage.case import case_agreements, case_offers

from . import offer_ends, signing, unsigned


async def sealed(turn: Turn, payload: dict[str, Any]) -> None:
    """Everybody who signed has the copy, and nothing else of its loans can be taken, or signed, in any other case."""
    agreement = await case_agreements.agreement(turn.session, payload["agreement_id"])
    if agreement.state is not AgreementState.SIGNED:  # ended meanwhile
        return
    agreement.sealed_id = payload["vault_id"]
    situation = await signing.of_case(turn, agreement)
    case = situation.the_case
    doors = await signing.doors_of(turn, agreement)
    papers.send_sealed(turn, agreement, case, doors.values(), situation.handoff)
    fire(case, "sign")
    # The offer is taken, and asks for no final answer, whatever is talked about later; the sealed copy is the change in writing.
    case.law = case.law.end(Start.OFFER).did(Due.CONFIRM, turn.now)
    await follow_up.begin(turn, situation)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, Text("🖋 Signed. The instalments are on the calendar."))
    await turn.note("in force", actor="bot", case_id=case.id, version=agreement.version)
    await crediting.count_since_signed(turn, agreement)
    for borrower_id, chat in doors.items():
        theirs = await situations.read(turn, chat)
        receipt = await receipting.after_signing(turn)
        if borrower_id != case.borrower_id:
            turn.tell(chat, Lines(BY_ALL, None, receipt))
            continue
        await calendars.update(turn, chat, theirs)
        turn.tell(chat, _and_now(theirs, agreement, receipt))
    if agreement.state.is_in_force:
        await _end_elsewhere(turn, agreement)


def _and_now(theirs: Situation, agreement: Agreement, receipt: Text) -> Say:
    """Below the papers all that there is to say, in one message: with what comes next, where nothing else is asked."""
    until = agreement.may_withdraw_until
    if theirs.place.place == HOME:
        now = conversation.ask(theirs)
    elif until is None:
        now = Say(text=Lines())
    else:
        day = last_moment(until, theirs.language.zone)
        now = Say(text=Text("You can take it back until <b>{until}</b>: /withdraw", until=day))
    text = Lines(SIGNED, None, now.text, None, DAYS, CHECKED, receipt)
    return replace(now, text=text, options={**now.options, SET_ZONE: SET_ZONE_LABEL})


SIGNED = Text(
    "Signed. Above is your copy with our seal. I will remind you before each instalment."
)
BY_ALL = Text("The agreement is signed by all. Above is your copy with our seal.")
DAYS = Text("Its days for your own calendar: /calendar")
CHECKED = Text("Anybody can check the copy: /verify")


async def _end_elsewhere(turn: Turn, agreement: Agreement) -> None:
    """A loan is repaid under one plan; what was on its way in the case of another who owes it ends with that."""
    offer = await case_offers.offer_of(turn.session, agreement)
    for part in offer.parts:
        loan = await lending.loan(turn.session, part.loan_id)
        told = AGREED_OTHERWISE.given(number=loan.number)
        await offer_ends.on_loan(turn, part.loan_id, told, besides=agreement.case_id)
        await unsigned.planned_elsewhere(turn, loan, agreement.case_id)


AGREED_OTHERWISE = Text(
    "What is to be paid on loan {number} has been agreed otherwise meanwhile, so our offer cannot be taken any more. Your advisor will write to you here."
)
