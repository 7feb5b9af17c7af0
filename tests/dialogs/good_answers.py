"""Good answers: what the question that somebody stands at wants, so that a conversation can be led to its end."""

from typing import Any

from dialogs.borrower import PLACES, reading
from dialogs.heard import Contact, Heard, Tap, Voice, Words
from dialogs.interruptions import ANYTIME
from dialogs.parsers import (
    Toward,
    a_duration,
    a_name,
    adults,
    amount,
    amount_a_month,
    children,
    contact_or_loan_number,
    day_of_month,
    full_name,
    loan_number,
    own_contact,
    payable_a_month,
    spent_a_month,
)
from dialogs.situation import Situation
from dialogs.told.own_words import own_words, words_or_voice

PHONE = "+12025550100"

#: What leaves enough of a month for a plan.
FIGURES = {
    "application.income": "2400",
    "application.outgoings": "1900",
    "application.weekly": "600",
    "application.fortnightly": "1200",
    "application.twice_monthly": "1200",
}

#: What leads on where the first option does not.
WAY_OUT = {"helper.list": "done", "helper.until": "30", "helping.home": "own"}


def good_answer(situation: Situation) -> Heard:
    """What is to be typed or sent, else the first option; what is only read is closed."""
    step, question = PLACES.at(situation), situation.place.question
    if reading.is_reading(situation):
        return Tap(question, reading.CLOSE)
    if step.name in WAY_OUT and step.stands(situation):
        return Tap(question, WAY_OUT[step.name])
    figure = FIGURES.get(step.name, "100")
    # where it is doubted, it is meant
    meant = Tap(question, f"=={figure}") if step.doubt else Words(figure)
    answers: dict[Any, Heard] = {
        amount: meant,
        amount_a_month: meant,
        payable_a_month: meant,
        spent_a_month: meant,
        loan_number: Words("68386728"),
        own_contact: Contact(PHONE, own=True),
        contact_or_loan_number: Contact(PHONE, own=True),
        full_name: Words("Wei Chen"),
        a_duration: Words("3 months"),
        adults: Words("2"),
        children: Words("2"),
        day_of_month: Words("15"),
        own_words: Words("The shop closed."),
        words_or_voice: Voice(file_id="v", seconds=12),
        a_name: Words("Grace Okafor"),
    }
    if step.calendar is not None:
        return Words("2018-01-15" if step.calendar is Toward.PAST else "2030-01-15")
    if step.name in FIGURES:
        return meant
    if step.parse in answers:
        return answers[step.parse]
    options = list(step.choices(situation)) if step.stands(situation) else []
    first = next((code for code in options if not code.startswith(ANYTIME)), "none")
    return Tap(question, first)
