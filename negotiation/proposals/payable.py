"""Payable: what a borrower can pay on each due date of the plans that are looked for.

Less until September, when a new job begins:

>>> from decimal import Decimal
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> space = Space(loan, now=date(2019, 4, 1), policy=Policy())
>>> capacity = Capacity(
...     now=Money(300, "USD"), later=Money(500, "USD"), since=date(2019, 9, 1))
>>> payable = Payable(space=space, capacity=capacity)
>>> payable.caps[:6], payable.recovers_at
([30000, 30000, 30000, 30000, 50000, 50000], 4)
>>> payable.fits([30000] * 4 + [50000]), payable.fits([30000] * 3 + [50000])
(True, False)

What can be paid in a month is a quarter of a quarter's, and more than four weeks':

>>> from dataclasses import replace
>>> from negotiation.loans.frequency import Every
>>> for every in ("3m", "1w", "4w"):
...     other = Space(replace(loan, rate=Decimal(0), every=Every.parse(every)), now=date(2019, 4, 1), policy=Policy())
...     print(every, Payable(space=other, capacity=Capacity(now=Money(300, "USD"))).caps[0])
3m 90000
1w 6904
4w 27616
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import le

from negotiation.applying.budget import Capacity

from .space import Space


@dataclass(kw_only=True)
class Payable:
    space: Space
    capacity: Capacity

    @cached_property
    def caps(self) -> list[int]:
        """What an instalment of each due date may be at most, in minor units."""
        days, since = self.space.days, self.capacity.since
        first, last = self.on(days[0]), self.on(days[-1])
        before = 0 if since is None else bisect_left(days, since)
        return [first] * before + [last] * (len(days) - before)

    def on(self, day: date) -> int:
        """What an instalment due on *day* may be at most, in minor units."""
        return self.space.loan.every.of_a_month(self.capacity.on(day)).units

    @cached_property
    def recovers_at(self) -> int:
        """The index of the first instalment of which more can be paid than before; 0 for none."""
        first = self.caps[0]
        return next((at for at, cap in enumerate(self.caps) if cap > first), 0)

    @cached_property
    def falls_at(self) -> int:
        """The index of the first instalment of which less can be paid than before; 0 for none."""
        first = self.caps[0]
        return next((at for at, cap in enumerate(self.caps) if cap < first), 0)

    def fits(self, amounts: Sequence[int]) -> bool:
        """Whether every instalment can be paid on its day."""
        return all(map(le, amounts, self.caps))
