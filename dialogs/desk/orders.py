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
>>> read(Words("/add 123456789"))
AddAdvisor(user_id=123456789)
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
class AskIfPaid:
    """About the oldest unpaid instalment, from the card."""


@dataclass(frozen=True, slots=True)
class RecordNothing:
    """It was not paid."""


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
class ShowAdvisors:
    """Who is known to the lender, and as what."""


@dataclass(frozen=True, slots=True)
class AddAdvisor:
    user_id: int | None  #: None: whoever wrote the message that is replied to


@dataclass(frozen=True, slots=True)
class RemoveAdvisor:
    user_id: int | None


@dataclass(frozen=True, slots=True)
class PromoteAdvisor:
    """An advisor supervises from now on."""

    user_id: int | None


@dataclass(frozen=True, slots=True)
class LiftHold:
    """A person has looked: what was on hold goes on."""


@dataclass(frozen=True, slots=True)
class AnsweredComplaint:
    pass


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
    | AskIfPaid
    | RecordNothing
    | ListPapers
    | AcceptPaper
    | RefusePaper
    | CloseCase
    | ShowAdvisors
    | AddAdvisor
    | RemoveAdvisor
    | PromoteAdvisor
    | LiftHold
    | AnsweredComplaint
    | ShowHelp
    | Internal
    | Relay
    | Unknown
)

#: What is about the people of the desk and not about a case.
ABOUT_STAFF = (ShowAdvisors, AddAdvisor, RemoveAdvisor, PromoteAdvisor)
#: What cannot be done for a visitor who has not applied.
NEEDS_A_CASE = (
    OfferExtension,
    SendOffer,
    DropOffer,
    RecordPayment,
    AskIfPaid,
    ListPapers,
    AcceptPaper,
    RefusePaper,
    CloseCase,
    LiftHold,
)
#: What reaches the borrower, and so needs a chat of theirs.
SPEAKS = (Relay, SendOffer)
#: What a button settles: afterwards there is nothing left to choose under its message.
DECIDES = (SendOffer, DropOffer, RecordPayment, RecordNothing)

HELP = Text(
    "In a case's topic:\n"
    "/claim – take the case; what you write then goes to the borrower\n"
    "// at the start of a message – stays here\n"
    "/offer – the shortest extension the borrower can pay; /offer 12 – by 12 months\n"
    "/paid – record the oldest unpaid instalment as paid; /paid 3 – the third, once it is the oldest\n"
    "/closed settled – the loan is gone from the book: settled, sold, written_off or merged\n"
    "/lift – end the hold: you have looked at it\n"
    "/answered – you have answered the complaint\n"
    "/release – back to the queue; /back – hand back to the bot"
)
HELP_PAPERS = Text(
    "/papers – all papers; /accept 2 – take paper 2 as proof; /refuse 2 too dark – ask for another, and say why"
)
HELP_STAFF = Text(
    "Anywhere in this group:\n"
    "/advisors – who is known to the lender\n"
    "Supervisors: /add, /remove, /promote – in reply to a message of that person, or with their Telegram user id: /add 123456789"
)
NOT_A_NUMBER = Text("Please write a whole number after the command, for example /{command} 12.")

WHO = Text(
    "Whom? Reply to a message of that person with /{command}, or write their Telegram user id: /{command} 123456789."
)
WHICH_PAPER = Text("Please write which paper, for example /accept 2. /papers shows all.")
REFUSED_WHY = Text(
    "Please write which paper and why, for example: /refuse 2 the photo is too dark. The borrower reads it."
)
CLOSED_WHY = Text(
    "Please write why: /closed settled, /closed sold, /closed written_off or /closed merged."
)

_PLAIN: dict[
    str,
    type[
        Claim
        | Release
        | HandBack
        | ListPapers
        | ShowAdvisors
        | LiftHold
        | AnsweredComplaint
        | ShowHelp
    ],
] = {
    "claim": Claim,
    "release": Release,
    "back": HandBack,
    "hand_back": HandBack,
    "papers": ListPapers,
    "advisors": ShowAdvisors,
    "lift": LiftHold,
    "answered": AnsweredComplaint,
    "help": ShowHelp,
    "start": ShowHelp,
}


_TAPPED: dict[str, type[AskIfPaid | RecordNothing]] = {
    "record": AskIfPaid,
    "unpaid": RecordNothing,
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
        case Tap(code=code) if code in _TAPPED:
            return _TAPPED[code]()
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
    if name in _ABOUT_SOMEBODY:
        known = argument.isascii() and argument.isdecimal() and len(argument) < 17
        if argument and not known:
            return Unknown(Text(WHO.msgid, command=name))
        return _ABOUT_SOMEBODY[name](int(argument) if argument else None)
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

_ABOUT_SOMEBODY: dict[str, Callable[[int | None], Order]] = {
    "add": AddAdvisor,
    "remove": RemoveAdvisor,
    "promote": PromoteAdvisor,
}
