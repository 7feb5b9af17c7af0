"""Receipts at the desk: what the borrower says is paid, to be looked for in the account."""

from __future__ import annotations

from dialogs.flow import Options
from dialogs.payment_words import reference
from dialogs.texts import Lines, Sayable, Text
from negotiation.arrangement import DueInstalment, Payment
from negotiation.receipt import Receipt


def said_paid(instalment: DueInstalment, *, has_paper: bool) -> Sayable:
    return Lines(
        Text(
            "💬 The borrower says that instalment {number}, {amount}, due on {day}, is paid.",
            number=instalment.number,
            amount=instalment.left,
            day=instalment.due_date,
        ),
        Text("The receipt comes as a paper of this case.")
        if has_paper
        else Text("There is no receipt."),
        Text("Is it in the account?"),
    )


def decide(receipt: Receipt) -> Options:
    return {
        f"came:{receipt.id}": Text("✓ Yes, it counts"),
        f"not_come:{receipt.id}": Text("✗ Not found yet"),
    }


def payment(one: Payment) -> Text:
    """One line of the list of payments."""
    if one.reverses is not None:
        return Text(
            "↩️ {day}: {amount} taken back ({reference})",
            day=one.received_on,
            amount=-one.amount,
            reference=reference(one.reverses),
        )
    return Text(
        "• {day}: {amount} ({reference})",
        day=one.received_on,
        amount=one.amount,
        reference=reference(one.reference),
    )


def sure(one: Payment) -> Text:
    """Asked before a payment is taken back."""
    return Text(
        "Shall the payment of {amount} ({reference}) be taken back? What it paid is open again, and the borrower is told.",
        amount=one.amount,
        reference=reference(one.reference),
    )
