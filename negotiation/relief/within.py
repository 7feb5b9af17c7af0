"""Within: whether changes of a loan go no further than its lender's policy, the law and somebody's authority let them.

>>> from decimal import Decimal
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> from .dates import Extension
>>> def ask(months, role):
...     must_be_within(
...         loan, [Extension(instalments=months)], owed=Money("606.75", "USD"), last_due=date(2022, 5, 1),
...         now=date(2019, 4, 1), policy=Policy(), role=role)
>>> ask(12, Role.BOT)
>>> ask(13, Role.BOT)
Traceback (most recent call last):
    ...
negotiation.refusals.permission.BeyondAuthority: for the advisor to decide
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_CEILING
from math import ceil

from negotiation.limits import MOST_MONTHS, Role
from negotiation.loans.day_count import months_between
from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Schedule
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import BelowFloor, BeyondAuthority, RateAboveLaw

from .beginning import new_periods
from .course import Course
from .dates import DueDateMove
from .lawful import flat_cap, is_by_law, is_repaid_within, lawful_rate, must_be_lawful
from .lawful_arrears import must_carry_no_more
from .length import most_added, must_end_by, too_long
from .life import Change
from .overdue import Spread
from .permission import may_restructure, must_be_allowed
from .rates import Rates
from .reach import added_by, reach_of
from .settlement import Settlement


def must_be_possible(loan: Loan, changes: Sequence[Change], *, now: date, policy: Policy) -> None:
    """Whether policy and law have *changes* at all, and the loan's terms may be changed again.

    Raises `NotOffered`, `BeyondPolicy`, `RateTooLow`, `RestructureOpen`, `TooManyRestructures`,
    `TooSoonAgain`.
    """
    given = [each for each in changes if not is_by_law(each, loan, policy)]
    must_be_allowed(given, loan.charges, policy, every=loan.every)
    if any(each.kind.is_restructure for each in given):
        may_restructure(loan.terms_changed, now, policy.limits, under_way=loan.restructuring)


def must_be_within(
    loan: Loan,
    changes: Sequence[Change],
    *,
    owed: Money,
    last_due: date,
    now: date,
    policy: Policy,
    role: Role,
) -> None:
    """Whether *changes*, the interest *owed* having fallen due, go no further than *role* may go
    and end, on *last_due*, no later than the loan may, at a rate that the law allows. Arrears that are spread
    beyond its own end make it longer, too. One payment is taken for all of it down to the lender's floor.

    Raises `RateAboveLaw`, `BelowFloor`, `BeyondPolicy`, `LongerThanLaw`, `BeyondAuthority`.
    """
    must_be_lawful(loan, changes, now=now, policy=policy)
    floor = loan.outstanding.times(policy.limits.floor / 100, ROUND_CEILING)
    if any(isinstance(each, Settlement) and each.amount < floor for each in changes):
        raise BelowFloor(policy.limits.floor)
    must_carry_no_more(loan, changes, owed=owed, now=now, policy=policy)
    added = added_by(changes)
    if added > most_added(loan, policy):
        raise too_long(loan, policy, now=now)
    beyond = _months_beyond(loan, changes, last_due, now=now, policy=policy)
    reach = reach_of(loan, changes, owed=owed, rate=lawful_rate(loan, policy))
    reach = replace(reach, months=min(reach.months + beyond, MOST_MONTHS))
    if not policy.limits.may(role, reach):
        raise BeyondAuthority(policy.limits.who_may(reach))
    if (added or beyond) and last_due > must_end_by(loan, policy, now=now):
        raise too_long(loan, policy, now=now)


def _months_beyond(
    loan: Loan, changes: Sequence[Change], last_due: date, *, now: date, policy: Policy
) -> int:
    """For how many months arrears are still paid when all instalments of *loan* are."""
    if not any(isinstance(each, Spread) for each in changes):
        return 0
    periods, _ = new_periods(loan, loan.still_owed(), now, policy)
    end = loan.every.after(periods[-1].end, added_by(changes)) + _MONTHS_DIFFER
    for each in changes:
        if isinstance(each, DueDateMove):  # all go with it
            end += each.to - each.since
    last = loan.agreed.due(end)
    return 0 if last_due <= last else ceil(months_between(last, last_due))


#: A month has 28 days to 31.
_MONTHS_DIFFER = timedelta(days=3)


def must_cost_no_more(loan: Loan, course: Course, schedule: Schedule, policy: Policy) -> None:
    """Whether *schedule* of *course* costs no more than the law allows, where a lawful rate alone does not see to
    that. Raises `RateAboveLaw`.
    """
    cap = flat_cap(loan, policy)
    if cap is None:
        return
    periods = [slot.period for slot in course.slots[: len(schedule)]]
    is_lawful = is_repaid_within(
        schedule.amounts,
        Rates(cap, loan.day_count).factors(periods),
        principal=schedule.total_principal.units,
        beside=schedule.total_arrears.units,
    )
    if not is_lawful:
        raise RateAboveLaw(policy.pack.highest_rate() or cap)
