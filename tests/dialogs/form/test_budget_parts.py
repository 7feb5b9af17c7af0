"""A month in parts: only what is above the lender's guideline for such a household asks for a reason."""

from datetime import date
from decimal import Decimal

import pytest

from dialogs.borrower.applying.budget import ABOVE, above, ask_why
from dialogs.desk.case import case_file, figures
from dialogs.heard import Words
from dialogs.parsers import Reader
from dialogs.texts import ENGLISH
from negotiation.applying.budget import Budget, Income
from negotiation.applying.guidelines import Guideline, Guidelines
from tests.money import usd


def guideline(first: int, further: int, child: int) -> Guideline:
    return Guideline(
        first_adult=Decimal(first), further_adult=Decimal(further), child=Decimal(child)
    )


USUAL = Guidelines(
    currency="USD",
    communications=guideline(110, 60, 25),
    food=guideline(320, 210, 140),
)


@pytest.mark.parametrize(
    ("adults", "children", "food", "is_above"),
    [
        (None, None, 320, False),
        (None, None, 321, True),
        (2, 1, 670, False),
        (2, 1, 671, True),
        (2, 1, 0, False),
    ],
)
def test_the_guideline_is_that_of_the_household(a_situation, adults, children, food, is_above):
    situation = a_situation(guidelines=USUAL)
    situation.case.record(
        adults=adults or 1,
        children=children or 0,
        budget=Budget(incomes=(), fixed=usd(900), food=usd(food)),
    )

    assert (above(situation) is not None) is is_above


def test_each_group_is_asked_about_once(a_situation):
    situation = a_situation(guidelines=USUAL)
    situation.case.record(
        budget=Budget(incomes=(), fixed=usd(900), communications=usd(200), food=usd(500))
    )
    reader = Reader("en", date(2019, 4, 1))

    asked = []
    while above(situation) is not None:
        asked.append(ENGLISH.plain(ask_why(situation)))
        ABOVE.save(situation, ABOVE.parse(Words("a long illness"), reader))

    assert [question.split(";")[0] for question in asked] == [
        "You wrote $200.00 for telephone, internet and leisure",
        "You wrote $500.00 for food and household",
    ]
    assert situation.case.application.reasons == (
        ("communications", "a long illness"),
        ("food", "a long illness"),
    )


def test_without_guidelines_or_in_another_currency_nothing_is_asked(a_situation):
    plain, foreign = a_situation(), a_situation(guidelines=Guidelines(currency="EUR"))
    for situation in (plain, foreign):
        situation.case.record(budget=Budget(incomes=(), fixed=usd(900), food=usd(9000)))

        assert above(situation) is None


def test_an_advisor_sees_what_falls_to_us_where_other_lenders_ask_for_theirs(a_situation):
    situation = a_situation()
    situation.case.record(
        income=Income(usd(1500)), budget=Budget(incomes=(), fixed=usd(900)), other_debts=usd(700)
    )

    listed = ENGLISH.plain(figures.listing(situation, case_file.EMPTY))

    assert "Left for all lenders: $600.00. Our part, by what each asks for: $278.34" in listed

    situation.case.record(other_debts=usd(0))

    assert "all lenders" not in ENGLISH.plain(figures.listing(situation, case_file.EMPTY))
