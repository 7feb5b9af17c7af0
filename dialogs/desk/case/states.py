"""States of a case, and of an offer, in the desk's words."""

from __future__ import annotations

from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from negotiation.lifecycle import CaseState

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
