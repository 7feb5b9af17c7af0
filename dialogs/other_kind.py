"""Other kind: what goes out told where it is asked what comes in or could be paid, or the other way round, is not taken for the answer."""

from __future__ import annotations

from decimal import Decimal

from . import budget_words
from .borrower import PLACES
from .borrower.form import FORM
from .flow import Step
from .heard import Words
from .one_or_other import which_of
from .parsers import Ambiguous, Unclear
from .parsers.in_and_out import Kind
from .parsers.one_part import is_of_parts
from .reading import read
from .reply import Reply
from .situation import Situation

#: What is asked, and the kind of words that tell of another question instead.
_OTHERS = {
    "income": (Kind.OUT, "outgoings"),
    "outgoings": (Kind.IN, "income"),
    "can_pay": (Kind.OUT, "outgoings"),
}


def asked(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Which of the two it is, where all words say the other; `None` where they do not, or there is no one sum."""
    flow, _, here = step.name.partition(".")
    kind, there = _OTHERS.get(here, (None, "")) if flow == FORM else (None, "")
    if kind is None or budget_words.all_of(words.text) is not kind:
        return None
    # "300 for the loan" is what could be paid.
    if here == "can_pay" and not is_of_parts(words.text):
        return None
    other = PLACES.steps[f"{flow}.{there}"]
    figure = _in_all(situation, other, words)
    return None if figure is None else which_of(situation, there, here, figure)


def _in_all(situation: Situation, step: Step, words: Words) -> Decimal | None:
    """The figure, of several their sum, which is the most they may be read as; it is asked about in any case."""
    try:
        figures = [read(situation, step, words)]
    except Ambiguous as ambiguous:
        figures = list(ambiguous.readings)
    except Unclear:
        return None
    return max((one for one in figures if isinstance(one, Decimal)), default=None)
