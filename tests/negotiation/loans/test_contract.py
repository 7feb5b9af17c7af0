"""What can be agreed, and what follows from it; figures worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from negotiation.days.working_days import Roll
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import FORTNIGHTLY, WEEKLY
from negotiation.money import CurrencyMismatch, Money
from negotiation.refusals import NeverRepaid, NothingOwed

#: A hundred of principal a month, and of interest at first twelve.
CONTRACT = Contract(
    principal=Money(1200, "EUR"), rate=Decimal(12), instalments=12, start=date(2024, 1, 1)
)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"principal": Money(0, "EUR")}, NothingOwed),
        ({"principal": Money(-1, "EUR")}, NothingOwed),
        ({"instalment": Money(200, "USD")}, CurrencyMismatch),
        ({"rate": Decimal(-1)}, "a rate is not negative"),
        ({"rate": Decimal("NaN")}, "a rate is not negative"),
        ({"rate": Decimal("Infinity")}, "a rate is not negative"),
        ({"rate": Decimal("100000.01")}, "100,000 percent at most"),
        ({"rate": Decimal("7.0000000000001")}, "12 decimals at most"),
        ({"instalments": 0}, "a contract has instalments"),
        ({"start": None}, "a contract has a date"),
        ({"first_due": date(2024, 1, 1)}, "due dates increase"),
        ({"first_due": date(2023, 12, 31)}, "due dates increase"),
        ({"instalment": Money(200, "EUR"), "method": Method.EQUAL_PRINCIPAL}, "equal-principal"),
        ({"instalment": Money(200, "EUR"), "method": Method.INTEREST_ONLY}, "interest-only"),
        ({"roll": Roll.FOLLOWING}, "those of a country"),
    ],
)
def test_what_cannot_be_agreed(changes: dict[str, Any], why: str | type[ValueError]) -> None:
    message, kind = (why, ValueError) if isinstance(why, str) else (None, why)

    with pytest.raises(kind, match=message):
        replace(CONTRACT, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"principal": Money("0.01", "EUR")},
        {"rate": Decimal(0)},
        {"rate": Decimal(100_000)},
        {"rate": Decimal("7.000000000001")},
        {"instalments": 1},
        {"first_due": date(2024, 1, 2)},
        {"instalment": Money(200, "EUR"), "method": Method.FLAT},
    ],
)
def test_what_can_just_be_agreed(changes: dict[str, Any]) -> None:
    contract = replace(CONTRACT, **changes)

    assert contract.schedule().total_principal == contract.principal


@pytest.mark.parametrize(
    ("method", "usual", "last"),
    [
        (Method.ANNUITY, "106.62", "106.60"),
        (Method.EQUAL_PRINCIPAL, "112.00", "101.00"),
        (Method.INTEREST_ONLY, "12.00", "1212.00"),
        (Method.FLAT, "112.00", "112.00"),
    ],
)
def test_what_each_method_asks_at_first_and_at_last(method: Method, usual: str, last: str) -> None:
    contract = replace(CONTRACT, method=method)

    assert contract.usual == contract.schedule().first.amount == Money(usual, "EUR")
    assert contract.schedule().last.amount == Money(last, "EUR")


@pytest.mark.parametrize("method", [Method.ANNUITY, Method.FLAT])
def test_an_instalment_that_never_repays_it_is_refused(method: Method) -> None:
    contract = replace(CONTRACT, method=method, instalment=Money("11.99", "EUR"))

    with pytest.raises(NeverRepaid) as refused:
        contract.schedule()
    assert refused.value.interest == Money(12, "EUR")
    # The interest alone does, at the last moment.
    just = replace(contract, instalment=Money(12, "EUR")).schedule()
    assert [each.principal.units for each in just] == [0] * 11 + [1200_00]


def test_a_flat_loan_asks_the_same_every_month_and_the_last_absorbs_the_cent() -> None:
    """83.33 of interest a month on 10,000: 10,249.99 in all."""
    contract = Contract(
        principal=Money(10_000, "EUR"),
        rate=Decimal(10),
        instalments=3,
        start=date(2024, 1, 1),
        method=Method.FLAT,
    )

    assert [str(each.amount.amount) for each in contract.schedule()] == [
        "3416.66",
        "3416.66",
        "3416.67",
    ]


@pytest.mark.parametrize(
    ("changes", "interest"),
    [
        # January is one month in 30/360, and 31 days otherwise.
        ({}, "12.00"),
        ({"day_count": DayCount.ACT_365}, "12.23"),  # 144 · 31/365
        ({"day_count": DayCount.ACT_360}, "12.40"),  # 144 · 31/360
        ({"day_count": DayCount.ACT_ACT}, "12.20"),  # 144 · 31/366
        # To 15 March are two months, and 14 of the 31 days of a third.
        ({"first_due": date(2024, 3, 15)}, "29.42"),  # 12 · (2 + 14/31)
        ({"first_due": date(2024, 3, 15), "day_count": DayCount.ACT_365}, "29.19"),  # 74 days
        # Weeks are weeks, also in 30/360.
        ({"every": WEEKLY}, "2.80"),  # 144 · 7/360
        ({"every": WEEKLY, "first_due": date(2024, 1, 22)}, "8.40"),  # 144 · 21/360
        ({"every": WEEKLY, "day_count": DayCount.ACT_364}, "2.77"),  # 144 · 7/364
    ],
)
def test_what_the_first_period_bears(changes: dict[str, Any], interest: str) -> None:
    assert replace(CONTRACT, **changes).schedule().first.interest == Money(interest, "EUR")


@pytest.mark.parametrize(
    ("changes", "begin"),
    [
        ({"first_due": date(2024, 3, 31)}, date(2024, 2, 29)),
        ({"first_due": date(2024, 3, 31), "every": FORTNIGHTLY}, date(2024, 3, 17)),
    ],
)
def test_a_loan_of_which_the_first_due_date_alone_is_known_began_a_period_before(
    changes: dict[str, Any], begin: date
) -> None:
    contract = replace(CONTRACT, start=None, **changes)

    assert contract.begin == contract.periods()[0].start == begin
    whole = None if contract.every.months is None else Fraction(1)
    assert {each.months for each in contract.periods()} == {whole}


def test_a_longer_first_period_by_weeks_is_counted_in_days() -> None:
    weekly = replace(CONTRACT, every=WEEKLY, first_due=date(2024, 1, 22))

    assert [each.months for each in weekly.periods(2)] == [None, None]
    assert weekly.factor(weekly.periods()[0]) == Fraction(12, 100) * Fraction(21, 360)


def test_where_an_average_month_covers_no_january_the_instalment_is_its_interest() -> None:
    """Fifty years at 60 %, by days: a month's share of 100,000 is 5,000, January's 31 days are 5,095.89."""
    schedule = Contract(
        principal=Money(100_000, "EUR"),
        rate=Decimal(60),
        instalments=600,
        start=date(2024, 1, 1),
        day_count=DayCount.ACT_365,
    ).schedule()

    january, february = schedule.instalments[:2]
    assert (january.amount, january.principal.units) == (Money("5095.89", "EUR"), 0)
    assert (february.amount, february.interest) == (january.amount, Money("4767.12", "EUR"))
    assert len(schedule) < 600
    assert not schedule.last.balance
