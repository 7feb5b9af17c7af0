from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from negotiation.arrears import arrears
from negotiation.money import Money

DAYS = st.dates(date(2015, 1, 1), date(2030, 1, 1))


def test_the_late_loan_is_120_days_past_due(a_loan) -> None:
    late = arrears(a_loan(), date(2019, 3, 31))

    assert (late.instalments, late.days) == (4, 120)
    assert late.amount == Money("2422.92", "USD")


def test_an_instalment_is_overdue_from_the_day_after(a_loan) -> None:
    on_the_day, day_after = (
        arrears(a_loan(), date(2018, 12, 1) + timedelta(days=days)) for days in (0, 1)
    )

    assert (on_the_day.instalments, on_the_day.since, on_the_day.days) == (0, None, 0)
    assert (day_after.instalments, day_after.since, day_after.days) == (1, date(2018, 12, 1), 1)


def test_a_loan_paid_off_has_none(a_loan) -> None:
    none = arrears(a_loan(outstanding=Money.zero("USD")), date(2030, 1, 1))

    assert (none.instalments, none.amount, none.days) == (0, Money.zero("USD"), 0)


@given(cents=st.integers(0, 2_900_000), as_of=DAYS)
def test_arrears_are_never_negative_nor_more_than_is_owed(a_loan, cents: int, as_of: date) -> None:
    loan = a_loan(outstanding=Money(f"{cents // 100}.{cents % 100:02}", "USD"))

    found = arrears(loan, as_of)

    zero = Money.zero("USD")
    assert zero <= found.interest <= found.amount
    assert found.amount - found.interest <= loan.outstanding
    assert found.days >= 0
    assert (found.days > 0) == (found.instalments > 0) == found.amount.is_positive
    assert (found.since is None) == (found.instalments == 0)


@given(first=DAYS, later=st.integers(0, 400))
def test_arrears_only_grow_with_time(a_loan, first: date, later: int) -> None:
    sooner, after = (arrears(a_loan(), first + timedelta(days=days)) for days in (0, later))

    assert sooner.days <= after.days
    assert sooner.amount <= after.amount
