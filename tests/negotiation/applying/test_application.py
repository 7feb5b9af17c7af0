from datetime import date
from typing import Any

import pytest

from negotiation.applying.application import Application, Hardship
from negotiation.applying.budget import Budget, Income, Rhythm
from negotiation.applying.recovery import Awaited
from negotiation.money import Money
from negotiation.refusals import Implausible, NoSuchHousehold


def usd(amount: int | str | None) -> Money | None:
    return None if amount is None else Money(amount, "USD")


@pytest.mark.parametrize(
    ("figure", "limit"),
    [
        (Money("-0.01", "USD"), Money(0, "USD")),
        (Money("10000000.01", "USD"), Money(10_000_000, "USD")),
        (Money(10_000_000_001, "VND"), Money(10_000_000_000, "VND")),
    ],
)
def test_implausible_figures_are_refused_wherever_they_stand(figure: Money, limit: Money) -> None:
    plain = Application()
    fine = Money.zero(figure.currency)
    answers = [
        {"can_pay": figure},
        {"income": Income(figure)},
        {"income": Income(fine, Rhythm.IRREGULAR, last=(fine, figure))},
    ]
    if figure > fine:  # a budget itself refuses what is below zero
        answers.append({"budget": Budget(incomes=(), fixed=fine, food=figure)})

    for answer in answers:
        with pytest.raises(Implausible) as refused:
            plain.answered(**answer)
        assert refused.value.limit == limit


@pytest.mark.parametrize(
    "figure", [Money(0, "USD"), Money(10_000_000, "USD"), Money(30_000_000, "VND")]
)
def test_nothing_and_much_are_plausible(figure: Money) -> None:
    assert Application().answered(outgoings=figure).outgoings == figure


@pytest.mark.parametrize(
    ("income", "outgoings", "others", "can_pay", "surplus", "is_stretched"),
    [
        (2000, 1500, None, 500, 500, False),
        (2000, 1500, None, 501, 500, True),
        (2000, 1500, 100, 450, 500, False),  # what goes out has other lenders in it
        (2000, 100, 150, 450, 1750, False),  # unless they ask for more than all that goes out
        (1500, 2000, None, 0, -500, True),
        (2000, 1500, None, None, 500, False),
        (2000, None, None, 500, None, False),
        (None, 1500, None, 500, None, False),
    ],
)
def test_the_surplus_is_what_a_month_leaves_as_far_as_it_is_told(
    *, income, outgoings, others, can_pay, surplus, is_stretched
) -> None:
    application = Application(
        income=None if income is None else Income(Money(income, "USD")),
        outgoings=usd(outgoings),
        other_debts=usd(others),
        can_pay=usd(can_pay),
    )

    assert application.surplus == usd(surplus)
    assert application.is_stretched is is_stretched


@pytest.mark.parametrize(
    ("figures", "is_fine"),
    [
        ({"adults": 1}, True),
        ({"adults": 0}, False),
        ({"children": 0}, True),
        ({"children": -1}, False),
        ({"adults": 30, "children": 30}, True),
        ({"adults": 31}, False),
        ({"children": 31}, False),
    ],
)
def test_a_household_has_an_adult_and_is_no_crowd(
    figures: dict[str, int], *, is_fine: bool
) -> None:
    if is_fine:
        assert not Application().answered(**figures).lacks(next(iter(figures)))
        return
    with pytest.raises(NoSuchHousehold):
        Application().answered(**figures)


@pytest.mark.parametrize(
    ("told", "awaits"),
    [
        ({"later": usd(300)}, None),
        ({"later_from": date(2019, 9, 1)}, None),
        ({"later": usd(300), "later_from": date(2019, 9, 1)}, Awaited.OTHER),
        (
            {"later": usd(300), "later_from": date(2019, 9, 1), "awaits": Awaited.NEW_JOB},
            Awaited.NEW_JOB,
        ),
    ],
)
def test_a_recovery_is_known_by_its_day_and_its_figure(
    told: dict[str, Any], awaits: Awaited | None
) -> None:
    found = Application().answered(**told).recovery

    assert (None if found is None else found.awaits) is awaits


def test_only_the_reason_and_what_can_be_paid_are_needed() -> None:
    nothing = Application()
    reason = nothing.answered(hardship=Hardship.OTHER)

    assert [each.is_enough for each in (nothing, reason)] == [False, False]
    assert reason.answered(can_pay=Money(0, "USD")).is_enough


def test_an_answer_takes_the_place_of_having_declined_one() -> None:
    declined = Application().answered(declined="since")

    assert not declined.lacks("since")
    assert declined.answered(since=date(2019, 1, 1)).declined == frozenset()


def test_what_is_not_asked_is_no_answer() -> None:
    with pytest.raises(LookupError, match="shoe_size"):
        Application().answered(shoe_size=42)
