"""Arrangement: the agreed instalments in force, and what was paid on them.

>>> may, june = (
...     DueInstalment(
...         agreement_id=1, case_id=1, loan_id=1, number=n, due_date=date(2019, 4 + n, 1),
...         amount=Money(450, "USD"), paid=Money.zero("USD"),
...     )
...     for n in (1, 2)
... )
>>> allocate(Money(500, "USD"), [june, may])
Money('0.00', 'USD')
>>> may.is_paid, june.left
(True, Money('400.00', 'USD'))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .money import CurrencyMismatch, Money
from .refusals import Implausible


@dataclass(eq=False, kw_only=True)
class DueInstalment:
    id: int | None = None
    agreement_id: int
    case_id: int
    loan_id: int
    number: int
    due_date: date
    amount: Money
    paid: Money

    @property
    def left(self) -> Money:
        """What is still to be paid of it, never negative."""
        return max(self.amount - self.paid, Money.zero(self.amount.currency))

    @property
    def is_paid(self) -> bool:
        return not self.left


@dataclass(eq=False, kw_only=True)
class Payment:
    """Money that arrived, as the lender recorded it."""

    id: int | None = None
    loan_id: int
    amount: Money
    received_on: date
    reference: str  #: the lender's own; recorded once, however often it is imported
    recorded_by: str


def left(instalments: Sequence[DueInstalment]) -> Money:
    """What is still to be paid of them together; they are one at least."""
    first, *others = (each.left for each in instalments)
    return sum(others, first)


def allocate(payment: Money, instalments: Sequence[DueInstalment]) -> Money:
    """Pay *instalments* with *payment*, oldest first; returns what is left over.

    Raises, before anything is changed, `Implausible` for a payment that is not above zero and
    `CurrencyMismatch`.
    """
    if not payment.is_positive:
        raise Implausible(Money.zero(payment.currency))
    for each in instalments:
        if each.amount.currency != payment.currency:
            raise CurrencyMismatch(each.amount.currency, payment.currency)
    for each in sorted(instalments, key=lambda each: (each.due_date, each.number)):
        share = min(payment, each.left)
        each.paid += share
        payment -= share
    return payment
