"""Whole budget: what comes in, goes out and could be paid, told in one message where one of them is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs import control
from dialogs.borrower import PLACES
from dialogs.borrower.applying.application import CAN_PAY, INCOME, OUTGOINGS
from dialogs.borrower.applying.told_figures import spent_in
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Ambiguous, Unclear
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.money.in_and_out import Kind
from dialogs.parsers.money.whole_months import A_WHOLE_MONTH, ADDED_UP
from dialogs.phrases import answer as answer_words
from dialogs.reading import read
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.money import Money

from . import budget_words, told_in_part
from .noticing import keep


def kept(
    situation: Situation, step: Step, text: str
) -> tuple[Words | None, Sequence[Text]] | None:
    """The words of what *step* asks, if any, and what is said of the rest, which is kept where it is clear.

    `None` where it is no whole budget, or something is not as it was told before: that is asked about.
    """
    here = _NAMES.get(step.name, "")
    parts = budget_words.parted(text, here)
    if not here or not parts:
        return None
    asked = parts.get(here)
    others = [
        (PLACES.steps[f"{step.flow}.{name}"], Words(said))
        for name, said in parts.items()
        if said != asked
    ]
    if any(_is_otherwise(situation, *other) for other in others):
        return None
    told = [each for each in (_keep(situation, *other) for other in others) if each is not None]
    return (None, told) if asked is None else (Words(asked), told)


def hold_list(situation: Situation, text: str) -> None:
    """What goes out thing by thing, told with the reason: held for its question, which asks whether it is all."""
    if together := spent_in(text):
        _keep(situation, OUTGOINGS, Words(together))


def hold_one_kind(situation: Situation, text: str) -> bool:
    """What goes out or comes in, told before its question and nothing else: held for it. Whether it was that."""
    kind = budget_words.all_of(text)
    if kind is None:
        return False
    step, words = OUTGOINGS if kind is Kind.OUT else INCOME, Words(text)
    try:
        read(situation, step, words)
    except Ambiguous as ambiguous:  # it is asked which, when its question comes
        if ambiguous.together is None and told_in_part.may_hold(situation, step):
            told_in_part.hold(situation, step, max(_amounts(ambiguous), default=Decimal(0)))
            return True
    except Unclear:
        return False
    _keep(situation, step, words)
    return True


def hold_a_month(situation: Situation, text: str) -> bool:
    """What was worked out for a month, of which nothing says that it goes out: held for what comes in. Whether it was that."""
    if budget_words.all_of(text) is Kind.OUT or not told_in_part.may_hold(situation, INCOME):
        return False
    try:
        read(situation, INCOME, Words(text))
    except Ambiguous as ambiguous:
        amounts = _amounts(ambiguous)
        if len(amounts) == 1 and ambiguous.text.msgid in _WORKED_OUT:
            told_in_part.hold(situation, INCOME, amounts[0])
            return True
    except Unclear:
        pass
    return False


def _amounts(ambiguous: Ambiguous) -> list[Decimal]:
    return [one for one in ambiguous.readings if isinstance(one, Decimal)]


_WORKED_OUT = {ADDED_UP.msgid, A_WHOLE_MONTH.msgid}


def _is_otherwise(situation: Situation, step: Step, words: Words) -> bool:
    before = control.kept(situation, step)
    try:
        return isinstance(before, Money) and before.amount != read(situation, step, words)
    except Unclear:
        return True


def _keep(situation: Situation, step: Step, words: Words) -> Text | None:
    """What is noted; `None` where it was told before, or has to be asked about when its question comes."""
    if control.kept(situation, step) is not None:
        return None
    try:
        figure = read(situation, step, words)
    except Ambiguous as ambiguous:
        figure, is_all = ambiguous.together, False
    except Unclear:
        return None
    else:
        is_all = not _is_a_part(step, words.text)
    if is_all:
        return keep(situation, step, figure)
    if isinstance(figure, Decimal) and told_in_part.may_hold(situation, step):
        told_in_part.hold(situation, step, figure)
    return None


def _is_a_part(step: Step, text: str) -> bool:
    """Whether one thing alone is told where it is asked what goes out in all: it is seldom all of it."""
    is_named = answer_words.about(text) == "outgoings"
    return step.name == OUTGOINGS.name and not is_named and len(amounts_apart(text)) == 1


#: What is asked for, by its question.
_NAMES = {
    step.name: step.name.removeprefix(f"{step.flow}.") for step in (INCOME, OUTGOINGS, CAN_PAY)
}
