"""Lawful: the highest rate that a plan may have, where the law of the place caps it.

What is signed anew asks nothing above the cap, whatever the contract says. Going down to it is no
concession of the lender's: it needs nobody's authority, and is possible where no cut is offered. What is owed beside the principal is in `lawful_arrears`.

>>> from dataclasses import replace
>>> from negotiation.money import Money
>>> from negotiation.pack import HighestRate, Pack, Source
>>> from .dates import Extension
>>> opinions = Source(name="Opinions on strengthening financial trials", article="item 2")
>>> cap = HighestRate(source=opinions, percent=Decimal(24))
>>> policy = Policy(pack=Pack(code="x", name="X", highest_rates=(cap,)))
>>> loan = Loan(
...     number="1", product="personal", principal=Money(12000, "CNY"), rate=Decimal(30), count=24,
...     instalment=Money("670.97", "CNY"), first_due=date(2024, 2, 1),
...     outstanding=Money(9000, "CNY"), as_of=date(2024, 8, 31))
>>> september = date(2024, 9, 1)
>>> must_be_lawful(loan, [Extension(instalments=6)], now=september, policy=policy)
Traceback (most recent call last):
    ...
negotiation.refusals.permission.RateAboveLaw: above 24 %, which is the most by law
>>> must_be_lawful(loan, [Extension(instalments=6), *by_law(loan, policy)], now=september, policy=policy)

Flat interest runs on the sum lent to the end, so a flat rate costs about twice what it says, and on
the 9,000 that are left of 12,000 more still. The contract may be kept, a plan for what is left may not:

>>> flat = replace(loan, method=Method.FLAT, rate=Decimal(13), instalment=Money(630, "CNY"))
>>> is_lawful(flat, policy), lawful_rate(flat, policy)
(True, Decimal('10.02'))
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from functools import lru_cache

from negotiation.loans.contract import Method
from negotiation.loans.frequency import Every
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.refusals import RateAboveLaw
from negotiation.reliefs import Relief

from .length import most_added
from .life import Change
from .waivers import FutureInterestWaiver, RateCut, rate_left

_HUNDREDTH = Decimal("0.01")
#: A year of 360 days is shorter by as much.
_ABOUT = Decimal("1.02")


def is_lawful(loan: Loan, policy: Policy) -> bool:
    """Whether the contract of *loan*, kept from its beginning to its end, costs no more than the law
    allows.
    """
    return loan.rate <= rate_as_agreed(loan, policy)


def rate_as_agreed(loan: Loan, policy: Policy) -> Decimal:
    """Percent a year that the contract of *loan* may have, kept from its beginning to its end: its own, or the law's
    where that is lower.
    """
    highest = policy.pack.highest_rate()
    if highest is not None and loan.method is Method.FLAT:
        highest = _flat(highest, loan.count, loan.every)
    return loan.rate if highest is None else min(loan.rate, highest)


def lawful_rate(loan: Loan, policy: Policy) -> Decimal:
    """Percent a year that a plan for *loan* may have: the contract's, or the law's where that is
    lower. Of flat interest it is the rate at which no plan for what is left costs more than the
    law allows, however long it is.
    """
    highest = policy.pack.highest_rate()
    if highest is None:
        return loan.rate
    if loan.method is Method.FLAT and loan.outstanding.is_positive:
        highest = _flat_on_what_is_left(loan, policy, highest)
    return min(loan.rate, highest)


def _flat_on_what_is_left(loan: Loan, policy: Policy, highest: Decimal) -> Decimal:
    left = loan.remaining
    longest = left + most_added(loan, policy) + policy.limits.longest_token
    least = _least_flat(highest, left, longest, loan.every)
    share = loan.outstanding.amount / loan.principal.amount
    return (least * share).quantize(_HUNDREDTH, ROUND_DOWN)


# A search asks for it again with every plan, and weeks are many.
@lru_cache(maxsize=256)
def _least_flat(highest: Decimal, shortest: int, longest: int, every: Every) -> Decimal:
    return min(_flat(highest, count, every) for count in range(shortest, longest + 1))


@lru_cache(maxsize=4096)
def _flat(highest: Decimal, count: int, every: Every) -> Decimal:
    a_year = every.in_a_year
    rate = highest / 100 / a_year
    repaid = count * rate / (1 - (1 + rate) ** -count)  # by an annuity, of one unit
    return ((repaid - 1) / count * a_year * 100).quantize(_HUNDREDTH, ROUND_DOWN)


def lowered(loan: Loan, policy: Policy) -> Fraction:
    """How much more of what is left of *loan* may bear flat interest, where the law has lowered its rate: that is a
    rate for the sum lent.
    """
    highest = lawful_rate(loan, policy)
    return Fraction(loan.rate) / Fraction(highest) if highest else Fraction(1)


def flat_cap(loan: Loan, policy: Policy) -> Decimal | None:
    """Percent a year that the instalments of a plan for *loan* may cost, which is flat; `None` for others.

    Its lawful rate is that of equal instalments; a plan that asks most of them at first is dearer.
    """
    highest = policy.pack.highest_rate()
    return None if highest is None or loan.method is not Method.FLAT else highest * _ABOUT


def is_repaid_within(
    amounts: Sequence[int], factors: Sequence[Fraction], *, principal: int, beside: int
) -> bool:
    """Whether *amounts* repay *principal* for no more than *factors* a period; what is owed *beside* it, in
    equal shares among them, bears nothing.
    """
    worth = each = grown = Decimal(0)
    last = None
    for amount, factor in zip(reversed(amounts), reversed(factors), strict=True):
        if factor is not last:  # most periods are alike
            last, grown = factor, 1 + Decimal(factor.numerator) / factor.denominator
        worth, each = (worth + amount) / grown, (each + 1) / grown
    rounding = len(amounts)  # a minor unit each
    return worth <= principal + beside * each / len(amounts) + rounding


def by_law(loan: Loan, policy: Policy) -> tuple[Change, ...]:
    """The cut of the rate that a plan for *loan* has to have; none where its rate is lawful."""
    rate = lawful_rate(loan, policy)
    return (RateCut(rate=rate),) if rate < loan.rate else ()


def is_by_law(change: Change, loan: Loan, policy: Policy) -> bool:
    """Whether *change* is no more than the law demands."""
    return change in by_law(loan, policy)


def must_be_lawful(loan: Loan, changes: Sequence[Change], *, now: date, policy: Policy) -> None:
    """Whether *loan* with *changes* asks no higher rate than the law allows. Raises `RateAboveLaw`.

    A settlement asks none: nothing runs on after it.
    """
    highest = lawful_rate(loan, policy)
    if loan.rate <= highest or any(each.kind is Relief.SETTLEMENT for each in changes):
        return
    from_now = [
        each
        for each in changes
        if isinstance(each, RateCut | FutureInterestWaiver)
        and (each.since is None or each.since <= now)
    ]
    if rate_left(loan.rate, from_now) > highest:
        raise RateAboveLaw(highest)
