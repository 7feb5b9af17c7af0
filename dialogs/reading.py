"""Reading: what was heard, as the answer of a step; what may mean several things is asked about with a button each.

A button of such a question carries one reading in the form that every parser reads alike: "=1250.50". What can
hardly be meant is asked about once: its button carries the same with "==", for "yes, that is what I mean".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, cast

from negotiation.money import Money, unit

from .corrections.not_but import as_it_is
from .flow import Options, Step
from .heard import Forwarded, Heard, Other, Tap, Voice, Words
from .parsers import (
    Ambiguous,
    LoanNumber,
    Parser,
    Reader,
    Reading,
    Unclear,
    canonical,
    loan_number,
    one_of,
    only_buttons,
    said_outright,
)
from .points import parts_thousands
from .said.decided import Decided, buttons
from .situation import Situation
from .texts import Text

#: Marks a reading that was chosen; twice, that it is meant.
CHOSEN = "="
CANNOT_READ = Text(
    "I can read text, buttons, photos and PDF files. Could you tell me in one of these ways?"
)
CANNOT_HEAR = Text(
    "I cannot listen to a voice note here. Please write it, or tap a button; if that is hard, a person helps you. Your own words, later on, you may also say aloud."
)
NOT_OWN_WORDS = Text(
    "That is a forwarded message, so I do not take it as your answer: the words may be somebody else's. Please write it yourself, or tap a button."
)


def read(situation: Situation, step: Step, heard: Heard) -> object:
    """The answer. Raises `Unclear`, `Ambiguous`."""
    if isinstance(heard, Forwarded):
        return _forwarded(situation, step, heard)
    if isinstance(heard, Other):
        raise Unclear(CANNOT_READ)
    if isinstance(heard, Voice) and not step.takes_voice:
        raise Unclear(CANNOT_HEAR)
    if isinstance(heard, Tap) and is_reading(step, heard):
        heard = Words(heard.code.lstrip(CHOSEN))
    is_own_label = step.takes_any_words and _names_a_button(situation, step, heard)
    if step.parse is None or isinstance(heard, Tap) or is_own_label:
        return _chosen(situation, step, heard)
    try:
        return _parsed(situation, step.parse, heard)
    except Ambiguous:
        raise
    except Unclear as unclear:
        # What only a tap decides is not decided by words.
        if step.parse is only_buttons or not isinstance(heard, Words):
            raise
        try:
            return _chosen(situation, step, heard)
        except Unclear:
            raise unclear from None


def _parsed(situation: Situation, parse: Parser[Any], heard: Heard) -> object:
    """As it is written; "750, not 900" is 750."""
    try:
        return parse(heard, reader(situation))
    except Ambiguous as ambiguous:
        are_figures = all(isinstance(one, Decimal) for one in ambiguous.readings)
        it_is = as_it_is(heard.text) if isinstance(heard, Words) and are_figures else None
        if it_is is None or heard == Words(it_is):
            raise
        return parse(Words(it_is), reader(situation))


def _forwarded(situation: Situation, step: Step, heard: Forwarded) -> object:
    """A figure, a day or the number of a loan, which is asked about; nobody tells, agrees or signs by what is forwarded."""
    if step.parse is None or step.takes_any_words:
        raise Unclear(NOT_OWN_WORDS)
    try:
        found = step.parse(Words(heard.text), reader(situation))
    except Ambiguous:
        raise
    except Unclear:
        raise Unclear(NOT_OWN_WORDS) from None
    if isinstance(found, Decimal | date | LoanNumber) or step.parse is loan_number:
        return found
    raise Unclear(NOT_OWN_WORDS)


def is_own(situation: Situation, answer: object) -> Text:
    """Asked of what was forwarded."""
    shown_as = shown(situation, cast(Reading, answer))
    return Text(
        "That is a forwarded message. Is this what you want to answer yourself: <b>{answer}</b>?",
        answer=shown_as,
    )


def is_reading(step: Step, tap: Tap) -> bool:
    """Whether the button stands for something that was typed."""
    return step.parse not in {None, only_buttons} and tap.code.startswith(CHOSEN)


def is_meant(heard: Heard) -> bool:
    """Whether somebody was asked about this answer and means it."""
    return isinstance(heard, Tap) and heard.code.startswith(CHOSEN * 2)


def meant(answer: object) -> Options:
    """Buttons that ask whether that is meant."""
    yes = f"{CHOSEN}{CHOSEN}{canonical(cast(Reading, answer))}"
    return {yes: Text("Yes, that is right"), **buttons(Decided.DOUBT)}


def readings(situation: Situation, step: Step, unclear: Ambiguous) -> Mapping[str, Text]:
    """A button for each reading; what was typed for a button is that button."""
    options, found = step.choices(situation), {}
    for one in unclear.readings:
        code = canonical(one)
        if code in options and isinstance(one, str):
            found[code] = options[code]
        else:
            found[CHOSEN + code + unclear.besides] = shown(situation, one)
    return found


def shown(situation: Situation, value: Reading) -> Text:
    """A reading as its reader writes it: amounts in the currency of the loan."""
    if isinstance(value, Decimal) and situation.loans:
        exact = value.quantize(unit(situation.currency), ROUND_HALF_UP)
        return Text("{answer}", answer=Money(exact, situation.currency))
    return Text("{answer}", answer=value)


def is_label(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether it is one of the step's own buttons, typed."""
    if not isinstance(heard, Words):
        return False
    said = heard.text.strip().casefold()
    labels = step.choices(situation).values()
    return any(situation.language.plain(label).casefold() == said for label in labels)


def _names_a_button(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether it is a button in its own words or in others, where all else that is written is kept."""
    if is_label(situation, step, heard):
        return True
    options = {
        code: label for code, label in step.choices(situation).items() if code in step.phrases
    }
    try:
        one_of(options, dict.fromkeys(options, ""), step.phrases)(heard, reader(situation))
    except Unclear:
        return False
    return True


def names_first(situation: Situation, step: Step, heard: Words) -> bool:
    """Whether it is the first of the step's own buttons, typed."""
    label = next(iter(step.choices(situation).values()), None)
    said = heard.text.strip().casefold()
    return label is not None and situation.language.plain(label).casefold() == said


def _chosen(situation: Situation, step: Step, heard: Heard) -> object:
    options = step.choices(situation)
    said = {} if isinstance(heard, Tap) else options  # a button that is tapped needs no words
    spoken = {code: situation.language.plain(label) for code, label in said.items()}
    # A code may carry more than what it stands for: see `told_early`.
    phrases = {code: step.phrases.get(code.partition("|")[0], ()) for code in said}
    choose = said_outright if step.binds else one_of
    return choose(options, spoken, phrases)(heard, reader(situation))


def is_outright(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether it is one of the buttons in so many words, of a step that binds: then it is that, though it asks."""
    if not step.binds:
        return False
    try:
        _chosen(situation, step, heard)
    except Unclear:
        return False
    return True


def reader(situation: Situation) -> Reader:
    """How this person writes."""
    due = situation.to_pay[0].due_date if situation.instalments and situation.to_pay else None
    return Reader(situation.language.code, situation.today, parts_thousands(situation), due)
