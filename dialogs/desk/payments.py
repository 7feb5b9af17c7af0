"""Payments at the desk in words: an amount that came in, and what it pays."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Options
from dialogs.texts import Lines, Sayable, Text
from negotiation.arrangement import DueInstalment, left
from negotiation.money import Money


def has_come(amount: Money, instalments: Sequence[DueInstalment]) -> Sayable:
    """Asked before it is recorded; says what is more than all *instalments* of the loan ask."""
    more = amount - left(instalments)
    return Lines(
        Text("Has {amount} come in? It goes to the oldest instalments first.", amount=amount),
        *(
            [Text("That is {amount} more than the plan asks in all.", amount=more)]
            if more.is_positive
            else []
        ),
    )


def come_or_not(amount: Money, asked: int) -> Options:
    return {f"came_in:{amount.units}:{asked}": Text("Yes, record it"), "unpaid": Text("No")}
