"""Signing: each consent by a tap of its own, the full name typed, who it is proved lately, then one button.

Whoever has to sign goes this way in their own chat: the borrower, and others who are bound by the loan.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Route, Step, chose
from dialogs.happenings import (
    AgreementSigned,
    Happening,
    IdentificationFailed,
    IdentifiedAgain,
    NameNotOnFile,
    Notice,
    PersonWanted,
    PlanTooLate,
)
from dialogs.interruptions import ANYTIME, PERSON, PERSON_LABEL
from dialogs.parsers import (
    FULL_NAME,
    Unclear,
    full_name,
    is_no_name,
    names_in,
    only_buttons,
    own_contact,
)
from dialogs.phrases.decision import leans_to_yes
from dialogs.said.decided import Decided, buttons
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.applying.identification import is_fresh
from negotiation.names import is_same
from negotiation.refusals import NameLocked, NotFresh, NotMatched

from .consents import agree, asked, consent, wanted, wanting

#: Leads there from a message that asks somebody to sign.
SIGN_BUTTON = f"{ANYTIME}sign"
READ_AND_SIGN = Text("Read and sign")
NOTHING_TO_SIGN = Text("There is nothing for you to sign at the moment.")
LATER = {"later": Text("Later"), PERSON: PERSON_LABEL}


def is_to_sign(situation: Situation) -> bool:
    """Whether this person has something to sign, and may."""
    one = situation.to_sign
    return (
        one is not None
        and one.is_out
        and one.signature.signed_at is None
        and not one.signature.is_locked
    )


def must_consent(situation: Situation) -> bool:
    return is_to_sign(situation) and bool(wanting(situation))


def may_put_name(situation: Situation) -> bool:
    return is_to_sign(situation) and not wanting(situation)


def has_name(situation: Situation) -> bool:
    return may_put_name(situation) and situation.the_signing.signature.name is not None


def is_stale(situation: Situation) -> bool:
    """Whether who it is was proved too long ago to sign."""
    return not is_fresh(situation.place.identified_at, situation.now)


def begin(situation: Situation) -> Sequence[Happening]:
    """Go where somebody left off who is asked to sign."""
    if not is_to_sign(situation):
        return [Notice(NOTHING_TO_SIGN)]
    place = CONSENT if must_consent(situation) else NAME
    situation.place.place, situation.place.came_from = place.name, []
    return []


def put_name(situation: Situation, name: str) -> Sequence[Happening]:
    """Compare it, also out of words that introduce it; after three names that are not the one on file a person looks.

    The name alone is put down: nothing is signed before the button that shows it. Raises `Unclear` for what is no name
    at all: neither to hesitate nor to agree is a try that failed.
    """
    one, typed = situation.the_signing, names_in(name)
    on_file = [each for each in typed if one.party.name and is_same(each, one.party.name)]
    if not on_file and (is_no_name(name) or leans_to_yes(name)):
        raise Unclear(FULL_NAME)
    one.agreement.must_be_open(situation.now)
    put = on_file[0] if on_file else typed[-1]
    try:
        one.signature.put_name(put, one.party.name, situation.now)
    except NameLocked as refusal:
        return [Notice(explain(refusal), buttons(Decided.NAME)), NameNotOnFile(), PersonWanted()]
    return []


def named_too_early(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """The name typed where a tap is wanted first: else they think that they have signed."""
    if step is not CONSENT or not must_consent(situation) or not _is_own_name(situation, text):
        return None
    return [Notice(TAP_FIRST.given(button=agree(situation)["agree"]))]


def named_again(situation: Situation, step: Step, text: str) -> bool:
    """Whether the name is typed where it stands already, and only the button signs."""
    return step is SIGN and has_name(situation) and _is_own_name(situation, text)


def _is_own_name(situation: Situation, text: str) -> bool:
    said, name = text.casefold().split(), (situation.the_signing.party.name or "").casefold()
    is_short = len(text) <= len(name) + _INTRODUCTION
    is_named = bool({*said} & {*name.split()}) or (bool(name) and name in text.casefold())
    return is_short and is_named and not is_no_name(text)


TAP_FIRST = Text(
    "Nothing is signed yet. Please tap “{button}” below first; your name is asked for after that."
)
#: As long as "my full name is" and the like.
_INTRODUCTION = 20


def prove(situation: Situation, phone: str) -> Sequence[Happening]:
    """Whether the number is the one on file of whoever signs."""
    one = situation.the_signing
    if one.party.phone is None or one.party.phone != phone:
        why = Notice(explain(NotMatched()), buttons(Decided.IDENTITY))
        return [why, IdentificationFailed(one.loan.number, locked=False)]
    situation.place.identified_at = situation.now
    return [IdentifiedAgain()]


def confirm(situation: Situation) -> Sayable:
    one = situation.the_signing
    return Lines(
        Text(
            "You are about to sign agreement {version} of case {number} as <b>{name}</b>.",
            version=one.agreement.version,
            number=one.case.number,
            name=one.signature.name or "",
        ),
        Text(
            "Fingerprint of the paper you read (it changes with every letter): {fingerprint}",
            fingerprint=one.agreement.sha256[:16],
        ),
        *(
            (
                Plural(
                    "{n} more person has to sign after you.",
                    "{n} more people have to sign after you.",
                    n=one.others,
                ),
            )
            if one.others
            else ()
        ),
        Text(
            "By tapping the button I agree to its terms, and that signing in this way is binding for both sides."
        ),
    )


def sign(situation: Situation, choice: str) -> Sequence[Happening]:
    """Sign, by a tap below one's typed name. Raises refusals."""
    if choice != "sign":
        return []
    one, place = situation.the_signing, situation.place
    if one.offer.is_too_late(situation.today):
        return [PlanTooLate(one.offer)]
    for loan, _ in one.parts:
        one.offer.must_fit(loan)
    one.agreement.must_be_open(situation.now)
    try:
        one.signature.sign(
            situation.now,
            wanted=wanted(one, situation),
            identified_at=place.identified_at,
            chat_id=place.chat_id,
        )
    except NotFresh as refusal:
        return [Notice(explain(refusal))]
    return [AgreementSigned()]


