"""Arrears words: what is overdue on a loan as of the day of the lender's book, and when what is late of a plan was due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.arrears import arrears
from negotiation.loans.loan import Loan


def overdue(loan: Loan, today: date) -> Sayable:
    """A line below the loan's own, and another where penalties or fees stand on it.

    What has become due since the book was written may be paid or not: nothing is said to be in order then.
    """
    late = arrears(loan, loan.as_of)
    charged = late.penalties + late.fees
    said: Text = Plural(
        "• overdue: <b>{amount}</b>, {n} day late",
        "• overdue: <b>{amount}</b>, {n} days late",
        n=late.days,
        amount=late.amount,
    )
    if not late.days and loan.next_due is not None and loan.next_due < today:
        said = Text(
            "• nothing was overdue then; these figures do not show yet whether the payment of {day} has come",
            day=loan.next_due,
        )
    elif not late.days:
        said = Text("• nothing is overdue; next payment on {day}", day=loan.next_due)
    if not charged.is_positive:
        return said
    return Lines(said, Text("• penalties and fees not paid: <b>{amount}</b>", amount=charged))


def due_on(late: Sequence[DueInstalment]) -> date | Text:
    """When that was due; of several that are late, the oldest is said to be one of them."""
    oldest = late[0].due_date
    if len(late) == 1:
        return oldest
    return Text("{day} (the oldest of {n})", day=oldest, n=str(len(late)))
