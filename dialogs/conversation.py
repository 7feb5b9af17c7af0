"""Conversation: what one person said in, what is said back, and what it set in motion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from negotiation.refusals import Refusal

from . import interruptions
from .borrower import PLACES
from .flow import Options, Step
from .happenings import Happening, MessageLeft, Notice
from .heard import Edited, Heard, Other, Tap, Words
from .parsers import Unclear, one_of
from .refusals import explain
from .situation import Situation
from .texts import Sayable, Text


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


def hear(situation: Situation, heard: Heard) -> Reply:
    """Take one thing heard. Pure: changes the situation's objects, does no I/O."""
    interruption = interruptions.of(situation, heard)
    if interruption is not None:
        return _carry(interruption)
    step = PLACES.at(situation)
    match heard:
        case Tap(question=question) if question != situation.place.question:
            just_answered = question == situation.place.question - 1
            return Reply(
                toast=Text("This question is already answered."),
                notices=[] if just_answered else [Say(text=Text("That button is from an earlier message. This is where we are now:"))],
                ask=not just_answered,
            )
        case Edited():
            return Reply(
                notices=[
                    Say(
                        text=Text(
                            "I saw that you changed an earlier message. I go by what you first wrote; "
                            "you can correct every answer before you send the application."
                        )
                    )
                ]
            )
    if situation.with_a_person and not isinstance(heard, Tap) and not step.heeds_words:
        return Reply(happened=[MessageLeft()], ask=False)
    return _answer(situation, step, heard)


def ask(situation: Situation) -> Say:
    """The question of the place where the conversation stands, with a number of its own."""
    step = PLACES.at(situation)
    situation.place.question += 1
    return Say(
        text=step.ask(situation),
        options=step.choices(situation),
        question=situation.place.question,
        contact=step.contact,
        picture=step.picture(situation) if step.picture else None,
    )


def _answer(situation: Situation, step: Step, heard: Heard) -> Reply:
    try:
        answer = situation.answer = _read(situation, step, heard)
        happened = step.save(situation, answer) or ()
    except Unclear as unclear:
        if step.leaves_messages and situation.handoff and not isinstance(heard, Tap):
            return Reply(happened=[MessageLeft()], ask=False)
        return _ask_again(situation, heard, unclear.text)
    except Refusal as refusal:
        return _ask_again(situation, heard, explain(refusal))
    situation.place.misses = 0
    PLACES.move(situation)
    return _carry(happened)


def _read(situation: Situation, step: Step, heard: Heard) -> object:
    if isinstance(heard, Other):
        raise Unclear(CANNOT_READ)
    if step.parse is not None and not isinstance(heard, Tap):
        return step.parse(heard)
    options = step.choices(situation)
    spoken = {code: situation.language.plain(label) for code, label in options.items()}
    return one_of(options, heard, spoken, step.phrases)


def _ask_again(situation: Situation, heard: Heard, why: Text) -> Reply:
    """Say what was not understood; from the third time on a person is one tap away."""
    situation.place.misses += 1
    helped = situation.place.misses >= 3
    return Reply(
        notices=[
            Say(text=why, options={interruptions.PERSON: interruptions.PERSON_LABEL} if helped else {})
        ],
        toast=Text("Please see below.") if isinstance(heard, Tap) else None,
        ask=not isinstance(heard, Words) or situation.place.misses >= 2,
    )


def _carry(happened: Sequence[Happening]) -> Reply:
    return Reply(
        notices=[Say(text=one.text) for one in happened if isinstance(one, Notice)],
        happened=[one for one in happened if not isinstance(one, Notice)],
    )


CANNOT_READ = Text("I can read text, buttons, photos and PDF files. Could you tell me in one of these ways?")
