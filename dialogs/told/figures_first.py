"""Figures first: what comes in, goes out or could be paid, told where only the reason is asked, or whether it may be kept: kept for its question."""

from __future__ import annotations

from decimal import Decimal

from dialogs.borrower import PLACES
from dialogs.borrower.applying import doubts
from dialogs.borrower.applying.application import DISABILITY, HARDSHIP, HEALTH, INCOME
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.applying.reason_words import reasons_in
from dialogs.borrower.applying.told_figures import NAMES as FIGURES
from dialogs.borrower.questions.fears import is_never_an_answer
from dialogs.corrections.second_thoughts import hesitates, is_only_a_figure
from dialogs.flow import Step
from dialogs.happenings import MessageLeft
from dialogs.heard import Words
from dialogs.parsers import Ambiguous, Unclear
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.reading import read, reader
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.application import Hardship

from . import budget_words, in_pieces, told_in_part, whole_budget
from .noticing import take_figures

#: Where it is asked why they cannot pay, and whether that may be kept.
WHY = (HARDSHIP, HEALTH, DISABILITY)


def told_alone(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The same of a message of figures alone that would tell "another reason" at most, as what a school costs; `None` elsewhere."""
    said = words.text
    is_alone = budget_words.all_of(said) is not None or budget_words.parted(said)
    if step not in WHY or not is_alone:
        return None
    named = {*reasons_in(words.text, is_asked=True)} - {Hardship.OTHER}
    return None if named else told(situation, step, words)


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What is noted of them, and what comes first; `None` for other words.

    Whoever waits for a person writes to them as well: they read it, and what is plain is kept all the same.
    """
    if step not in WHY or not holds_one(words.text) or is_never_an_answer(words.text):
        return None
    is_held = in_pieces.hold(situation, words.text) or whole_budget.hold_one_kind(
        situation, words.text
    )
    is_held = (
        is_held
        or _hold_in_order(situation, words)
        or whole_budget.hold_a_month(situation, words.text)
    )
    noted = None if is_held else take_figures(situation, words.text)
    is_read = situation.waits_for_a_person and not is_only_a_figure(words.text)
    if noted is None and not is_held and (is_read or not _is_a_figure(situation, words)):
        return None
    situation.is_asked_again = True
    said = Lines(KEPT[step is HARDSHIP] if is_held else FIRST[step is HARDSHIP])
    return Reply(
        notices=[Say(text=said if noted is None else Lines(noted, said))],
        happened=[MessageLeft(is_said=False)] if is_read else [],
        again=True,
    )


def _hold_in_order(situation: Situation, words: Words) -> bool:
    """Figures and no more, however many: each held for the next question that has none yet, which asks whether it is of that. Whether it was such."""
    each = [one for one in amounts_apart(words.text) if holds_one(one)]
    if not each or not all(map(is_only_a_figure, each)):
        return False
    is_again = len(each) == 1 and hesitates(words.text)
    held = [_hold_next(situation, one, is_again=is_again) for one in each]
    return any(held)


def _hold_next(situation: Situation, said: str, *, is_again: bool) -> bool:
    """Of who says sorry it *is* the last one *again*."""
    steps = [PLACES.steps[f"{FORM}.{name}"] for name in FIGURES]
    held = [one for one in steps if told_in_part.held(situation, one) is not None]
    lacking = [one for one in steps if one not in held and told_in_part.may_hold(situation, one)]
    again = held[-1:] if is_again else []
    try:
        figure = amount(Words(said), reader(situation))
    except Unclear:
        return False
    # What can hardly be meant is a number of something else, as of the loan, or a year.
    if not doubts.is_likely(situation, figure) or _is_a_year(situation, said):
        return False
    for step in (*again, *lacking)[:1]:
        told_in_part.hold(situation, step, figure)
        return True
    return False


def _is_a_year(situation: Situation, said: str) -> bool:
    """Whether it is written as one of the last years."""
    bare = said.strip(" .!?")
    this = situation.now.year
    return bare.isdecimal() and len(bare) == len(str(this)) and this - _YEARS <= int(bare) <= this


_YEARS = 20


def _is_a_figure(situation: Situation, words: Words) -> bool:
    """Whether it would answer one of the questions to come, whichever that is."""
    try:
        return isinstance(read(situation, INCOME, words), Decimal)
    except Ambiguous:
        return True
    except Unclear:
        return False


FIRST = {
    True: Text("The figures come right after this. First the reason:"),
    False: Text("The figures come right after this. First only this:"),
}
#: Where they are held for it.
KEPT = {
    True: Text("I keep that for the figures, which come right after this. First the reason:"),
    False: Text("I keep that for the figures, which come right after this. First only this:"),
}
