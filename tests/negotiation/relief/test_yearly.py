"""The yearly rate of a plan, whatever the lengths of the months on which its first period lies."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from negotiation.applying.budget import Capacity
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import Every
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.relief import extend_term
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.loan_terms import relieved
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


BY_MONTH = Contract(
    principal=Money(12_000, "USD"), rate=Decimal(12), instalments=24, start=date(2023, 1, 1)
)


@pytest.mark.parametrize(
    ("method", "to", "first"),
    [
        # 1 April back to 1 March, and 19 days to 10 February
        (RateMethod.NOMINAL, date(2023, 4, 1), 1 + 19 / 30),
        (RateMethod.EFFECTIVE, date(2023, 4, 1), 1 + 19 * 12 / 365),
        # beyond the contract's next due date, from 15 April back to 15 February
        (RateMethod.NOMINAL, date(2023, 4, 15), 2 + 5 / 30),
        (RateMethod.EFFECTIVE, date(2023, 4, 15), 2 + 5 * 12 / 365),
    ],
)
def test_a_longer_first_period_has_the_days_that_the_law_counts(
    method: RateMethod, to: date, first: float
) -> None:
    loan = of_book(replace(BY_MONTH, start=date(2023, 1, 10)), 1)
    move = DueDateMove(since=date(2023, 3, 10), to=to)
    policy = Policy(notice_days=0)

    terms = relieved(loan, [Extension(instalments=6), move], now=date(2023, 2, 15), policy=policy)

    rate = float(rate_of(terms, loan, method)) / 100
    owed = terms.schedule.total_principal + terms.schedule.total_arrears
    month = rate / 12 if method is RateMethod.NOMINAL else (1 + rate) ** (1 / 12) - 1
    part = 1 + month * (first - 1) if method is RateMethod.NOMINAL else (1 + month) ** (first - 1)
    worth = sum(
        float(each.amount.amount) / (1 + month) ** (1 + at) / part
        for at, each in enumerate(terms.schedule)
    )
    assert (terms.since, terms.first_due) == (date(2023, 2, 10), to)
    assert abs(worth - float(owed.amount)) < 1


@pytest.mark.parametrize("every", ["1m", "3m", "2w"])
@pytest.mark.parametrize("years_late", [0, 1, 9])
def test_where_a_plan_does_not_know_its_first_period_it_is_the_contracts(
    every: str, years_late: int
) -> None:
    contract = replace(BY_MONTH, every=Every.parse(every), instalments=5)
    if every == "2w":
        contract = replace(contract, day_count=DayCount.ACT_364)
    loan, now = of_book(contract, 2), contract.dates()[1] + timedelta(days=1 + 366 * years_late)
    terms = relieved(
        loan, [Extension(instalments=6)], now=now, policy=Policy(notice_days=0, longest_term=600)
    )

    rate = rate_of(replace(terms, since=None), loan, RateMethod.NOMINAL)

    assert rate == rate_of(terms, loan, RateMethod.NOMINAL)
    assert abs(rate - 12) < Decimal("0.02") or years_late
