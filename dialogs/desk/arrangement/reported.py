"""Reported payments at the desk: what the borrower says is paid, to be looked for in the account."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Options
from dialogs.labels import sends
from dialogs.texts import Lines, Sayable, Text
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.reported_payment import ReportedPayment
from negotiation.money import Money


def said_paid(rows: Sequence[DueInstalment], amount: Money | None, *, has_paper: bool) -> Sayable:
    """*amount* where the borrower said one; else it is the one instalment of *rows*."""
    first, *_, last = rows[0], rows[-1]
    said = (
        Text(
            "💬 The borrower says that instalment {number}, {amount}, due on {day}, is paid.",
            number=first.number,
            amount=first.left,
            day=first.due_date,
        )
        if amount is None
        else Text(
            "💬 The borrower says that {amount} is paid, for what is due up to {day}.",
            amount=amount,
            day=last.due_date,
        )
    )
    return Lines(
        said,
        Text("The receipt comes as a paper of this case.")
        if has_paper
        else Text("There is no receipt."),
        Text("Is it in the account?"),
    )


def decide(reported: ReportedPayment, amount: Money | None) -> Options:
    said = f"{reported.id}" if amount is None else f"{reported.id}:{amount.units}"
    return {
        f"came:{said}": sends(Text("✓ Yes, it counts")),
        f"not_come:{said}": Text("✗ Not found yet"),
    }
