"""Start: what this is, what is kept, and who one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.borrower import reading
from dialogs.borrower.applying.told_early import Told
from dialogs.flow import BACK, Options, Route, Step
from dialogs.happenings import ConsentGiven, Happening, IdentificationFailed, Identified, Notice
from dialogs.interruptions import LANGUAGE, LANGUAGE_LABEL, PERSON, PERSON_LABEL
from dialogs.parsers import LoanNumber, contact_or_loan_number, loan_number
from dialogs.parsers.loan_numbers import is_made_up
from dialogs.phrases.done import AGREED
from dialogs.phrases.rights.consent import MAY_KEEP
from dialogs.said import decided
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.identification import check_tries, match
from negotiation.refusals import NotMatched, TooManyTries


def welcome(situation: Situation) -> Sayable:
    """The first words; where they stand right above, only what is asked. Who agreed once stood elsewhere since."""
    if situation.is_asked_again and situation.consent is None:
        return Text(
            "May I keep what you write and send here, so that your advisor can read it, and shall we begin?"
        )
    return Lines(
        Text(
            "Hello. I am the assistant of <b>{lender}</b>. If you cannot repay your loan as agreed, we look together for a plan you can keep.",
            lender=situation.lender.name,
        ),
        None,
        Text(
            "Six steps: you apply → we read your papers → you talk with an advisor → a plan → a signed agreement → I help you keep it."
        ),
        None,
        Text(
            "I keep what you write and send here, so that your advisor can read it. It is used only to find and keep your plan."
        ),
        Text("May I keep it, and shall we begin?"),
    )


def changed_text(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "Our text on personal data has changed. Before we go on: {lender} keeps what you write and send here, so that your advisor can read it. It is used only to find and keep your plan.",
            lender=situation.lender.name,
        ),
        Text("Do you agree? After that, please repeat what you just wrote."),
    )


def give_consent(situation: Situation, code: str) -> Sequence[Happening]:
    """What was told before counts from here on, where the button carried it."""
    version = situation.consent = situation.lender.privacy_version
    told = Told.carried(code)
    if not situation.is_identified:
        told.hold(situation.place)
    return [ConsentGiven(version), *([Notice(Lines(*told.in_words))] if told.in_words else [])]


def beginnings(situation: Situation) -> Options:
    """The button that agrees carries what was told, so that it need not be said again."""
    return {
        situation.told or AGREE: AGREE_LABEL,
        reading.ABOUT: reading.ABOUT_LABEL,
        PERSON: PERSON_LABEL,
        LANGUAGE: LANGUAGE_LABEL,
    }


def agrees_with(situation: Situation, code: str) -> None:
    """A tap on that button tells what it carries, and no more."""
    if situation.place.place == WELCOME.name and code.partition("|")[0] == AGREE:
        situation.told = code if code != AGREE else ""


def listen(situation: Situation, told: Told) -> Sequence[Happening]:
    """What is said to what was told at the door; nobody's words are lost, and none are kept before they agree."""
    here = situation.place
    situation.is_asked_again = here.question > 0
    calm = [] if not (told.cannot or told.reason) else [CALM]
    if here.place == WELCOME.name:
        told_before, was = situation.told, Told.carried(situation.told)
        situation.told = told.besides(was).code(AGREE)
        if was.in_short and situation.told == told_before:
            return [Notice(CARRIED_ALREADY)]
        carried = Told.carried(
            situation.told
        ).in_short  # all that is gone on with, so that no more is promised
        # What a person is told already is kept: of that nothing else may be said.
        is_told_on = situation.is_told_on or situation.handoff is not None
        once = (CARRIED if is_told_on else BEFORE).given(button=AGREE_LABEL)
        nothing = [] if is_told_on else [NOT_KEPT]
        before = [once, *carried, *([] if was.in_short else [AND_THEN])] if carried else nothing
        thanks = [THANKS] if was.why or not calm else calm  # of whom it was said
        return [Notice(Lines(*thanks, *before))]
    if situation.consent != situation.lender.privacy_version:
        return [Notice(Lines(*calm, SAY_IT_AGAIN))]
    told.hold(here)
    if told.loan is not None:
        here.place = CONTACT.name
    rest = replace(told, cannot=False, reason=None).in_words
    return [Notice(Lines(*calm, *([HELD] if calm else []), *rest))]


#: Conversations in which nobody is held up: in danger, with a dispute, a complaint, on the way out, or as a helper.
ALWAYS_HEARD = (
    "care.",
    "dispute.",
    "complaint.",
    "disconnect.",
    "forget_chat.",
    "helping.",
    "waiting.",
    "verify.",
)


def must_consent_again(situation: Situation) -> bool:
    """Whether the lender's text on personal data is not the one agreed to; asked wherever something is kept."""
    place = situation.place.place
    return (
        place not in {WELCOME.name, CONSENT.name, "language.choose"}
        and not place.startswith(ALWAYS_HEARD)
        and not reading.is_reading(situation)
        and situation.consent != situation.lender.privacy_version
    )


def claim_loan(situation: Situation, number: str) -> None:
    situation.place.claimed_loan = number


def is_a_telephone_number(situation: Situation, given: str) -> Text | None:
    """Asked of a number that was typed where the telephone's is wanted, and that may be either, or made up."""
    if isinstance(given, LoanNumber) and (asked := is_on_paper(situation, given)) is not None:
        return asked
    is_like_one = isinstance(given, LoanNumber) and given.isdigit() and len(given) >= _DIALLED
    if not is_like_one or given == situation.place.claimed_loan:
        return None
    return Text(
        "Is {number} your loan number? If it is your telephone number, please tap the button below instead: a typed one is not enough.",
        number=given,
    )


