"""A guarantor is asked for what an agreement adds, and only for that."""

from dataclasses import replace
from datetime import timedelta

import pytest

from negotiation.guarantee import adds
from negotiation.money import Money
from negotiation.schedule import Schedule


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

    assert adds(replace(terms, schedule=Schedule((*others, last)))) is is_more
