"""One plan: a loan is repaid under one plan; what was on its way in the case of another who owes it ends with that."""

from __future__ import annotations

from typing import Any

from bot.turns.turn import Turn
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import OfferState
from storage.case import cases

from . import offering, signing, unsigned

TOLD = Text(
    "What is to be paid on loan {number} has been agreed otherwise meanwhile, so our offer cannot be taken any more. Your advisor writes to you here."
)


async def sealed(turn: Turn, payload: dict[str, Any]) -> None:
    """The seal is on an agreement; nothing else of its loans can be taken, or signed, in any other case."""
    await signing.sealed(turn, payload)
    agreement = await cases.agreement(turn.session, payload["agreement_id"])
    if agreement.state.is_in_force:
        await _end_elsewhere(turn, agreement)


async def _end_elsewhere(turn: Turn, agreement: Agreement) -> None:
    offer = await cases.offer_of(turn.session, agreement)
    for loan in await cases.loans_of(turn.session, agreement.case_id):
        if loan.id not in {each.loan_id for each in offer.parts}:
            continue
        there = await cases.open_cases_on(turn.session, loan.id)
        if {one.id for one in there} <= {agreement.case_id}:
            continue
        for other in await cases.open_offers_on(turn.session, loan.id):
            if other.case_id == agreement.case_id:
                continue
            if other.state is OfferState.OPEN:
                told = TOLD.given(number=loan.number)
                await offering.expire(turn, other.case_id, other.version, told)
            else:
                other.withdraw(turn.now)
        await unsigned.planned_elsewhere(turn, loan, agreement.case_id)
