"""Which interest a period bears when the rate changes in it or interest pauses, day by day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from negotiation.loans.day_count import DayCount, Period
from negotiation.relief.rates import Rates

SEVEN = Rates(Decimal(7), DayCount.ACT_365)
MONTH = Fraction(1)  # one and the same of all periods, as a contract has it
JANUARY, FEBRUARY, MARCH, APRIL = (
    Period(start=date(2023, month, 1), end=date(2023, month + 1, 1), months=MONTH)
    for month in (1, 2, 3, 4)
)


@pytest.mark.parametrize(
    ("rates", "percent_days"),
    [
        (SEVEN, 31 * 7),
        # From the day of the change on, which is in it: 14 days are before it, 17 not.
        (SEVEN.changed(date(2023, 1, 16), Fraction(4)), 14 * 7 + 17 * 4),
        (SEVEN.changed(date(2023, 1, 2), Fraction(4)), 31 * 4),
        (SEVEN.changed(date(2023, 2, 1), Fraction(4)), 30 * 7 + 4),
        (SEVEN.changed(date(2023, 2, 2), Fraction(4)), 31 * 7),
        # Named in whatever order.
        (
            SEVEN.changed(date(2023, 1, 16), Fraction(1)).changed(date(2023, 1, 9), Fraction(4)),
            7 * 7 + 7 * 4 + 17 * 1,
        ),
        # Half of whatever the rate is by then.
        (
            SEVEN.changed(date(2023, 1, 16), Fraction(4)).lessened(
                date(2023, 1, 9), Fraction(1, 2)
            ),
            7 * 7 + 7 * Fraction(7, 2) + 17 * 2,
        ),
        (
            SEVEN.changed(date(2023, 1, 9), Fraction(4)).lessened(
                date(2023, 1, 16), Fraction(1, 2)
            ),
            7 * 7 + 7 * 4 + 17 * 2,
        ),
        # Both days are in a pause.
        (SEVEN.paused(date(2023, 1, 10), date(2023, 1, 12)), 28 * 7),
        (SEVEN.paused(date(2022, 12, 1), date(2023, 1, 2)), 30 * 7),
        (SEVEN.paused(date(2023, 2, 1), date(2023, 3, 1)), 30 * 7),
    ],
)
def test_each_day_of_a_period_bears_its_own_rate(rates: Rates, percent_days: Fraction) -> None:
    """January's are the second of January to the first of February."""
    assert rates.factor(JANUARY) == Fraction(percent_days, 36500)


def test_a_part_of_a_period_bears_its_part() -> None:
    assert SEVEN.factor(JANUARY, until=date(2023, 1, 11)) == Fraction(10 * 7, 36500)


@pytest.mark.parametrize("day_count", [DayCount.ACT_365, DayCount.THIRTY_360])
def test_periods_are_reckoned_together_as_each_alone(day_count: DayCount) -> None:
    rates = Rates(Decimal(7), day_count).changed(date(2023, 2, 16), Fraction(4))
    days, longer = (replace(MARCH, months=months) for months in (None, Fraction(2)))
    periods = [JANUARY, FEBRUARY, None, MARCH, APRIL, longer, days]

    found = rates.factors(periods)

    assert found == [0 if each is None else rates.factor(each) for each in periods]
    assert found[0] > found[1] > found[3]
