"""Conversion: what was to be repaid in one sum at the end is repaid in instalments.

Of 1200 at 12 % for six months, interest only, one month is paid. The sum of July cannot be raised,
but over a year more it can be repaid:

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> from negotiation.loans.contract import Contract
>>> from negotiation.relief.dates import Extension
>>> from negotiation.relief.life import live
>>> balloon = Contract(
...     principal=Money(1200, "EUR"), rate=Decimal(12), instalments=6, start=date(2024, 1, 1),
...     method=Method.INTEREST_ONLY)
>>> def amounts(*changes):
...     life = live(balloon, paid=1, as_of=date(2024, 2, 1), changes=changes)
...     return [str(each.amount.amount) for each in life.schedule][1:]
>>> amounts(Conversion())
['247.25', '247.25', '247.25', '247.25', '247.24']
>>> longer = amounts(Conversion(), Extension(instalments=12))
>>> len(longer), longer[0], longer[-1]
(17, '77.11', '77.11')
>>> amounts(Conversion(since=date(2024, 6, 1)))
['12.00', '12.00', '12.00', '609.01', '609.02']

Other loans are repaid in instalments anyway:

>>> from dataclasses import replace
>>> live(replace(balloon, method=Method.ANNUITY), paid=1, as_of=date(2024, 2, 1),
...      changes=[Conversion()])
Traceback (most recent call last):
    ...
negotiation.refusals.relief.NoChange
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from negotiation.loans.contract import Method
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.refusals import DatePassed, NoChange
from negotiation.reliefs import Relief

from .course import Course
from .slot import Asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """Equal instalments from the one of *since* on, over those that are left; interest until then.

    Without *since* it takes in what is overdue, as an extension does. Raises `NoChange` for a
    loan that is repaid in instalments, or where one is left only; `PaidAlready`, `NotADueDate`,
    `DatePassed` for one that is overdue.
    """

    kind: ClassVar = Relief.CONVERSION
    since: date | None = None

    def apply(self, course: Course) -> None:
        if course.method is not Method.INTEREST_ONLY:
            raise NoChange
        if self.since is None:
            course.take_in()
        start = course.at(self.since)
        here = course.slots[start:]
        if len(here) < 2:
            raise NoChange
        if here[0].due < course.as_of:
            raise DatePassed(here[0].due, course.as_of)
        for slot in course.slots[:start]:
            slot.asks = Asks.INTEREST
        course.repay_in_instalments(start)


def may_be_converted(loan: Loan, policy: Policy) -> bool:
    """Whether *loan* asks one sum at its end, and the lender would have it in instalments."""
    return loan.method is Method.INTEREST_ONLY and Relief.CONVERSION in policy.limits.reliefs
