"""Reversals at the desk in words: the payments there are, and whether one is taken back."""

from __future__ import annotations

from dialogs.desk.masking import masked
from dialogs.said.payment_words import reference
from dialogs.texts import Text
from negotiation.follow_up.arrangement import Payment


def payment(one: Payment, loan: str | None = None) -> Text:
    """One line of the list of payments; the number of its *loan* where the case has several."""
    if loan is not None:
        return Text("{payment}, loan {number}", payment=payment(one), number=masked(loan))
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


def back(one: Payment, loan: str | None = None) -> Text:
    """The button that takes it back."""
    button = Text("↩️ {day}: {amount}", day=one.received_on, amount=one.amount)
    if loan is None:
        return button
    return Text("{payment}, loan {number}", payment=button, number=masked(loan))


def sure(one: Payment, loan: str | None = None) -> Text:
    """Asked before a payment is taken back."""
    which = reference(one.reference)
    if loan is not None:
        which = Text("{payment}, loan {number}", payment=which, number=masked(loan))
    return Text(
        "Shall the payment of {amount} ({reference}) be taken back? What it paid is open again, and the borrower is told.",
        amount=one.amount,
        reference=which,
    )
