"""Yearly: the rate a year of a plan, of all that is owed and not waived, as the law has it named.

A year more for a late loan at 10.78 %:

>>> from negotiation.policy import Policy
>>> from .extension import extend_term
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> terms = extend_term(loan, months=12, now=date(2019, 4, 1), policy=Policy())
>>> [rate_of(terms, loan, method) for method in RateMethod]
[Decimal('10.34'), Decimal('10.84')]

The interest of the months unpaid so far is spread and carries none, so it is less than 10.78.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from negotiation.loans.annual_rate import RateMethod, annual_rate
from negotiation.loans.frequency import MONTHLY
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money


def yearly(
    terms: Terms,
    units: Sequence[int],
    *,
    owed: Money,
    loan: Loan,
    start: date,
    method: RateMethod,
) -> Decimal:
    """Percent a year at which *terms* of *loan*, instalments of so many *units*, repay what is
    *owed*, the first period beginning on *start*.
    """
    every, first_due = loan.every, terms.first_due
    if every.months is not None:
        first = _months(start, first_due, method) / every.months
    else:
        first = Fraction((first_due - start).days, every.days or 1)
    return annual_rate(
        owed,
        Money.row(units, owed.currency),
        method=method,
        periods=every.in_a_year,
        first=first,
        near=loan.rate if terms.rate is None else terms.rate,
    )


def _months(start: date, end: date, method: RateMethod) -> Fraction:
    """From *start* to *end* as the law counts them: whole ones back from the later day, and the days before them, of which 30
    are a month by the nominal method (Reg Z, appendix J (b)(5)), and 365 or 366 a year by the effective one
    (Directive 2008/48/EC, annex I).

    >>> february, april = date(1978, 2, 10), date(1978, 4, 1)
    >>> [str(_months(february, april, method)) for method in RateMethod]
    ['49/30', '593/365']
    >>> [str(_months(february, date(1978, 4, 20), method)) for method in RateMethod]
    ['7/3', '170/73']
    >>> [str(_months(february, date(1980, 4, 1), method)) for method in RateMethod]
    ['769/30', '9353/365']
    >>> [str(_months(*lasts, RateMethod.NOMINAL)) for lasts in (
    ...     (date(1978, 1, 31), date(1978, 2, 28)), (date(1978, 11, 30), date(1978, 12, 31)))]
    ['1', '1']
    """
    whole = (end.year - start.year) * 12 + end.month - start.month
    # 31 January to 28 February is a month: the last of each.
    if end == MONTHLY.after(start, whole):
        return Fraction(whole)
    if MONTHLY.after(end, -whole) < start:
        whole -= 1
    begun = MONTHLY.after(end, -whole)
    days, a_year_ago = (begun - start).days, MONTHLY.after(begun, -12)
    if method is RateMethod.NOMINAL:
        return whole + Fraction(days, 30)
    return whole + Fraction(12 * days, (begun - a_year_ago).days)


def rate_of(terms: Terms, loan: Loan, method: RateMethod) -> Decimal:
    """The same of a plan alone, as its paper names it."""
    schedule = terms.schedule
    return yearly(
        terms,
        schedule.amounts,
        owed=schedule.total_principal + schedule.total_arrears,
        loan=loan,
        start=_start(terms, loan),
        method=method,
    )


def _start(terms: Terms, loan: Loan) -> date:
    """The day from which the interest of the first instalment runs; where the plan does not know it, as if it were on
    the contract's own days.
    """
    if terms.since is not None:
        return terms.since
    agreed, count = loan.agreed, loan.count
    while (periods := agreed.periods(count)) and agreed.due(periods[-1].end) < terms.first_due:
        count += loan.count
    found = [each for each in periods if agreed.due(each.end) <= terms.first_due]
    return (found[-1] if found else periods[0]).start
