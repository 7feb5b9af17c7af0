"""Signing: the agreement is read here, then signed by the full name typed and a button."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.disclosures import said_before
from dialogs.flow import Route, Step, chose
from dialogs.happenings import AgreementSigned, Happening
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.parsers import full_name, only_buttons
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreement import AgreementState
from negotiation.lifecycle import CaseState, fire
from negotiation.packs.disclosure import Before


def is_to_sign(situation: Situation) -> bool:
    agreement, case = situation.agreement, situation.case
    return (
        agreement is not None
        and agreement.state is AgreementState.TO_SIGN
        and case is not None
        and case.state is CaseState.AGREED
    )


def has_name(situation: Situation) -> bool:
    return is_to_sign(situation) and situation.the_agreement.signed_name is not None


def please_read(situation: Situation) -> Sayable:
    until = situation.the_agreement.expires_at
    return Lines(
        Text(
            "The agreement is above as a PDF, with every instalment in it. Please take your time to read it."
        ),
        None,
        Text(
            "To sign it, type your <b>full name</b> as it is written in your contract. Nothing is signed until you tap the button after that."
        ),
        *((Text("It can be signed until <b>{until}</b>.", until=until),) if until else ()),
        *said_before(situation, situation.the_loan, Before.SIGNING),
    )


def put_name(situation: Situation, name: str) -> None:
    on_file = situation.party.name if situation.party else None
    situation.the_agreement.put_name(name, on_file)


def confirm(situation: Situation) -> Sayable:
    agreement = situation.the_agreement
    return Lines(
        Text(
            "You are about to sign agreement {version} of case {number} as <b>{name}</b>.",
            version=agreement.version,
            number=situation.the_case.number,
            name=agreement.signed_name or "",
        ),
        Text(
            "Fingerprint of the paper you read (it changes with every letter): {fingerprint}",
            fingerprint=agreement.sha256[:16],
        ),
        Text(
            "By tapping the button I agree to its terms, and that signing in this way is binding for both sides."
        ),
    )


def sign(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice != "sign":
        return []
    for loan, _ in situation.loans_of(situation.the_offer):
        situation.the_offer.must_fit(loan)
    situation.the_agreement.sign(situation.now)
    fire(situation.the_case, "sign")
    return [AgreementSigned()]


NAME = Step(
    name="signing.name",
    stays=True,
    question=please_read,
    options={"later": Text("Later"), PERSON: PERSON_LABEL},
    parse=full_name,
    save=lambda situation, answer: None if answer == "later" else put_name(situation, answer),
    routes=[Route(to="home.home", when=chose("later")), Route(to="signing.sign")],
    stands=is_to_sign,
    heeds_words=True,
    leaves_messages=True,
)
SIGN = Step(
    name="signing.sign",
    stays=True,
    question=confirm,
    options={"sign": Text("I sign"), "again": Text("Correct the name")},
    parse=only_buttons,
    stands=has_name,
    save=sign,
    routes=[
        Route(to="home.home", when=chose("sign")),
        Route(to="signing.name", when=chose("again")),
    ],
)
STEPS = (NAME, SIGN)
