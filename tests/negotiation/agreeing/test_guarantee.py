"""A guarantor is asked for what an agreement adds, and only for that."""

from dataclasses import replace
from datetime import timedelta

import pytest

from negotiation.agreeing.guarantee import adds
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.schedule import Schedule
from negotiation.money import Money


@pytest.mark.parametrize(
    ("cents", "days", "is_more"),
    [(0, 0, False), (1, 0, True), (0, 1, True), (-1, 1, True), (1, -1, True), (-1, -1, False)],
)
def test_a_cent_more_or_a_day_longer_is_added(
    an_offer, cents: int, days: int, *, is_more: bool
) -> None:
    terms = an_offer().terms
    *others, last = terms.today
    last = replace(
        last,
        interest=last.interest + Money.of_units(cents, "USD"),
        due_date=last.due_date + timedelta(days=days),
    )

    assert adds(replace(terms, schedule=Schedule((*others, last))), None) is is_more


@pytest.mark.parametrize(
    ("cents", "days", "is_more"),
    [(0, 0, False), (-1, 0, True), (0, -1, True), (1, 0, False), (0, 1, False), (1, -1, True)],
)
def test_what_asks_more_than_the_plan_in_force_adds_though_the_contract_asked_as_much(
    an_offer, cents: int, days: int, *, is_more: bool
) -> None:
    terms = an_offer().terms
    terms = replace(terms, schedule=terms.today)
    plan = StillAsked.by_contract(terms.today)
    plan = replace(
        plan,
        total=plan.total + Money.of_units(cents, "USD"),
        last_due=plan.last_due + timedelta(days=days),
    )

    assert adds(terms, plan) is is_more
