"""For a person: whether words that answer nothing go to an advisor, who may not be here yet."""

from __future__ import annotations

import re

from dialogs.borrower.agreeing import signing
from dialogs.borrower.arrangement import promise
from dialogs.borrower.questions.asking_words import has_mark
from dialogs.flow import Step
from dialogs.heard import Heard, Tap, Words
from dialogs.phrases.finding import is_sentence
from dialogs.phrases.plan import Said, said_of_plan
from dialogs.reading import is_label
from dialogs.situation import Situation
from negotiation.party import Role


def is_for_a_person(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether what is no answer goes to the advisor; a figure that slipped, or a button typed, is no message.

    Who is to sign another's agreement, or is bound by another's loan, may have no advisor yet; what they say of it
    wants one. So does a payment told where nobody asks for it: only a person can look for it.
    """
    has_a_room = situation.handoff is not None or signing.is_to_sign(situation)
    has_a_room = has_a_room or _is_of_another_bound(situation, heard)
    has_a_room = has_a_room or _tells_of_payment(situation, heard)
    if isinstance(heard, Tap) or not has_a_room or is_label(situation, step, heard):
        return False
    if step.leaves_messages or _tells_of_payment(situation, heard) or _is_no_day(step, heard):
        return True
    if situation.is_between_advisors:  # who had one to answer
        return True
    return situation.waits_for_a_person and not _is_bare_figure(heard)


def _tells_of_payment(situation: Situation, heard: Heard) -> bool:
    """Whether whoever has a loan here says that they have paid."""
    is_told = isinstance(heard, Words) and said_of_plan(heard.text) is Said.PAID
    return is_told and situation.is_identified and bool(situation.loans)


def _is_no_day(step: Step, heard: Heard) -> bool:
    """Whether somebody tells something else, where only a day of paying is asked for: nothing waits for that."""
    if step is not promise.DAY or not isinstance(heard, Words):
        return False
    return is_sentence(heard.text, _TELLS_MORE) and _DIGIT.search(heard.text) is None


def has_slipped(step: Step, heard: Heard) -> bool:
    """Whether it may be meant for what is asked: a figure with its words, where words are an answer."""
    if not isinstance(heard, Words) or len(heard.text) > _SHORT or step.parse is None:
        return False
    return _DIGIT.search(heard.text) is not None and not has_mark(heard.text)


def _is_bare_figure(heard: Heard) -> bool:
    """Whether nothing is told but a figure: a number of a button or of a loan, or an amount, that slipped."""
    return isinstance(heard, Words) and _FIGURE.fullmatch(heard.text.strip()) is not None


def _is_of_another_bound(situation: Situation, heard: Heard) -> bool:
    """Whether a guarantor or co-borrower without a case says more than a word: no button is for what troubles them."""
    if not isinstance(heard, Words) or situation.case is not None or situation.party is None:
        return False
    is_told = is_sentence(heard.text, _A_SENTENCE)
    return situation.party.role is not Role.BORROWER and is_told


#: Longer than a figure with its words.
_SHORT = 40
#: So many words, or more Chinese characters, tell something.
_A_SENTENCE = 3
_TELLS_MORE = 6
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"[^\w?？]*\d[\d\W]*")
