"""An order at the wrong moment says what comes first, however the case stands."""

import pytest

from dialogs.desk.case.first import not_possible
from dialogs.desk.case.states import OFFERS
from dialogs.desk.orders.reading import COMMANDS
from dialogs.texts import ENGLISH
from negotiation.agreeing.agreement import AgreementState
from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import UNDECIDED, CaseState, allows
from negotiation.refusals import NotAllowed, OfferNotOpen
from tests.dialogs.said.test_catalogues import commands

#: What the desk tries with a case; where none of the rules of its life says in which states it may.
TRIED = {
    "correct": UNDECIDED,
    "decline": None,
    "offer": {state for state in CaseState if state.takes_offers},
    "withdraw": None,
    "expire": None,
    "close": None,
    "reassess": None,
    "resume": {CaseState.NEGOTIATING},
    "decline_counter": None,
    "countersign": set(),
    "call off": set(),
    "check": set(),
    "reopen": {CaseState.CLOSED, CaseState.WITHDRAWN, CaseState.EXPIRED},
}
#: Of these there is nothing to be done first: nothing of the kind is there, or all is well as it is.
NOTHING_FIRST = {"resume", "decline_counter", "countersign", "call off", "check", "reopen"}


@pytest.mark.parametrize("event", TRIED)
def test_what_cannot_be_done_with_a_case_says_what_comes_first(event: str) -> None:
    possible = TRIED[event]
    for state in CaseState:
        if allows(state, event) if possible is None else state in possible:
            continue
        said = not_possible(NotAllowed(state, event))
        assert said is not None
        words = ENGLISH.plain(said)
        assert "not possible" not in words, (event, state)
        named = commands(words)
        assert {one[1:] for one in named} <= COMMANDS.keys(), words
        is_theirs = state in {CaseState.APPLYING, CaseState.DECLINED}
        assert named or is_theirs or event in NOTHING_FIRST, (event, state)


def test_of_an_offer_an_agreement_and_a_talk_it_is_said_as_well() -> None:
    for state in OFFERS:
        said = not_possible(OfferNotOpen(state))
        assert said is not None
        assert commands(ENGLISH.plain(said)), state
    for other in (*AgreementState, HandoffState.WITH_BOT, HandoffState.WAITING):
        assert not_possible(NotAllowed(other, "countersign")) is not None
