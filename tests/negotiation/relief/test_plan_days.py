"""The days of new plans: those that are asked for, what can be paid on them, and what their periods bear."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import WEEKLY, Every
from negotiation.policy import Policy
from negotiation.proposals.payable import Payable
from negotiation.proposals.plan_periods import PlanPeriods
from negotiation.proposals.shape import Move
from negotiation.proposals.space import Space
from negotiation.proposals.timing import Timing, timing
from negotiation.proposals.why import Rule, Why
from tests.money import usd

APRIL = date(2019, 4, 1)


def may(day: int, month: int = 5) -> date:
    return date(2019, month, day)


@pytest.mark.parametrize(
    ("wish", "to"),
    [
        (Timing(start=may(2)), may(1, 6)),  # the loan's own day, not before
        (Timing(start=may(1, 6)), may(1, 6)),
        (Timing(start=may(15, 6), payday=10), may(10, 7)),
        (Timing(start=may(10, 6), payday=10), may(10, 6)),
        (
            Timing(start=may(1, 8)),
            may(1, 8),
        ),  # three instalments later, as many as may be left out
        (Timing(start=date(2019, 1, 1)), None),  # long ago
    ],
)
def test_a_day_that_is_asked_for(a_loan, wish: Timing, to: date | None) -> None:
    move, why = timing(a_loan(), wish, now=APRIL, policy=Policy())

    assert why is None
    assert (move and move.to) == to


@pytest.mark.parametrize(
    ("wish", "longest_break", "to", "asked"),
    [
        (Timing(start=may(1, 9)), 3, may(1, 8), may(1, 9)),
        (Timing(start=date(2020, 1, 1)), 3, may(1, 8), date(2020, 1, 1)),
        (Timing(start=may(2)), 0, None, may(1, 6)),
        (Timing(start=may(15), payday=10), 0, may(10), may(10, 6)),
    ],
)
def test_a_day_that_is_asked_for_too_late(
    a_loan, *, wish: Timing, longest_break: int, to: date | None, asked: date
) -> None:
    policy = Policy(limits=Limits(longest_break=longest_break))

    move, why = timing(a_loan(), wish, now=APRIL, policy=policy)

    assert (move and move.to) == to
    assert why == Why(Rule.TOO_LATE, asked, to or may(1))


@pytest.mark.parametrize("payday", [0, 32])
def test_no_month_has_such_a_day(payday: int) -> None:
    with pytest.raises(ValueError, match="a day of the month"):
        Timing(payday=payday)


@pytest.mark.parametrize(
    ("now", "later", "since", "caps", "recovers", "falls"),
    [
        (300, None, None, [300, 300, 300], 0, 0),
        (300, 500, may(2), [300, 500, 500], 1, 0),
        (300, 500, may(1, 6), [300, 500, 500], 1, 0),
        (300, 500, may(1), [500, 500, 500], 0, 0),
        (500, 300, may(2), [500, 300, 300], 0, 1),
        (500, 300, may(2, 6), [500, 500, 300], 0, 2),
    ],
)
def test_what_can_be_paid_on_each_due_date(
    a_loan,
    *,
    now: int,
    later: int | None,
    since: date | None,
    caps: list[int],
    recovers: int,
    falls: int,
) -> None:
    space = Space(a_loan(), now=APRIL, policy=Policy())
    capacity = Capacity(now=usd(now), later=None if later is None else usd(later), since=since)

    payable = Payable(space=space, capacity=capacity)

    assert [each // 100 for each in payable.caps[:3]] == caps
    assert len(payable.caps) == len(space.days)
    assert (payable.recovers_at, payable.falls_at) == (recovers, falls)


CONTRACT = Contract(principal=usd(1200), rate=Decimal(12), instalments=12, start=date(2023, 1, 15))


@pytest.mark.parametrize("first", [0, 2])
@pytest.mark.parametrize(
    "contract",
    [
        CONTRACT,
        replace(CONTRACT, every=Every.parse("3m")),
        replace(CONTRACT, every=WEEKLY),
        replace(CONTRACT, every=WEEKLY, day_count=DayCount.ACT_364),
        replace(CONTRACT, day_count=DayCount.ACT_365),
        replace(CONTRACT, first_due=date(2023, 3, 31)),
    ],
)
def test_the_periods_of_a_plan_are_the_contracts_unless_they_are_moved(
    contract: Contract, first: int
) -> None:
    found = PlanPeriods(agreed=contract, first=first, count=4)

    periods = contract.periods(first + 4)[first:]
    assert found.days(None) == [each.end for each in periods]
    assert found.years(None) == [contract.day_count.fraction(each) for each in periods]
    assert found.factors(Decimal(6), None) == [
        replace(contract, rate=Decimal(6)).factor(each) for each in periods
    ]


@pytest.mark.parametrize(
    ("contract", "years"),
    [
        # 15 March to 20 April is a month and 5 of the 30 days to 15 May; then months.
        (CONTRACT, [Fraction(35, 360), Fraction(1, 12), Fraction(1, 12)]),
        (
            replace(CONTRACT, day_count=DayCount.ACT_365),
            [Fraction(36, 365), Fraction(30, 365), Fraction(31, 365)],
        ),
        (
            replace(CONTRACT, every=Every.parse("5w")),  # 26 March to 20 April
            [Fraction(25, 360), Fraction(35, 360), Fraction(35, 360)],
        ),
    ],
)
def test_moved_due_dates_make_the_first_period_longer(
    contract: Contract, years: list[Fraction]
) -> None:
    move = Move(since=date(2023, 4, 15), to=date(2023, 4, 20))
    found = PlanPeriods(agreed=contract, first=2, count=3)

    assert found.days(move) == contract.every.row(move.to, range(3))
    assert found.years(move) == years
    assert found.factors(Decimal(10), move) == [each / 10 for each in years]
