"""Figures first: what comes in, goes out or could be paid, told where only the reason is asked and no reason is told: kept for its question."""

from __future__ import annotations

from decimal import Decimal

from dialogs.borrower.applying.application import HARDSHIP, INCOME
from dialogs.borrower.applying.reason_words import reasons_in
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Ambiguous, Unclear
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.reading import read
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.application import Hardship

from . import budget_words, in_pieces, whole_budget
from .noticing import take_figures


def told_alone(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The same of a message of figures alone that would tell "another reason" at most, as what a school costs; `None` elsewhere,
    and of whoever waits for a person, who reads it.
    """
    if (
        step is not HARDSHIP
        or situation.waits_for_a_person
        or budget_words.all_of(words.text) is None
    ):
        return None
    named = {*reasons_in(words.text, is_asked=True)} - {Hardship.OTHER}
    return None if named else told(situation, words)


def told(situation: Situation, words: Words) -> Reply | None:
    """What is noted of them, and that the reason comes first; `None` for other words."""
    if not holds_one(words.text):
        return None
    is_held = in_pieces.hold(situation, words.text) or whole_budget.hold_one_kind(
        situation, words.text
    )
    noted = None if is_held else take_figures(situation, words.text)
    if noted is None and not is_held and not _is_a_figure(situation, words):
        return None
    situation.is_asked_again = True
    said = Lines(NEXT) if noted is None else Lines(noted, NEXT)
    return Reply(notices=[Say(text=said)], again=True)


def _is_a_figure(situation: Situation, words: Words) -> bool:
    """Whether it would answer one of the questions to come, whichever that is."""
    try:
        return isinstance(read(situation, INCOME, words), Decimal)
    except Ambiguous:
        return True
    except Unclear:
        return False


NEXT = Text("The figures come right after this. First the reason:")
