"""Links: where a link of the lender's page or letters leads, "t.me/bot?start=calculator"; all others just say hello.

hardship        how to say that one cannot pay
calculator      what could be possible, without a name
about           how it works
faq, faq_cost   questions and answers, or one of them
loan_68386728   the loan number is filled in; it is still confirmed, and identifies nobody
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower import reading
from dialogs.borrower.before.start import CONTACT, LOAN_NUMBER
from dialogs.borrower.home import CANNOT_PAY
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.answers import QUESTIONS
from dialogs.happenings import Happening, Notice
from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear, loan_number
from dialogs.situation import Situation
from dialogs.texts import Text

#: Payload → the reading matter that it opens.
OPENS = {
    "calculator": reading.CALCULATOR,
    "about": reading.ABOUT,
    "faq": reading.QUESTIONS,
}
TELL_US = Text(
    "You cannot pay as agreed? Tap “{button}” below, or just write it: it counts from that moment.",
    button=CANNOT_PAY,
)
FIRST_WHO = Text(
    "You cannot pay as agreed? It is good that you come. A few taps show me who you are; then you can tell me, and it counts from that moment."
)


def followed(situation: Situation, payload: str) -> Sequence[Happening] | None:
    """What following such a link sets in motion; `None` where it is a hello like any other.

    Nobody has said anything by following a link: a hardship notice is only given in words or by its button.
    """
    kind, _, rest = payload.partition("_")
    if kind == "faq" and rest in QUESTIONS:
        return [questions.answer(situation, rest)]
    if kind == "loan" and rest:
        _fill_in(situation, rest)
    if payload == "hardship" and situation.case is None:
        reading.close(situation)
        return _hardship(situation)
    return None


def _hardship(situation: Situation) -> Sequence[Happening] | None:
    if not situation.is_identified:
        return [Notice(FIRST_WHO)]
    return [Notice(TELL_US)] if situation.running else None


def _fill_in(situation: Situation, number: str) -> None:
    """A loan number for the question that asks for it, to be confirmed there."""
    if situation.is_identified:
        return
    try:
        said = loan_number(Words(number), Reader(situation.language.code, situation.now.date()))
    except Unclear:
        return
    situation.place.claimed_loan = said
    if situation.place.place == CONTACT.name:
        situation.place.place = LOAN_NUMBER.name
