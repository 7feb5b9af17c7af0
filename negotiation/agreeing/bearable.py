"""Bearable: whoever put a plan together, it asks no cent more than a month leaves.

>>> from decimal import Decimal
>>> from dataclasses import replace
>>> from negotiation.applying.budget import Income
>>> from negotiation.agreeing.suggestions import suggested
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> said = Application(can_pay=Money(460, "USD"))
>>> april = date(2019, 4, 1)
>>> left = replace(said, income=Income(Money(2000, "USD")), outgoings=Money("1542.50", "USD"))
>>> plan = suggested(said, loan, now=april, policy=Policy()).proposals[1]
>>> must_be_bearable(plan.terms, loan, left)
Traceback (most recent call last):
    ...
negotiation.refusals.offering.MoreThanIsLeft: asks 457.74 USD of 457.50 USD
>>> must_be_bearable(plan.terms, loan, replace(left, outgoings=Money("1542.26", "USD")))

Where nothing fits, a plan for a time is measured by what it asks until then:

>>> hard = replace(left, can_pay=Money(90, "USD"), outgoings=Money(1900, "USD"))
>>> nothing = suggested(hard, loan, now=april, policy=Policy())
>>> token, settlement = nothing.last_resorts
>>> str(token.terms.instalment), str(token.terms.regular)
('90.00 USD', '632.08 USD')
>>> must_be_bearable(token.terms, loan, hard, found=nothing)
>>> must_be_bearable(token.terms, loan, replace(hard, outgoings=Money(1950, "USD")), found=nothing)
Traceback (most recent call last):
    ...
negotiation.refusals.offering.MoreThanIsLeft: asks 90.00 USD of 50.00 USD
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from negotiation.applying.application import Application
from negotiation.loans.frequency import Every
from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Instalment
from negotiation.loans.terms import Terms
from negotiation.money import Money, total_of
from negotiation.proposals import Proposals
from negotiation.proposals.case_plans import Package
from negotiation.refusals import MoreThanIsLeft
from negotiation.reliefs import Relief


def must_be_bearable(
    terms: Terms, loan: Loan, application: Application, *, found: Proposals | None = None
) -> None:
    """Whoever put a plan for *loan* together, it asks no cent more than is left of a month, where that is known, or than
    is hoped for from its day on; what is asked every week or quarter, as much as it comes to in a month.

    Of one payment that settles all it is not asked: nobody makes that out of a month's money. Where nothing that was *found*
    fits, a plan for a time is asked it of that time: what comes then is looked at anew. Raises `MoreThanIsLeft`.
    """
    if not terms.is_one_payment:
        measured = terms.at_first if _is_for_a_time(terms, found) else terms.schedule
        _must_be_left([(loan.every, measured)], application)


def must_be_bearable_together(package: Package, application: Application) -> None:
    """As `must_be_bearable`, of the dearest month of all loans together."""
    schedules = [(each.terms.every, each.terms.schedule) for each in package.plans]
    schedules += [(each.every, each.still_owed()) for each in package.kept]
    _must_be_left(schedules, application)


def _must_be_left(
    asked: Sequence[tuple[Every, Iterable[Instalment]]], application: Application
) -> None:
    """That the dearest month of all together is no more than is left, before and after what is hoped for."""
    surplus, recovery = application.surplus, application.recovery
    if surplus is None:
        return
    left = max(surplus, Money.zero(surplus.currency))
    since = date.max if recovery is None else recovery.since
    then = left if recovery is None else max(left, recovery.amount)
    for most, is_then in ((left, False), (then, True)):
        months = [
            every.a_month(max(amounts))
            for every, rows in asked
            if (amounts := [row.amount for row in rows if (row.due_date >= since) is is_then])
        ]
        if months and (asks := total_of(months)) > most:
            raise MoreThanIsLeft(asks, most if is_then else surplus)


def _is_for_a_time(terms: Terms, found: Proposals | None) -> bool:
    """Whether it is a last resort that was *found*, or one like them that a person put together."""
    if found is None or not found.last_resorts:
        return False
    is_alike = not _FOR_A_TIME.isdisjoint(terms.kinds or (terms.kind,))
    return is_alike or any(each.terms == terms for each in found.last_resorts)


_FOR_A_TIME = frozenset({Relief.TOKEN, Relief.PAYMENT_BREAK})
