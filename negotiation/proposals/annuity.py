"""Annuity: the instalments of a plan of a loan that is repaid in equal ones, without building the plan.

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> outset = Outset(loan, now=date(2019, 4, 1), policy=Policy())
>>> later = AtFirst(kind=Relief.PRINCIPAL_BREAK, count=2)
>>> amounts = instalments(outset, Shape(rate=Decimal("8.78"), added=3, at_first=later), (outset.owed, 0))
>>> amounts[:3], len(amounts) == outset.remaining + 5
([11906, 11906, 55553], True)
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from negotiation.loans.amortisation import BelowInterest, Row, annuity_rows, interest_of, kept_rows
from negotiation.reliefs import Relief
from negotiation.rounding import Rounding

from .outset import Outset
from .shape import Arrears, AtFirst, Shape


def instalments(outset: Outset, shape: Shape, left: tuple[int, int]) -> list[int] | None:
    """Of *shape*, with interest and charges *left* to pay; `None` where arrears cannot become principal.

    Raises `BelowInterest` where what is asked could never repay it.
    """
    interest, charges = left
    balance, carried = outset.balance, interest + charges
    capital = shape.arrears is not None and shape.arrears.kind is Relief.CAPITALISATION
    if capital:
        added = carried if shape.arrears and shape.arrears.charges_too else interest
        balance, carried = balance + added, carried - added
        if not interest or balance > outset.loan.principal.units:
            return None
    factors = outset.factors(shape.rate, outset.remaining + shape.lengthened)
    is_kept = not (outset.passed or capital or shape.added or shape.rate < outset.loan.rate)
    equal = outset.loan.instalment.units if is_kept else None
    rounding = outset.agreed.rounding
    if shape.at_first is None:
        rows, deferred = _tail(balance, factors, equal, rounding), 0
    else:
        rows, deferred = _with_first(shape.at_first, outset, balance, factors, equal)
    return _with_arrears(rows, len(factors), shape, carried, deferred)


def _with_first(
    first: AtFirst, outset: Outset, balance: int, factors: Sequence[Fraction], equal: int | None
) -> tuple[list[Row], int]:
    """The rows, and the interest of a break that is put off."""
    rounding, deferred = outset.agreed.rounding, 0
    head: list[Row] = []
    for factor in factors[: first.count]:
        interest = interest_of(balance, factor, rounding)
        share = 0
        if first.kind is Relief.PAYMENT_BREAK:
            asked = min(first.amount.units, interest) if first.amount is not None else 0
            deferred, interest = deferred + interest - asked, asked
        elif first.amount is not None:
            if not interest <= first.amount.units < outset.asks:
                raise BelowInterest(interest)
            share = min(first.amount.units - interest, balance)
        balance -= share
        head.append((interest, share, balance))
        if not balance:
            return head, 0
    if first.kind is Relief.REDUCTION:
        equal = None
    return head + _tail(balance, factors[first.count :], equal, rounding), deferred


def _tail(
    balance: int, factors: Sequence[Fraction], equal: int | None, rounding: Rounding
) -> list[Row]:
    """The equal instalments: those of today, or such as repay it in time."""
    if equal is None:
        return annuity_rows(balance, factors, rounding)[1]
    return kept_rows(balance, factors, equal, rounding)


def _with_arrears(
    rows: Sequence[Row], count: int, shape: Shape, carried: int, deferred: int
) -> list[int]:
    """The instalments, each with its share of what is unpaid or put off."""
    amounts = [interest + principal for interest, principal, _ in rows]
    first = shape.at_first
    asked = first.count if first and first.kind is Relief.PAYMENT_BREAK else 0
    match shape.arrears:
        case _ if not carried:
            pass
        case Arrears(kind=Relief.ARREARS_LAST):
            _put(amounts, carried, count - 1, count)
        case Arrears(kind=Relief.SPREAD, since=since, until=until):
            _put(amounts, carried, since, min(until or count, count))
        case _:
            _put(amounts, carried, asked, len(amounts))
    _put(amounts, deferred, asked, len(amounts))
    return amounts


def _put(amounts: list[int], total: int, since: int, until: int) -> None:
    """Add *total* in equal shares from the index *since* on, before that of *until*; the last absorbs the rest."""
    amounts += [0] * (until - len(amounts))
    share, rest = divmod(total, until - since)
    for at in range(since, until):
        amounts[at] += share
    amounts[until - 1] += rest
