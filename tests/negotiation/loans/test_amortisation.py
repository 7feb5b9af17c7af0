"""Rows beside those of the convention written out in fractions, where each period is taken for itself."""

from fractions import Fraction

import pytest

from negotiation.loans.amortisation import (
    BelowInterest,
    Row,
    annuity_rows,
    equal_principal_rows,
    flat_rows,
    interest_of,
    kept_rows,
    rows_asking,
)
from negotiation.rounding import Rounding, rounded


def written_out(
    balance: int, factors: list[Fraction], rounding: Rounding
) -> tuple[int, list[Row]]:
    """Apache Fineract's: the annuity, and its share of what the last one is off, if that brings it nearer."""
    growth, divisor = Fraction(1), Fraction(1)
    for factor in factors[1:]:
        divisor = 1 + divisor * (1 + factor)
    for factor in factors:
        growth *= 1 + factor
    exact, count = balance * growth / divisor, len(factors)

    def rows(equal: int) -> list[Row]:
        found, left = [], balance
        for at, factor in enumerate(factors):
            # Whoever rounds up means instalments; interest is rounded half up.
            way = Rounding.HALF_UP if rounding is Rounding.UP else rounding
            interest = rounded(left * factor.numerator, factor.denominator, way)
            share = left if at == count - 1 else min(equal - interest, left)
            left -= share
            found.append((interest, share, left))
            if not left:
                break
        return found

    def off(equal: int) -> int:
        last = rows(equal)
        return (sum(last[-1][:2]) if len(last) == count else 0) - equal

    equal = rounded(exact.numerator, exact.denominator, rounding)
    if rounding is not Rounding.UP and abs(off(equal)) > count // 2:
        moved = equal + rounded(off(equal), count, rounding)
        if min(share for _, share, _ in rows(moved)) >= 0 and abs(off(moved)) < abs(off(equal)):
            equal = moved
    return equal, rows(equal)


A_MONTH = Fraction(7, 1200)
PERIODS = {
    "a month": [A_MONTH] * 6,
    "one": [A_MONTH],
    "many": [Fraction(3, 100)] * 40,
    "none bears interest": [Fraction(0)] * 7,
    "dear": [Fraction(1, 4)] * 5,
    "so many that a rounding ends it sooner": [Fraction(1, 4)] * 37,
    "as long as months are": [Fraction(7 * days, 36500) for days in (31, 29, 31, 30, 31, 30)],
    "a longer first": [Fraction(3, 200)] + [Fraction(1, 100)] * 11,
    "two alike in between": [A_MONTH, *[Fraction(1, 50)] * 3, A_MONTH, Fraction(1, 90)],
    "the last without": [A_MONTH] * 3 + [Fraction(0)] * 2,
    "the first without": [Fraction(0)] * 2 + [A_MONTH] * 3,
}


@pytest.mark.parametrize("way", Rounding)
@pytest.mark.parametrize("name", PERIODS)
def test_equal_instalments_are_those_of_the_convention(name: str, way: Rounding) -> None:
    factors = PERIODS[name]

    for balance in (*range(100, 100 + 40), 9_999, 10_000, 1_234_567):
        expected = written_out(balance, factors, way)
        assert min(share for _, share, _ in expected[1]) >= 0
        assert annuity_rows(balance, factors, way) == expected


@pytest.mark.parametrize(
    ("way", "interest"), [(Rounding.HALF_UP, 3), (Rounding.HALF_EVEN, 2), (Rounding.UP, 3)]
)
def test_interest_of_just_a_half_is_rounded_as_agreed(way: Rounding, interest: int) -> None:
    factors = [Fraction(1, 40), Fraction(1, 40), Fraction(1, 30)]

    assert interest_of(100, factors[0], way) == interest
    assert kept_rows(100, factors[:2], 60, way)[0] == (interest, 60 - interest, 40 + interest)
    assert kept_rows(100, factors, 60, way)[0] == (interest, 60 - interest, 40 + interest)
    # The interest alone is rounded half up where instalments are rounded up.
    assert interest_of(90, factors[0], way) == 2


