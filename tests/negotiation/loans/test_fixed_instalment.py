"""How many instalments a fixed one takes: the last absorbs what is less than another."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.loans.contract import Contract
from negotiation.loans.fixed_instalment import lasting
from negotiation.money import Money

CONTRACT = Contract(
    principal=Money(100, "EUR"), rate=Decimal(0), instalments=4, start=date(2024, 1, 1)
)


@pytest.mark.parametrize(
    ("fixed", "count", "last"),
    [
        ("25.00", 4, "25.00"),
        ("20.01", 4, "39.97"),
        ("20.00", 5, "20.00"),  # a whole one more
        ("19.00", 6, "5.00"),
        ("40.00", 4, "20.00"),  # done after three
    ],
)
def test_what_is_left_is_in_the_last_unless_it_is_a_whole_one(
    fixed: str, count: int, last: str
) -> None:
    found = lasting(replace(CONTRACT, instalment=Money(fixed, "EUR")))

    assert found.instalments == count
    assert found.schedule().last.amount == Money(last, "EUR")


def test_without_a_fixed_one_there_is_nothing_to_find() -> None:
    assert lasting(CONTRACT) is CONTRACT


def test_more_than_anybody_agrees_are_refused() -> None:
    cents = replace(CONTRACT, instalment=Money("0.20", "EUR"))

    with pytest.raises(ValueError, match=r"499 instalments of 0\.20 EUR do not repay it"):
        lasting(cents, most=499)
    assert lasting(cents, most=500).instalments == 500
