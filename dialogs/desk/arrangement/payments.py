"""Payments at the desk in words: asked before an instalment, or an amount that came in, is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dialogs.desk.masking import masked
from dialogs.flow import Options
from dialogs.labels import sends
from dialogs.texts import Lines, Sayable, Text
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.loans.loan import Loan
from negotiation.money import Money


def ask_if_paid(instalment: DueInstalment) -> Sayable:
    """Asked before a payment is recorded: one tap that slipped is none."""
    return Text(
        "Has instalment {number}, due on {day}, been paid: {amount}?",
        number=instalment.number,
        day=instalment.due_date,
        amount=instalment.left,
    )


def paid_or_not(instalment: DueInstalment) -> Options:
    return {f"paid:{instalment.number}": sends(Text("Yes, record it")), "unpaid": Text("No")}


def ask_if_come(
    amount: Money, instalments: Sequence[DueInstalment], on: date | None = None
) -> Sayable:
    """Asked before it is recorded; says what is more than all *instalments* ask."""
    more = amount - left(instalments)
    question = Text("Has {amount} come in? It goes to the oldest instalments first.")
    if on is not None:
        question = Text(
            "Did {amount} come in on {day}? It goes to the oldest instalments first.", day=on
        )
    return Lines(
        question.given(**{**question.values, "amount": amount}),
        *(
            [Text("That is {amount} more than the plan asks in all.", amount=more)]
            if more.is_positive
            else []
        ),
    )


def come_or_not(
    amount: Money, asked: int, on: date | None = None, loans: Sequence[Loan] = ()
) -> Options:
    """For one of several *loans* a button each: what comes in is for one of them."""
    told = f"{amount.units}:{asked}" if on is None else f"{amount.units}:{asked}:{on}"
    if len(loans) < 2:
        return {f"came_in:{told}": sends(Text("Yes, record it")), "unpaid": Text("No")}
    day = "" if on is None else str(on)
    yes = {
        f"came_in:{amount.units}:{asked}:{day}:{one.id}": sends(
            Text("Yes, for loan {number}", number=masked(one.number))
        )
        for one in loans
    }
    return {**yes, "unpaid": Text("No")}
