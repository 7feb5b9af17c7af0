"""What a household can pay: the parts of its month, and the worst of three."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.applying.budget import FLEXIBLE, Budget, Capacity, Income, Rhythm, capacity
from negotiation.applying.guidelines import Guideline, Guidelines
from negotiation.money import CurrencyMismatch, Money
from negotiation.refusals import Implausible
from tests.money import usd

money = st.integers(0, 1_000_000).map(lambda cents: Money.of_units(cents, "USD"))


@pytest.mark.parametrize(
    ("income", "a_month", "usually"),
    [
        (Income(usd(1500)), "1500.00", "1500.00"),
        (Income(usd(300), Rhythm.WEEK), "1300.00", "1300.00"),
        (Income(usd(700), Rhythm.FORTNIGHT), "1516.66", "1516.66"),
        (Income(usd("700.05"), Rhythm.HALF_MONTH), "1400.10", "1400.10"),
        # 52 weeks a year, to the cent: a third of a month is no decimal.
        (Income(usd(180), Rhythm.WEEK), "780.00", "780.00"),
        (Income(usd("2.25"), Rhythm.WEEK), "9.75", "9.75"),
        (Income(usd(800), Rhythm.IRREGULAR), "800.00", "800.00"),
        # The worst of the last three months, and no older one.
        (
            Income(usd(0), Rhythm.IRREGULAR, last=(usd(900), usd(700), usd(1100), usd(1))),
            "700.00",
            "900.00",
        ),
        # A week's wage that changes is judged by its months, too.
        (Income(usd(400), Rhythm.WEEK, last=(usd(1600), usd(1200))), "1200.00", "1400.00"),
    ],
)
def test_what_can_be_counted_on_in_a_month(income: Income, a_month: str, usually: str) -> None:
    assert (income.a_month(), income.usually()) == (usd(a_month), usd(usually))


def test_the_short_form_and_the_long_one_come_to_the_same() -> None:
    incomes = (Income(usd(2000)),)
    short = Budget(incomes=incomes, fixed=usd(1490))
    long = Budget(
        incomes=incomes,
        fixed=usd(900),
        communications=usd(80),
        food=usd(350),
        personal=usd(60),
        priority_debts=usd(80),
        savings=usd(20),
    )

    assert short.surplus == long.surplus == usd(510)


def test_what_was_not_told_is_not_above_its_guideline() -> None:
    budget = Budget(incomes=(), fixed=usd(900), food=usd(0))

    assert not budget.above({group: usd(1) for group in FLEXIBLE})


def test_only_what_is_above_the_guideline_of_such_a_household_asks_for_a_reason() -> None:
    guidelines = Guidelines(
        currency="USD",
        food=Guideline(first_adult=Decimal(300), further_adult=Decimal(200), child=Decimal(150)),
        personal=Guideline(first_adult=Decimal(90), further_adult=Decimal(60), child=Decimal(0)),
    )
    budget = Budget(
        incomes=(),
        fixed=usd(0),
        food=usd(640),
        personal=usd(90),
        communications=usd(999),  # has no guideline
    )

    alone = budget.above(guidelines.of(adults=1, children=0))
    family = budget.above(guidelines.of(adults=2, children=1))

    assert alone == [("food", usd(300))]
    assert family == []


@given(
    can_pay=st.none() | money,
    surplus=st.none() | st.integers(-100_000, 100_000).map(lambda c: Money.of_units(c, "USD")),
    buffer=st.integers(0, 100).map(Decimal),
)
def test_the_lesser_of_what_they_say_and_what_is_left_but_for_the_buffer(
    can_pay: Money | None, surplus: Money | None, buffer: Decimal
) -> None:
    found = capacity(can_pay=can_pay, surplus=surplus, buffer=buffer)

    if can_pay is None and surplus is None:
        assert found is None
        return
    assert found is not None
    assert found.now >= usd(0)
    if can_pay is not None:
        assert found.now <= can_pay
        assert found.is_stretched == (surplus is not None and can_pay > surplus)
    if surplus is not None:
        assert found.now <= max(surplus, usd(0)).times(1 - buffer / 100)


def test_a_recovery_has_its_day_and_is_judged_alike() -> None:
    found = capacity(
        can_pay=usd(100),
        surplus=usd(200),
        buffer=Decimal(10),
        later=usd(500),
        later_surplus=usd(400),
        since=date(2024, 6, 1),
    )

    assert found == Capacity(
        now=usd(100),
        later=usd(360),
        since=date(2024, 6, 1),
        is_stretched=True,
        said=usd(100),
        surplus=usd(200),
    )
    for wrong in ({"later": usd(5)}, {"since": date(2024, 6, 1)}):
        with pytest.raises(ValueError, match="the day"):
            Capacity(now=usd(1), **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["fixed", *FLEXIBLE, "priority_debts", "savings"])
def test_nothing_is_below_zero(name: str) -> None:
    figures = {"fixed": usd(1)} | {name: usd(-1)}

    with pytest.raises(Implausible):
        Budget(incomes=(), **figures)  # type: ignore[arg-type]
    with pytest.raises(Implausible):
        Budget(incomes=(Income(usd(-1)),), fixed=usd(1))


def test_currencies_are_not_mixed() -> None:
    with pytest.raises(CurrencyMismatch):
        Budget(incomes=(Income(Money(5, "EUR")),), fixed=usd(1))
