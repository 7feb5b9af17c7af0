"""Amortisation: the rows that repay a balance, in whole minor units and exact fractions.

A factor is the interest of one period on one unit. The equal instalment is the annuity of all
factors; the last row absorbs the cents. Where that leaves the last one far off, the instalment
is moved by the equal share of the difference and kept if it comes nearer: the convention of
Apache Fineract's progressive loans.

>>> a_month_at_seven_percent = Fraction(7, 1200)
>>> equal, rows = annuity_rows(10_000, [a_month_at_seven_percent] * 6, Rounding.HALF_UP)
>>> equal, rows[0], rows[-1]
(1701, (58, 1643, 8357), (10, 1690, 0))
"""

# ruff: noqa: N818 - it says what is wrong with the figures

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal
from fractions import Fraction

from negotiation.rounding import Rounding, rounded

#: interest, principal, and the balance after it
Row = tuple[int, int, int]

#: Enough that an annuity is never nearer to a minor unit, or the half of one, than the digits show, unless it is that.
_PRECISE = Context(prec=60)
_SHOWN = Decimal("1e-20")
_ONE = Decimal(1)
_WAYS = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.UP: ROUND_UP,
}


class BelowInterest(ArithmeticError):
    """An instalment does not cover the *interest* of its period, so the balance would grow."""

    def __init__(self, interest: int) -> None:
        super().__init__(f"the interest alone is {interest}")
        self.interest = interest


def interest_of(balance: int, factor: Fraction, rounding: Rounding = Rounding.HALF_UP) -> int:
    """A period's interest. Rounding up is for instalments; interest is then rounded half up."""
    if rounding is Rounding.HALF_EVEN:
        return rounded(balance * factor.numerator, factor.denominator, rounding)
    denominator = 2 * factor.denominator
    return (2 * balance * factor.numerator + factor.denominator) // denominator


def annuity_rows(
    balance: int, factors: Sequence[Fraction], rounding: Rounding
) -> tuple[int, list[Row]]:
    """The equal instalment that repays *balance*, and its rows; a first one that is longer, and bears more
    than that, asks its interest alone.
    """
    count = len(factors)
    equal = equal_instalment(balance, factors, rounding)
    try:
        if interest_of(balance, factors[0], rounding) > equal and _is_longer(factors):
            equal, _ = annuity_rows(balance, factors[1:], rounding)
            return equal, kept_rows(balance, factors, equal, rounding)
        rows = kept_rows(balance, factors, equal, rounding)
    except BelowInterest:  # a very long plan, whose principal is less than a rounding
        equal = interest_of(balance, max(factors), rounding)
        return equal, kept_rows(balance, factors, equal, rounding)
    off = _off(rows, equal, count)
    # Whoever rounds up means the last one to be smaller.
    if rounding is Rounding.UP or abs(off) <= count // 2:
        return equal, rows
    moved = equal + rounded(off, count, rounding)
    try:
        other = kept_rows(balance, factors, moved, rounding)
    except BelowInterest:
        return equal, rows
    if abs(_off(other, moved, count)) < abs(off):
        return moved, other
    return equal, rows


def equal_instalment(balance: int, factors: Sequence[Fraction], rounding: Rounding) -> int:
    """The annuity of *factors*, rounded: all of it interest and principal, in equal parts."""
    last, count = factors[-1], len(factors)
    alike = alike_from(factors)
    growth, divisor = Decimal(1), Decimal(0)
    ids = list(map(id, factors[:alike]))  # the same few objects again and again
    grown_by = {
        key: _PRECISE.add(1, _PRECISE.divide(Decimal(each.numerator), Decimal(each.denominator)))
        for key, each in dict(zip(ids, factors, strict=False)).items()
    }
    for key in ids:
        divisor = _PRECISE.fma(divisor, grown_by[key], _ONE)
    for key, times in Counter(ids).items():
        growth = _PRECISE.multiply(growth, _PRECISE.power(grown_by[key], times))
    if last:
        factor = _PRECISE.divide(Decimal(last.numerator), Decimal(last.denominator))
        grown = _PRECISE.power(_PRECISE.add(1, factor), count - alike)
        more = _PRECISE.divide(_PRECISE.subtract(grown, 1), factor)
        divisor = _PRECISE.fma(divisor, grown, more)
        growth = _PRECISE.multiply(growth, grown)
    else:
        divisor = _PRECISE.add(divisor, count - alike)
    exact = _PRECISE.divide(_PRECISE.multiply(Decimal(balance), growth), divisor)
    exact = exact.quantize(_SHOWN, ROUND_HALF_EVEN, _PRECISE)
    return int(exact.quantize(Decimal(1), _WAYS[rounding], _PRECISE))


