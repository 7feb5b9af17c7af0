from datetime import UTC, datetime
from itertools import product

import pytest

from negotiation.handoff import Handoff, HandoffState
from negotiation.refusals import AlreadyClaimed, NotAllowed

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
LATER = datetime(2019, 4, 1, 10, tzinfo=UTC)
EVENTS = {
    "request": lambda handoff: handoff.request(LATER),
    "claim": lambda handoff: handoff.claim(4),
    "release": lambda handoff: handoff.release(LATER),
    "hand_back": lambda handoff: handoff.hand_back(),
}
# state, waiting since and advisor after the event; what does not stand here is refused
AFTER = {
    ("with_bot", "request"): ("waiting", LATER, None),
    ("waiting", "claim"): ("claimed", None, 4),
    ("waiting", "hand_back"): ("with_bot", None, None),
    ("claimed", "release"): ("waiting", LATER, None),
    ("claimed", "hand_back"): ("with_bot", None, None),
}


def a_handoff(state: HandoffState) -> Handoff:
    return Handoff(
        chat_id=7,
        state=state,
        waiting_since=NOW if state is HandoffState.WAITING else None,
        advisor_id=3 if state is HandoffState.CLAIMED else None,
    )


@pytest.mark.parametrize(("state", "event"), list(product(HandoffState, EVENTS)))
def test_every_event_in_every_state_moves_or_is_refused(state: HandoffState, event: str) -> None:
    handoff = a_handoff(state)

    if (state, event) in AFTER:
        EVENTS[event](handoff)
        assert (handoff.state, handoff.waiting_since, handoff.advisor_id) == AFTER[state, event]
    else:
        with pytest.raises((NotAllowed, AlreadyClaimed)):
            EVENTS[event](handoff)
        assert handoff.state is state
        assert handoff.advisor_id == a_handoff(state).advisor_id


@pytest.mark.parametrize("again", [3, 4])
def test_a_claimed_conversation_tells_who_has_it_to_all_who_claim_it(again: int) -> None:
    handoff = a_handoff(HandoffState.CLAIMED)

    with pytest.raises(AlreadyClaimed) as refused:
        handoff.claim(again)

    assert refused.value.by == 3
