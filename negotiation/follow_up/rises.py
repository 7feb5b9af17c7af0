"""Rises: from which instalment on a plan asks more than before, which has to be known some time ahead.

>>> from decimal import Decimal
>>> from ..money import Money
>>> def asked(*amounts, loan=1):
...     return [
...         DueInstalment(id=n, agreement_id=1, case_id=1, loan_id=loan, number=n, due_date=date(2019, 4 + n, 1),
...                       amount=Money(Decimal(amount), "USD"), paid=Money.zero("USD"))
...         for n, amount in enumerate(amounts, 1)
...     ]
>>> [(one.was.amount, one.instalment.due_date.isoformat()) for one in rises(asked("200", "200", "450", "450.12"))]
[(Decimal('200.00'), '2019-07-01')]

What is rounded differs by cents, and less is no burden:

>>> rises(asked("300", "306", "250", "250"))
[]

Where each asks more than the one before, it is said of the first; and again once it is a quarter more than was said:

>>> [one.instalment.number for one in rises(asked("100", "110", "120", "130", "140", "150"))]
[2, 5]

The first one after a break rises from nothing:

>>> [(one.instalment.number, one.is_after_a_break) for one in rises(asked("200", "200"), since=date(2019, 2, 10))]
[(1, True)]
>>> rises(asked("200", "200"), since=date(2019, 2, 28))  # it was too late for that month's day
[]
>>> rises(asked("200"), since=date(2019, 2, 10))  # nothing says how far apart they were to be
[]

Each loan of a plan is looked at by itself:

>>> rises([*asked("100", "100"), *asked("300", "300", loan=2)])
[]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from negotiation.follow_up.arrangement import DueInstalment
from negotiation.money import Money

#: A difference below that is of rounding.
_NOTICED = Decimal("1.02")
#: So much more than what was said last is said again.
_AGAIN = Decimal("1.25")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rise:
    """An instalment that asks more than the ones before it."""

    instalment: DueInstalment
    was: Money  #: what was asked until then

    @property
    def is_after_a_break(self) -> bool:
        return not self.was


def rises(instalments: Sequence[DueInstalment], since: date | None = None) -> list[Rise]:
    """Those of a plan that holds *since* a day, by the amounts agreed, in the order of their days."""
    found: list[Rise] = []
    for loan_id in dict.fromkeys(each.loan_id for each in instalments):
        rows = [each for each in instalments if each.loan_id == loan_id]
        if since is not None and _is_after_a_break(rows, since):
            found.append(Rise(instalment=rows[0], was=Money.zero(rows[0].amount.currency)))
        found += _of_loan(rows)
    return sorted(found, key=lambda one: (one.instalment.due_date, one.instalment.number))


def _is_after_a_break(rows: Sequence[DueInstalment], since: date) -> bool:
    """Whether the first one is more than twice as far away as the next is from it: so long a plan may wait for its own day."""
    if len(rows) < 2:
        return False
    first, second = rows[0].due_date, rows[1].due_date
    return first - since > 2 * (second - first)


def _of_loan(rows: Sequence[DueInstalment]) -> Iterator[Rise]:
    said: Money | None = None
    for before, each in pairwise(rows):
        if each.amount.amount <= before.amount.amount * _NOTICED:
            said = None  # it stays so for a while: the next rise is another one
            continue
        if said is None or each.amount.amount > said.amount * _AGAIN:
            said = each.amount
            yield Rise(instalment=each, was=before.amount)