def kept_rows(
    balance: int, factors: Sequence[Fraction], equal: int, rounding: Rounding
) -> list[Row]:
    """Repay with instalments of *equal*; the last absorbs, or comes early. The first asks its interest where
    it is longer than the others and bears more.

    Raises `BelowInterest`.
    """
    rows: list[Row] = []
    last = len(factors) - 1
    alike = last + 1 if rounding is Rounding.HALF_EVEN else alike_from(factors)
    for at, factor in enumerate(factors[:alike]):
        if rounding is Rounding.HALF_EVEN:
            interest = interest_of(balance, factor, rounding)
        else:  # the same, without a call: a schedule has dozens of rows
            divisor = factor.denominator
            interest = (2 * balance * factor.numerator + divisor) // (2 * divisor)
        share = equal - interest
        if share < 0:
            if at or not _is_longer(factors):
                raise BelowInterest(interest)
            share = 0
        if share > balance or at == last:
            share = balance
        balance -= share
        rows.append((interest, share, balance))
        if not balance:
            return rows
    return rows + _kept_uniformly(balance, factors[alike], last + 1 - alike, equal)


def _is_longer(factors: Sequence[Fraction]) -> bool:
    """Whether the first period is, as where due dates are moved."""
    return len(factors) > 1 and factors[0] > max(factors[1:])


def alike_from(factors: Sequence[Fraction]) -> int:
    """The index from which all periods bear the same, as months do in 30/360."""
    last, index = factors[-1], len(factors)
    while index and (factors[index - 1] is last or factors[index - 1] == last):
        index -= 1
    return index


def _kept_uniformly(balance: int, factor: Fraction, count: int, equal: int) -> list[Row]:
    """`kept_rows` where all factors are one: nearly every loan, and a search for plans makes
    dozens.
    """
    rows: list[Row] = []
    half, divisor = factor.denominator, 2 * factor.denominator
    numerator = 2 * factor.numerator
    for _ in range(count - 1):
        interest = (balance * numerator + half) // divisor
        share = equal - interest
        if share < 0:
            raise BelowInterest(interest)
        if share >= balance:
            rows.append((interest, balance, 0))
            return rows
        balance -= share
        rows.append((interest, share, balance))
    interest = (balance * numerator + half) // divisor
    if interest > equal:
        raise BelowInterest(interest)
    rows.append((interest, balance, 0))
    return rows


def equal_principal_rows(
    balance: int, factors: Sequence[Fraction], rounding: Rounding, equal: int | None = None
) -> list[Row]:
    """The same principal in every row, an *equal* one where it is given, so that the instalments fall; done when
    nothing is left.
    """
    share = rounded(balance, len(factors), rounding) if equal is None else equal
    return _rows(balance, factors, rounding, lambda left, _: min(share, left))


def balloon_rows(balance: int, factors: Sequence[Fraction], rounding: Rounding) -> list[Row]:
    """Interest only, and everything at the end."""
    return _rows(balance, factors, rounding, lambda *_: 0)


def flat_rows(
    balance: int, factors: Sequence[Fraction], rounding: Rounding, equal: int | None = None
) -> list[Row]:
    """Interest of every period on what was lent, whatever is repaid by then.

    Raises `BelowInterest` for a given *equal* instalment below it.
    """
    interests = [interest_of(balance, factor, rounding) for factor in factors]
    if equal is None:
        equal = rounded(balance + sum(interests), len(factors), rounding)
    rows = rows_asking(equal, interests, balance)
    if len(rows) == len(interests) and equal < interests[-1]:
        raise BelowInterest(interests[-1])
    return rows


def rows_asking(equal: int, interests: Sequence[int], balance: int) -> list[Row]:
    """Repay *balance* with instalments of *equal*, *interests* being in them; the last absorbs, or comes early.

    Raises `BelowInterest` for one below its interest, but for the last.
    """
    rows: list[Row] = []
    last = len(interests) - 1
    for at, interest in enumerate(interests):
        share = balance if at == last else min(equal - interest, balance)
        if share < 0:
            raise BelowInterest(interest)
        balance -= share
        rows.append((interest, share, balance))
        if not balance:
            break
    return rows


def _rows(
    balance: int,
    factors: Sequence[Fraction],
    rounding: Rounding,
    share_of: Callable[[int, int], int],
) -> list[Row]:
    rows: list[Row] = []
    for at, factor in enumerate(factors):
        share = balance if at == len(factors) - 1 else share_of(balance, at)
        interest = interest_of(balance, factor, rounding)
        balance -= share
        rows.append((interest, share, balance))
        if not balance:
            break
    return rows


def _off(rows: Sequence[Row], equal: int, count: int) -> int:
    """By how much the last instalment differs from the others (one that fell away is 0)."""
    interest, share, _ = rows[-1]
    return (interest + share if len(rows) == count else 0) - equal
