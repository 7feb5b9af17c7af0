"""Cases: closed from outside, ended as the borrower wishes, on hold no more, a complaint answered.

>>> COMMANDS["withdrawn"]("said so on the telephone"), BUTTONS["wished"]("7")
(EndAtWish(why='said so on the telephone'), EndAsWished(note_id=7))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.texts import Text
from negotiation.case_ends import ClosedReason

from .order import Commands, Maker, Order, Unknown, about_row, plain
from .typed import bare, too_long

CLOSED_WHY = Text(
    "Please write why: /closed settled, /closed sold, /closed written_off or /closed merged."
)


@dataclass(frozen=True, slots=True)
class CloseCase(Order):
    """The loan is gone from the book, and this is why; shown with what ends, and asked once more."""

    reason: ClosedReason

    needs_case = True


@dataclass(frozen=True, slots=True)
class CloseAsMeant(Order):
    reason: ClosedReason

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class CloseNothing(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class EndAtWish(Order):
    """The borrower no longer wants it; it is shown what they would read, and asked once more."""

    why: str  #: how they said so; kept for the desk

    needs_case = True


@dataclass(frozen=True, slots=True)
class EndAsWished(Order):
    """That is meant."""

    note_id: int  #: of how they said so; 0 where nothing is written down

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class EndNothing(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class PutAway(Order):
    """Nobody goes on with it, and a person has looked; what the borrower would read is shown, and asked once more."""

    why: str  #: kept for the desk

    needs_case = True


@dataclass(frozen=True, slots=True)
class PutAwayAsMeant(Order):
    """That is meant."""

    note_id: int  #: of the reason; 0 where nothing is written down

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class PutNothingAway(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class ReopenCase(Order):
    """It was ended by mistake, and goes on where it stood."""

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class LiftHold(Order):
    """A person has looked: what was on hold goes on."""

    why: str = ""

    needs_case = True


@dataclass(frozen=True, slots=True)
class AnsweredComplaint(Order):
    """It is shown what the borrower would read, and asked once more."""


@dataclass(frozen=True, slots=True)
class AnsweredAsMeant(Order):
    """That is meant."""

    complaint_id: int

    settles = True


@dataclass(frozen=True, slots=True)
class NotAnswered(Order):
    settles = True


def _close(order: Callable[[ClosedReason], Order]) -> Maker:
    def made(argument: str) -> Order:
        reason = argument.casefold()
        known = reason in set(ClosedReason)
        return order(ClosedReason(reason)) if known else Unknown(CLOSED_WHY)

    return made


COMMANDS: Commands = {
    "closed": _close(CloseCase),
    "withdrawn": lambda why: too_long(why, most=1000) or EndAtWish(why),
    "putaway": lambda why: too_long(why, most=1000) or PutAway(why),
    "reopen": bare("reopen", ReopenCase),
    "lift": lambda why: too_long(why, most=1000) or LiftHold(why),
    "answered": bare("answered", AnsweredComplaint),
}
BUTTONS: Commands = {
    "close": _close(CloseAsMeant),
    "close_not": plain(CloseNothing),
    "wished": about_row(EndAsWished),
    "wished_not": plain(EndNothing),
    "answered_meant": about_row(AnsweredAsMeant),
    "answered_not": plain(NotAnswered),
    "put_away": about_row(PutAwayAsMeant),
    "put_away_not": plain(PutNothingAway),
}
HELP = Text(
    "/closed settled – the loan is gone from the book: settled, sold, written_off or merged\n"
    "/withdrawn – the borrower does not want a plan any more; and how they said so, which stays here\n"
    "/putaway – nobody goes on with it: it ends on a day that the borrower is told\n"
    "/reopen – it was ended by mistake: it goes on where it stood\n"
    "/answered – you have answered the complaint"
)
