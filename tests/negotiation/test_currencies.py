"""Currencies: those that are paid with today, as the data of languages has them too."""

from babel.core import get_global

from negotiation.currencies import TENDER


def test_a_currency_is_known_where_it_is_paid_with_somewhere_today() -> None:
    places = get_global("territory_currencies").values()

    assert {
        code for place in places for code, _, until, is_tender in place if is_tender and not until
    } == TENDER
