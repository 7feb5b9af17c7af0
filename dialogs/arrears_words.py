"""Arrears words: what is overdue on a loan, or when it is next to be paid, as of the day of the lender's book."""

from __future__ import annotations

from negotiation.arrears import arrears
from negotiation.loan import Loan

from .texts import Plural, Text


def overdue(loan: Loan) -> Text:
    """A line below the loan's own."""
    late = arrears(loan, loan.as_of)
    if not late.days:
        return Text("• nothing is overdue; next payment on {day}", day=loan.next_due)
    return Plural(
        "• overdue: <b>{amount}</b>, {n} day late",
        "• overdue: <b>{amount}</b>, {n} days late",
        n=late.days,
        amount=late.amount,
    )
