"""How often something is due: by the calendar, whatever the length of months."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.loans.day_count import DayCount, Period, months_between
from negotiation.loans.due_dates import first_payday
from negotiation.loans.frequency import MONTHLY, Every

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("every", "months", "days", "in_a_year"),
    [
        ("1m", 1, None, 12),
        ("5m", 5, None, 2),
        ("12m", 12, None, 1),
        ("18m", 18, None, 1),
        ("1w", None, 7, 52),
        ("4w", None, 28, 13),
        ("15d", None, 15, 24),
        ("1d", None, 1, 364),
        ("999d", None, 999, 1),
    ],
)
def test_what_a_period_is(
    every: str, months: int | None, days: int | None, in_a_year: int
) -> None:
    found = Every.parse(every)

    assert (found.months, found.days, found.in_a_year) == (months, days, in_a_year)
    assert str(found) == every


@pytest.mark.parametrize("text", ["0m", "1000d", "1y", "m", "-1m", "1.5m", "1m "])
def test_other_frequencies_are_not_read_nor_made(text: str) -> None:
    with pytest.raises(ValueError, match="a frequency is written as"):
        Every.parse(text)
    with pytest.raises(ValueError, match="a frequency is written as"):
        Every(0, "m")


@pytest.mark.parametrize(
    ("every", "months", "periods"),
    [
        ("2m", 7, 3),
        ("2m", 8, 4),
        ("1w", 12, 52),  # 365 days
        ("1w", 84, 365),  # seven years without leap days
        ("5d", 12, 73),
        ("5d", 11, 66),
        ("1d", 12, 365),
    ],
)
def test_how_many_periods_so_many_months_have(every: str, months: int, periods: int) -> None:
    found = Every.parse(every)

    assert found.within(months) == periods
    assert found.in_months(periods) <= months < found.in_months(periods + 1)


@given(DAYS, st.integers(1, 31))
def test_a_payday_is_the_first_on_or_after_a_day(earliest: date, day: int) -> None:
    found = first_payday(earliest, day)

    assert earliest <= found <= earliest + timedelta(days=31)
    assert found.day == day or (found.day < day and (found + timedelta(days=1)).day == 1)
    # No other of the days before it is one.
    before = (earliest + timedelta(days=each) for each in range((found - earliest).days))
    assert not any(first_payday(each, day) < found for each in before)
    assert first_payday(found, day) == found


@pytest.mark.parametrize("day", [0, 32, -1])
def test_a_payday_is_a_day_of_the_month(day: int) -> None:
    with pytest.raises(ValueError, match="a day of the month"):
        first_payday(date(2024, 1, 1), day)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2024, 1, 1), date(2024, 2, 1), "1"),
        (date(2023, 1, 31), date(2023, 2, 28), "1"),
        (date(2023, 11, 15), date(2025, 2, 15), "15"),
        (date(2024, 12, 1), date(2025, 1, 2), "32/31"),
        (date(2024, 1, 1), date(2024, 1, 31), "30/31"),
    ],
)
def test_whole_months_and_the_days_left_over(start: date, end: date, months: str) -> None:
    assert str(months_between(start, end)) == months


@given(DAYS, st.integers(0, 200))
def test_so_many_months_later_are_so_many_months(start: date, count: int) -> None:
    assert months_between(start, MONTHLY.after(start, count)) == count


@given(DAYS, st.integers(1, 800), st.integers(1, 800), st.sampled_from(DayCount))
def test_two_periods_bear_together_what_the_whole_one_does(
    start: date, first: int, second: int, count: DayCount
) -> None:
    middle, end = start + timedelta(days=first), start + timedelta(days=first + second)
    whole = Period(start=start, end=end)

    parts = count.fraction(whole, until=middle) + count.fraction(whole, after=middle)

    assert parts == count.fraction(whole)
    year = {"act/365": 365, "30/360": 360, "act/360": 360, "act/364": 364}.get(count)
    assert year is None or parts == Fraction(first + second, year)


@pytest.mark.parametrize("days", [0, -1])
def test_a_period_ends_after_it_begins(days: int) -> None:
    start = date(2024, 1, 1)

    with pytest.raises(ValueError, match="due dates increase"):
        Period(start=start, end=start + timedelta(days=days))
