"""Reading: what anybody may look at beside every question, before anything is agreed to or kept.

Its conversations are opened by a command, or by a button that is good at any time, and lead back to the question
that was left, however one moved about in them.
"""

from __future__ import annotations

from dialogs.interruptions import ANYTIME, digress
from dialogs.place import STAYING, Place
from dialogs.situation import Situation
from dialogs.texts import Text

#: The conversations that are only read.
FLOWS = frozenset({"about", "calculator", "questions"})

#: Buttons that are good at any time, so that they open what they name from wherever they are.
ABOUT = "!about.start"
ABOUT_LABEL = Text("ℹ️ How it works")
CALCULATOR = "!calculator.owed"
CALCULATOR_LABEL = Text("Work out what could be possible")
QUESTIONS = "!questions.menu"
QUESTIONS_LABEL = Text("Questions and answers")
RECORD = "!about.record"
RECORD_LABEL = Text("What happens to my credit record")
SUPPORT = "!about.support"
SUPPORT_LABEL = Text("Free help from outside")
CLOSE = "close"
CLOSE_LABEL = Text("Close")

LABELS = {
    ABOUT: ABOUT_LABEL,
    CALCULATOR: CALCULATOR_LABEL,
    QUESTIONS: QUESTIONS_LABEL,
    RECORD: RECORD_LABEL,
    SUPPORT: SUPPORT_LABEL,
}
#: The places that they open.
PLACES = tuple(code.removeprefix(ANYTIME) for code in LABELS)
#: How people say it, by language; a message that contains one of these.
SAYS_CLOSE = ("close", "that is all", "关闭", "cerrar")


def is_reading(situation: Situation) -> bool:
    return flow_of(situation.place.place) in FLOWS


def flow_of(place: str) -> str:
    """The conversation a place belongs to."""
    return place.partition(".")[0]


def open_at(situation: Situation, place: str) -> None:
    """Go there; the question that was left is remembered once."""
    here = situation.place
    if is_reading(situation):
        here.place = place
    digress(situation, place)
    here.misses = 0
    forget_figures(here)


def close(situation: Situation) -> bool:
    """Back to the question that was left; whether there was anything to close."""
    here = situation.place
    if not is_reading(situation) or not here.came_from:
        return False
    *here.came_from, here.place = here.came_from
    here.misses = 0
    return True


def tidy(situation: Situation) -> None:
    """Nothing typed into the calculator outlives it, nor what was said to be paid its receipt, nor the beginning of a complaint the complaint."""
    here = situation.place
    is_open = any(flow_of(place) in _TYPED_INTO for place in (here.place, *here.came_from))
    if not is_open:
        forget_figures(here)


def forget_figures(here: Place) -> None:
    """What was typed goes; what was told before it is known whose it is stays, what was asked back, and how they write."""
    kept = {name: value for name, value in here.figures.items() if name in STAYING}
    if here.figures != kept:
        here.figures = kept


#: Conversations that keep what was typed until they are left.
_TYPED_INTO = {"calculator", "complaint", "keeping"}
