"""Figures: the household's month asked about or set right.

>>> COMMANDS["correct"]("food 380 the receipts say so")
CorrectFigure(name='food', figure='380', why='the receipts say so')
>>> COMMANDS["ask"]("food how many people?")
AskAboutFigure(name='food', why='how many people?')
>>> BUTTONS["correct_as"]("food:38000:papers"), BUTTONS["ask_as"]("food:proof")
(CorrectAs(name='food', units=38000, reason='papers'), AskAs(name='food', question='proof'))

What could be paid is the borrower's word alone:

>>> BUTTONS["correct_as"]("can_pay:25000:told"), BUTTONS["correct_as"]("can_pay:25000:papers") == Unknown(OLD_BUTTON)
(CorrectAs(name='can_pay', units=25000, reason='told'), True)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dialogs.desk.case.figure_words import QUESTIONS, REASONS, TOLD
from dialogs.desk.case.figures import LABELS, SUMS
from dialogs.languages import LANGUAGES
from dialogs.parsers.money import money_words
from dialogs.parsers.writing import plain as plainly
from dialogs.texts import Text
from negotiation.applying.application import Hardship
from negotiation.applying.figure_mark import CAN_PAY, FIGURES

from .order import Commands, Order, Unknown, is_number, plain
from .typed import parted, too_long

ASK_WHAT = Text(
    "Please write which figure and what you want to know: /ask food how many people? /budget shows the figures."
)
CORRECT_WHAT = Text(
    "Please write which figure, how much it is and why: /correct food 380 the receipts say so. /budget shows the figures."
)
IN_ONE_PIECE = Text(
    "Please write the amount in one piece, so that none of it is taken for the reason: /correct food 1380 the receipts say so."
)

#: As much of a reason as is kept.
_WHY = 500
#: The end of an amount, and what could be its next three digits.
_PIECE, _NEXT_PIECE = re.compile(r"(?<!\d)\d{1,3}$"), re.compile(r"\d{3}(?!\d)")


@dataclass(frozen=True, slots=True)
class ShowBudget(Order):
    needs_case = True


@dataclass(frozen=True, slots=True)
class AskAboutFigure(Order):
    name: str
    why: str  #: the borrower reads it

    needs_case = reaches_borrower = True

    @property
    def read_out(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class CorrectFigure(Order):
    name: str
    figure: str  #: as it was typed
    why: str  #: the borrower reads it

    needs_case = True

    @property
    def read_out(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class ChooseFigure(Order):
    """What to do about one figure, by a tap."""

    name: str

    needs_case = True


@dataclass(frozen=True, slots=True)
class AskAs(Order):
    """One of the questions that are ready."""

    name: str
    question: str

    needs_case = settles = reaches_borrower = True


@dataclass(frozen=True, slots=True)
class TuneFigure(Order):
    """Another amount, shown where the button was tapped."""

    name: str
    units: int  #: minor units of the currency

    needs_case = True


@dataclass(frozen=True, slots=True)
class CorrectAs(Order):
    """Set right, for one of the reasons that are ready."""

    name: str
    units: int
    reason: str

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class CorrectReason(Order):
    """Why they cannot pay, set right as the borrower has told it."""

    reason: Hardship

    needs_case = settles = True


OLD_BUTTON = Text("This button is of an older version. /budget shows the figures.")


def _choose(argument: str) -> Order:
    return ChooseFigure(argument) if argument in FIGURES else Unknown(OLD_BUTTON)


def _ask_as(argument: str) -> Order:
    name, _, question = argument.partition(":")
    known = name in FIGURES and question in QUESTIONS
    return AskAs(name, question) if known else Unknown(OLD_BUTTON)


def _tune(argument: str) -> Order:
    name, _, units = argument.partition(":")
    known = name in FIGURES and is_number(units, digits=15)
    return TuneFigure(name, int(units)) if known else Unknown(OLD_BUTTON)


def _correct_as(argument: str) -> Order:
    name, _, rest = argument.partition(":")
    units, _, reason = rest.partition(":")
    may_be = name in FIGURES or (name == CAN_PAY and reason == TOLD)
    known = may_be and is_number(units, digits=15) and reason in REASONS
    return CorrectAs(name, int(units), reason) if known else Unknown(OLD_BUTTON)


def _reason_as(argument: str) -> Order:
    known = argument in set(Hardship)
    return CorrectReason(Hardship(argument)) if known else Unknown(OLD_BUTTON)


def _ask(argument: str) -> Order:
    name, why = _named(argument)
    if not (name in FIGURES and why):
        return Unknown(ASK_WHAT)
    return too_long(why, most=_WHY) or AskAboutFigure(name, why)


def _correct(argument: str) -> Order:
    name, rest = _named(argument)
    figure, why = _amount(rest)
    if not (name in FIGURES and figure and why):
        return Unknown(CORRECT_WHAT)
    if _PIECE.search(figure) and _NEXT_PIECE.match(why):
        return Unknown(IN_ONE_PIECE)
    return too_long(why, most=_WHY) or CorrectFigure(name, figure, why)


def _named(argument: str) -> tuple[str, str]:
    """The figure with which it begins, by its name or as its button or the card calls it in any language, and what stands behind.

    >>> _named("Food 380 the receipts"), _named("吃饭 380"), _named("伙食：380 收据"), _named("Otras entidades 120 recibo")
    (('food', '380 the receipts'), ('吃饭', '380'), ('food', '380 收据'), ('other_debts', '120 recibo'))
    >>> [_named(each)[0] for each in ("out 1900 rent", "In: 2400 payslip", "sale 1900 renta", "支出1900 房租", "income 2400", "outside 5")]
    ['outgoings', 'income', 'outgoings', 'outgoings', 'income', 'outside']
    """
    said = argument.strip().casefold()
    for label, name in _labels().items():
        behind = said.removeprefix(label)
        if behind != said and not behind[:1].isalpha():
            return name, argument.strip()[len(label) :].strip(" :：,，")
    name, rest = parted(argument)
    return name.casefold(), rest


@cache
def _labels() -> dict[str, str]:
    """What figures are called on buttons and on the card, the longest first."""
    found: dict[str, str] = {}
    for language in LANGUAGES.values():
        found |= {language.plain(label).casefold(): name for name, label in LABELS.items()}
        card = language.plain(SUMS.given(**{name: f"{{{name}}}" for name in _SUMMED}))
        found |= {word.casefold(): name for word, name in _WORD.findall(card) if name in FIGURES}
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))


_SUMMED = ("income", "outgoings", "surplus", "can_pay")
#: On the card, with the figure it is for.
_WORD = re.compile(r"([^\W\d]+)\s*\{(\w+)\}")


def _amount(words: str) -> tuple[str, str]:
    """The amount with which *words* begin, with its currency, and what stands behind."""
    first, rest = parted(words)
    second, behind = parted(rest)
    if _is_currency(first) or _is_currency(second):
        return f"{first} {second}", behind
    return first, rest


def _is_currency(word: str) -> bool:
    return money_words.without(plainly(word)) == ";"


COMMANDS: Commands = {"budget": plain(ShowBudget), "ask": _ask, "correct": _correct}
BUTTONS: Commands = {
    "figure": _choose,
    "ask_as": _ask_as,
    "tune": _tune,
    "correct_as": _correct_as,
    "reason_as": _reason_as,
}
HELP = Text(
    "/budget – the figures; /ask food how many people? – ask about one; /correct food 380 and why – set it right"
)
