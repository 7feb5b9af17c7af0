"""What payments cost a year, also where little is left of a loan on whose whole sum interest runs."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from negotiation.loans.annual_rate import RateMethod, annual_rate
from negotiation.loans.contract import Contract, Method
from negotiation.loans.frequency import Every
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief import extend_term
from negotiation.relief.yearly import rate_of
from tests.negotiation.any_loan import of_book


@pytest.mark.parametrize(
    ("lent", "amount", "count", "periods", "first", "rate"),
    [
        (5000, 230, 24, 12, Fraction(1), "9.69"),
        (6000, 200, 36, 12, 1 + Fraction(19, 30), "11.82"),  # 10 February to 1 April
        (5000, "219.17", 24, 24, Fraction(6, 15), "10.34"),
        (10_000, 385, 40, 4, 1 + Fraction(39, 90), "8.97"),
        (500, "17.60", 30, 52, 4 + Fraction(4, 7), "14.96"),
    ],
)
def test_the_nominal_rates_that_regulation_z_prints(
    *, lent: int, amount: str, count: int, periods: int, first: Fraction, rate: str
) -> None:
    """Appendix J (c)(1), whatever rate is looked from."""
    for near in (0, 12, 400):
        assert annual_rate(
            Money(lent, "USD"),
            [Money(amount, "USD")] * count,
            method=RateMethod.NOMINAL,
            periods=periods,
            first=first,
            near=Decimal(near),
        ) == Decimal(rate)


@pytest.mark.parametrize(
    ("amounts", "first", "rate"),
    [
        ([1100], Fraction(12), "10.00"),
        ([1210], Fraction(24), "10.00"),
        ([1100], Fraction(6), "21.00"),
        ([1100], Fraction(9, 2), "28.94"),  # 1.1 to the power of 12 / 4.5
        ([500, 605], Fraction(12), "10.02"),  # a month apart: 500 and 605 after 12 and 13
        ([1000], Fraction(12), "0.00"),
        ([999], Fraction(12), "0.00"),
        ([1001], Fraction(12), "0.10"),
    ],
)
def test_an_effective_rate_is_that_of_a_year(
    amounts: list[int], first: Fraction, rate: str
) -> None:
    found = annual_rate(
        Money(1000, "USD"),
        [Money(each, "USD") for each in amounts],
        method=RateMethod.EFFECTIVE,
        first=first,
    )

    assert found == Decimal(rate)


@pytest.mark.parametrize(
    ("method", "rate"), [(RateMethod.NOMINAL, "20.00"), (RateMethod.EFFECTIVE, "21.00")]
)
def test_a_part_of_a_period_bears_its_share_of_the_rate_or_a_power_of_it(
    method: RateMethod, rate: str
) -> None:
    """A tenth more after half a year: twice that, or that twice."""
    found = annual_rate(
        Money(1000, "USD"),
        [Money(1100, "USD")],
        method=method,
        periods=1,
        first=Fraction(1, 2),
    )

    assert found == Decimal(rate)


def test_a_rate_beyond_all_figures_is_named_as_the_highest_there_is() -> None:
    lent, daily = Money(1, "USD"), [Money(2, "USD")] * 10

    assert annual_rate(lent, daily, method=RateMethod.EFFECTIVE, periods=364) == Decimal(10) ** 12
    assert annual_rate(lent, daily, method=RateMethod.NOMINAL, periods=364) < Decimal(10) ** 6


def test_a_plan_for_the_last_of_a_flat_loan_by_the_day_has_its_rate() -> None:
    contract = Contract(
        principal=Money(5000, "USD"),
        rate=Decimal(36),
        instalments=100,
        start=date(2024, 1, 1),
        every=Every.parse("1d"),
        method=Method.FLAT,
    )
    loan = of_book(contract, 99)
    loan.outstanding = Money(2, "USD")  # a part of the last one is paid
    now = loan.agreed.dates()[-2] + timedelta(days=1)

    terms = extend_term(loan, months=10, now=now, policy=Policy(notice_days=0))

    assert rate_of(terms, loan, RateMethod.EFFECTIVE) == Decimal(10) ** 12
