"""What interest comes to when nothing is paid: counted at once, as adding up every period has it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from negotiation.days.working_days import Roll
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import WEEKLY, Every
from negotiation.proposals.nothing import do_nothing, interest_by
from tests.money import usd
from tests.negotiation.any_loan import of_book

#: Twelve a month on all of it.
CONTRACT = Contract(
    principal=usd(1200), rate=Decimal(12), instalments=12, first_due=date(2024, 1, 31)
)


@pytest.mark.parametrize(
    "contract",
    [
        CONTRACT,
        replace(CONTRACT, first_due=None, start=date(2024, 1, 15)),
        replace(CONTRACT, start=date(2024, 1, 10)),
        replace(CONTRACT, every=Every.parse("3m")),
        replace(CONTRACT, every=WEEKLY),
        replace(CONTRACT, day_count=DayCount.ACT_365),
        replace(CONTRACT, roll=Roll.FOLLOWING, country="US"),
    ],
)
@pytest.mark.parametrize("paid", [0, 3])
def test_the_interest_by_a_day_is_that_of_the_last_due_date_before(
    contract: Contract, paid: int
) -> None:
    loan = of_book(contract, paid)
    due = [contract.due(each) for each in contract.dates(14)[paid:]]

    for day in (each + timedelta(days=days) for each in due for days in (-1, 0, 1, 2)):
        steps = do_nothing(loan, now=contract.begin, until=day)
        accrued = steps[-1].interest if steps else usd(0)
        assert interest_by(loan, paid, day) == accrued


def test_a_year_and_two_months_of_nothing() -> None:
    """Months go on when the contract has ended, in February as in March."""
    loan = of_book(CONTRACT, 0)

    for day, months in (
        (date(2024, 1, 30), 0),
        (date(2024, 1, 31), 1),
        (date(2024, 2, 28), 1),
        (date(2024, 2, 29), 2),
        (date(2025, 2, 28), 14),
        (date(2025, 3, 30), 14),
    ):
        assert interest_by(loan, 0, day) == usd(12 * months)
