"""Figures in every language and currency, beside what Babel writes."""

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_currency, format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from dialogs.languages import LANGUAGES
from dialogs.written import written
from negotiation.money import Money

#: Of a hundredth, without any, of thousandths, and one that Babel writes with fewer decimals than it has.
CURRENCIES = ("USD", "EUR", "CNY", "MXN", "CHF", "JPY", "CLP", "KWD", "IQD")
#: With Arabic's and Switzerland's own signs, and with thousands that are not all there is to it.
OTHERS = [Locale.parse(code) for code in ("de_CH", "fr", "ar_EG", "en_IN")]
LOCALES = [*(each.locale for each in LANGUAGES.values()), *OTHERS]


@pytest.mark.parametrize("currency", CURRENCIES)
@given(units=st.integers(-(10**15), 10**15))
@example(units=0)
@example(units=99_999)
@example(units=100_000)
@example(units=500)
def test_an_amount_is_written_as_babel_writes_it(currency: str, units: int) -> None:
    money = Money.of_units(units, currency)

    for locale in LOCALES:
        assert written(money, locale) == format_currency(money.amount, currency, locale=locale)


@given(number=st.integers(-2_000, 2_000))
@example(number=999)
@example(number=1_000)
@example(number=-1)
def test_a_whole_number_is_written_as_babel_writes_it(number: int) -> None:
    for locale in LOCALES:
        assert written(number, locale) == format_decimal(number, locale=locale)


@pytest.mark.parametrize(
    ("language", "figure", "shown"),
    [
        ("es", "1500.5", "1.500,50"),
        ("es", "1500", "1.500"),
        ("en", "1250.5", "1,250.50"),
        ("zh_CN", "1250.5", "1,250.50"),
        ("zh_TW", "0.125", "0.125"),
    ],
)
def test_an_amount_without_a_currency_has_hundredths_or_none(
    language: str, figure: str, shown: str
) -> None:
    assert written(Decimal(figure), LANGUAGES[language].locale) == shown
