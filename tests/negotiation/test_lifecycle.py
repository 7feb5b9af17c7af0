from dataclasses import dataclass

import pytest

from negotiation.lifecycle import EVENTS, CaseState, fire
from negotiation.refusals import NotAllowed

# Written out once more, by state: what may happen there and where it leads. Whatever does not
# stand here is refused.
LIFE = {
    "applying": {
        "submit": "under_review",
        "decline": "declined",
        "withdraw": "withdrawn",
        "expire": "expired",
        "close": "closed",
    },
    "under_review": {
        "withdraw_agreement": "under_review",
        "ask_papers": "papers_wanted",
        "negotiate": "negotiating",
        "offer": "offered",
        "decline": "declined",
        "resume": "active",
        "withdraw": "withdrawn",
        "close": "closed",
    },
    "papers_wanted": {
        "withdraw_agreement": "papers_wanted",
        "receive_papers": "under_review",
        "negotiate": "negotiating",
        "decline": "declined",
        "resume": "active",
        "withdraw": "withdrawn",
        "expire": "expired",
        "close": "closed",
    },
    "negotiating": {
        "withdraw_agreement": "negotiating",
        "ask_papers": "papers_wanted",
        "offer": "offered",
        "decline": "declined",
        "withdraw": "withdrawn",
        "expire": "expired",
        "resume": "active",
        "close": "closed",
    },
    "offered": {
        "withdraw_agreement": "offered",
        "counter": "countered",
        "accept": "agreed",
        "decline_offer": "negotiating",
        "expire_offer": "negotiating",
        "withdraw_offer": "negotiating",
        "withdraw": "withdrawn",
        "close": "closed",
    },
    "countered": {
        "withdraw_agreement": "countered",
        "offer": "offered",
        "decline_counter": "offered",
        "accept": "agreed",
        "decline_offer": "negotiating",
        "expire_offer": "negotiating",
        "withdraw_offer": "negotiating",
        "decline": "declined",
        "withdraw": "withdrawn",
        "close": "closed",
    },
    "agreed": {
        "reopen_offer": "offered",
        "sign": "active",
        "withdraw_agreement": "negotiating",
        "expire_agreement": "negotiating",
        "withdraw": "withdrawn",
        "close": "closed",
    },
    "active": {
        "appeal": "appealed",
        "complete": "completed",
        "break": "broken",
        "withdraw_agreement": "negotiating",
        "reassess": "negotiating",
        "close": "closed",
    },
    "broken": {"renegotiate": "negotiating", "reinstate": "active", "close": "closed"},
    "declined": {
        "appeal": "appealed",
        "apply_again": "applying",
        "expire": "expired",
        "resume": "active",
        "close": "closed",
    },
    "appealed": {
        "withdraw_agreement": "appealed",
        "review_again": "under_review",
        "resume": "active",
        "withdraw": "withdrawn",
        "close": "closed",
    },
    "completed": {"reopen": "active"},
    "withdrawn": {"reopen_form": "applying", "reopen_talks": "negotiating"},
    "expired": {
        "reopen_form": "applying",
        "reopen_talks": "negotiating",
        "reopen_declined": "declined",
    },
    "closed": {
        "reopen_form": "applying",
        "reopen_talks": "negotiating",
        "reopen_plan": "active",
        "reopen_broken": "broken",
        "reopen_declined": "declined",
    },
}


@dataclass
class Thing:
    state: CaseState


def test_every_state_and_event_is_in_the_table() -> None:
    assert set(LIFE) == set(CaseState)
    assert {event for row in LIFE.values() for event in row} == set(EVENTS)


@pytest.mark.parametrize("state", CaseState)
def test_every_event_in_every_state_moves_or_is_refused(state: CaseState) -> None:
    for event in EVENTS:
        _moves_or_is_refused(state, event)


def _moves_or_is_refused(state: CaseState, event: str) -> None:
    case = Thing(state)
    destination = LIFE[state].get(event)

    if destination is not None:
        fire(case, event)
        assert case.state is CaseState(destination)
    else:
        with pytest.raises(NotAllowed) as refused:
            fire(case, event)
        assert case.state is state
        assert (refused.value.state, refused.value.event) == (state, event)


@pytest.mark.parametrize("state", CaseState)
def test_a_case_is_open_as_long_as_something_may_happen(state: CaseState) -> None:
    # Only a payment taken back does that, or that somebody has made a mistake.
    goes_on = {event for event in LIFE[state] if not event.startswith("reopen")}
    assert state.is_open == bool(goes_on)


def test_the_way_of_the_design_and_every_way_back() -> None:
    case = Thing(CaseState.APPLYING)
    way = """
        submit ask_papers receive_papers ask_papers negotiate offer counter decline_counter
        decline_offer decline appeal review_again offer accept expire_agreement offer accept sign
        break renegotiate offer accept sign reassess resume break reinstate complete reopen complete
    """

    for event in way.split():
        fire(case, event)

    assert case.state is CaseState.COMPLETED


def test_an_unknown_event_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        fire(Thing(CaseState.APPLYING), "abolish")
