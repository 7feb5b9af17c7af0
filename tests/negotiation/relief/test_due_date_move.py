"""Another day: every period bears interest for its own length, reckoned here by hand."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from negotiation.applying.budget import Capacity
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import Every
from negotiation.loans.schedule import Instalment
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.timing import Timing
from negotiation.refusals import DatePassed, NoChange, TooLate
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import live
from negotiation.relief.loan_terms import relieved
from tests.negotiation.any_loan import of_book

START = date(2024, 1, 1)


def a_contract(every: str, count: DayCount) -> Contract:
    return Contract(
        principal=Money(10_000, "EUR"),
        rate=Decimal(7),
        instalments=6,
        start=START,
        every=Every.parse(every),
        day_count=count,
    )


def moved(contract: Contract, days: int, *, as_of: date | None = None) -> list[Instalment]:
    """From the third instalment on, two being paid."""
    third = contract.dates()[2]
    move = DueDateMove(since=third, to=third + timedelta(days=days))
    before = contract.dates()[1]
    return list(live(contract, paid=2, as_of=as_of or before, changes=[move]).schedule)


@pytest.mark.parametrize(
    ("every", "count", "days", "expected"),
    [
        # longer by the days it moved, then as long as ever
        ("1m", DayCount.ACT_365, 9, [40, 30, 31, 30]),
        ("2w", DayCount.ACT_364, 5, [19, 14, 14, 14]),
        ("2w", DayCount.THIRTY_360, 5, [19, 14, 14, 14]),
        ("15d", DayCount.ACT_365, 1, [16, 15, 15, 15]),
    ],
)
def test_the_first_period_is_longer_and_the_others_are_not(
    every: str, count: DayCount, days: int, expected: list[int]
) -> None:
    contract = a_contract(every, count)
    year = {"act/365": 365, "act/364": 364, "30/360": 360}[count]

    rows = moved(contract, days)

    assert len(rows) == 6
    for before, row, length in zip(rows[1:], rows[2:], expected, strict=False):
        assert row.due_date - before.due_date == timedelta(days=length)
        exact = before.balance.amount * 7 * length / (100 * year)
        assert row.interest.amount == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert rows[-1].balance == Money.zero("EUR")


def test_months_are_twelfths_and_the_days_in_between_a_part_of_one() -> None:
    contract = a_contract("1m", DayCount.THIRTY_360)

    rows = moved(contract, 9)  # from 1 to 10 April: 1 9/30 months

    assert [f"{each.due_date:%m-%d}" for each in rows[2:]] == ["04-10", "05-10", "06-10", "07-10"]
    for before, row, twelfths in zip(rows[1:], rows[2:], ["1.3", "1", "1", "1"], strict=False):
        exact = before.balance.amount * 7 * Decimal(twelfths) / 1200
        assert row.interest.amount == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_it_moves_to_a_later_day_within_a_year() -> None:
    contract = a_contract("1m", DayCount.THIRTY_360)
    third = contract.dates()[2]
    year = (date(2025, 4, 1) - third).days

    with pytest.raises(NoChange):
        moved(contract, 0)
    with pytest.raises(DatePassed):
        moved(contract, -1)
    with pytest.raises(TooLate):
        moved(contract, year + 1)
    assert moved(contract, year)[2].due_date == date(2025, 4, 1)


def test_of_one_that_is_overdue_the_earliest_new_day_is_today_and_the_year_runs_from_there() -> (
    None
):
    contract = a_contract("1m", DayCount.THIRTY_360)
    third, today = contract.dates()[2], date(2024, 4, 20)

    with pytest.raises(DatePassed) as refused:
        moved(contract, (today - third).days - 1, as_of=today)
    assert refused.value.earliest == today
    assert moved(contract, (today - third).days, as_of=today)[2].due_date == today
    last = date(2025, 4, 20)
    assert moved(contract, (last - third).days, as_of=today)[2].due_date == last
    with pytest.raises(TooLate) as too_late:
        moved(contract, (last - third).days + 1, as_of=today)
    assert too_late.value.latest == last


@pytest.mark.parametrize(
    ("days", "months"),
    [
        (0, Fraction(1)),
        (9, 1 + Fraction(9, 31)),
        (30, 1 + Fraction(30, 31)),
        (60, 2 + Fraction(29, 30)),
    ],
)
def test_a_mortgage_that_is_moved_is_repaid_by_its_equal_instalments_all_the_same(
    days: int, months: Fraction
) -> None:
    """More than a month's interest may be more than an instalment: then it is asked alone."""
    contract = Contract(
        principal=Money(200_000, "USD"), rate=Decimal(6), instalments=360, start=date(2023, 1, 1)
    )
    policy = Policy(longest_term=600)
    loan, now, due = of_book(contract, 12), date(2024, 2, 5), date(2024, 3, 1)
    move = DueDateMove(since=due, to=due + timedelta(days=days))
    wish = Timing(start=move.to, payday=move.to.day) if days else None

    terms = relieved(
        loan, [Extension(instalments=12), *([move] if days else [])], now=now, policy=policy
    )
    can_pay = Capacity(now=terms.schedule.first.amount)
    found = propose(loan, can_pay, now=now, policy=policy, wish=wish)

    first, *others = terms.schedule
    assert first.interest == loan.outstanding.times(months / 200)
    assert first.principal.is_positive == (days == 0)
    assert len(others) == 359
    for plan in (terms, *(each.terms for each in found.proposals)):
        assert all(1150 < each.amount.amount < 1192 for each in plan.schedule.instalments[1:])
    assert {each.plan.highest <= first.amount for each in found.proposals} == {True}
