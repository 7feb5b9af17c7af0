"""Receipts: what the borrower says is paid is found or not, and a payment is taken back."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, about_row, plain


@dataclass(frozen=True, slots=True)
class ConfirmReceipt(Order):
    """It is in the account."""

    receipt_id: int

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class ReceiptNotFound(Order):
    receipt_id: int

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


COMMANDS: Commands = {"payments": plain(ListPayments)}
BUTTONS: Commands = {
    "came": about_row(ConfirmReceipt),
    "not_come": about_row(ReceiptNotFound),
    "reversal": about_row(AskReversal),
    "reverse": about_row(Reverse),
    "reverse_not": plain(ReverseNothing),
}
HELP = Text("/payments – the newest payments; one that bounced is taken back there")
