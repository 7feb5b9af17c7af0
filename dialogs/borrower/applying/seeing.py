"""Seeing: what the lender's view of a situation rests on, set right by whom it is about before anything is sent.

Their own figures they change themselves, and the view with them; what the book says a person checks.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import Happening, MessageLeft, Notice
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.own_words import own_words

from .form import DECLARE, is_applying

CORRECT = "see"
CORRECT_LABEL = Text("Correct how you see it")
#: The answers that findings rest on.
_FIGURES = ("income", "outgoings", "other_debts")
_CHECKED = Text(
    "Thank you. A person checks it against our book before anything is decided, and your words stand beside the figures."
)


def begin(situation: Situation, choice: str) -> None:
    """A digression from where it is read over."""
    if choice == CORRECT:
        situation.place.came_from = [*situation.place.came_from, DECLARE]


def _keep(_: Situation, answer: str) -> Sequence[Happening]:
    return [] if answer == "none" else [MessageLeft(), Notice(_CHECKED)]


NOTHING = Text("Nothing, go back")
WHAT = Step(
    name="application.seen",
    stands=is_applying,
    question=Text(
        "What have we got wrong? You can change your own figures here, and we look again. A person checks what our book says about your payments."
    ),
    options={
        "income": Text("What comes in"),
        "outgoings": Text("What goes out"),
        "other_debts": Text("What other lenders ask"),
        "book": Text("My payments, or days behind"),
        "none": NOTHING,
    },
    routes=[
        *(Route(to=f"application.{name}", when=chose(name)) for name in _FIGURES),
        Route(to="application.book", when=chose("book")),
        Route(to=BACK),
    ],
)
_LEAVE: Options = {"none": NOTHING}
BOOK = Step(
    name="application.book",
    stands=is_applying,
    question=Text(
        "What is not right with your payments or the days behind? One or two sentences are enough, for example: <b>I paid the instalment of May on the 3rd</b>."
    ),
    options=_LEAVE,
    parse=own_words,
    save=_keep,
    takes_any_words=True,
    heeds_words=True,
    routes=[Route(to=BACK)],
)
STEPS = (WHAT, BOOK)
