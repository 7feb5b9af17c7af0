"""Whole budget: what comes in, goes out and could be paid, told in one message where one of them is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from negotiation.money import Money

from . import budget_words, control, second_thoughts
from .borrower import PLACES
from .borrower.application import OUTGOINGS
from .flow import Step
from .heard import Words
from .noticing import keep
from .parsers import Unclear
from .parsers.clauses import amounts_apart
from .parsers.in_and_out import may_name_all
from .phrases import plain
from .reading import read
from .situation import Situation
from .texts import Text


def kept(situation: Situation, step: Step, text: str) -> tuple[Words, Sequence[Text]] | None:
    """The words of what *step* asks, and what is said of the rest, which is kept where it is clear.

    `None` where nothing in it answers *step*, or something is not as it was told before: that is asked about.
    """
    here = step.name.removeprefix(f"{step.flow}.")
    parts = budget_words.parted(text, here)
    asked = parts.get(here)
    if asked is None:
        return None
    others = [
        (PLACES.steps[f"{step.flow}.{name}"], Words(said))
        for name, said in parts.items()
        if said != asked
    ]
    if any(_is_otherwise(situation, *other) for other in others):
        return None
    told = [_keep(situation, *other) for other in others]
    return Words(asked), [each for each in told if each is not None]


def _is_otherwise(situation: Situation, step: Step, words: Words) -> bool:
    before = control.kept(situation, step)
    try:
        return isinstance(before, Money) and before.amount != read(situation, step, words)
    except Unclear:
        return True


def _keep(situation: Situation, step: Step, words: Words) -> Text | None:
    """What is noted; `None` where it was told before, or has to be asked about when its question comes."""
    if control.kept(situation, step) is not None or _is_a_part(step, words.text):
        return None
    try:
        figure = read(situation, step, words)
    except Unclear:
        return None
    return keep(situation, step, figure)


def _is_a_part(step: Step, text: str) -> bool:
    """Whether one thing alone is told where it is asked what goes out in all: it is seldom all of it."""
    is_named = second_thoughts.about(text) == "outgoings" or may_name_all(plain(text))
    return step.name == OUTGOINGS.name and not is_named and len(amounts_apart(text)) == 1
