"""Reversals: a payment that bounced is taken back, once that is confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, about_row, plain


@dataclass(frozen=True, slots=True)
class ListPayments(Order):
    """The newest payments, each with a button to take it back."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class AskReversal(Order):
    payment_id: int

    needs_case = True


@dataclass(frozen=True, slots=True)
class Reverse(Order):
    payment_id: int

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class ReverseNothing(Order):
    settles = True


COMMANDS: Commands = {"payments": plain(ListPayments)}
BUTTONS: Commands = {
    "reversal": about_row(AskReversal),
    "reverse": about_row(Reverse),
    "reverse_not": plain(ReverseNothing),
}
HELP = Text("/payments – the newest payments; one that bounced is taken back there")
