"""Reported: what the borrower says is paid is found or not, and a payment is taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Maker, Order, about_row, is_number, plain


@dataclass(frozen=True, slots=True)
class ConfirmReported(Order):
    """It is in the account: what was said to be paid with it, or the instalment."""

    reported_id: int
    units: int = 0

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class ReportedNotFound(Order):
    reported_id: int
    units: int = 0

    needs_case = settles = reaches_borrower = True


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


def _said(make: Callable[[int, int], Order]) -> Maker:
    def made(argument: str) -> Order:
        row, _, units = argument.partition(":")
        amount = int(units) if is_number(units, digits=18) else 0
        return make(int(row) if is_number(row, digits=16) else 0, amount)

    return made


COMMANDS: Commands = {"payments": plain(ListPayments)}
BUTTONS: Commands = {
    "came": _said(ConfirmReported),
    "not_come": _said(ReportedNotFound),
    "reversal": about_row(AskReversal),
    "reverse": about_row(Reverse),
    "reverse_not": plain(ReverseNothing),
}
HELP = Text("/payments – the newest payments; one that bounced is taken back there")
