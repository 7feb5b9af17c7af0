"""Rounding: the three ways in which lenders bring an amount to the minor unit.

>>> [rounded(5, 2, way) for way in Rounding]
[3, 2, 3]
>>> [rounded(9, 4, way) for way in Rounding]
[2, 2, 3]
>>> rounded(-5, 2, Rounding.HALF_UP), rounded(-5, 2, Rounding.UP)
(-3, -3)
"""

from __future__ import annotations

from enum import StrEnum


class Rounding(StrEnum):
    HALF_UP = "half-up"  #: what most contracts mean
    HALF_EVEN = "half-even"  #: the banker's
    UP = "up"  #: every begun minor unit counts, as where the last instalment must be the smallest


def rounded(numerator: int, denominator: int, rounding: Rounding) -> int:
    """The fraction as a whole number, exactly; *denominator* is above zero.

    Integers, since a Decimal of a third is not a third: 7 % a year on 6.00 are exactly 3.5 cents
    a month, and 0.00583333 of 6.00 would be less.
    """
    whole, rest = divmod(abs(numerator), denominator)
    if rounding is Rounding.UP:
        whole += rest > 0
    elif rounding is Rounding.HALF_UP:
        whole += 2 * rest >= denominator
    else:
        whole += 2 * rest > denominator or (2 * rest == denominator and whole % 2)
    return whole if numerator >= 0 else -whole
