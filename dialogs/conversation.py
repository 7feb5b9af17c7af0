"""Conversation: what one person said in, what is said back, and what it set in motion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from negotiation.paper_wants import is_page
from negotiation.refusals import Refusal

from . import control, interruptions, trail
from .borrower import FIRST, HOME, PLACES, start
from .borrower.papers import LIST
from .flow import Options, Step
from .happenings import Happening, MessageLeft, Notice, PaperSent, PersonWanted
from .heard import Edited, File, Heard, Tap, Words
from .parsers import Ambiguous, Reading, Unclear, canonical, paper
from .reading import CHOSEN, is_meant, is_reading, read, readings
from .refusals import explain
from .situation import Situation
from .texts import Lines, Sayable, Text


@dataclass(frozen=True, kw_only=True)
class Say:
    """One message to a person."""

    text: Sayable
    options: Options = field(default_factory=dict)
    question: int | None = None  #: the number its buttons carry
    contact: Text | None = None
    picture: int | None = None


@dataclass(kw_only=True)
class Reply:
    """What an answer brought."""

    notices: list[Say] = field(default_factory=list)
    toast: Text | None = None  #: said at the tapped button itself
    happened: Sequence[Happening] = ()
    ask: bool = True  #: whether the live question is (still) to be asked
    again: bool = False  #: whether that is the question asked before: its older buttons stay good


def hear(situation: Situation, heard: Heard) -> Reply:
    """Take one thing heard. Pure: changes the situation's objects, does no I/O."""
    moved = _settle(situation)
    here = situation.place.place
    is_new = situation.place.question == 0
    interruption = None if is_new else control.commanded(situation, heard)
    if interruption is None:
        interruption = interruptions.of(situation, heard)
    if interruption is not None:
        reply = _carry(interruption, again=not moved and here == situation.place.place)
        reply.ask = is_new or PersonWanted() not in interruption
        return reply
    if is_new:  # nothing was asked yet: whatever it was, hello comes first
        return Reply()
    if start.must_consent_again(situation):
        interruptions.digress(situation, start.CONSENT.name)
        return Reply()
    if isinstance(heard, File) and is_page(situation.papers, heard.album):
        return Reply(happened=[PaperSent(heard, unasked=True)], ask=False)
    step = PLACES.at(situation)
    match heard:
        case Tap() if moved or not _is_live(situation, step, heard):
            return _stale(situation, heard, moved=moved)
        case Tap(code=code) if code in control.options(situation, step):
            return _carry(control.tapped(situation, code))
        case Edited():
            return _correct(situation, heard)
    is_paper = isinstance(heard, File) and step.parse is paper
    if situation.with_a_person and not (isinstance(heard, Tap) or step.heeds_words or is_paper):
        return Reply(happened=[MessageLeft()], ask=False)
    return _answer(situation, step, heard)


def ask(situation: Situation, *, again: bool = False) -> Say:
    """The question of the place where the conversation stands, with a number of its own unless it is *again* the same."""
    moved = _settle(situation)
    step = PLACES.at(situation)
    if moved or not again or situation.place.question == 0:
        situation.place.question += 1
    return Say(
        text=_question(situation, step),
        options={**step.choices(situation), **control.options(situation, step)},
        question=situation.place.question,
        contact=step.contact,
        picture=step.picture(situation) if step.picture else None,
    )


def _question(situation: Situation, step: Step) -> Sayable:
    """What is asked; who comes back to a step sees what they answered before."""
    kept = control.kept(situation, step)
    if kept is None:
        return step.ask(situation)
    return Lines(step.ask(situation), Text("So far: <b>{answer}</b>", answer=kept))


def _settle(situation: Situation) -> bool:
    """Go home when the question here has become pointless, as by an offer's end; whether it has."""
    if PLACES.at(situation).stands(situation):
        return False
    situation.place.place = HOME if situation.is_identified else FIRST
    situation.place.came_from = []
    return True


def _is_live(situation: Situation, step: Step, tap: Tap) -> bool:
    return tap.question == situation.place.question and (
        tap.code in step.choices(situation)
        or tap.code in control.options(situation, step)
        or is_reading(step, tap)
    )


def _stale(situation: Situation, tap: Tap, *, moved: bool) -> Reply:
    """One tap can arrive twice: the second is told at the button alone. Older buttons lead back to where we are."""
    if tap.question == situation.place.question - 1 and not moved:
        return Reply(toast=Text("This question is already answered."), ask=False)
    return Reply(
        notices=[
            Say(text=Text("That button is from an earlier message. This is where we are now:"))
        ],
        again=not moved,
    )