def is_on_paper(_: Situation, given: str) -> Text | None:
    """Asked of a number that people type who have none at hand: nobody's tries are spent on it."""
    if not is_made_up(given):
        return None
    return Text(
        "Is {number} your loan number, as it stands on your contract or our letters? If you do not have it at hand, a person looks with you: /person",
        number=given,
    )


#: Digits of the shortest telephone number with its area.
_DIALLED = 9


def identify(situation: Situation, given: str) -> Sequence[Happening]:
    """Who shares a telephone number is looked for; a loan number typed here corrects the one named before."""
    if not isinstance(given, LoanNumber):
        return _identify(situation, given)
    situation.place.claimed_loan = str(given)
    return [Notice(Text("Your loan number: <b>{number}</b>", number=str(given)))]


def has_named_a_loan(situation: Situation) -> bool:
    return isinstance(situation.answer, LoanNumber)


def _identify(situation: Situation, phone: str) -> Sequence[Happening]:
    """Whether the number belongs to a party of the loan named before. What failed is not told apart."""
    claim = situation.claim
    if claim is None:
        raise LookupError("nobody said which loan")
    try:
        check_tries(claim.tries)
        party = match(phone, claim.parties)
    except TooManyTries as refusal:
        why = decided.buttons(decided.Decided.LOCKED)
        return [Notice(explain(refusal), why), IdentificationFailed(claim.number, locked=True)]
    except NotMatched as refusal:
        why = decided.buttons(decided.Decided.IDENTITY)
        return [Notice(explain(refusal), why), IdentificationFailed(claim.number, locked=False)]
    situation.party = party
    return [Identified(party)]


def is_identified(situation: Situation) -> bool:
    return situation.is_identified or situation.party is not None


def has_told_of_a_loan(situation: Situation) -> bool:
    return Told.carried(str(situation.answer)).loan is not None


AGREE, AGREE_LABEL = "agree", Text("Yes, let us begin")
WHY_AGREE = Text(
    "The person who looks for a plan with you has to read what you write, and I may keep that only if you agree. If you do not agree, I keep nothing but what a person has to read: if you ask for one, or may be in danger or in need. Nothing about your loan changes because of it: you can still read on, ask a question or talk to a person. If you agree, you can see at any time what is kept (/mydata), or ask to have it erased."
)
WHY_PHONE = Text(
    "Only to see that it is you: I compare it with the number in your contract, so that nobody else gets to see your loan. If yours has changed, or you would rather not share it, a person helps you another way."
)
THANKS = Text("Thank you.")
CALM = Text(
    "Thank you for saying so; it is good that you do. Many people go through such a time, and we look together for what is possible."
)
NOT_KEPT = Text("Before you agree I keep nothing of it.")
BEFORE = Text(
    "Before you agree I keep nothing of it. Tap “{button}” below, and this you need not say again:"
)
CARRIED = Text("Tap “{button}” below, and this you need not say again:")
CARRIED_ALREADY = Text(
    "I have understood that, and you need not say it again: “{button}” below takes it along.",
    button=AGREE_LABEL,
)
AND_THEN = Text("Whatever else I need to know, I ask you one by one.")
HELD = Text(
    "I only have to know who you are. Then it is recorded at once that you cannot pay as agreed, and counts from then; that you need not say again."
)
SAY_IT_AGAIN = Text(
    "I only have to ask you a few things first. Once I know who you are, say it again: it is recorded at once, and counts from then."
)
WELCOME = Step(
    name="start.welcome",
    stays=True,
    question=welcome,
    options=beginnings,
    phrases={AGREE: (*AGREED, MAY_KEEP)},
    why=WHY_AGREE,
    save=give_consent,
    routes=[
        Route(to="home.home", when=is_identified),
        Route(to="start.contact", when=has_told_of_a_loan),
        Route(to="start.loan_number"),
    ],
)
CONSENT = Step(
    name="start.consent",
    stays=True,
    question=changed_text,
    options={AGREE: Text("Yes, I agree"), PERSON: PERSON_LABEL, LANGUAGE: LANGUAGE_LABEL},
    phrases={AGREE: (*AGREED, MAY_KEEP)},
    why=WHY_AGREE,
    save=give_consent,
    routes=[Route(to=BACK)],
)
LOAN_NUMBER = Step(
    name="start.loan_number",
    question=Text(
        "What is your loan number? You will find it on your contract and on our letters. If you cannot find it, talk to a person: /person"
    ),
    parse=loan_number,
    why=Text(
        "To find your loan: by it, and by your telephone number, I see what is yours to see."
    ),
    save=claim_loan,
    doubt=is_on_paper,
    kept=lambda situation: situation.place.claimed_loan,
    stands=lambda situation: not situation.is_identified,  # nor changed once it has let them in
    routes=[Route(to="start.contact")],
)
CONTACT = Step(
    name="start.contact",
    question=Text(
        "Please share your telephone number with the button below. It shows me that it is you, and nobody else gets to see your loan."
    ),
    contact=Text("📱 Share my number"),
    parse=contact_or_loan_number,
    why=WHY_PHONE,
    save=identify,
    doubt=is_a_telephone_number,
    routes=[
        Route(to="start.contact", when=has_named_a_loan),
        Route(to="home.home", when=is_identified),
        Route(to="start.loan_number"),
    ],
)
STEPS = (WELCOME, CONSENT, LOAN_NUMBER, CONTACT)
