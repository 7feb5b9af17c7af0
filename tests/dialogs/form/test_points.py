"""Points: what 1.200 means is asked once of whoever writes Spanish, and not at all where their currency says it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC

import pytest

from dialogs.languages import LANGUAGES
from dialogs.points import parts_thousands
from dialogs.situation import Situation
from negotiation.money import Money
from tests.dialogs.applying import asked_what_comes_in, figures, income, say

A_situation = Callable[..., Situation]


@pytest.fixture
def asked(a_situation: A_situation) -> Situation:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES["es"]
    return situation


@pytest.mark.parametrize(
    ("said", "comes_in", "goes_out"),
    [
        (("1.200", "la segunda", "1.500"), 1200, 1500),
        (("1.200", "1200", "1.500"), 1200, 1500),
        (("1,200", "la mayor", "1,500"), 1200, 1500),
        (("gano 2.400,50", "1.500"), "2400.50", 1500),
        (("1,200.50", "1,500"), "1200.50", 1500),
        (("ganaba 2.000 y ahora 1.200", "la segunda", "antes 1.800, ahora 1.500"), 1200, 1500),
    ],
)
def test_it_is_asked_once(
    asked: Situation, said: tuple[str, ...], comes_in: object, goes_out: int
) -> None:
    say(asked, *said)

    found = figures(asked)
    assert (str(found[0]), found[1]) == (f"{float(str(comes_in)):.2f}", goes_out)


def test_the_other_sign_is_still_asked_about(asked: Situation) -> None:
    reply = say(asked, "1.200", "la segunda", "1,500")

    assert len(reply.notices[0].options) == 2
    assert figures(asked)[:2] == (1200, None)


@pytest.mark.parametrize(
    ("currency", "said", "means"),
    [
        *(("EUR", "1.200", 1200), ("COP", "1.200.000", 1_200_000), ("COP", "900.000", 900_000)),
        *(("CLP", "450.000", 450_000), ("MXN", "8,500", 8500), ("PEN", "1,200", 1200)),
    ],
)
def test_where_the_currency_says_it_nothing_is_asked(
    asked: Situation, currency: str, said: str, means: int
) -> None:
    [loan] = asked.loans
    asked.loans = [
        replace(loan, principal=Money(28_000, currency), instalment=Money(means // 4, currency), outstanding=Money(13_508, currency))
    ]  # fmt: skip
    assert parts_thousands(asked)

    say(asked, said)

    assert income(asked) == means


def test_where_the_lenders_country_says_it_only_the_other_sign_is_asked_about(
    asked: Situation,
) -> None:
    asked.language = LANGUAGES["es"].at(UTC, "US")
    assert parts_thousands(asked) == ","

    reply = say(asked, "1,200", "1.500")

    assert len(reply.notices[0].options) == 2
    assert figures(asked)[:2] == (1200, None)


def test_elsewhere_a_comma_parts_thousands_and_a_point_is_asked_about(asked: Situation) -> None:
    asked.language = LANGUAGES["en"]
    assert parts_thousands(asked) == ""

    reply = say(asked, "1,200", "1.500")

    assert len(reply.notices[0].options) == 2
    assert figures(asked)[:2] == (1200, None)


def test_a_figure_that_was_asked_about_is_held_until_it_is_answered(asked: Situation) -> None:
    say(asked, "1.200")
    assert "1200" in asked.place.figures["points"]

    say(asked, "900")
    assert "points" not in asked.place.figures
