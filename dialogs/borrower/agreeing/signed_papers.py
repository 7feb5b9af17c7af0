"""Signed papers: what somebody has signed, and the letter at the end, sent once more as they are kept."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.arrangement.plan_papers import WHO
from dialogs.happenings import (
    Happening,
    LetterWanted,
    Notice,
    SignedWanted,
    StatementWanted,
)
from dialogs.interruptions import PERSON, PERSON_LABEL, read_as_well
from dialogs.phrases.papers.signed_paper import (
    asks_for_agreement,
    asks_for_letter,
    asks_for_statement,
)
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.signature import Signature
from negotiation.case import Case

NOTHING_SIGNED = Lines(
    Text(
        "Nothing is signed here yet, so there is no agreement to send. Before you sign one you read the whole paper, and once all have signed you get it with our seal."
    ),
    Text("Your loan contract a person can send you: /person"),
)
NO_LETTER = Text(
    "The letter that says that all is repaid comes here by itself at the end of a plan, and I have none of yours. A person can write you another one: /person"
)
LETTER_LATER = Text(
    "That letter comes here by itself once all of the plan is repaid. /statement shows now, as a PDF, what is paid and what is left."
)
LETTER = Text("The letter that says that all of your plan is repaid, with our seal.")
LETTER_COMES = Text(
    "All of it is repaid. The letter that says so is being sealed and comes here by itself."
)


def begin(situation: Situation) -> Sequence[Happening]:
    return [SignedWanted()] if situation.is_identified else [Notice(WHO)]


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Asked for in words; an advisor who is here reads it as well. `None` for other words."""
    if asks_for_letter(text):
        wanted: Happening = LetterWanted()
    elif asks_for_agreement(text):
        wanted = SignedWanted()
    elif asks_for_statement(text) and (situation.instalments or situation.repaid):
        wanted = StatementWanted()
    else:
        return None
    if not situation.is_identified:
        return [Notice(WHO, {PERSON: PERSON_LABEL})]
    return [wanted, *read_as_well(situation)]


def sealed(agreement: Agreement, case: Case, *, is_own: bool) -> Sayable:
    """What is said with the sealed paper. How a plan is kept is told to whose it is only."""
    told = Text(
        "Agreement {version} of case {number}, as all have signed it, with our seal. Keep it, and show it to whom you trust.",
        version=agreement.version,
        number=case.number,
    )
    stands = _STANDS_FOR_ALL.get(agreement.state)
    if is_own:
        stands = _STANDS.get(agreement.state, stands)
    return Lines(told, *([] if stands is None else [stands]))


def unsealed(signature: Signature, agreement: Agreement) -> Text:
    """What is said with a paper that is still on its way."""
    if agreement.state is AgreementState.SIGNED:
        return Text("All have signed this. Our seal is being put on it; then you get it here.")
    if signature.signed_at is not None:
        return Text(
            "You have signed this. It holds once the others have signed it as well; then you get it here with our seal."
        )
    return Text("This waits for your signature: you have not signed it yet, and nothing of it holds.")  # fmt: skip


_STANDS = {
    AgreementState.KEPT: Text("It is in force."),
    AgreementState.SLIPPED: Text("It is in force."),
    AgreementState.BROKEN: Text(
        "It has ended because instalments were missed. /status says what is possible now."
    ),
    AgreementState.COMPLETED: Text("All of it is repaid."),
}
_STANDS_FOR_ALL = {
    AgreementState.WITHDRAWN: Text("It was taken back and does not hold any more."),
    AgreementState.SUPERSEDED: Text("It does not hold any more: another one has taken its place."),
}
