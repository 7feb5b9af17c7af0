"""Rounding of whole numbers, against what the decimal arithmetic of Python's library makes of the same fraction."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.loans.amortisation import equal_instalment
from negotiation.rounding import Rounding, rounded

THEIRS = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.UP: ROUND_UP,
}


@pytest.mark.parametrize("way", Rounding)
@pytest.mark.parametrize("denominator", [1, 2, 4, 5, 8, 10])
def test_near_every_half_it_is_rounded_as_a_decimal_is(denominator: int, way: Rounding) -> None:
    for numerator in range(-5 * denominator, 5 * denominator + 1):
        exact = Decimal(numerator) / denominator

        assert rounded(numerator, denominator, way) == exact.quantize(Decimal(1), THEIRS[way])


@given(
    numerator=st.integers(-(10**15), 10**15),
    exponent=st.integers(0, 12),
    way=st.sampled_from(Rounding),
)
def test_any_decimal_fraction_is_rounded_as_a_decimal_is(
    numerator: int, exponent: int, way: Rounding
) -> None:
    exact = Decimal(numerator).scaleb(-exponent)

    assert rounded(numerator, 10**exponent, way) == exact.quantize(Decimal(1), THEIRS[way])


@pytest.mark.parametrize(
    ("numerator", "expected"),
    [(3, [1, 1, 1]), (4, [1, 1, 2]), (5, [2, 2, 2]), (-4, [-1, -1, -2]), (0, [0, 0, 0])],
)
def test_thirds_are_never_half_way(numerator: int, expected: list[int]) -> None:
    assert [rounded(numerator, 3, way) for way in Rounding] == expected


@pytest.mark.parametrize("way", Rounding)
@pytest.mark.parametrize("rate", [Fraction(5, 10), 1, 3, 6, 7, Fraction(1078, 100)])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_an_annuity_is_rounded_as_the_fraction_it_is(
    count: int, rate: Fraction, way: Rounding
) -> None:
    """Of balances that make it a whole number or just a half, and of those beside them."""
    factor = Fraction(rate) / 1200
    grown = (1 + factor) ** count
    annuity = factor * grown / (grown - 1)
    balances = range(
        annuity.denominator // 2 - 1, 3 * annuity.denominator, annuity.denominator // 2
    )

    for balance in (near + off for near in balances for off in (0, 1, 2)):
        exact = balance * annuity
        expected = rounded(exact.numerator, exact.denominator, way)
        assert equal_instalment(balance, [factor] * count, way) == expected
