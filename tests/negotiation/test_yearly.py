"""The yearly rate of a plan, whatever the lengths of the months on which its first period lies."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from negotiation.annual_rate import RateMethod
from negotiation.budget import Capacity
from negotiation.contract import Contract
from negotiation.frequency import Every
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.relief import extend_term
from negotiation.relief.yearly import rate_of
from tests.negotiation.any_loan import of_book


@pytest.mark.parametrize("every", ["1m", "3m"])
@pytest.mark.parametrize("day", [28, 29, 30, 31])
def test_a_period_to_the_last_of_a_longer_month_is_one_period(day: int, every: str) -> None:
    contract = Contract(
        principal=Money(12_000, "USD"),
        rate=Decimal(12),
        instalments=24,
        first_due=date(2022, 1, day),
        every=Every.parse(every),
    )
    policy = Policy(notice_days=0)

    for paid in range(1, 14):
        loan, now = of_book(contract, paid), contract.dates()[paid - 1] + timedelta(days=1)
        terms = extend_term(loan, months=6, now=now, policy=policy)
        assert abs(rate_of(terms, loan, RateMethod.NOMINAL) - 12) <= Decimal("0.01")
        month = terms.instalment.times(Decimal("1.01") / int(every[0]))
        found = propose(loan, Capacity(now=month), now=now, policy=policy)
        assert {abs(each.annual_rate - 12) <= Decimal("0.01") for each in found.proposals} == {
            True
        }
