"""Permission: whether policy and the law of the place allow a relief, whatever its figures.

>>> policy = Policy(limits=Limits(reliefs=frozenset({Relief.TERM_EXTENSION})))
>>> must_be_allowed([PaymentBreak(instalments=2)], (), policy)
Traceback (most recent call last):
    ...
negotiation.refusals.permission.NotOffered: payment_break is not offered
>>> must_be_allowed([PaymentBreak(instalments=6)], (), Policy())
Traceback (most recent call last):
    ...
negotiation.refusals.permission.BeyondPolicy: at most 3 months

The terms of a loan are changed only so often, while charges may be waived at any time:

>>> may_restructure((date(2019, 1, 15),), date(2019, 4, 1), Limits())
Traceback (most recent call last):
    ...
negotiation.refusals.permission.TooSoonAgain: not before 2020-01-15
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from negotiation.limits import Limits, Reach, Role
from negotiation.loans.charge import Charge
from negotiation.loans.day_count import months_between
from negotiation.loans.frequency import MONTHLY, Every
from negotiation.loans.schedule import Schedule
from negotiation.policy import Policy
from negotiation.refusals import (
    BeyondPolicy,
    NotOffered,
    RateTooLow,
    ReasonMissing,
    RestructureOpen,
    TooManyRestructures,
    TooSoonAgain,
)
from negotiation.reliefs import Relief

from .breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from .dates import DueDateMove
from .life import Change
from .overdue import Capitalisation
from .waivers import InterestPause, RateCut

#: Characters, as Apache Fineract has them.
LONGEST_REASON = 500

__all__ = [
    "Limits",
    "Reach",
    "Relief",
    "instead_of_a_plan",
    "may_restructure",
    "must_be_allowed",
    "must_have_reason",
    "must_not_put_off_too_long",
]


def must_be_allowed(
    changes: Iterable[Change],
    charges: Sequence[Charge],
    policy: Policy,
    *,
    every: Every = MONTHLY,
) -> None:
    """Raises `NotOffered` for a relief that is not given, `BeyondPolicy` for too long a one,
    `RateTooLow`.

    Penalties and fees among *charges* become principal only where law and lender allow it for each.
    """
    limits = policy.limits
    for change in changes:
        if change.kind not in limits.reliefs:
            raise NotOffered(change.kind)
        _must_not_last_too_long(change, limits, every)
        if isinstance(change, RateCut) and 0 <= change.rate < limits.lowest_rate:
            raise RateTooLow(limits.lowest_rate)
        takes_charges = isinstance(change, Capitalisation) and change.charges_too
        if takes_charges and not {each.kind for each in charges} <= policy.capitalised:
            raise NotOffered(change.kind)


def _must_not_last_too_long(change: Change, limits: Limits, every: Every) -> None:
    match change:
        case PrincipalBreak() | PaymentBreak():
            length, limit = Fraction(change.instalments), limits.longest_break
        case Token():
            length, limit = Fraction(change.instalments), limits.longest_token
        case InterestPause() if change.first <= change.last:
            # Like a token, it stops interest for a time.
            length, limit = months_between(change.first, change.last), limits.longest_token
        case DueDateMove() if change.to >= every.after(change.since, limits.longest_break + 1):
            # Instalments passed over are left out.
            raise BeyondPolicy(every.in_months(limits.longest_break))
        case _:
            return
    if length > limit:
        raise BeyondPolicy(limit if isinstance(change, InterestPause) else every.in_months(limit))


def must_not_put_off_too_long(
    changes: Iterable[Change], schedule: Schedule, limits: Limits, *, every: Every = MONTHLY
) -> None:
    """Whether smaller instalments of *schedule* that larger ones make up for last no longer than a break may.

    Where nothing later asks more than they do, as before a fall of income, nothing is put off: then they may last as
    long as that. Raises `BeyondPolicy`.
    """
    for change in changes:
        if not isinstance(change, Reduction) or change.instalments <= limits.longest_break:
            continue
        rows = [each for each in schedule if change.since is None or each.due_date >= change.since]
        if any(each.amount > change.amount for each in rows[change.instalments :]):
            raise BeyondPolicy(every.in_months(limits.longest_break))


def must_have_reason(changes: Iterable[Change], reason: str) -> None:
    """Whether it is said why terms are changed, in few enough words. Raises `ReasonMissing`."""
    if any(each.kind.is_restructure for each in changes) and not (
        0 < len(reason.strip()) <= LONGEST_REASON
    ):
        raise ReasonMissing(LONGEST_REASON)


def may_restructure(
    earlier: Sequence[date], now: date, limits: Limits, *, under_way: date | None = None
) -> None:
    """Whether the terms of a loan may be changed *now*, after they were on the days *earlier*, no
    other change being *under_way* since a day.

    Raises `RestructureOpen`, `TooManyRestructures`, `TooSoonAgain`.
    """
    if under_way is not None:
        raise RestructureOpen(under_way)
    if len(earlier) >= limits.restructures:
        raise TooManyRestructures(limits.restructures)
    if earlier and now < (again := MONTHLY.after(max(earlier), limits.months_between)):
        raise TooSoonAgain(again)


def instead_of_a_plan(policy: Policy, earlier: Sequence[date], now: date) -> Policy:
    """The rules for other terms than those of a plan that cannot be kept, or does not fit any more.

    How long the terms of a loan stay as they are is the lender's own rule, and nobody is helped where it holds them to
    a plan that has failed: within that time a supervisor may change them again. Months that the law wants stay.

    >>> april = date(2019, 4, 1)
    >>> sooner = instead_of_a_plan(Policy(), (date(2019, 1, 15),), april)
    >>> may_restructure((date(2019, 1, 15),), april, sooner.limits)
    >>> sooner.limits.who_may(Reach(months=1)).value
    'supervisor'
    >>> instead_of_a_plan(Policy(), (date(2018, 1, 15),), april) == Policy()
    True
    """
    limits = policy.limits
    if not earlier or now >= MONTHLY.after(max(earlier), limits.months_between):
        return policy
    by_law = max((rule.months_between or 0 for rule in policy.pack.restructures), default=0)
    return replace(policy, limits=replace(limits, months_between=by_law, least=Role.SUPERVISOR))
