"""What is measured can be: an application is led to its end, in every language, at the cost that is promised."""

import pytest

from tests.bench.turns import ANSWERS, application
from tests.yardstick import counts

#: How often one could count to a thousand meanwhile: some 1.2 ms where that takes 15 µs; a turn takes 0.7 without network and database.
PROMISED = 80


@pytest.mark.parametrize("language", ANSWERS)
def test_a_turn_costs_what_is_promised(language: str) -> None:
    turns = len(list(application(language)))

    assert counts(lambda: list(application(language)), 10) / turns <= PROMISED
