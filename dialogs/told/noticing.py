"""Noticing: what was told with the hardship notice, each for its question, so that it is not asked again."""

from __future__ import annotations

from dialogs import control, trail
from dialogs.borrower import PLACES
from dialogs.borrower.applying import recovery
from dialogs.borrower.applying.application import HARDSHIP, OUTGOINGS, recorded
from dialogs.borrower.applying.application import take_reason as take_code
from dialogs.borrower.applying.hope_told import HOPED_FOR, HOPES, hope_in
from dialogs.borrower.applying.payday_told import payday_in
from dialogs.borrower.applying.reason_words import reasons_in
from dialogs.borrower.applying.reasons import REASONS
from dialogs.borrower.applying.told_ahead import ahead_in
from dialogs.borrower.applying.told_figures import NAMES, figures_in
from dialogs.corrections.setting_right import told_as
from dialogs.flow import Step
from dialogs.happenings import HardshipNoticed
from dialogs.phrases.finding import is_sentence
from dialogs.reading import reader
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.application import Hardship, Hope
from negotiation.refusals import Refusal

from . import day_of_paying, people_told, told_in_part


def take_told(situation: Situation, notice: HardshipNoticed) -> Sayable | None:
    """What was told with the notice, each for its question; what is said of it before the next is asked."""
    figures, ahead, reason = notice.figures, notice.ahead, notice.reason
    kept = [
        (name, told)
        for name in NAMES
        if name in figures
        and (told := keep(situation, PLACES.steps[f"{HARDSHIP.flow}.{name}"], figures[name]))
    ]
    hoped = None if ahead is None else recovery.keep_told(situation, ahead)
    said = [] if reason is None else [take_reason(situation, reason)]
    if notice.spent is not None and told_in_part.may_hold(situation, OUTGOINGS):
        told_in_part.hold(situation, OUTGOINGS, notice.spent)
    keep_words(situation, notice.words)
    for name, _ in kept:
        trail.note(situation, PLACES.steps[f"{HARDSHIP.flow}.{name}"])
    children = people_told.keep_children(situation, notice.children)
    wished = keep_wishes(situation, notice.hope, notice.payday)
    noted = [
        *said,
        *(told for _, told in kept),
        *(one for one in (hoped, children) if one),
        *wished,
    ]
    return Lines(*noted) if noted else None


def take_figures(situation: Situation, text: str, words: str = "") -> Sayable | None:
    """The figures told where the form asks for the reason, and what tells of it; what was told before stays."""
    here = reader(situation)
    figures = figures_in(text, here)
    steps = {name: PLACES.steps[f"{HARDSHIP.flow}.{name}"] for name in figures}
    new = {
        name: figures[name]
        for name, step in steps.items()
        if control.kept(situation, step) is None
    }
    children = people_told.children_in(text)
    return take_told(
        situation,
        HardshipNoticed(
            figures=new,
            ahead=ahead_in(text, here),
            words=words,
            children=children,
            hope=hope_in(text),
            payday=payday_in(text, here),
        ),
    )


def take_told_with_reason(situation: Situation, text: str) -> Sayable | None:
    """The figures told in the words that gave the reason; then on to what is not told yet."""
    said = take_figures(situation, text, text)
    if control.kept(situation, PLACES.at(situation)) is not None and said is not None:
        PLACES.move(situation)
    return said


def wishes_alone(situation: Situation, text: str) -> list[Text]:
    """The same told where it answers nothing; nothing of what is known already."""
    return keep_wishes(situation, hope_in(text), payday_in(text, reader(situation)))


def keep_wishes(situation: Situation, hope: Hope | None, payday: int | None) -> list[Text]:
    """What is noted of what would help, and of the day that suits them; what was told before stays."""
    case, noted = situation.the_case, []
    if hope is not None and case.may_record("hope") and case.application.lacks("hope"):
        case.record(hope=hope)
        wished = HOPED_FOR.given(hope=HOPES[hope])
        noted.append(Text("Noted: <b>{answer}</b>", answer=wished))
    if payday is not None and case.may_record("payday") and case.application.lacks("payday"):
        case.record(payday=payday)
        noted.append(day_of_paying.said(payday))
    return noted


def keep_words(situation: Situation, text: str) -> None:
    """The words that told of it, where they say more than a button, for who works on the case; they may be told otherwise.

    What is about health is kept only once that was agreed to, and what was told before stays.
    """
    filled = situation.the_case.application
    is_told = filled.story or filled.spoken is not None or "story" in filled.declined
    is_of_health = any(one.is_about_health for one in (*reasons_in(text), filled.hardship) if one)
    is_kept = filled.health_consent or not is_of_health
    if is_kept and not is_told and is_sentence(text, _MORE_THAN_A_BUTTON):
        situation.the_case.record(story=text)


#: Words, or Chinese characters.
_MORE_THAN_A_BUTTON = 6


def keep(situation: Situation, step: Step, figure: object) -> Text | None:
    """What is noted of a figure told before its question; `None` where it has to be asked about when that comes."""
    if step.doubt is not None and step.doubt(situation, figure) is not None:
        return None
    try:
        step.save(situation, figure)
    except Refusal:
        return None
    return told_as(situation, step, None)


def take_reason(situation: Situation, reason: Hardship) -> Sayable:
    """The first question answered by what told of the hardship; what is said of it before the next is asked."""
    situation.answer = str(reason)
    take_code(situation, str(reason))
    trail.note(situation, HARDSHIP)
    PLACES.move(situation)
    kept = situation.the_case.application.hardship
    noted = [] if kept is None else [Text("Noted: <b>{answer}</b>", answer=REASONS[kept])]
    return Lines(recorded(situation.the_case), *noted)
