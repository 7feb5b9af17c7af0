"""Instalments: those of a plan, by its loan's method, without building the plan.

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
from dataclasses import dataclass
from fractions import Fraction

from negotiation.loans.amortisation import (
    BelowInterest,
    Row,
    annuity_rows,
    balloon_rows,
    equal_principal_rows,
    interest_of,
    kept_rows,
    rows_asking,
)
from negotiation.loans.contract import Method
from negotiation.relief.flat_ahead import FlatAhead, flat_base
from negotiation.reliefs import Relief
from negotiation.rounding import rounded

from .outset import Outset
from .shape import Arrears, AtFirst, Shape


def instalments(outset: Outset, shape: Shape, left: tuple[int, int]) -> list[int] | None:
    """Of *shape*, which is not converted, with interest and charges *left* to pay; `None` where arrears cannot become
    principal.

    Raises `BelowInterest` where what is asked could never repay it.
    """
    interest, charges = left
    balance, carried = outset.balance, interest + charges
    capital = shape.arrears is not None and shape.arrears.kind is Relief.CAPITALISATION
    added = 0
    if capital:
        added = carried if shape.arrears and shape.arrears.charges_too else interest
        balance, carried = balance + added, carried - added
        if not interest or balance > outset.loan.principal.units:
            return None
    factors = outset.factors(shape.rate, outset.remaining + shape.lengthened)
    is_kept = not (outset.passed or capital or shape.added or shape.rate < outset.loan.rate)
    repaid = _Repaid(outset, flat=_flat(outset, shape, balance, added), is_kept=is_kept)
    if shape.at_first is None:
        rows, deferred = repaid.tail(balance, factors, is_kept=is_kept), 0
    else:
        rows, deferred = repaid.with_first(shape.at_first, balance, factors)
    return _with_arrears(rows, len(factors), shape, carried, deferred)


def _flat(outset: Outset, shape: Shape, balance: int, capitalised: int) -> FlatAhead | None:
    """The flat interest of the plan; `None` where it is not flat."""
    if outset.agreed.method is not Method.FLAT:
        return None
    base = flat_base(
        lent=outset.loan.principal.units + capitalised,
        balance=balance,
        count=outset.remaining + shape.lengthened,
        added=min(outset.passed, outset.remaining) + shape.lengthened,
        lowered=outset.lowered,
    )
    return FlatAhead(base, outset.agreed.rounding)


@dataclass(frozen=True, slots=True)
class _Repaid:
    """How a plan is repaid: as its loan is, with *flat* interest where it has that."""

    outset: Outset
    flat: FlatAhead | None
    is_kept: bool  #: whether today's instalment is

    def with_first(
        self, first: AtFirst, balance: int, factors: Sequence[Fraction]
    ) -> tuple[list[Row], int]:
        """The rows, and the interest of a break that is put off."""
        asked, deferred = first.amount.units if first.amount is not None else 0, 0
        if first.amount is not None and not 0 < asked < self.outset.asks:
            raise BelowInterest(asked)
        head: list[Row] = []
        for factor in factors[: first.count]:
            interest = self._interest(balance, factor)
            share = 0
            if first.kind is Relief.PAYMENT_BREAK:
                paid = min(asked, interest)
                deferred, interest = deferred + interest - paid, paid
            elif first.kind is Relief.REDUCTION:
                if asked < interest:
                    raise BelowInterest(interest)
                share = min(asked - interest, balance)
            balance -= share
            head.append((interest, share, balance))
            if not balance:
                return head, 0
        is_kept = self.is_kept and first.kind is not Relief.REDUCTION
        return head + self.tail(balance, factors[first.count :], is_kept=is_kept), deferred

    def _interest(self, balance: int, factor: Fraction) -> int:
        if self.flat is not None:
            return self.flat.interest(factor)
        return interest_of(balance, factor, self.outset.agreed.rounding)

    def tail(self, balance: int, factors: Sequence[Fraction], *, is_kept: bool) -> list[Row]:
        """The instalments after what is asked at first: those of today, or such as repay it in time."""
        agreed, rounding = self.outset.agreed, self.outset.agreed.rounding
        today = self.outset.loan.instalment.units
        match agreed.method:
            case Method.ANNUITY if is_kept:
                return kept_rows(balance, factors, today, rounding)
            case Method.ANNUITY:
                return annuity_rows(balance, factors, rounding)[1]
            case Method.EQUAL_PRINCIPAL:
                share = self.outset.principal_today if is_kept else None
                return equal_principal_rows(balance, factors, rounding, share)
            case Method.INTEREST_ONLY:
                return balloon_rows(balance, factors, rounding)
            case Method.FLAT:
                interests = [self._interest(balance, factor) for factor in factors]
                equal = rounded(balance + sum(interests), len(factors), rounding)
                return rows_asking(today if is_kept else equal, interests, balance)


def _with_arrears(
    rows: Sequence[Row], count: int, shape: Shape, carried: int, deferred: int
) -> list[int]:
    """The instalments, each with its share of what is unpaid or put off."""
    amounts = [interest + principal for interest, principal, _ in rows]
    first = shape.at_first
    after = first.count if first and first.kind is Relief.PAYMENT_BREAK else 0
    if carried:
        _put(amounts, carried, *_carrying(shape.arrears, count, after, len(amounts)))
    _put(amounts, deferred, after, len(amounts))
    return amounts


def _carrying(arrears: Arrears | None, count: int, after: int, last: int) -> tuple[int, int]:
    """The index of the first instalment that carries what is unpaid, and of the first behind those: all *after* a
    break, to the *last* there is, unless *arrears* says otherwise.
    """
    match arrears:
        case Arrears(kind=Relief.ARREARS_LAST):
            return count - 1, count
        case Arrears(kind=Relief.SPREAD, since=since, until=until):
            return since, min(until or count, count)
    return after, last


def _put(amounts: list[int], total: int, since: int, until: int) -> None:
    """Add *total* in equal shares from the index *since* on, before that of *until*; the last absorbs the rest."""
    amounts += [0] * (until - len(amounts))
    share, rest = divmod(total, until - since)
    for at in range(since, until):
        amounts[at] += share
    amounts[until - 1] += rest
