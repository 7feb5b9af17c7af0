"""Splits: other ways to part what can be paid between the loans of a case: each has what it needs, and what is left goes
to one of them, or to two in parts.

What a loan costs falls ever more slowly the more is paid on it, so between two the best is found in a few steps.

>>> from datetime import date
>>> def usd(now): return Capacity(now=Money(now, "USD"))
>>> for shares in splits(usd(100), [usd(30), usd(50)]):
...     print(*(each.now for each in shares))
30.00 USD 70.00 USD
35.00 USD 65.00 USD
40.00 USD 60.00 USD
45.00 USD 55.00 USD
50.00 USD 50.00 USD
>>> [len(list(splits(usd(100), [usd(10)] * count))) for count in (1, 3, 6)]
[0, 3, 0]

Both figures are parted, where more can be paid from a day on:

>>> hoped = replace(usd(100), later=Money(200, "USD"), since=date(2024, 6, 1))
>>> need = replace(usd(30), later=Money(40, "USD"), since=date(2024, 6, 1))
>>> [[(int(each.now.amount), int(each.later.amount)) for each in shares] for shares in splits(hoped, [need, need])][:2]
[[(30, 40), (70, 160)], [(40, 70), (60, 130)]]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN
from fractions import Fraction

from negotiation.applying.budget import Capacity
from negotiation.money import Money

from .sharing import less, more

#: Of two loans: so many steps between all that is left for the one, and all of it for the other.
_STEPS = 4
#: Of more loans than these nothing is tried: each split is a search for each of them.
_MOST = 5


def splits(capacity: Capacity, needs: Sequence[Capacity]) -> Iterator[list[Capacity]]:
    """*capacity* parted between loans that need so much each, which is no more than that together; nothing for one loan."""
    left = capacity
    for each in needs:
        left = less(left, each)
    if len(needs) == 2:
        for step in range(_STEPS + 1):
            part = _part(left, Fraction(step, _STEPS))
            yield [more(needs[0], part), more(needs[1], less(left, part))]
    elif 2 < len(needs) <= _MOST:
        for at in range(len(needs)):
            yield [more(each, left) if here == at else each for here, each in enumerate(needs)]


def _part(capacity: Capacity, share: Fraction) -> Capacity:
    def of(amount: Money) -> Money:
        return amount.times(share, ROUND_DOWN)

    later = None if capacity.later is None else of(capacity.later)
    return replace(capacity, now=of(capacity.now), later=later)
