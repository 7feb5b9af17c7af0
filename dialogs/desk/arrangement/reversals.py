"""Reversals at the desk in words: the payments there are, and whether one is taken back."""

from __future__ import annotations

from dialogs.said.payment_words import reference
from dialogs.texts import Text
from negotiation.follow_up.arrangement import Payment


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
