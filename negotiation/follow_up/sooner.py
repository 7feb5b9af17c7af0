"""Sooner: when a plan would be repaid if more than asked were paid each time.

What is paid beyond an instalment pays the next ones, as `arrangement.allocate` does; the sums agreed on stay as they are.

>>> plan = [
...     DueInstalment(
...         agreement_id=1, case_id=1, loan_id=1, number=n, due_date=date(2019, n, 5),
...         amount=Money(100, "USD"), paid=Money.zero("USD"),
...     )
...     for n in range(1, 13)
... ]
>>> repaid_by(plan, Money(50, "USD"))
(datetime.date(2019, 8, 5), 8)
>>> repaid_by(plan, Money.zero("USD"))
(datetime.date(2019, 12, 5), 12)
>>> plan[0].paid = plan[0].amount
>>> repaid_by(plan, Money(50, "USD"))
(datetime.date(2019, 9, 5), 8)
>>> repaid_by(plan[:1], Money(50, "USD"))
Traceback (most recent call last):
    ...
ValueError: nothing is left to be paid
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from negotiation.money import Money

from .arrangement import DueInstalment, left


def repaid_by(instalments: Sequence[DueInstalment], extra: Money) -> tuple[date, int]:
    """The day of the last payment, and how many there are, where *extra* is paid on top on each day that asks something.

    Raises `ValueError` where nothing is left to be paid.
    """
    asked: dict[date, Money] = {}
    for each in sorted(instalments, key=lambda one: one.due_date):
        if not each.is_paid:
            asked[each.due_date] = asked.get(each.due_date, Money.zero(extra.currency)) + each.left
    everything, paid = left(instalments), Money.zero(extra.currency)
    for count, (day, amount) in enumerate(asked.items(), start=1):
        paid += amount + extra
        if paid >= everything:
            return day, count
    raise ValueError("nothing is left to be paid")
