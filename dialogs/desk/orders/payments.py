"""Payments: an instalment recorded as paid."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, numbered, plain


@dataclass(frozen=True, slots=True)
class RecordPayment(Order):
    number: int | None  #: of the instalment; None: the oldest unpaid

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class AskIfPaid(Order):
    """About the oldest unpaid instalment, from the card."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class RecordNothing(Order):
    """It was not paid."""

    settles = True


COMMANDS: Commands = {"paid": numbered("paid", RecordPayment)}
BUTTONS: Commands = {"record": plain(AskIfPaid), "unpaid": plain(RecordNothing)}
HELP = Text(
    "/paid – record the oldest unpaid instalment as paid; /paid 3 – the third, once it is the oldest"
)
