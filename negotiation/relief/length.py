"""Length: by how many instalments a loan may be lengthened, by policy and by law.

A lengthened plan ends `policy.longest_term` months from the day it is made at the latest, and
where a law says by how much a term may be extended, so long after the contract's end at most. A
plan that is not lengthened may end as late as the contract's own instalments do.

>>> from decimal import Decimal
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> longest_extension(loan, Policy(), now=date(2019, 4, 1))
36
>>> must_end_by(loan, Policy(longest_term=30), now=date(2019, 4, 1)).isoformat()
'2021-10-01'
>>> longest_extension(loan, Policy(longest_term=30), now=date(2019, 4, 1))
5
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from negotiation.limits import Role
from negotiation.loans.frequency import MONTHLY
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.refusals import BeyondPolicy, LongerThanLaw

from .beginning import new_periods


def longest_extension(loan: Loan, policy: Policy, *, now: date) -> int:
    """How many instalments may be added; 0 for none. Raises `NothingOwed`."""
    today = loan.still_owed()
    periods, passed = new_periods(loan, today, now, policy)
    most = most_added(loan, policy)
    agreed, end = loan.agreed, today.first.number - 1 + passed + len(periods)
    last = must_end_by(loan, policy, now=now)
    return sum(agreed.due(each) <= last for each in agreed.dates(end + most)[end:])


def most_added(loan: Loan, policy: Policy) -> int:
    """Instalments that the lender's policy lets anybody add, wherever the plan then ends."""
    months = min(policy.longest_extension, policy.limits.of(Role.SUPERVISOR).months)
    return loan.every.within(months)


def must_end_by(loan: Loan, policy: Policy, *, now: date) -> date:
    """The latest day on which a lengthened plan may end."""
    by_policy, law = MONTHLY.after(now, policy.longest_term), lawful_extension(loan, policy)
    return by_policy if law is None else min(by_policy, law.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class LawfulExtension:
    months: int  #: by which the term may be extended, all extensions together
    until: date


def lawful_extension(loan: Loan, policy: Policy) -> LawfulExtension | None:
    """How far the law lets the term of *loan* be extended; `None` where no rule says."""
    months = policy.pack.longest_extension(loan.every.in_months(loan.count))
    if months is None:
        return None
    return LawfulExtension(months=months, until=MONTHLY.after(loan.agreed.dates()[-1], months))


def too_long(loan: Loan, policy: Policy, *, now: date) -> BeyondPolicy:
    """The refusal of more than `longest_extension`: whether it is the lender's policy or the law that allows no more."""
    law, most = lawful_extension(loan, policy), longest_extension(loan, policy, now=now)
    is_law = law is not None and law.until == must_end_by(loan, policy, now=now)
    limit = loan.every.in_months(most)
    if is_law and most < most_added(loan, policy):
        return LongerThanLaw(limit)
    return BeyondPolicy(limit)
