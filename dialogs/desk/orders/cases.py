"""Cases: closed from outside, on hold no more, a complaint answered."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text
from negotiation.case import ClosedReason

from .order import Commands, Order, Unknown, plain

CLOSED_WHY = Text(
    "Please write why: /closed settled, /closed sold, /closed written_off or /closed merged."
)


@dataclass(frozen=True, slots=True)
class CloseCase(Order):
    """The loan is gone from the book, and this is why."""

    reason: ClosedReason

    needs_case = True


@dataclass(frozen=True, slots=True)
class ReopenCase(Order):
    """It was closed by mistake, and goes on where it stood."""

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class LiftHold(Order):
    """A person has looked: what was on hold goes on."""

    why: str = ""

    needs_case = True


@dataclass(frozen=True, slots=True)
class AnsweredComplaint(Order):
    pass


def _close(argument: str) -> Order:
    known = argument in {str(reason) for reason in ClosedReason}
    return CloseCase(ClosedReason(argument)) if known else Unknown(CLOSED_WHY)


COMMANDS: Commands = {
    "closed": _close,
    "reopen": plain(ReopenCase),
    "lift": lambda why: LiftHold(why[:1000]),
    "answered": plain(AnsweredComplaint),
}
BUTTONS: Commands = {}
HELP = Text(
    "/closed settled – the loan is gone from the book: settled, sold, written_off or merged\n"
    "/reopen – it was closed by mistake: it goes on where it stood\n"
    "/answered – you have answered the complaint"
)
