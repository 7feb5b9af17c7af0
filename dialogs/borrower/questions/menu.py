"""Questions: a menu of what people ask, a card each; in the middle of something the answer alone, and straight back."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower import reading
from dialogs.flow import BACK, Route, Step, chose
from dialogs.happenings import Happening, Notice
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text

from .answers import QUESTIONS
from .keywords import KEYWORDS

#: Places where nothing particular is asked, so that one may read on in peace.
AT_EASE = frozenset({"start.welcome", "home.home"})


def answer(situation: Situation, *codes: str) -> Notice:
    """The answers to one or more beside the live question, with a person one tap away."""
    more = {
        code: label for each in codes for code, label in QUESTIONS[each].options(situation).items()
    }
    return Notice(_cards(situation, codes), {**more, PERSON: PERSON_LABEL})


def _cards(situation: Situation, codes: Sequence[str]) -> Sayable:
    """One below the other; what several say is said once, at the end."""
    told = {code: _lines(QUESTIONS[code].say(situation)) for code in codes}
    every = [line for lines in told.values() for line in lines]
    shared = [line for line in dict.fromkeys(every) if line is not None and every.count(line) > 1]
    answers = [
        Lines(_head(code), None, *(line for line in lines if line not in shared))
        for code, lines in told.items()
    ]
    first, *others = [*answers, *([Lines(*shared)] if shared else [])]
    return Lines(first, *(line for each in others for line in (None, each)))


def _lines(said: Sayable) -> Sequence[Sayable | None]:
    """Line by line, however they were put together."""
    if not isinstance(said, Lines):
        return [said]
    return [line for each in said.texts for line in ([None] if each is None else _lines(each))]


def card(situation: Situation, code: str) -> Sayable:
    return Lines(_head(code), None, QUESTIONS[code].say(situation))


def _head(code: str) -> Text:
    return Text("<b>{question}</b>", question=QUESTIONS[code].label)


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
        **{code: each.label for code, each in QUESTIONS.items() if each.in_menu},
        PERSON: PERSON_LABEL,
        reading.CLOSE: reading.CLOSE_LABEL,
    },
    phrases={
        **{
            code: [word for said in KEYWORDS[code].values() for word in said]
            for code, each in QUESTIONS.items()
            if each.in_menu
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

    return Step(
        name=f"questions.{code}",
        gives_way=True,
        question=question,
        options=lambda situation: {
            "others": Text("Other questions"),
            **QUESTIONS[code].options(situation),
            PERSON: PERSON_LABEL,
            reading.CLOSE: reading.CLOSE_LABEL,
        },
        phrases={reading.CLOSE: reading.SAYS_CLOSE},
        routes=[Route(to=MENU.name, when=chose("others")), Route(to=BACK)],
    )


STEPS = (MENU, *map(_card_step, QUESTIONS))
