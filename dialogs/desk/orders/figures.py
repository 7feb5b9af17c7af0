"""Figures: the household's month asked about or set right.

>>> COMMANDS["correct"]("food 380 the receipts say so")
CorrectFigure(name='food', figure='380', why='the receipts say so')
>>> COMMANDS["ask"]("food how many people?")
AskAboutFigure(name='food', why='how many people?')
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text
from negotiation.figure_mark import FIGURES

from .order import Commands, Order, Unknown, plain

ASK_WHAT = Text(
    "Please write which figure and what you want to know: /ask food how many people? /budget shows the figures."
)
CORRECT_WHAT = Text(
    "Please write which figure, how much it is and why: /correct food 380 the receipts say so. /budget shows the figures."
)

#: As much of a reason as is kept.
_WHY = 500


@dataclass(frozen=True, slots=True)
class ShowBudget(Order):
    needs_case = True


@dataclass(frozen=True, slots=True)
class AskAboutFigure(Order):
    name: str
    why: str  #: the borrower reads it

    needs_case = True


@dataclass(frozen=True, slots=True)
class CorrectFigure(Order):
    name: str
    figure: str  #: as it was typed
    why: str  #: the borrower reads it

    needs_case = True


def _ask(argument: str) -> Order:
    name, _, why = argument.partition(" ")
    why = why.strip()[:_WHY]
    return AskAboutFigure(name, why) if name in FIGURES and why else Unknown(ASK_WHAT)


def _correct(argument: str) -> Order:
    name, _, rest = argument.partition(" ")
    figure, _, why = rest.strip().partition(" ")
    why = why.strip()[:_WHY]
    if not (name in FIGURES and figure and why):
        return Unknown(CORRECT_WHAT)
    return CorrectFigure(name, figure, why)


COMMANDS: Commands = {"budget": plain(ShowBudget), "ask": _ask, "correct": _correct}
BUTTONS: Commands = {}
HELP = Text(
    "/budget – the figures; /ask food how many people? – ask about one; /correct food 380 and why – set it right"
)
