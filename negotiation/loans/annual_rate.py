"""Annual rate: what payments to come cost a year, as the law of a place has it named.

>>> from datetime import date
>>> from .contract import Contract
>>> amounts = [each.amount for each in Contract(
...     principal=Money(12_000, "USD"), rate=Decimal(18), instalments=24, start=date(2024, 1, 1)
... ).schedule()]
>>> annual_rate(Money(12_000, "USD"), amounts, method=RateMethod.NOMINAL)
Decimal('18.00')
>>> annual_rate(Money(12_000, "USD"), amounts, method=RateMethod.EFFECTIVE)
Decimal('19.56')

Whoever pays half a month later pays for it at a lower rate:

>>> annual_rate(Money(12_000, "USD"), amounts, method=RateMethod.NOMINAL, first=Fraction(3, 2))
Decimal('17.26')
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import groupby

from negotiation.money import Money

_HUNDREDTH = Decimal("0.01")
#: Percent; what is beyond, nobody can read. A few days' interest makes that, with interest on interest.
_HIGHEST = Decimal(10) ** 12
#: Newton's steps double the digits; six are more than any plan has needed.
_STEPS = 40
#: After such a step the next would change nothing within the hundredth of a percent.
_CLOSE = Decimal("1e-6")


class RateMethod(StrEnum):
    """How a place names the yearly rate of a credit."""

    NOMINAL = "nominal"  #: twelve times the monthly rate (United States, Reg Z appendix J)
    EFFECTIVE = "effective"  #: with interest on interest (European Union, United Kingdom)


def annual_rate(
    lent: Money,
    amounts: Sequence[Money],
    *,
    method: RateMethod,
    periods: int = 12,
    first: Fraction = Fraction(1),
    near: Decimal = Decimal(12),
) -> Decimal:
    """Percent a year at which *amounts* repay *lent*, to the hundredth; *periods* make a year. It
    is looked for from *near* on.

    The first is *first* periods away, the others a period from each other. A part of a period
    bears its share of the rate by the nominal method (Reg Z, appendix J (b)(5)), a power of it by
    the effective one. 0 where less is repaid than was lent: nothing is earned; a million million at most.
    """
    if sum((each.amount for each in amounts), Decimal(0)) <= lent.amount:
        return _HUNDREDTH * 0
    whole, odd = divmod(Decimal(first.numerator) / Decimal(first.denominator), 1)
    is_linear = method is RateMethod.NOMINAL
    runs = [(each, len(list(alike))) for each, alike in groupby(each.amount for each in amounts)]

    def off(rate: Decimal) -> tuple[Decimal, Decimal]:
        """How much more than *lent* is repaid at *rate*, and how that changes with it."""
        one = 1 + rate
        value, slope = _on_the_first(runs, rate)
        grown = one**whole
        steeper = whole * grown / one
        if odd:
            more = 1 + odd * rate if is_linear else one**odd
            steeper = steeper * more + grown * (odd if is_linear else odd * more / one)
            grown *= more
        return value / grown - lent.amount, (slope - value * steeper / grown) / grown

    rate = max(near, Decimal(1)) / 100 / periods
    for _ in range(_STEPS):
        more, slope = off(rate)
        step = more / slope
        rate = max(rate - step, rate / 10)
        if abs(step) < _CLOSE:
            break
    yearly = (1 + rate) ** periods - 1 if method is RateMethod.EFFECTIVE else rate * periods
    return min(yearly * 100, _HIGHEST).quantize(_HUNDREDTH, ROUND_HALF_UP)


def _on_the_first(runs: Sequence[tuple[Decimal, int]], rate: Decimal) -> tuple[Decimal, Decimal]:
    """What *runs* of equal amounts are worth on the day of the first, and how that changes with
    *rate*, above zero: by the formula of the annuity, since nearly all instalments are equal.
    """
    one = 1 + rate
    value = slope = Decimal(0)
    now, at = Decimal(1), 0  # the worth of one unit when a run begins, after so many periods
    for amount, count in runs:
        then = now / one**count
        lost = now - then
        worth = lost * one / rate
        value += amount * worth
        slope += amount * ((count * then - lost / rate) / rate - at * worth / one)
        now, at = then, at + count
    return value, slope
