"""Orders: what an advisor types or taps in a room, as a value.

>>> read(Words("/offer 12"))
OfferExtension(months=12)
>>> read(Command("paid", "3"))
RecordPayment(number=3)
>>> read(Command("refuse", "2 the photo is too dark"))
RefusePaper(number=2, why='the photo is too dark')
>>> read(Words("good morning"))
Relay()
>>> read(Words("// she sounds worried"))
Internal()
>>> read(Tap(0, "send:2"))
SendOffer(version=2)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.heard import Command, Heard, Tap, Words
from dialogs.texts import Text
from negotiation.case import ClosedReason


@dataclass(frozen=True, slots=True)
class Claim:
    pass


@dataclass(frozen=True, slots=True)
class Release:
    pass


@dataclass(frozen=True, slots=True)
class HandBack:
    pass


@dataclass(frozen=True, slots=True)
class OfferExtension:
    months: int | None  #: None: the shortest the borrower can pay


@dataclass(frozen=True, slots=True)
class SendOffer:
    version: int


@dataclass(frozen=True, slots=True)
class DropOffer:
    version: int


@dataclass(frozen=True, slots=True)
class RecordPayment:
    number: int | None  #: of the instalment; None: the oldest unpaid


@dataclass(frozen=True, slots=True)
class ListPapers:
    pass


@dataclass(frozen=True, slots=True)
class AcceptPaper:
    number: int


@dataclass(frozen=True, slots=True)
class RefusePaper:
    number: int
    why: str  #: the borrower reads it


@dataclass(frozen=True, slots=True)
class CloseCase:
    """The loan is gone from the book, and this is why."""

    reason: ClosedReason


@dataclass(frozen=True, slots=True)
class ShowHelp:
    pass


@dataclass(frozen=True, slots=True)
class Internal:
    """Stays in the room."""


@dataclass(frozen=True, slots=True)
class Relay:
    """Goes to the borrower."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A command that does not exist, or lacks what it needs."""

    why: Text


Order = (
    Claim
    | Release
    | HandBack
    | OfferExtension
    | SendOffer
    | DropOffer
    | RecordPayment
    | ListPapers
    | AcceptPaper
    | RefusePaper
    | CloseCase
    | ShowHelp
    | Internal
    | Relay
    | Unknown
)

#: What cannot be done for a visitor who has not applied.
NEEDS_A_CASE = (
    OfferExtension,
    SendOffer,
    DropOffer,
    RecordPayment,
    ListPapers,
    AcceptPaper,
    RefusePaper,
    CloseCase,
)

HELP = Text(
    "In a case's topic:\n"
    "/claim – take the case; what you write then goes to the borrower\n"
    "// at the start of a message – stays here\n"
    "/offer – the shortest extension the borrower can pay; /offer 12 – by 12 months\n"
    "/paid – record the oldest unpaid instalment as paid; /paid 3 – the third, once it is the oldest\n"
    "/papers – all papers; /accept 2 – take paper 2 as proof; /refuse 2 too dark – ask for another, and say why\n"
    "/closed settled – the loan is gone from the book: settled, sold, written_off or merged\n"
    "/release – back to the queue; /back – hand back to the bot"
)
NOT_A_NUMBER = Text("Please write a whole number after the command, for example /{command} 12.")

WHICH_PAPER = Text("Please write which paper, for example /accept 2. /papers shows all.")
REFUSED_WHY = Text(
    "Please write which paper and why, for example: /refuse 2 the photo is too dark. The borrower reads it."
)
CLOSED_WHY = Text(
    "Please write why: /closed settled, /closed sold, /closed written_off or /closed merged."
)

_PLAIN: dict[str, type[Claim | Release | HandBack | ListPapers | ShowHelp]] = {
    "claim": Claim,
    "release": Release,
    "back": HandBack,
    "hand_back": HandBack,
    "papers": ListPapers,
    "help": ShowHelp,
    "start": ShowHelp,
}


def read(heard: Heard) -> Order:
    """What an advisor wants; a command typed in words counts as one."""
    match heard:
        case Words(text=text) if text.startswith("//"):
            return Internal()
        case Words(text=text) if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return read(Command(name.split("@")[0], argument.strip()))
        case Command(name=name, argument=argument):
            return _command(name, argument)
        case Tap(code=code):
            name, _, argument = code.partition(":")
            return _command(name, argument)
    return Relay()


def _command(name: str, argument: str) -> Order:
    if name in _PLAIN:
        return _PLAIN[name]()
    if name in {"accept", "refuse"}:
        return _of_paper(name, argument)
    if name == "closed":
        known = argument in {str(reason) for reason in ClosedReason}
        return CloseCase(ClosedReason(argument)) if known else Unknown(CLOSED_WHY)
    if name not in _NUMBERED:
        return Unknown(Text("I do not know this command. /help shows what I can do."))
    if argument and not (argument.isascii() and argument.isdecimal() and len(argument) < 6):
        return Unknown(Text(NOT_A_NUMBER.msgid, command=name))
    return _NUMBERED[name](int(argument) if argument else None)


def _of_paper(name: str, argument: str) -> Order:
    number, _, why = argument.partition(" ")
    is_number = number.isascii() and number.isdecimal() and len(number) < 6
    why = why.strip()[:_WHY]
    if name == "accept":
        return AcceptPaper(int(number)) if is_number else Unknown(WHICH_PAPER)
    return RefusePaper(int(number), why) if is_number and why else Unknown(REFUSED_WHY)


#: As much of a reason as is kept.
_WHY = 500
_NUMBERED: dict[str, Callable[[int | None], Order]] = {
    "offer": OfferExtension,
    "paid": RecordPayment,
    "send": lambda version: SendOffer(version or 0),
    "drop": lambda version: DropOffer(version or 0),
}
