from datetime import date

import pytest

from negotiation.loans.book import Comparison, compare
from negotiation.loans.loan import LoanState
from negotiation.money import Money

SOONER, SAME, LATER = date(2019, 2, 28), date(2019, 3, 31), date(2019, 4, 30)


@pytest.mark.parametrize(
    ("changes", "freely", "under_an_arrangement"),
    [
        ({}, "unchanged", "unchanged"),
        ({"as_of": LATER}, "newer", "newer"),
        ({"as_of": SOONER}, "older", "older"),
        ({"as_of": SOONER, "outstanding": Money(1, "USD")}, "older", "older"),
        ({"as_of": LATER, "outstanding": Money(1, "USD")}, "newer", "differs"),
        ({"outstanding": Money(1, "USD")}, "newer", "differs"),
        ({"state": LoanState.WRITTEN_OFF}, "newer", "differs"),
        ({"instalment": Money(600, "USD")}, "newer", "differs"),
        ({"book_id": 7, "missing_since": SAME}, "unchanged", "unchanged"),
    ],
)
def test_what_figures_of_a_book_mean(
    a_loan, changes: dict[str, object], freely: str, under_an_arrangement: str
) -> None:
    known, figures = a_loan(), a_loan(**changes)

    assert compare(known, figures, arranged=False) == freely
    assert compare(known, figures, arranged=True) == under_an_arrangement


@pytest.mark.parametrize("arranged", [True, False])
def test_an_unknown_loan_is_new(a_loan, *, arranged: bool) -> None:
    assert compare(None, a_loan(), arranged=arranged) is Comparison.NEW
