from datetime import UTC, datetime
from itertools import product

import pytest

from negotiation.desk.care import Care
from negotiation.desk.handoff import EVENTS, Handoff, HandoffState
from negotiation.refusals import AlreadyClaimed, NotAllowed

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
LATER = datetime(2019, 4, 1, 10, tzinfo=UTC)
AT = datetime(2019, 4, 2, 15, tzinfo=UTC)
ACTS = {
    "request": lambda handoff: handoff.request(LATER),
    "call_back": lambda handoff: handoff.call_back(AT, LATER),
    "claim": lambda handoff: handoff.claim(4),
    "snooze": lambda handoff: handoff.snooze(AT),
    "transfer": lambda handoff: handoff.transfer(4),
    "pass_on": lambda handoff: handoff.pass_on("mortgage", LATER),
    "escalate": lambda handoff: handoff.escalate(LATER),
    "release": lambda handoff: handoff.release(LATER),
    "reoffer": lambda handoff: handoff.reoffer(NOW),
    "hand_back": lambda handoff: handoff.hand_back(),
}
# state, waiting since, advisor, skill and not before, after the event; whatever does not stand
# here is refused
AFTER = {
    ("with_bot", "request"): ("waiting", LATER, None, None, None),
    ("with_bot", "call_back"): ("waiting", LATER, None, None, AT),
    ("waiting", "call_back"): ("waiting", NOW, None, None, AT),
    ("waiting", "claim"): ("claimed", None, 4, None, None),
    ("waiting", "escalate"): ("waiting", NOW, None, "supervisor", None),
    ("waiting", "hand_back"): ("with_bot", None, None, None, None),
    ("claimed", "snooze"): ("claimed", None, 3, None, AT),
    ("claimed", "transfer"): ("claimed", None, 4, None, None),
    ("claimed", "pass_on"): ("waiting", LATER, None, "mortgage", None),
    ("claimed", "escalate"): ("waiting", LATER, None, "supervisor", None),
    ("claimed", "release"): ("waiting", LATER, None, None, None),
    ("claimed", "reoffer"): ("waiting", NOW, None, None, None),
    ("claimed", "hand_back"): ("with_bot", None, None, None, None),
}


def a_handoff(state: HandoffState) -> Handoff:
    return Handoff(
        chat_id=7,
        state=state,
        waiting_since=NOW if state is HandoffState.WAITING else None,
        advisor_id=3 if state is HandoffState.CLAIMED else None,
    )


def facts(handoff: Handoff) -> tuple[object, ...]:
    return (
        handoff.state,
        handoff.waiting_since,
        handoff.advisor_id,
        handoff.skill,
        handoff.not_before,
    )


def test_every_event_is_in_the_table() -> None:
    assert set(EVENTS) == set(ACTS) == {event for _, event in AFTER}


@pytest.mark.parametrize(("state", "event"), list(product(HandoffState, ACTS)))
def test_every_event_in_every_state_moves_or_is_refused(state: HandoffState, event: str) -> None:
    handoff = a_handoff(state)

    if (state, event) in AFTER:
        ACTS[event](handoff)
        assert facts(handoff) == AFTER[state, event]
    else:
        with pytest.raises((NotAllowed, AlreadyClaimed)):
            ACTS[event](handoff)
        assert facts(handoff) == facts(a_handoff(state))


@pytest.mark.parametrize("taken", ["claim", "hand_back"])
def test_what_was_put_off_is_put_off_no_longer_once_taken(taken: str) -> None:
    handoff = a_handoff(HandoffState.WAITING)
    handoff.call_back(AT, LATER)

    ACTS[taken](handoff)

    assert handoff.not_before is None


@pytest.mark.parametrize("again", [3, 4])
def test_a_claimed_conversation_tells_who_has_it_to_all_who_claim_it(again: int) -> None:
    handoff = a_handoff(HandoffState.CLAIMED)

    with pytest.raises(AlreadyClaimed) as refused:
        handoff.claim(again)

    assert refused.value.by == 3


def test_a_crisis_outweighs_what_was_known_and_is_not_put_off() -> None:
    handoff = Handoff(chat_id=7)
    handoff.call_back(AT, NOW)

    handoff.mark(Care.VULNERABLE)
    assert (handoff.care, handoff.not_before) == (Care.VULNERABLE, AT)

    handoff.mark(Care.CRISIS)
    handoff.mark(Care.VULNERABLE)
    assert (handoff.care, handoff.not_before) == (Care.CRISIS, None)

    handoff.calm()
    handoff.calm()
    assert handoff.care is Care.VULNERABLE
