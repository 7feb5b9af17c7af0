"""Questions: a menu of what people ask, a card each; in the middle of something the answer alone, and straight back."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import Happening, Notice
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text

from . import reading
from .answers import QUESTIONS
from .keywords import KEYWORDS

#: Places where nothing particular is asked, so that one may read on in peace.
AT_EASE = frozenset({"start.welcome", "home.home"})


def answer(situation: Situation, code: str) -> Notice:
    """The answer beside the live question, with a person one tap away."""
    more: Options = {**QUESTIONS[code].read_on(situation), PERSON: PERSON_LABEL}
    return Notice(card(situation, code), more)


def card(situation: Situation, code: str) -> Sayable:
    asked = QUESTIONS[code]
    return Lines(Text("<b>{question}</b>", question=asked.label), None, asked.say(situation))


def is_in_the_middle(situation: Situation) -> bool:
    """Whether a question waits to be answered."""
    came_from = situation.place.came_from
    return bool(came_from) and came_from[-1] not in AT_EASE


def _goes_back_with(situation: Situation) -> bool:
    return situation.answer in QUESTIONS and is_in_the_middle(situation)


def _answer_and_go_back(situation: Situation, choice: str) -> Sequence[Happening]:
    return [answer(situation, choice)] if _goes_back_with(situation) else []


MENU = Step(
    name="questions.menu",
    gives_way=True,
    question=Text("What would you like to know? Tap a question, or type your own."),
    options={
        **{code: each.label for code, each in QUESTIONS.items()},
        PERSON: PERSON_LABEL,
        reading.CLOSE: reading.CLOSE_LABEL,
    },
    phrases={
        **{
            code: [word for said in KEYWORDS[code].values() for word in said] for code in QUESTIONS
        },
        reading.CLOSE: reading.SAYS_CLOSE,
    },
    save=_answer_and_go_back,
    routes=[
        Route(to=BACK, when=_goes_back_with),
        *(Route(to=f"questions.{code}", when=chose(code)) for code in QUESTIONS),
        Route(to=BACK),
    ],
)


def _card_step(code: str) -> Step:
    def question(situation: Situation) -> Sayable:
        return card(situation, code)

    def options(situation: Situation) -> Options:
        return {
            "others": Text("Other questions"),
            **QUESTIONS[code].read_on(situation),
            PERSON: PERSON_LABEL,
            reading.CLOSE: reading.CLOSE_LABEL,
        }

    return Step(
        name=f"questions.{code}",
        gives_way=True,
        question=question,
        options=options,
        phrases={reading.CLOSE: reading.SAYS_CLOSE},
        routes=[Route(to=MENU.name, when=chose("others")), Route(to=BACK)],
    )


STEPS = (MENU, *map(_card_step, QUESTIONS))
