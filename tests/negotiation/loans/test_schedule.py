from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.loans.due_dates import due_dates
from negotiation.loans.schedule import Instalment, Schedule, annuity
from negotiation.money import Money
from negotiation.refusals import NeverRepaid, NothingOwed
from tests.negotiation.test_oracles import rows


def months(count: int) -> list[date]:
    return due_dates(date(2024, 2, 1), count)


def test_an_annuity_is_that_of_oracle_a1() -> None:
    schedule = annuity(principal=Money(100, "EUR"), rate=Decimal("9.4822"), due=months(6))

    assert rows(schedule) == [
        "17.13=0.79+16.34→83.66",
        "17.13=0.66+16.47→67.19",
        "17.13=0.53+16.60→50.59",
        "17.13=0.40+16.73→33.86",
        "17.13=0.27+16.86→17.00",
        "17.13=0.13+17.00→0.00",
    ]


def test_an_annuity_is_that_of_oracle_b0() -> None:
    schedule = annuity(principal=Money(100, "EUR"), rate=Decimal(7), due=months(6))

    assert rows(schedule) == [
        "17.01=0.58+16.43→83.57",
        "17.01=0.49+16.52→67.05",
        "17.01=0.39+16.62→50.43",
        "17.01=0.29+16.72→33.71",
        "17.01=0.20+16.81→16.90",
        "17.00=0.10+16.90→0.00",
    ]
    assert schedule.total_interest == Money("2.05", "EUR")


def test_oracle_e2_without_interest_the_last_absorbs_the_cent() -> None:
    schedule = annuity(principal=Money(1000, "EUR"), rate=Decimal(0), due=months(3))

    assert [str(each.amount.amount) for each in schedule] == ["333.33", "333.33", "333.34"]


def test_oracle_h_a_fixed_instalment_ends_the_schedule_when_all_is_repaid() -> None:
    schedule = annuity(
        principal=Money(280_000, "EUR"),
        rate=Decimal("8.4"),
        due=months(30),
        instalment=Money(14_000, "EUR"),
    )

    assert len(schedule) == 22
    assert round(schedule.total_interest.amount) == 22_712


@pytest.mark.parametrize(
    ("principal", "rate", "count", "first", "last"),
    [
        # 81.41 would leave 81.38 for the last: three cents off, where two are let pass
        (400, 7, 5, "81.40", "81.42"),
        # 29.73 would leave 29.69
        (200, 12, 7, "29.72", "29.75"),
        # 12 cents off, just what is let pass of 24 instalments
        ("1.22", 7, 24, "0.05", "0.17"),
        # 12 cents off where 6 are let pass, but 0.28 would be done a month early: 28 off
        ("1.01", 300, 12, "0.27", "0.39"),
        ("1.02", 300, 12, "0.30", "0.24"),
        # 2.51 would leave 2.31, but 2.50 would leave 2.70, which is no nearer
        ("100.20", 0, 40, "2.51", "2.31"),
        # 2.10 is done a month early, but 2.08 would not even pay the interest
        ("50.00", "50.04", 122, "2.10", "1.46"),
    ],
)
def test_a_last_instalment_far_off_moves_the_others_where_that_brings_it_nearer(
    principal: int | str, rate: int | str, count: int, first: str, last: str
) -> None:
    schedule = annuity(principal=Money(principal, "EUR"), rate=Decimal(rate), due=months(count))

    assert {str(each.amount.amount) for each in schedule.instalments[:-1]} == {first}
    assert str(schedule.last.amount.amount) == last


def test_the_contracts_instalment_is_kept_and_the_last_absorbs() -> None:
    schedule = annuity(
        principal=Money(100, "EUR"),
        rate=Decimal(7),
        due=months(6),
        instalment=Money("17.02", "EUR"),
    )

    assert [str(each.amount.amount) for each in schedule] == ["17.02"] * 5 + ["16.95"]


@given(
    cents=st.integers(1, 10**9),
    basis_points=st.integers(0, 6000),
    count=st.integers(1, 130),
    first=st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_a_schedule_repays_its_principal_and_never_grows(
    cents: int, basis_points: int, count: int, first: date
) -> None:
    principal = Money(Decimal(cents).scaleb(-2), "USD")
    schedule = annuity(
        principal=principal, rate=Decimal(basis_points).scaleb(-2), due=due_dates(first, count)
    )

    balances = [principal.amount, *(each.balance.amount for each in schedule)]
    assert schedule.total_principal == principal
    assert schedule.total == principal + schedule.total_interest
    assert balances[-1] == 0
    assert balances == sorted(balances, reverse=True)
    dates = [each.due_date for each in schedule]
    assert dates == sorted(set(dates))
    assert [each.number for each in schedule] == list(range(1, len(schedule) + 1))
    assert len({each.amount for each in schedule.instalments[:-1]}) <= 1


def test_an_instalment_below_the_interest_is_refused() -> None:
    with pytest.raises(NeverRepaid) as refused:
        annuity(
            principal=Money(1000, "EUR"),
            rate=Decimal(12),
            due=months(12),
            instalment=Money("9.99", "EUR"),
        )

    assert refused.value.interest == Money(10, "EUR")


def test_nothing_is_not_repaid() -> None:
    with pytest.raises(NothingOwed):
        annuity(principal=Money.zero("EUR"), rate=Decimal(7), due=months(6))


@pytest.mark.parametrize(
    ("rate", "due"),
    [("-1", months(2)), ("1", []), ("1", months(2)[::-1]), ("1", months(1) * 2)],
)
def test_nonsense_is_an_error(rate: str, due: list[date]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - several messages
        annuity(principal=Money(100, "EUR"), rate=Decimal(rate), due=due)


def test_arrears_are_part_of_the_amount_in_the_instalments_currency() -> None:
    euros = Money(1, "EUR")
    plain = Instalment(
        number=1, due_date=date(2024, 1, 1), interest=euros, principal=euros, balance=euros
    )
    late = Instalment(
        number=1,
        due_date=date(2024, 1, 1),
        interest=euros,
        principal=euros,
        arrears=euros,
        balance=euros,
    )

    assert plain.arrears == Money.zero("EUR")
    assert (plain.amount, late.amount) == (Money(2, "EUR"), Money(3, "EUR"))


def test_a_schedule_without_instalments_is_none() -> None:
    with pytest.raises(ValueError, match="has instalments"):
        Schedule(())
    with pytest.raises(ValueError, match="has instalments"):
        Schedule.of_rows([], [], "EUR")
