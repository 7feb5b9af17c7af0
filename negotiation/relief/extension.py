"""Extension: more and smaller instalments, computed from the loan.

A term extension repays what is outstanding in more instalments at the contract's rate, or the highest
that the law allows. The
interest of the months unpaid so far is spread over them and carries none itself: nothing is
capitalised, so the principal never grows.

>>> from decimal import Decimal
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> terms = extend_term(loan, months=12, now=date(2019, 4, 1), policy=Policy())
>>> len(terms.schedule), terms.first_due.isoformat(), terms.instalment
(37, '2019-05-01', Money('447.14', 'USD'))
>>> terms.schedule.total_arrears, terms.extra_interest
(Money('606.75', 'USD'), Money('1402.04', 'USD'))
>>> extend_term(loan, months=60, now=date(2019, 4, 1), policy=Policy())
Traceback (most recent call last):
    ...
negotiation.refusals.permission.BeyondPolicy: at most 36 months
>>> extend_term(loan, months=60, now=date(2019, 4, 1), policy=Policy(longest_term=30))
Traceback (most recent call last):
    ...
negotiation.refusals.permission.BeyondPolicy: at most 5 months
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.policy import Policy

from .dates import Extension
from .lawful import by_law
from .length import longest_extension, too_long
from .loan_terms import must_be_owed, relieved


def extend_term(loan: Loan, *, months: int, now: date, policy: Policy) -> Terms:
    """Repay *loan* in *months* more instalments than remain.

    Raises `NotRunning`, `NothingOwed`, `NoChange` for less than one month, `BeyondPolicy`.
    """
    must_be_owed(loan)
    if months > longest_extension(loan, policy, now=now):
        raise too_long(loan, policy, now=now)
    return relieved(
        loan, [Extension(instalments=months), *by_law(loan, policy)], now=now, policy=policy
    )


def shortest_extension(loan: Loan, *, can_pay: Money, now: date, policy: Policy) -> Terms | None:
    """The shortest extension with no instalment above *can_pay* (a month), if policy has one.

    Raises `NotRunning`, `NothingOwed`.
    """
    must_be_owed(loan)
    limit = longest_extension(loan, policy, now=now)

    def can_be_paid(months: int) -> bool:
        return _highest(extend_term(loan, months=months, now=now, policy=policy)) <= can_pay

    # The longer, the smaller, but for cents.
    low = 1 + bisect_left(range(1, limit), True, key=can_be_paid)
    for months in range(max(1, low - CENTS_APART), min(limit, low + CENTS_APART) + 1):
        terms = extend_term(loan, months=months, now=now, policy=policy)
        if _highest(terms) <= can_pay:
            return terms
    return None


#: How many months cents of rounding can blur.
CENTS_APART = 2


def _highest(terms: Terms) -> Money:
    return max(each.amount for each in terms.schedule)