@pytest.mark.parametrize("way", Rounding)
@pytest.mark.parametrize("others", [[], [Fraction(1, 40)] * 2, [Fraction(1, 40), Fraction(1, 60)]])
def test_no_instalment_is_below_the_interest_of_its_period(
    others: list[Fraction], way: Rounding
) -> None:
    factors = [Fraction(1, 40), *others]

    for balance, equal in ((1000, 24), (1019, 24), (1000, 1)):
        with pytest.raises(BelowInterest) as below:
            kept_rows(balance, factors, equal, way)
        assert below.value.interest == 25
    assert sum(share for _, share, _ in kept_rows(1000, factors, 25, way)) == 1000
    with pytest.raises(BelowInterest) as below:
        kept_rows(1000, [*factors, Fraction(1, 30)], 25, way)
    assert below.value.interest > 25


@pytest.mark.parametrize("way", Rounding)
def test_a_first_period_that_bears_more_than_the_others_repay_asks_its_interest_alone(
    way: Rounding,
) -> None:
    """A mortgage of 200,000 at 6 % over 30 years, the first due after two months."""
    usual, balance = Fraction(6, 1200), 200_000_00
    equal, rows = annuity_rows(balance, [2 * usual, *[usual] * 360], way)

    assert rows[0] == (2000_00, 0, balance)
    assert (equal, rows[1:]) == annuity_rows(balance, [usual] * 360, way)
    assert rows == kept_rows(balance, [2 * usual, *[usual] * 360], equal, way)
    with pytest.raises(BelowInterest):
        kept_rows(balance, [usual, 2 * usual, *[usual] * 360], equal, way)


@pytest.mark.parametrize(
    "others",
    [
        [Fraction(1, 20), Fraction(1, 40)],  # a second that is too long as well
        [*[Fraction(1, 400)] * 6, Fraction(1, 20)],  # one as long at the end
        [*[Fraction(1, 400)] * 20, Fraction(1, 10)],  # one that is longer
    ],
)
def test_only_a_first_period_longer_than_all_others_asks_its_interest_alone(
    others: list[Fraction],
) -> None:
    first = Fraction(1, 20) if others[0] < Fraction(1, 20) else Fraction(1, 10)

    with pytest.raises(BelowInterest) as below:
        kept_rows(1000, [first, *others], 40, Rounding.HALF_UP)
    assert below.value.interest == 50
    longer = [Fraction(1, 20), Fraction(1, 40)]
    assert kept_rows(1000, longer, 40, Rounding.HALF_UP) == [(50, 0, 1000), (25, 1000, 0)]


def test_rows_end_when_nothing_is_left() -> None:
    """Five in four parts, rounded up, are paid in three."""
    without = [Fraction(0)] * 4

    assert equal_principal_rows(5, without, Rounding.UP) == [(0, 2, 3), (0, 2, 1), (0, 1, 0)]
    assert equal_principal_rows(5, without, Rounding.UP, 3) == [(0, 3, 2), (0, 2, 0)]
    assert flat_rows(5, without, Rounding.UP) == [(0, 2, 3), (0, 2, 1), (0, 1, 0)]


@pytest.mark.parametrize(
    ("factors", "equal", "rows"),
    [
        # Ten of interest in each, on a hundred.
        ([10, 10], 60, [(10, 50, 50), (10, 50, 0)]),
        ([10, 10], 20, [(10, 10, 90), (10, 90, 0)]),  # the last absorbs
        ([10, 10, 10], 70, [(10, 60, 40), (10, 40, 0)]),  # or comes early
        ([10, 10], 10, [(10, 0, 100), (10, 100, 0)]),  # not a cent of principal at first
        ([10, 10], 9, 10),
        ([10, 5], 9, 10),
        ([10], 9, 10),  # nor may the only one be below its interest
        ([10, 20], 15, 20),  # or the last
        ([5, 110], 105, [(5, 100, 0)]),  # unless it never comes
    ],
)
def test_flat_interest_is_within_a_fixed_instalment(
    factors: list[int], equal: int, rows: list[Row] | int
) -> None:
    parts = [Fraction(each, 100) for each in factors]
    if isinstance(rows, int):
        with pytest.raises(BelowInterest) as below:
            flat_rows(100, parts, Rounding.HALF_UP, equal)
        assert below.value.interest == rows
        return
    assert flat_rows(100, parts, Rounding.HALF_UP, equal) == rows


def test_what_is_left_of_a_plan_may_end_with_an_instalment_below_its_interest() -> None:
    assert rows_asking(15, [10, 20], 100) == [(10, 5, 95), (20, 95, 0)]
    with pytest.raises(BelowInterest):
        rows_asking(15, [20, 10], 100)
