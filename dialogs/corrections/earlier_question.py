"""Earlier question: whoever says which of them they answered wrongly, or want back to, is asked it anew, and then goes on where they were."""

from __future__ import annotations

from dialogs import control, interruptions
from dialogs.borrower import PLACES
from dialogs.borrower.applying.form import FORM, MORE, PLAIN
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.phrases import answer as answer_words
from dialogs.phrases.earlier_question import earlier_question
from dialogs.reply import Reply, carry
from dialogs.situation import Situation

from .setting_right import field
from .thinking_again import is_instead_of_a_paper


def asked_anew(situation: Situation, step: Step, words: Words) -> Reply | None:
    """By its number, or so many back; `None` for other words, and where the answer is named besides."""
    is_form = step.flow == FORM or is_instead_of_a_paper(situation, step)
    if not is_form or step.takes_any_words or answer_words.about(words.text) is not None:
        return None
    number = earlier_question(words.text)
    if number == -1:
        return carry(control.back(situation))
    meant = None if number is None else _answered(situation, step, number)
    if meant is None or meant is step:
        return None
    interruptions.digress(situation, meant.name)
    situation.place.misses = 0
    return Reply()


def _answered(situation: Situation, step: Step, number: int) -> Step | None:
    """The question at that place, if it was answered and can still be."""
    if number < 0:
        names = [name for name, _ in situation.place.trail if name != step.name]
        found = [PLACES.steps[name] for name in dict.fromkeys(names) if name in PLACES.steps]
        known = [one for one in found if one.flow == FORM and one.stands(situation)]
        return known[number] if len(known) >= -number else None
    listed = MORE if field(step) in MORE else PLAIN
    if number > len(listed):
        return None
    meant = PLACES.steps[f"{FORM}.{listed[number - 1]}"]
    is_told = meant.stands(situation) and control.kept(situation, meant) is not None
    return meant if is_told else None
