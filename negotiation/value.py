"""Value: what payments to come are worth today, and what they cost a year.

A plan that runs longer is worth more to a lender whenever its rate is above the discount, so the
present value is a floor for plans and nothing to be sought:

>>> from datetime import date
>>> from .contract import Contract
>>> def plan(count):
...     return Contract(principal=Money(12_000, "USD"), rate=Decimal(18), instalments=count,
...                     start=date(2024, 1, 1)).schedule()
>>> [round(present_value([each.amount for each in plan(count)], Fraction(8, 1200)).amount)
...  for count in (12, 84)]
[12647, 16182]

>>> amounts = [each.amount for each in plan(24)]
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

from .money import Money, unit

_HUNDREDTH = Decimal("0.01")
#: Newton's steps double the digits; six are more than any plan has needed.
_STEPS = 40
#: After such a step the next would change nothing within the hundredth of a percent.
_CLOSE = Decimal("1e-6")


class RateMethod(StrEnum):
    """How a place names the yearly rate of a credit."""

    NOMINAL = "nominal"  #: twelve times the monthly rate (United States, Reg Z appendix J)
    EFFECTIVE = "effective"  #: with interest on interest (European Union, United Kingdom)


def present_value(amounts: Sequence[Money], factor: Fraction) -> Money:
    """*amounts*, the first a period away, discounted by *factor* a period; rounded half up."""
    currency = amounts[0].currency
    one = 1 + Decimal(factor.numerator) / Decimal(factor.denominator)
    total = Decimal(0)
    for amount in reversed(amounts):
        total = (total + amount.amount) / one
    return Money(total.quantize(unit(currency), ROUND_HALF_UP), currency)


def annual_rate(
    lent: Money,
    amounts: Sequence[Money],
    *,
    method: RateMethod,
    periods: int = 12,
    first: Fraction = Fraction(1),
) -> Decimal:
    """Percent a year at which *amounts* repay *lent*, to the hundredth; *periods* make a year.

    The first is *first* periods away, the others a period from each other. A part of a period
    bears its share of the rate by the nominal method (Reg Z, appendix J (b)(5)), a power of it by
    the effective one. 0 where less is repaid than was lent: nothing is earned.
    """
    if sum((each.amount for each in amounts), Decimal(0)) <= lent.amount:
        return _HUNDREDTH * 0
    whole, odd = divmod(Decimal(first.numerator) / Decimal(first.denominator), 1)
    is_linear = method is RateMethod.NOMINAL

    def off(rate: Decimal) -> tuple[Decimal, Decimal]:
        """How much more than *lent* is repaid at *rate*, and how that changes with it."""
        one = 1 + rate
        value = slope = Decimal(0)
        for amount in reversed(amounts):
            slope = (slope - (value + amount.amount) / one) / one
            value = (value + amount.amount) / one
        value *= one  # now as of the first one's day
        slope = slope * one + value / one
        grown = one**whole
        steeper = whole * grown / one
        if odd:
            more = 1 + odd * rate if is_linear else one**odd
            steeper = steeper * more + grown * (odd if is_linear else odd * more / one)
            grown *= more
        return value / grown - lent.amount, (slope - value * steeper / grown) / grown

    rate = Decimal("0.01")
    for _ in range(_STEPS):
        more, slope = off(rate)
        step = more / slope
        rate = max(rate - step, rate / 10)
        if abs(step) < _CLOSE:
            break
    yearly = (1 + rate) ** periods - 1 if method is RateMethod.EFFECTIVE else rate * periods
    return (yearly * 100).quantize(_HUNDREDTH, ROUND_HALF_UP)
