"""What payments cost a year, also where little is left of a loan on whose whole sum interest runs."""

from datetime import date, timedelta
from decimal import Decimal

from negotiation.annual_rate import RateMethod, annual_rate
from negotiation.contract import Contract, Method
from negotiation.frequency import Every
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief import extend_term
from negotiation.relief.yearly import rate_of
from tests.negotiation.any_loan import of_book


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
