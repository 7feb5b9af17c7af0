"""A plan is broken by what the lender's rule counts, and back once nothing is late."""

from datetime import date, timedelta

import pytest

from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.breaking import Broken, broken_by, is_recovered, missed
from negotiation.money import Money
from negotiation.policy import Policy

TODAY = date(2024, 3, 1)


def due(days_ago: int, *, paid: int = 0, number: int = 1) -> DueInstalment:
    return DueInstalment(
        agreement_id=1,
        case_id=1,
        loan_id=1,
        number=number,
        due_date=TODAY - timedelta(days=days_ago),
        amount=Money(100, "USD"),
        paid=Money(paid, "USD"),
    )


def test_missed_is_what_is_unpaid_after_the_days_of_grace_the_oldest_first() -> None:
    paid, today, in_grace, late = due(40, paid=100), due(0), due(3), due(4)
    in_part, same_day = due(30, paid=99, number=3), due(30, number=2)

    found = missed([today, late, in_part, paid, in_grace, same_day], TODAY, Policy(grace_days=3))

    assert found == [same_day, in_part, late]


@pytest.mark.parametrize(
    ("by_count", "by_days", "late", "broken"),
    [
        (2, 60, [], None),
        (2, 60, [31], None),
        (2, 60, [31, 61 - 30], Broken(2, 31)),
        (2, 60, [59], None),
        (2, 60, [60], Broken(1, 60)),
        (0, 60, [59, 28, 10], None),  # however many
        (2, 0, [400], None),  # however late
        (0, 0, [400, 370, 340], None),
        (1, 0, [4], Broken(1, 4)),
        (0, 4, [4], Broken(1, 4)),
    ],
)
def test_it_is_broken_by_so_many_or_by_so_many_days(
    *, by_count: int, by_days: int, late: list[int], broken: Broken | None
) -> None:
    policy = Policy(grace_days=3, broken_missed=by_count, broken_days=by_days)
    rows = [due(days, number=number) for number, days in enumerate(late)]

    assert broken_by([*rows, due(90, paid=100), due(0), due(-30)], TODAY, policy) == broken


@pytest.mark.parametrize(
    ("rows", "is_back"),
    [
        ([], True),
        ([due(40, paid=100), due(0), due(-30)], True),
        ([due(1), due(0)], False),  # the days of grace are of no use here
        ([due(40, paid=99), due(-30)], False),
        ([due(40, paid=100), due(1)], False),
    ],
)
def test_it_is_back_once_nothing_is_late(*, rows: list[DueInstalment], is_back: bool) -> None:
    assert is_recovered(rows, TODAY) is is_back
