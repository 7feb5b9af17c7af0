from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.follow_up.arrears import arrears, much_overdue_since
from negotiation.loans.charge import Charge, ChargeKind
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


@pytest.mark.parametrize(
    ("as_of", "since"),
    [
        (date(2018, 12, 31), None),  # one is overdue, and the second not yet due
        (date(2019, 1, 1), None),
        (date(2019, 1, 2), date(2019, 1, 2)),
        (date(2019, 3, 31), date(2019, 1, 2)),
    ],
)
def test_two_late_instalments_are_much(a_loan, as_of: date, since: date | None) -> None:
    assert much_overdue_since(a_loan(as_of=as_of)) == since


def test_a_loan_paid_off_has_none(a_loan) -> None:
    paid_off = a_loan(outstanding=Money.zero("USD"))
    none = arrears(paid_off, date(2030, 1, 1))

    assert (none.instalments, none.amount, none.days) == (0, Money.zero("USD"), 0)
    assert much_overdue_since(paid_off) is None


@pytest.mark.parametrize(
    ("as_of", "penalties", "fees", "total"),
    [
        (date(2019, 3, 1), 0, 0, "1817.19"),  # three instalments
        (date(2019, 3, 14), 0, 0, "2422.92"),  # a fourth
        (date(2019, 3, 15), 25, 0, "2447.92"),  # on its own day
        (date(2019, 3, 20), 25, 12, "2459.92"),
        (date(2019, 3, 31), 40, 12, "2474.92"),
    ],
)
def test_charges_count_from_their_own_day_each_among_its_kind(
    a_loan, as_of: date, penalties: int, fees: int, total: str
) -> None:
    charges = (
        Charge(name="late", kind=ChargeKind.PENALTY, amount=usd(25), since=date(2019, 3, 15)),
        Charge(name="letter", kind=ChargeKind.FEE, amount=usd(12), since=date(2019, 3, 20)),
        Charge(name="late", kind=ChargeKind.PENALTY, amount=usd(15), since=date(2019, 3, 31)),
    )

    found = arrears(a_loan(charges=charges), as_of)

    assert (found.penalties, found.fees) == (usd(penalties), usd(fees))
    assert found.total == Money(total, "USD")
    assert found.principal + found.interest == found.amount


def usd(amount: int) -> Money:
    return Money(amount, "USD")


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
