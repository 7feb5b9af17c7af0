"""Other systems' figures, to the cent: the schedules and the changes that Apache Fineract's own
tests assert, its convention reckoned apart, and a bank's printed example."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.follow_up.arrears import arrears
from negotiation.loans.contract import Contract
from negotiation.loans.day_count import DayCount
from negotiation.loans.due_dates import due_dates
from negotiation.loans.frequency import WEEKLY, Every
from negotiation.loans.schedule import Schedule
from negotiation.money import Money
from negotiation.relief.breaks import PrincipalBreak
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import Change, live
from negotiation.relief.overdue import Spread
from negotiation.relief.waivers import InterestPause, RateCut
from negotiation.rounding import Rounding
from tests.negotiation.any_loan import of_book

A1 = Contract(
    principal=Money(100, "EUR"), rate=Decimal("9.4822"), instalments=6, start=date(2024, 1, 1)
)
A2 = replace(A1, rate=Decimal("15.678"), day_count=DayCount.ACT_365)
A3 = replace(A1, every=WEEKLY, day_count=DayCount.ACT_364)
EVERY_15_DAYS = replace(A1, every=Every.parse("15d"))
B0 = replace(A1, rate=Decimal(7))
D = Contract(principal=Money(3000, "EUR"), rate=Decimal(0), instalments=3, start=date(2023, 7, 1))
HALF_EVEN = {"rounding": Rounding.HALF_EVEN}


def rows(schedule: Schedule) -> list[str]:
    """A schedule as the oracles write one: instalment = interest + principal → balance."""
    return [
        f"{each.amount.amount}={each.interest.amount}+{each.principal.amount}→{each.balance.amount}"
        for each in schedule
    ]


SCHEDULES = {
    "a1": (
        A1,
        (
            "17.13=0.79+16.34→83.66 17.13=0.66+16.47→67.19 17.13=0.53+16.60→50.59 "
            "17.13=0.40+16.73→33.86 17.13=0.27+16.86→17.00 17.13=0.13+17.00→0.00"
        ),
    ),
    "a2": (
        A2,
        (
            "17.43=1.33+16.10→83.90 17.43=1.05+16.38→67.52 17.43=0.90+16.53→50.99 "
            "17.43=0.66+16.77→34.22 17.43=0.46+16.97→17.25 17.47=0.22+17.25→0.00"
        ),
    ),
    "a3": (
        A3,
        (
            "16.77=0.18+16.59→83.41 16.77=0.15+16.62→66.79 16.77=0.12+16.65→50.14 "
            "16.77=0.09+16.68→33.46 16.77=0.06+16.71→16.75 16.78=0.03+16.75→0.00"
        ),
    ),
    "15 days, of 360": (
        EVERY_15_DAYS,
        (
            "16.90=0.40+16.50→83.50 16.90=0.33+16.57→66.93 16.90=0.26+16.64→50.29 "
            "16.90=0.20+16.70→33.59 16.90=0.13+16.77→16.82 16.89=0.07+16.82→0.00"
        ),
    ),
    "b0": (
        B0,
        (
            "17.01=0.58+16.43→83.57 17.01=0.49+16.52→67.05 17.01=0.39+16.62→50.43 "
            "17.01=0.29+16.72→33.71 17.01=0.20+16.81→16.90 17.00=0.10+16.90→0.00"
        ),
    ),
}


@pytest.mark.parametrize("way", [Rounding.HALF_UP, Rounding.HALF_EVEN])
@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedule_is_that_of_the_oracle(name: str, way: Rounding) -> None:
    contract, expected = SCHEDULES[name]

    assert rows(replace(contract, rounding=way).schedule()) == expected.split()


CHANGES: dict[str, tuple[Contract, Change, str]] = {
    "b1 a lower rate": (
        B0,
        RateCut(rate=Decimal(4), since=date(2024, 2, 2)),
        (
            "16.88=0.28+16.60→66.97 16.88=0.22+16.66→50.31 16.88=0.17+16.71→33.60 "
            "16.88=0.11+16.77→16.83 16.89=0.06+16.83→0.00"
        ),
    ),
    "c1 an interest pause": (
        B0,
        InterestPause(first=date(2024, 2, 5), last=date(2024, 2, 10)),
        (
            "17.01=0.39+16.62→66.95 17.01=0.39+16.62→50.33 17.01=0.29+16.72→33.61 "
            "17.01=0.20+16.81→16.80 16.90=0.10+16.80→0.00"
        ),
    ),
    "d1 two instalments more": (
        D,
        Extension(instalments=2, since=date(2023, 9, 1)),
        (
            "500.00=0.00+500.00→1500.00 500.00=0.00+500.00→1000.00 500.00=0.00+500.00→500.00 "
            "500.00=0.00+500.00→0.00"
        ),
    ),
    "d2 a principal break": (
        D,
        PrincipalBreak(instalments=1, since=date(2023, 9, 1)),
        "0.00=0.00+0.00→2000.00 1000.00=0.00+1000.00→1000.00 1000.00=0.00+1000.00→0.00",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_changes_to_a_running_loan(name: str) -> None:
    contract, change, expected = CHANGES[name]
    first = contract.schedule().first

    life = live(contract, paid=1, as_of=first.due_date, changes=[change])

    assert life.schedule.first == first
    assert rows(life.schedule)[1:] == expected.split()


def test_the_totals_of_b1_and_c1() -> None:
    lower, paused = (
        live(B0, paid=1, as_of=date(2024, 2, 1), changes=[CHANGES[name][1]]).schedule
        for name in ("b1 a lower rate", "c1 an interest pause")
    )

    assert (lower.total_interest, lower.total) == (Money("1.42", "EUR"), Money("101.42", "EUR"))
    assert paused.total_interest == Money("1.95", "EUR")


def test_d0_a_moved_due_date_takes_the_later_ones_along() -> None:
    move = DueDateMove(since=date(2023, 9, 1), to=date(2023, 9, 15))

    life = live(D, paid=1, as_of=date(2023, 8, 1), changes=[move])

    assert [each.due_date.isoformat() for each in life.schedule] == [
        "2023-08-01",
        "2023-09-15",
        "2023-10-15",
    ]


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("d1 two instalments more", ["08-01", "09-01", "10-01", "11-01", "12-01"]),
        ("d2 a principal break", ["08-01", "09-01", "10-01", "11-01"]),  # one month longer
    ],
)
def test_d_when_what_is_asked_later_falls_due(name: str, days: list[str]) -> None:
    life = live(D, paid=1, as_of=date(2023, 8, 1), changes=[CHANGES[name][1]])

    assert [each.due_date.isoformat() for each in life.schedule] == [f"2023-{day}" for day in days]


@pytest.mark.parametrize(
    ("principal", "count", "shares"),
    [
        (750, 6, ["125.00"] * 6),  # E1
        (1000, 3, ["333.33", "333.33", "333.34"]),  # E2
    ],
)
def test_e_arrears_are_spread_and_nothing_is_overdue_any_more(
    principal: int, count: int, shares: list[str]
) -> None:
    """All three instalments are late on the day on which they are spread."""
    contract = replace(D, principal=Money(principal, "EUR"), start=date(2023, 10, 1))
    today, march = date(2024, 2, 15), date(2024, 3, 1)
    owed = Money(principal, "EUR")
    assert arrears(of_book(contract, 0), today).amount == owed

    spread = Spread(instalments=count, since=march)
    life = live(contract, paid=0, as_of=today, changes=[spread])

    assert [str(each.amount.amount) for each in life.schedule] == shares
    assert [each.due_date for each in life.schedule] == due_dates(march, count)
    assert life.schedule.total == owed


def test_h_a_banks_example_in_whole_units() -> None:
    """The bank rounds its instalment up to the whole unit, and no interest at all."""
    contract = replace(A1, principal=Money(280_000, "EUR"), rate=Decimal("8.4"), instalments=20)
    whole = replace(contract, principal=Money(280_000, "JPY"), rounding=Rounding.UP)
    instalment = whole.schedule().first.amount
    schedule = replace(contract, instalment=Money(instalment.amount, "EUR")).schedule()

    assert instalment == Money(15_052, "JPY")
    printed = [
        tuple(round(part.amount) for part in (row.principal, row.interest, row.balance))
        for row in schedule
    ]
    assert printed[3] == (13_369, 1_683, 227_080)
    assert printed[17] == (14_740, 312, 29_785)
    assert printed[19] == (14_941, 105, 0)
    assert (round(schedule.total_interest.amount), round(schedule.total.amount)) == (
        21_034,
        301_034,
    )


def test_h_with_a_fixed_instalment() -> None:
    contract = replace(
        A1,
        principal=Money(280_000, "EUR"),
        rate=Decimal("8.4"),
        instalments=30,
        instalment=Money(14_000, "EUR"),
    )

    assert len(contract.schedule()) == 22
    assert round(contract.schedule().total_interest.amount) == 22_712