def _answer(situation: Situation, step: Step, heard: Heard) -> Reply:
    takes_files = situation.is_applying or step.name == LIST
    if isinstance(heard, File) and takes_files and step.parse is not paper:
        return Reply(happened=[PaperSent(heard, unasked=True)], again=True)
    try:
        answer = read(situation, step, heard)
        if answer in _buttons_of_anytime(situation, step):  # typed or counted out
            return hear(situation, Tap(situation.place.question, str(answer)))
        if step.doubt is not None and not is_meant(heard):
            doubt = step.doubt(situation, answer)
            if doubt is not None:
                return _make_sure(situation, doubt, answer)
        situation.answer = answer
        happened = step.save(situation, answer) or ()
    except Ambiguous as ambiguous:
        return _which(situation, step, ambiguous)
    except Unclear as unclear:
        if _is_for_a_person(situation, step, heard):
            return Reply(happened=[MessageLeft()], ask=step.parse is not None, again=True)
        return _ask_again(situation, step, heard, unclear.text)
    except Refusal as refusal:
        if situation.with_a_person and isinstance(heard, Words):
            passed_on = Lines(
                explain(refusal), Text("I have passed it on to your advisor as well.")
            )
            return Reply(happened=[MessageLeft()], notices=[Say(text=passed_on)], ask=False)
        return _ask_again(situation, step, heard, explain(refusal))
    situation.place.misses = 0
    trail.note(situation, step)
    PLACES.move(situation)
    return _carry(happened)


def _which(situation: Situation, step: Step, ambiguous: Ambiguous) -> Reply:
    """Ask which of a few things is meant: never guessed."""
    options = readings(situation, step, ambiguous)
    which = Say(text=ambiguous.text, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def _make_sure(situation: Situation, doubt: Text, answer: object) -> Reply:
    """Ask once about what can hardly be meant; to write it anew is the other way."""
    yes = {f"{CHOSEN}{CHOSEN}{canonical(cast(Reading, answer))}": Text("Yes, that is right")}
    sure = Say(text=doubt, options=yes, question=situation.place.question)
    return Reply(notices=[sure], ask=False)


def _correct(situation: Situation, edited: Edited) -> Reply:
    """An earlier message was changed: the answer it gave changes with it, as long as it can."""
    step = trail.answered_by(situation, situation.message)
    if step is None:
        return Reply(
            notices=[Say(text=CORRECTABLE if situation.is_applying else NOT_SEEN)], again=True
        )
    before = control.kept(situation, step)
    try:
        situation.answer = read(situation, step, Words(edited.text))
        happened = step.save(situation, situation.answer) or ()
    except (Unclear, Refusal) as no:
        why = explain(no) if isinstance(no, Refusal) else no.text
        stays = Text(
            "I saw that you changed an earlier message. It stays at {answer}.", answer=before
        )
        return Reply(notices=[Say(text=Lines(stays, why))], again=True)
    corrected = Text("Corrected: <b>{answer}</b>", answer=control.kept(situation, step))
    reply = _carry(happened, again=True)
    reply.notices.insert(0, Say(text=corrected))
    return reply


def _buttons_of_anytime(situation: Situation, step: Step) -> list[str]:
    return [code for code in step.choices(situation) if code.startswith(interruptions.ANYTIME)]


def _is_for_a_person(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether what is no answer goes to the advisor; a figure that slipped is no message."""
    if isinstance(heard, Tap) or situation.handoff is None:
        return False
    slipped = isinstance(heard, Words) and len(heard.text) <= _SHORT and _DIGIT.search(heard.text)
    return step.leaves_messages or (situation.waits_for_a_person and not slipped)


def _ask_again(situation: Situation, step: Step, heard: Heard, why: Sayable) -> Reply:
    """Say what was not understood; then with an example; from the third time on a person is one tap away."""
    situation.place.misses += 1
    misses = situation.place.misses
    helped = misses >= 3
    if misses == 2 and step.example is not None and isinstance(heard, Words):
        why = Lines(why, step.example)
    return Reply(
        notices=[
            Say(
                text=why,
                options={interruptions.PERSON: interruptions.PERSON_LABEL} if helped else {},
            )
        ],
        toast=Text("Please see below.") if isinstance(heard, Tap) else None,
        ask=not isinstance(heard, Words) or situation.place.misses >= 2 or step.parse is None,
        again=True,
    )


def _carry(happened: Sequence[Happening], *, again: bool = False) -> Reply:
    return Reply(
        notices=[Say(text=one.text) for one in happened if isinstance(one, Notice)],
        happened=[one for one in happened if not isinstance(one, Notice)],
        again=again,
    )


#: Longer than a figure with its words.
_SHORT = 40
_DIGIT = re.compile(r"\d")
CORRECTABLE = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; "
    "you can correct every answer before you send the application."
)
NOT_SEEN = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; if it matters, please write it again."
)
