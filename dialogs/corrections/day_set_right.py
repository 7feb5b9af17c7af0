"""Day set right: "the 10th, not the 15th", 十号不是十五号, "el 10, no el 15", said where something else is asked."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.applying.details import PAYDAY, SINCE, START
from dialogs.borrower.applying.form import DECLARE, FORM, SUMMARY
from dialogs.borrower.applying.recovery import FROM
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Unclear
from dialogs.parsers.times import other_days
from dialogs.parsers.writing import plain as written
from dialogs.reading import read
from dialogs.reply import Reply
from dialogs.said.day_words import called
from dialogs.situation import Situation
from negotiation.refusals import Refusal

from . import second_thoughts
from .setting_right import field, set_right

#: Where a day is asked for that stays.
_ASKED = (PAYDAY, START, SINCE, FROM)


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The day takes the place of the one that was noted; `None` for other words, and where none was."""
    if situation.case is None or step.takes_any_words or situation.is_in_a_talk:
        return None
    named = _meant(situation, step, words.text)
    if named is None or named is step:
        return None
    try:
        return set_right(situation, named, words)
    except (Unclear, Refusal):
        return None


def _meant(situation: Situation, step: Step, text: str) -> Step | None:
    """The question whose answer it was: by what it is not any more, by its name, or as the one answered just before."""
    was = other_days.as_it_was(written(text))
    if was is not None:
        return _noted_as(situation, was)
    if step.flow != FORM:
        return None
    is_right, is_shown = second_thoughts.sets_right(text), step.name in {SUMMARY, DECLARE}
    if not (is_right or is_shown or second_thoughts.speaks_of_changing(text)):
        return None
    if (named := _named(situation, text)) is not None or not is_right:
        return named
    if is_shown:
        return _the_only_one(situation, text)
    before = _just_answered(situation)
    # "Sorry, the 10th" may answer what is asked; "I meant the 10th" does not.
    may_answer = not second_thoughts.corrects(text) and _reads(situation, step, text)
    return None if may_answer else before


def _just_answered(situation: Situation) -> Step | None:
    """The day that was told last, unless something has come between."""
    place = situation.place
    name = place.trail[-1][0] if place.trail and not (place.came_from or place.misses) else None
    return next((step for step, _ in _noted(situation) if step.name == name), None)


def _noted_as(situation: Situation, day: str) -> Step | None:
    """Of several the one that was answered last."""
    found = [step for step, kept in _noted(situation) if _reads(situation, step, day) == kept]
    answered = [name for name, _ in situation.place.trail]
    found.sort(key=lambda step: answered[::-1].index(step.name) if step.name in answered else 99)
    return found[0] if found else None


def _noted(situation: Situation) -> Sequence[tuple[Step, object]]:
    """What is noted that can still be changed."""
    filled = situation.the_case.application
    kept = ((step, getattr(filled, field(step))) for step in _ASKED if step.stands(situation))
    return [(step, day) for step, day in kept if day is not None]


def _the_only_one(situation: Situation, text: str) -> Step | None:
    found = [step for step, _ in _noted(situation) if _reads(situation, step, text)]
    return found[0] if len(found) == 1 else None


def _named(situation: Situation, text: str) -> Step | None:
    name = called(text)
    found = [step for step, _ in _noted(situation) if field(step) == name]
    return found[0] if found and _reads(situation, found[0], text) else None


def _reads(situation: Situation, step: Step, text: str) -> object:
    """The day, or nothing."""
    try:
        return read(situation, step, Words(text))
    except Unclear:
        return None
