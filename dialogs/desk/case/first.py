"""First: what has to be done before an order can be, where a case stands otherwise than it needs.

>>> from dialogs.texts import ENGLISH
>>> def said(event, state):
...     return ENGLISH.plain(not_possible(NotAllowed(state, event)))
>>> said("decline", CaseState.OFFERED)
'An offer is on the table: /drop takes it back. Then /decline.'
>>> said("expire", CaseState.UNDER_REVIEW)
'The borrower waits for our answer: an offer, or /decline and why, comes first.'
>>> said("reassess", CaseState.NEGOTIATING)
'No plan is in force here that could be amended: /offer works one out.'
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.texts import Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import UNDECIDED, CaseState, allows
from negotiation.refusals import NotAllowed, OfferNotOpen

from .states import OFFERS, STATES

_S = CaseState
_ENDED = Text("The case has ended: /reopen opens it again, for two weeks.")

#: What leads from there to where terms are talked about.
_FIRST: Mapping[CaseState, Text] = {
    _S.APPLYING: Text("The borrower has not sent the application yet."),
    _S.OFFERED: Text("An offer is on the table: /drop takes it back."),
    _S.COUNTERED: Text("The borrower has said what they can pay instead: /offer answers it."),
    _S.AGREED: Text("An agreement is out for signing: /calloff and why takes it back."),
    _S.ACTIVE: Text(
        "A plan is in force: /amend lets other terms be talked about while it is kept."
    ),
    _S.BROKEN: Text("The plan is broken: /offer works out another one."),
    _S.COMPLETED: Text(
        "All is paid as agreed. A payment recorded by mistake is taken back in /payments."
    ),
    _S.DECLINED: Text(
        "It is declined already. Somebody else looks at it again where the borrower asks for that, or applies again."
    ),
    _S.APPEALED: Text(
        "The borrower has asked for another person: whoever did not decline it takes it with /claim."
    ),
    _S.WITHDRAWN: _ENDED,
    _S.EXPIRED: _ENDED,
    _S.CLOSED: _ENDED,
}
#: Where that leads to.
_LEADS_TO = {
    _S.APPLYING: _S.UNDER_REVIEW,
    _S.OFFERED: _S.NEGOTIATING,
    _S.COUNTERED: _S.OFFERED,
    _S.AGREED: _S.NEGOTIATING,
    _S.ACTIVE: _S.NEGOTIATING,
    _S.APPEALED: _S.NEGOTIATING,
    _S.WITHDRAWN: _S.NEGOTIATING,
    _S.EXPIRED: _S.NEGOTIATING,
    _S.CLOSED: _S.NEGOTIATING,
}
#: By what is tried, the command that does it, once it is possible.
_COMMANDS = {
    "correct": "correct",
    "decline": "decline",
    "expire": "putaway",
    "offer": "offer",
    "withdraw": "withdrawn",
}
_OWED = Text("The borrower waits for our answer: an offer, or /decline and why, comes first.")
_NO_PLAN = Text("No plan is in force here that could be amended: /offer works one out.")
_FOLLOWED = Text(
    "A plan is followed here, so nothing is put away. /closed ends a case whose loan is gone from the book."
)
_NOT_OUT = Text("No agreement is out for signing here.")
#: What is said in place of that, whatever leads on.
_INSTEAD: Mapping[tuple[str, CaseState], Text] = {
    **{("reassess", state): _NO_PLAN for state in (*UNDECIDED, _S.APPLYING, _S.OFFERED)},
    ("reassess", _S.AGREED): Text(
        "The agreement is not in force yet. /calloff and why takes it back; then /offer makes another one."
    ),
    ("resume", _S.ACTIVE): Text("The plan goes on as it is: nobody has to resume it."),
    **{("expire", state): _OWED for state in (_S.UNDER_REVIEW, _S.COUNTERED, _S.APPEALED)},
    ("expire", _S.ACTIVE): _FOLLOWED,
    ("expire", _S.BROKEN): _FOLLOWED,
    ("countersign", _S.AGREED): Text("Not everybody who owes has signed it yet."),
    ("call off", _S.ACTIVE): Text(
        "The agreement is in force: the borrower alone can take it back, within its time. /amend lets other terms be talked about."
    ),
    **{("reopen", state): Text("The case is open.") for state in _S if state.is_open},
}
#: The same, however the case stands.
_ANYWHERE = {
    "call off": _NOT_OUT,
    "countersign": Text("No agreement waits for the lender's signature here."),
    "decline_counter": Text("No counter-offer is on the table any more."),
    "resume": Text("No plan is in force here to go on with."),
    "check": _NOT_OUT,
}
#: What comes of an offer that is over.
_OFFERS_FIRST = {
    OfferState.DRAFT: Text("/send sends it."),
    OfferState.OPEN: Text("/drop takes it back."),
    OfferState.ACCEPTED: Text("/calloff and why takes the agreement back."),
}
_ANOTHER = Text("/offer works out another one.")


def not_possible(refused: NotAllowed | OfferNotOpen) -> Text | None:
    """Why something cannot be done as a case, an offer, an agreement or a talk stands, and what comes first; `None` for other things."""
    match refused.state:
        case OfferState() as state:
            return Text(
                "That is not possible with this offer: {state}. {first}",
                state=OFFERS[state],
                first=_OFFERS_FIRST.get(state, _ANOTHER),
            )
        case CaseState() as state if isinstance(refused, NotAllowed):
            return _of_case(refused.event, state)
        case AgreementState() as state:
            is_unsigned = state is AgreementState.TO_SIGN
            return _INSTEAD["countersign", _S.AGREED] if is_unsigned else _ANYWHERE["countersign"]
        case HandoffState.WITH_BOT | HandoffState.WAITING:
            return Text("Nobody has this case: /claim comes first.")
    return None


def _of_case(event: str, state: CaseState) -> Text:
    said = _INSTEAD.get((event, state)) or _ANYWHERE.get(event)
    if said is not None:
        return said
    first, command = _FIRST.get(state), _COMMANDS.get(event)
    if first is None:
        return Text("That is not possible while the case is “{state}”.", state=STATES[state])
    leads_to = _LEADS_TO.get(state)
    if command is None or leads_to is None or not _is_possible(event, leads_to):
        return first
    if state is _S.APPLYING:  # which the desk does not do
        return Text("{first} Once it is there: /{command}.", first=first, command=command)
    return Text("{first} Then /{command}.", first=first, command=command)


def _is_possible(event: str, state: CaseState) -> bool:
    return state in UNDECIDED if event == "correct" else allows(state, event)
