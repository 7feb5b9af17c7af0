"""Papers: opened, taken as proof, refused with the reason, asked for.

>>> COMMANDS["refuse"]("2 the photo is too dark")
RefusePaper(number=2, why='the photo is too dark')
>>> COMMANDS["refuse"]("2")
AskRefusal(number=2)
>>> BUTTONS["refuse_as"]("2:dark"), BUTTONS["want"]("bank")
(RefuseAs(number=2, reason='dark'), WantPaper(want=<Want.BANK: 'bank'>))
>>> COMMANDS["accept"]("2-4"), COMMANDS["open"]("2, 5")
(AcceptPapers(numbers=(2, 3, 4)), OpenPapers(numbers=(2, 5)))
>>> BUTTONS["unwant"]("bank")
UnwantPaper(want=<Want.BANK: 'bank'>)
>>> COMMANDS["want"]("bank statement"), COMMANDS["want"]("the lease")
(WantPaper(want=<Want.BANK: 'bank'>), ListWants())
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.phrases.finding import plain as plain_words
from dialogs.phrases.papers.paper import named
from dialogs.said.refusal_reasons import WORDS
from dialogs.texts import Text
from negotiation.applying.paper import Want

from .order import Commands, Order, Unknown, is_number, plain
from .typed import numbered, numbers, too_long

WHICH_PAPER = Text(
    "Please write which paper, for example /accept 2, or which of them: /accept 2-5. /papers shows all."
)
OPEN_WHICH = Text(
    "Please write which paper, for example /open 2, or which of them: /open 2-5. /papers shows all."
)
REFUSED_WHY = Text(
    "Please write which paper and why, for example: /refuse 2 the photo is too dark. The borrower reads it."
)

#: As much of a reason as is kept.
_WHY = 500


@dataclass(frozen=True, slots=True)
class ListPapers(Order):
    needs_case = True


@dataclass(frozen=True, slots=True)
class AcceptPapers(Order):
    numbers: tuple[int, ...]

    needs_case = True


@dataclass(frozen=True, slots=True)
class AcceptUnread(AcceptPapers):
    """The same, though some of them have been opened by nobody."""

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class RefusePaper(Order):
    number: int
    why: str  #: the borrower reads it

    needs_case = reaches_borrower = True

    @property
    def read_out(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class OpenPapers(Order):
    """In the advisor's own chat."""

    numbers: tuple[int, ...]

    needs_case = True


@dataclass(frozen=True, slots=True)
class AskRefusal(Order):
    """Why, out of the saved reasons."""

    number: int

    needs_case = True


@dataclass(frozen=True, slots=True)
class RefuseAs(Order):
    """With a saved reason."""

    number: int
    reason: str

    needs_case = settles = reaches_borrower = True


@dataclass(frozen=True, slots=True)
class ListWants(Order):
    """What may be asked for, a button each."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class WantPaper(Order):
    want: Want

    needs_case = settles = reaches_borrower = True


@dataclass(frozen=True, slots=True)
class UnwantPaper(Order):
    """What was asked for by mistake."""

    want: Want

    needs_case = settles = reaches_borrower = True


def _open(argument: str) -> Order:
    found = numbers(argument)
    return OpenPapers(found) if found else Unknown(OPEN_WHICH)


def _accept(argument: str) -> Order:
    found = numbers(argument)
    return AcceptPapers(found) if found else Unknown(WHICH_PAPER)


def _accept_unread(argument: str) -> Order:
    found = numbers(argument)
    return AcceptUnread(found) if found else Unknown(WHICH_PAPER)


def _refuse(argument: str) -> Order:
    found, why = numbered(argument)
    if found is None:
        return Unknown(REFUSED_WHY)
    if not why:
        return AskRefusal(found)
    return too_long(why, most=_WHY) or RefusePaper(found, why)


def _refuse_as(argument: str) -> Order:
    row, _, reason = argument.partition(":")
    known = is_number(row) and reason in WORDS
    return RefuseAs(int(row), reason) if known else Unknown(REFUSED_WHY)


def _want(argument: str) -> Order:
    """By its code or nothing but its name; words that say more would be lost unseen, so the list is shown."""
    said = argument.casefold()
    want = Want(said) if said in set(Want) else named(plain_words(said))
    return ListWants() if want is None else WantPaper(want)


def _unwant(argument: str) -> Order:
    return UnwantPaper(Want(argument)) if argument in set(Want) else ListWants()


COMMANDS: Commands = {
    "papers": plain(ListPapers),
    "open": _open,
    "accept": _accept,
    "refuse": _refuse,
    "want": _want,
}
BUTTONS: Commands = {
    "accept_unread": _accept_unread,
    "refuse_as": _refuse_as,
    "want": _want,
    "unwant": _unwant,
}
HELP = Text(
    "/papers – all papers; /open 2 – read paper 2 in your own chat; /accept 2 – take it as proof; both also of several: /accept 2-5\n"
    "/refuse 2 – ask for another, and say why; /want – ask for one more paper"
)
