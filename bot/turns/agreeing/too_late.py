"""Too late: a plan whose first instalment was due before everybody had signed it; it ends, and a new offer is wanted.

The time to answer and to sign ends before (`Offer.signed_before`); what is left are agreements that waited for the
lender's own signature, and those that were sent before that rule.
"""

from __future__ import annotations

from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower import HOME
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer, OfferState

from . import offer_ends, unsigned

TOLD = Text(
    "The first instalment of this plan was due on {day}, so it cannot be signed any more. Your advisor will make a new offer and write to you here."
)
DESK_TOLD = Text(
    "⏳ The first instalment of offer {version} was due on {day}, before all had signed: it cannot be signed any more. Please make a new one: /offer"
)


async def found(here: InChat, happening: h.PlanTooLate) -> None:
    """It was to be accepted, or signed."""
    offer = happening.offer
    here.chat.place = HOME
    if offer.state is OfferState.OPEN:
        await offer_ends.expire(
            here.turn, offer.case_id, offer.version, TOLD.given(day=offer.first_due)
        )
        here.tell(_desk_told(offer))
        return
    await lapse(here.turn, here.situation.the_signing.agreement, offer)


async def lapse(turn: Turn, agreement: Agreement, offer: Offer) -> None:
    """The agreement ends, whoever has signed it; the case goes back to negotiating."""
    agreement.fire("withdraw")
    await unsigned.back_to_the_table(
        turn,
        agreement,
        "withdraw_agreement",
        TOLD.given(day=offer.first_due),
        _desk_told(offer),
    )


def _desk_told(offer: Offer) -> Text:
    return DESK_TOLD.given(version=offer.version, day=offer.first_due)
