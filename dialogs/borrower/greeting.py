"""Greeting: whoever only says hello, or does not know how to go on, is greeted back and shown the next step."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Step
from dialogs.happenings import Happening, Notice, StandingWanted
from dialogs.interruptions import PERSON_LABEL
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.phrases.finding import is_sentence
from dialogs.phrases.greeting import asks_what_comes, is_afraid
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.application import Hardship

from . import reading, what_next
from .applying.reasons import REASONS
from .before.start import AGREE_LABEL, CALM, WELCOME
from .home import CANNOT_PAY, HOME, is_running
from .questions.asking_words import has_mark, is_asking

AT_THE_DOOR = Text(
    "Hello. You are in the right place: here we look together for a way when a loan cannot be paid as agreed. Tap “{begin}” to start, or “{person}” if you would rather talk to somebody.",
    begin=AGREE_LABEL,
    person=PERSON_LABEL,
)
WHO_FIRST = Text(
    "Hello. You are in the right place: I help you find a plan that you can keep. I only have to know first who you are; that is asked below. If it is difficult, a person helps you: /person"
)
HOW_TO_SAY_IT = Text(
    "Hello. You are in the right place. If you cannot pay as agreed, tap “{button}”, or just write what has happened: then we begin. You may also ask a question, or talk to a person: /person",
    button=CANNOT_PAY,
)
WHERE_WE_ARE = Text(
    "Hello, I am here. Below is where we stand and what comes next. You may write what has changed, ask a question, or talk to a person: /person"
)
NOTHING_IS_LOST = Text(
    "Hello, I am here, and nothing that you told me is lost. We are at the question below; a rough answer will do. If you are stuck, a person helps you: /person"
)
#: To whoever is frightened, instead of a hello.
NOTHING_BINDS_YET = Text(
    "Many who write here feel like that, and it was right to write. Nothing binds you before you have read it and said yes. We are at the question below: a rough answer will do, you may also go on another day, and a person helps you: /person"
)


DOOR_IN_OTHER_WORDS = Text(
    "I am only a program and have not understood that, but you are in the right place. Tap “{begin}” to go on, or “{person}” if you would rather talk to somebody.",
    begin=AGREE_LABEL,
    person=PERSON_LABEL,
)
FORM_IN_OTHER_WORDS = Text(
    "I am only a program and have not understood that. Nothing that you told me is lost: please tap one of the buttons below. A person understands the rest: /person"
)
HOME_IN_OTHER_WORDS = Text(
    "I am only a program and have not understood that. If you cannot pay as agreed, tap “{button}”, or write why in a few words, as “{example}”. A person understands the rest: /person",
    button=CANNOT_PAY,
    example=REASONS[Hardship.JOB_LOST],
)


NOT_KNOWN = Text(
    "I do not know that for certain, and would rather not guess. A person can answer it: /person. What I know myself, /faq shows."
)


def answer(situation: Situation, step: Step, text: str) -> Sequence[Happening]:
    """Where they are, and how to go on from there; who waits for a person hears how that stands."""
    comes = what_next.told(situation, step) if asks_what_comes(text) else None
    told = [] if comes is None else [Notice(comes)]
    if situation.waits_for_a_person:
        is_frightened = is_afraid(text) and not situation.is_told_on
        return [*([Notice(CALM)] if is_frightened else told), StandingWanted()]
    return told or [Notice(_way_on(situation, step, text))]


def points_home(told: Sequence[Happening]) -> bool:
    """Whether it says that where they are stands below, which home does."""
    return any(isinstance(one, Notice) and one.text is WHERE_WE_ARE for one in told)


def not_known(situation: Situation, step: Step, text: str) -> Text | None:
    """What is said to a question of theirs that none of ours is; `None` for other words, and where a figure is in them."""
    is_asked = has_mark(text) or is_asking(text)
    is_told = step is WELCOME or holds_one(text) or not is_sentence(text, _A_QUESTION)
    return None if is_told or not is_asked or _has_not_begun(situation, step) else NOT_KNOWN


def in_other_words(situation: Situation, step: Step, text: str) -> Text | None:
    """What is said to a sentence that was not understood where no words are asked for, at the door to any word; `None` for others."""
    if step is WELCOME:
        return DOOR_IN_OTHER_WORDS
    if not is_sentence(text, _A_SENTENCE):
        return None
    if situation.is_applying and step.parse is None and step is not HOME:
        return FORM_IN_OTHER_WORDS
    return HOME_IN_OTHER_WORDS if _has_not_begun(situation, step) else None


def _has_not_begun(situation: Situation, step: Step) -> bool:
    is_theirs = is_running(situation) and not situation.is_guarantor
    return step is HOME and situation.case is None and is_theirs


_A_QUESTION = 3
#: So many words, or more Chinese characters.
_A_SENTENCE = 4


def _way_on(situation: Situation, step: Step, text: str) -> Text:
    if step is WELCOME:
        return AT_THE_DOOR
    if step.flow == WELCOME.flow:
        return WHO_FIRST
    if _has_not_begun(situation, step):
        return HOW_TO_SAY_IT
    is_open = step is not HOME and not reading.is_reading(situation)
    if not is_open:
        return WHERE_WE_ARE
    return NOTHING_BINDS_YET if situation.is_applying and is_afraid(text) else NOTHING_IS_LOST
