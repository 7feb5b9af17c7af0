"""Statement: which payment paid which instalments, told from the payments themselves.

The oldest instalments are paid first, so what each payment went to follows from their order:

>>> may, june = (
...     DueInstalment(
...         agreement_id=1, case_id=1, loan_id=1, number=n, due_date=date(2019, 4 + n, 1),
...         amount=Money(450, "USD"), paid=Money.zero("USD"),
...     )
...     for n in (1, 2)
... )
>>> def payment(reference, amount, reverses=None):
...     return Payment(
...         loan_id=1, amount=Money(amount, "USD"), received_on=date(2019, 5, 1),
...         reference=reference, recorded_by="book", reverses=reverses)
>>> for use in uses([payment("A", 500), payment("B", 300), payment("B-back", -300, "B")], [may, june]):
...     print(use.payment.reference, [(part.number, str(part.amount)) for part in use.parts], use.is_undone)
A [(1, '450.00 USD'), (2, '50.00 USD')] False
B [] True
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from negotiation.money import Money

from .arrangement import DueInstalment, Payment


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What of a payment went to one instalment."""

    number: int
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A payment and what it paid."""

    payment: Payment
    parts: tuple[Share, ...] = ()
    left_over: Money | None = None  #: what no instalment asked for
    is_undone: bool = False  #: it was taken back, and counts no more


class RowState(StrEnum):
    """How an instalment stands on a day."""

    PAID = "paid"
    NOTHING = "nothing"  #: is asked in a break
    CARRIED = "carried"  #: later ones carry what was open of it
    LATE = "late"
    PARTLY = "partly"
    OPEN = "open"


def state_on(row: DueInstalment, today: date) -> RowState:
    """How an instalment stands on a day."""
    if row.is_carried and row.is_paid:
        return RowState.CARRIED
    if not row.asks:
        return RowState.NOTHING
    if row.is_paid:
        return RowState.PAID
    if row.due_date < today:
        return RowState.LATE
    return RowState.PARTLY if row.paid else RowState.OPEN


def uses(payments: Sequence[Payment], instalments: Sequence[DueInstalment]) -> list[Use]:
    """What each payment paid, in the order in which they came; each of its own loan's instalments.

    What was left over when it came has stayed so: where an earlier one is taken back, it pays nothing in its stead.
    """
    undone = {each.reverses for each in payments if each.reverses is not None}
    room = {each.number: each.asks for each in instalments}
    rows = sorted(instalments, key=lambda each: (each.due_date, each.number))
    found = []
    for payment in payments:
        if payment.reverses is not None:
            continue
        if payment.reference in undone:
            found.append(Use(payment=payment, is_undone=True))
            continue
        over = payment.left_over or Money.zero(payment.amount.currency)
        left, parts = payment.amount - over, []
        for row in rows:
            share = min(left, room[row.number])
            if row.loan_id == payment.loan_id and share.is_positive:
                parts.append(Share(number=row.number, amount=share))
                room[row.number] -= share
                left -= share
        over += left
        found.append(Use(payment=payment, parts=tuple(parts), left_over=over or None))
    return found
