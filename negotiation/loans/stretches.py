"""Stretches: the parts of a schedule in which the same is asked each time, or ever less of the same principal.

Half a year of 300, then instalments that each repay 1,000 and ever less interest:

>>> from dataclasses import replace
>>> from datetime import date
>>> from negotiation.money import Money
>>> def row(number, principal, interest):
...     return Instalment(
...         number=number, due_date=date(2024, number, 1), interest=Money(interest, "USD"),
...         principal=Money(principal, "USD"), balance=Money(0, "USD"))
>>> rows = [row(n, 200 + n, 100 - n) for n in (1, 2, 3)] + [row(n, 1000, 10 * (9 - n)) for n in (4, 5, 6)]
>>> for each in stretches(rows):
...     print(len(each.rows), each.amount, each.is_falling, each.least)
3 300.00 USD False 300.00 USD
3 1050.00 USD True 1030.00 USD

What is left over in the end is none, be it less, or a little more; nor is what was put off, once all is repaid, unless it is more:

>>> [len(stretches([*rows[:3], row(4, last, 0)])) for last in (20, 299, 330, 331)]
[1, 1, 1, 2]
>>> def after(amount, balance=0):
...     put_off = replace(row(4, 0, 0), arrears=Money(amount, "USD"))
...     repaid = [replace(each, balance=Money(balance, "USD")) for each in rows[:3]]
...     return len(stretches([*repaid, put_off, replace(put_off, number=5)]))
>>> [after(amount) for amount in (20, 299, 302)], after(20, balance=5)
([1, 1, 2], 2)

A dollar more or less is the same:

>>> [len(stretches([row(1, 300, 0), row(2, "301.00", 0), row(3, 200, other), row(4, 200, other)])) for other in (101, "101.01")]
[1, 2]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from negotiation.money import Money

from .schedule import Instalment


@dataclass(frozen=True, slots=True)
class Stretch:
    rows: tuple[Instalment, ...]

    @property
    def is_falling(self) -> bool:
        """Whether each asks less than the one before because less interest is due."""
        first, last = self.rows[0], self.rows[-1]
        interest, amount = first.interest - last.interest, first.amount - last.amount
        return bool(first.principal) and interest.units > CENTS and amount.units > CENTS

    @property
    def amount(self) -> Money:
        """Of each; the first and highest where they fall, the highest where only the days of a period differ."""
        first = self.rows[0]
        highest = max(each.amount for each in self.rows)
        return first.amount if _is_alike(first.amount, highest) else highest

    @property
    def least(self) -> Money:
        """What the last one asks."""
        return self.rows[-1].amount


def stretches(rows: Sequence[Instalment]) -> tuple[Stretch, ...]:
    """In their order, at least one; without a remainder at the end."""
    made = list(parts(rows))
    while len(made) > 1 and _is_only_put_off(made[-1], made[-2]):
        made.pop()
    if len(made) > 1 and _is_remainder(made[-1], made[-2]):
        made.pop()
    return tuple(made)


def parts(rows: Sequence[Instalment]) -> tuple[Stretch, ...]:
    """The same to the very end."""
    found: list[list[Instalment]] = []
    for row in rows:
        if found and _goes_on(found[-1], row):
            found[-1].append(row)
        else:
            found.append([row])
    return tuple(Stretch(tuple(each)) for each in found)


def _goes_on(stretch: Sequence[Instalment], row: Instalment) -> bool:
    first, before = stretch[0], stretch[-1]
    is_same = _is_alike(row.amount, first.amount)
    is_of_principal = _is_alike(row.principal, before.principal)
    return is_same or (is_of_principal and _is_alike(row.arrears, before.arrears))


def _is_only_put_off(last: Stretch, before: Stretch) -> bool:
    """Whether all is repaid, and less than before is left of what was unpaid."""
    is_repaid = not before.rows[-1].balance and not last.rows[0].principal
    return is_repaid and last.amount < before.amount


def _is_remainder(last: Stretch, before: Stretch) -> bool:
    """Whether the last instalment only takes what the others left."""
    return len(last.rows) == 1 and last.amount.units * 100 <= before.amount.units * _LITTLE_MORE


def _is_alike(one: Money, other: Money) -> bool:
    return abs(one.units - other.units) <= CENTS


#: By which instalments that are the same may differ, in minor units.
CENTS = 100
#: Percent of what the others ask, that a last one may ask without being another amount.
_LITTLE_MORE = 110
