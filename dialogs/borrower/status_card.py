"""Status card: where the case stands, pinned at the top of the borrower's chat and changed in place."""

from __future__ import annotations

from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.lifecycle import CaseState

from .case_now import how_it_stands

CLOSED = Text("📌 Your case here is closed. /status shows your loan.")
NOT_HERE = Text("📌 This chat shows no case any more.")


def has_card(situation: Situation) -> bool:
    """Whether there is something to follow: from the day the application is handed in to the end."""
    case = situation.case
    return case is not None and case.state is not CaseState.APPLYING and case.state.is_open


def card(situation: Situation, *, advisor: str | None, supervises: bool = False) -> Sayable:
    """The number, the state in plain words, what comes next and by when, and who has it: that person's name and role."""
    return Lines(
        Text("📌 Case <b>{number}</b>", number=situation.the_case.number),
        how_it_stands(situation),
        *_until(situation),
        _who(situation, advisor, supervises=supervises),
    )


def last_words(situation: Situation) -> Sayable:
    """What stays of the card when the case has ended."""
    case = situation.case
    if case is None:
        return CLOSED
    head = Text("📌 Case <b>{number}</b>", number=case.number)
    if case.state is CaseState.COMPLETED:
        return Lines(head, how_it_stands(situation))
    return Lines(head, Text("This case is closed. /status shows your loan."))


def _until(situation: Situation) -> list[Sayable]:
    """Until when the borrower can answer or sign."""
    state, offer, agreement = situation.the_case.state, situation.offer, situation.agreement
    if state is CaseState.OFFERED and offer is not None and offer.expires_at is not None:
        return [Text("The offer is open until <b>{until}</b>.", until=offer.expires_at)]
    if agreement is None or agreement.state is not AgreementState.TO_SIGN:
        return []
    if state is CaseState.AGREED and agreement.expires_at is not None:
        return [Text("It can be signed until <b>{until}</b>.", until=agreement.expires_at)]
    return []


def _who(situation: Situation, advisor: str | None, *, supervises: bool) -> Text:
    if advisor is not None and supervises:
        return Text("With you: {advisor} (supervisor). Just write here.", advisor=advisor)
    if advisor is not None:
        return Text("With you: {advisor} (advisor). Just write here.", advisor=advisor)
    handoff = situation.handoff
    if handoff is not None and situation.waits_for_a_person:
        at = handoff.not_before
        if at is not None and at > situation.now:
            return Text("An advisor will write to you here on <b>{moment}</b>.", moment=at)
        return Text("An advisor will take it and write to you here.")
    return Text("With you: the assistant. /person calls a person.")
