"""Card buttons: what an advisor may do from the card of a case."""

from __future__ import annotations

from dialogs.flow import Options
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import CaseState

CLAIM = Text("✋ Claim")
RELEASE = Text("Release")
HAND_BACK = Text("🤖 Hand back to the bot")
RECORD = Text("Record the next instalment as paid")
LIFT = Text("Lift the hold")
REVEAL = Text("👁 Number and phone")
MORE = Text("⋯ More")


def buttons(situation: Situation) -> Options:
    """What an advisor may do from the card."""
    handoff, found = situation.handoff, dict[str, Text]()
    if handoff is None:
        return found
    if handoff.state is HandoffState.WAITING or has_next_word(situation):
        found["claim"] = CLAIM
    elif handoff.state is HandoffState.CLAIMED:
        found |= {"release": RELEASE, "hand_back": HAND_BACK}
        if situation.holds:
            found["lift"] = LIFT
    if situation.case is not None:
        found |= {"reveal": REVEAL, "more": MORE}
    is_active = situation.case is not None and situation.case.state is CaseState.ACTIVE
    if is_active and situation.next_instalment is not None:
        found["record"] = RECORD
    return found


def has_next_word(situation: Situation) -> bool:
    """Whether the borrower has the next word, and nobody talks with them or is asked for: the topic may be closed."""
    handoff, case = situation.handoff, situation.case
    if handoff is None or case is None or not handoff.is_with_bot:
        return False
    return case.state in _BORROWERS_TURN or not case.state.is_open


#: What comes next is theirs: an answer, a paper, a name, a payment.
_BORROWERS_TURN = {
    CaseState.APPLYING,
    CaseState.PAPERS_WANTED,
    CaseState.OFFERED,
    CaseState.AGREED,
    CaseState.ACTIVE,
}
