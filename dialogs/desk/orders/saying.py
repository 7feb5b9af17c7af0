"""Saying: what is said again, taken back, looked at twice, or said from what is ready."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, about_row, plain
from .typed import bare


@dataclass(frozen=True, slots=True)
class Recall(Order):
    """The borrower is to see the message replied to no more."""


@dataclass(frozen=True, slots=True)
class SayAllTheSame(Order):
    """What was stopped may go out."""

    held_id: int

    reaches_borrower = True


@dataclass(frozen=True, slots=True)
class LeaveUnsaid(Order):
    """What was stopped, or waits, does not go out."""

    held_id: int


@dataclass(frozen=True, slots=True)
class SayWhereToPay(Order):
    """The lender's own ways to pay are shown to the borrower."""

    reaches_borrower = True


@dataclass(frozen=True, slots=True)
class SayReady(Order):
    """A saved reply, by its name; without one, all of them are shown."""

    name: str

    reaches_borrower = settles = True


COMMANDS: Commands = {
    "recall": plain(Recall),
    "pay": bare("pay", SayWhereToPay),
    "reply": SayReady,
}
BUTTONS: Commands = {"anyway": about_row(SayAllTheSame), "unsaid": about_row(LeaveUnsaid)}
HELP = Text(
    "/reply – saved replies, in the borrower's language\n"
    "/pay – show the borrower where to pay\n"
    "/recall – in reply to your message: the borrower sees it no more"
)
