"""Beginning: when the new instalments of a relieved loan begin.

That is the first due date of the contract that is `policy.notice_days` away, and not before the
contract asks for anything. The unpaid periods before it pass, and come again after the others:
their interest is owed.

One rule holds for interest, here, for a relief in a file (`life`), for what doing nothing comes to
(`nothing`) and for what ends a loan (`ledger`): principal bears interest at the contract's rate
until it is repaid, late or not, and interest that is owed bears none. A schedule says what falls
due on time: where overdue instalments are left to stand, they ask what the contract asks; as soon
as a plan takes them in, the interest of the time that they were late is owed as well.

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> periods, passed = new_periods(loan, loan.still_owed(), date(2019, 4, 1), Policy())
>>> periods[0].end.isoformat(), len(periods), passed
('2019-05-01', 25, 5)
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from negotiation.loans.contract import Contract
from negotiation.loans.day_count import Period
from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Schedule
from negotiation.policy import Policy


def new_periods(
    loan: Loan, today: Schedule, now: date, policy: Policy
) -> tuple[list[Period], int]:
    """As many periods as *today* has instalments left, and how many unpaid ones pass before them."""
    earliest = max(now + timedelta(days=policy.notice_days), today.first.due_date)
    periods, passed = _periods_from(loan.agreed, today.first.number - 1, len(today), earliest)
    return list(periods), passed


# Each plan that is looked at for a loan asks for the same ones.
@lru_cache(maxsize=64)
def _periods_from(
    agreed: Contract, paid: int, count: int, earliest: date
) -> tuple[Sequence[Period], int]:
    row, start = agreed.dates(agreed.instalments), paid
    while agreed.due(row[-1]) < earliest:
        row = agreed.dates(len(row) + agreed.instalments)
    while agreed.due(row[start]) < earliest:
        start += 1
    return agreed.periods(start + count)[start:], start - paid