CONSENT = Step(
    name="signing.consent",
    stays=True,
    question=asked,
    options=lambda situation: {**agree(situation), **LATER},
    parse=only_buttons,
    save=consent,
    routes=[
        Route(to="home.home", when=chose("later")),
        Route(to="signing.consent", when=lambda situation: bool(wanting(situation))),
        Route(to="signing.name"),
    ],
    stands=must_consent,
    leaves_messages=True,
)
NAME = Step(
    name="signing.name",
    stays=True,
    question=Text(
        "To sign it, type your <b>full name</b> as it is written in your contract. Nothing is signed until you tap the button after that."
    ),
    options=LATER,
    parse=full_name,
    save=lambda situation, answer: None if answer == "later" else put_name(situation, answer),
    routes=[
        Route(to="home.home", when=chose("later")),
        Route(
            to="home.home",
            when=lambda situation: situation.the_signing.signature.is_locked,
        ),
        Route(to="signing.contact", when=is_stale),
        Route(to="signing.sign"),
    ],
    stands=may_put_name,
    heeds_words=True,
    leaves_messages=True,
)
CONTACT = Step(
    name="signing.contact",
    question=Text(
        "It is a while since you showed me who you are. Please share your number once more with the button below; then you can sign."
    ),
    contact=Text("📱 Share my number"),
    parse=own_contact,
    heeds_words=True,
    save=prove,
    routes=[Route(to="signing.contact", when=is_stale), Route(to="signing.sign")],
    stands=has_name,
)
SIGN = Step(
    name="signing.sign",
    stays=True,
    question=confirm,
    options={"sign": Text("I sign"), "again": Text("Correct the name")},
    parse=only_buttons,
    stands=has_name,
    leaves_messages=True,
    save=sign,
    routes=[
        Route(
            to="signing.contact",
            when=lambda situation: situation.answer == "sign" and is_stale(situation),
        ),
        Route(to="home.home", when=chose("sign")),
        Route(to="signing.name", when=chose("again")),
    ],
)
STEPS = (CONSENT, NAME, CONTACT, SIGN)
