"""One plan: a loan is repaid under one plan; what was on its way in the case of another who owes it ends with that."""

from __future__ import annotations

from typing import Any

from bot.turns.turn import Turn
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement
from storage import lending
from storage.case import cases

from . import offers_on, signing, unsigned

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
    for part in offer.parts:
        loan = await lending.loan(turn.session, part.loan_id)
        told = TOLD.given(number=loan.number)
        await offers_on.end(turn, part.loan_id, told, besides=agreement.case_id)
        await unsigned.planned_elsewhere(turn, loan, agreement.case_id)
