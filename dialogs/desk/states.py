"""States of a case in the desk's words."""

from __future__ import annotations

from dialogs.texts import Text
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
