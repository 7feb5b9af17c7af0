"""Papers: looked at, taken as proof, refused with the reason.

>>> COMMANDS["refuse"]("2 the photo is too dark")
RefusePaper(number=2, why='the photo is too dark')
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, Unknown, is_number, plain

WHICH_PAPER = Text("Please write which paper, for example /accept 2. /papers shows all.")
REFUSED_WHY = Text(
    "Please write which paper and why, for example: /refuse 2 the photo is too dark. The borrower reads it."
)

#: As much of a reason as is kept.
_WHY = 500


@dataclass(frozen=True, slots=True)
class ListPapers(Order):
    needs_case = True


@dataclass(frozen=True, slots=True)
class AcceptPaper(Order):
    number: int

    needs_case = True


@dataclass(frozen=True, slots=True)
class RefusePaper(Order):
    number: int
    why: str  #: the borrower reads it

    needs_case = True


def _accept(argument: str) -> Order:
    number = argument.partition(" ")[0]
    return AcceptPaper(int(number)) if is_number(number) else Unknown(WHICH_PAPER)


def _refuse(argument: str) -> Order:
    number, _, why = argument.partition(" ")
    why = why.strip()[:_WHY]
    if not (is_number(number) and why):
        return Unknown(REFUSED_WHY)
    return RefusePaper(int(number), why)


COMMANDS: Commands = {"papers": plain(ListPapers), "accept": _accept, "refuse": _refuse}
BUTTONS: Commands = {}
HELP = Text(
    "/papers – all papers; /accept 2 – take paper 2 as proof; /refuse 2 too dark – ask for another, and say why"
)
