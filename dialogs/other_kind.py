"""Other kind: what goes out told where it is asked what comes in or could be paid, or the other way round, is not taken for the answer."""

from __future__ import annotations

import re
from decimal import Decimal

from negotiation.money import Money

from . import budget_words, control, second_thoughts, told_in_part
from .borrower import PLACES
from .borrower.form import FORM
from .flow import Step
from .heard import Words
from .one_or_other import which_of
from .parsers import Ambiguous, Unclear
from .parsers.in_and_out import Kind
from .parsers.one_part import is_of_one_part, is_of_parts
from .phrases import plain
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
    if here == "can_pay" and not _is_of_others(words.text):
        return None
    other = PLACES.steps[f"{flow}.{there}"]
    figure = _in_all(situation, other, words)
    if figure is None:
        return None
    before = control.kept(situation, other)
    is_more = is_of_one_part(words.text) or _is_owed(words.text)
    together = before.amount + figure if isinstance(before, Money) and is_more else None
    is_part = is_more and told_in_part.may_hold(situation, other)
    return which_of(situation, there, here, figure, together, is_part=is_part)


def _is_of_others(text: str) -> bool:
    """Whether it is paid for what one lives on, or to other lenders."""
    return is_of_parts(text) or _is_owed(text)


def _is_owed(text: str) -> bool:
    return second_thoughts.about(text) == "other_debts" or _CARDS.search(plain(text)) is not None


#: What is owed on them is paid to others.
_CARDS = re.compile(
    r"\b(?:credit )?cards?\b|\btarjetas?\b|信用卡|卡[费費债債]|花[呗唄]|借[呗唄]|白[条條]|微粒"
)


def _in_all(situation: Situation, step: Step, words: Words) -> Decimal | None:
    """The figure, or the sum of several, which is asked about in any case; of several without a sum none."""
    try:
        found = [read(situation, step, words)]
    except Ambiguous as ambiguous:
        found = list(ambiguous.readings)
    except Unclear:
        return None
    figures = [one for one in found if isinstance(one, Decimal)]
    most = max(figures, default=None)
    if most is None or len(figures) == 1:
        return most
    is_sum = 2 * most == sum(figures) or most == _THOUSAND * min(figures)
    return most if is_sum else None


_THOUSAND = 1000
