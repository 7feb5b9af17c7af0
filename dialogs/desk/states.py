"""States of a case, and of an offer, in the desk's words; and what is not possible in them."""

from __future__ import annotations

from enum import StrEnum

from dialogs.texts import Text
from negotiation.lifecycle import CaseState
from negotiation.offer import OfferState

STATES = {
    CaseState.APPLYING: Text("applying"),
    CaseState.UNDER_REVIEW: Text("under review"),
    CaseState.PAPERS_WANTED: Text("papers wanted"),
    CaseState.NEGOTIATING: Text("negotiating"),
    CaseState.OFFERED: Text("offer on the table"),
    CaseState.COUNTERED: Text("counter-offer on the table"),
    CaseState.AGREED: Text("agreed, to be signed"),
    CaseState.ACTIVE: Text("signed, being repaid"),
    CaseState.COMPLETED: Text("completed"),
    CaseState.BROKEN: Text("broken"),
    CaseState.DECLINED: Text("declined"),
    CaseState.APPEALED: Text("appealed"),
    CaseState.WITHDRAWN: Text("withdrawn"),
    CaseState.EXPIRED: Text("expired"),
    CaseState.CLOSED: Text("closed"),
}
OFFERS = {
    OfferState.DRAFT: Text("it is not sent yet"),
    OfferState.ASKED: Text("it waits for a supervisor"),
    OfferState.REFUSED: Text("a supervisor has refused it"),
    OfferState.OPEN: Text("it is with the borrower already"),
    OfferState.ACCEPTED: Text("the borrower has accepted it"),
    OfferState.DECLINED: Text("the borrower has declined it"),
    OfferState.EXPIRED: Text("its time is over"),
    OfferState.WITHDRAWN: Text("it is taken back"),
}


def not_possible(state: StrEnum) -> Text | None:
    """Why something cannot be done to a case or an offer that stands so; `None` for other things."""
    if isinstance(state, OfferState):
        return Text("That is not possible with this offer: {state}.", state=OFFERS[state])
    if isinstance(state, CaseState):
        return Text(
            "That is not possible while the case is “{state}”. The first lines of its card say what is wanted.",
            state=STATES[state],
        )
    return None
