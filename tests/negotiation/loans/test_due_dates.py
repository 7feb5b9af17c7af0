from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.loans.due_dates import due_dates


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 130))
def test_every_month_has_one_due_date_on_the_day_or_the_months_last(
    first: date, count: int
) -> None:
    dates = due_dates(first, count)

    assert dates[0] == first
    months = [due.year * 12 + due.month for due in dates]
    assert months == list(range(months[0], months[0] + count))
    assert all(due.day == first.day or due.day >= 28 for due in dates)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (date(2023, 1, 31), ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"]),
        (date(2023, 1, 29), ["2023-01-29", "2023-02-28", "2023-03-29", "2023-04-29"]),
        (date(2023, 11, 30), ["2023-11-30", "2023-12-30", "2024-01-30", "2024-02-29"]),
        (date(2024, 2, 29), ["2024-02-29", "2024-03-29", "2024-04-29", "2024-05-29"]),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last_and_comes_back_after(
    first: date, expected: list[str]
) -> None:
    assert [due.isoformat() for due in due_dates(first, 4)] == expected
