"""Book: the lender's record of balances, imported with a date, and what newer figures mean.

The book is the truth about balances, and this program about what was agreed: under an
arrangement in force, figures that differ are listed for a person and never overwritten.

A month later something was paid:

>>> from dataclasses import replace
>>> from datetime import date
>>> from decimal import Decimal
>>> from ..money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> april = replace(loan, outstanding=Money("13024.21", "USD"), as_of=date(2019, 4, 30))
>>> compare(loan, april, arranged=False).value, compare(loan, april, arranged=True).value
('newer', 'differs')
>>> compare(april, loan, arranged=False).value, compare(None, loan, arranged=False).value
('older', 'new')
"""

from __future__ import annotations

from enum import StrEnum

from .loan import Loan


class Comparison(StrEnum):
    NEW = "new"  #: a loan not known so far
    UNCHANGED = "unchanged"  #: the same figures of the same day
    NEWER = "newer"  #: to be taken over; the figures may be equal and only the day a later one
    OLDER = "older"  #: of an earlier day than what is known: left aside
    DIFFERS = "differs"  #: other figures than known, under an arrangement in force


class Settled(StrEnum):
    """What a person decided where the book says otherwise than a plan."""

    ACCEPTED = "accepted"  #: both are right, each in its own way
    WRONG = "wrong"  #: in the book, where the lender mends it


def compare(known: Loan | None, figures: Loan, *, arranged: bool) -> Comparison:
    """What *figures* from a book mean for the loan *known*; *arranged* while one is in force."""
    if known is None:
        return Comparison.NEW
    if figures.as_of < known.as_of:
        return Comparison.OLDER
    if _figures(known) != _figures(figures):
        return Comparison.DIFFERS if arranged else Comparison.NEWER
    return Comparison.NEWER if figures.as_of > known.as_of else Comparison.UNCHANGED


def _figures(loan: Loan) -> tuple[object, ...]:
    return (
        loan.product,
        loan.principal,
        loan.rate,
        loan.count,
        loan.instalment,
        loan.first_due,
        loan.outstanding,
        loan.state,
        loan.method,
        loan.day_count,
        loan.rounding,
        loan.paid_count,
        loan.start,
        loan.restructured,
        loan.restructuring,
    )
