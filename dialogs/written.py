"""Written: figures as a language writes them, amounts of money in a form that is learnt once of each currency.

Babel looks into a dozen of its tables for each amount; what is the same for all of them is looked at once.

>>> written(Money("1250.50", "USD"), Locale("en")), written(Money("1250.50", "EUR"), Locale("de"))
('$1,250.50', '1.250,50\\xa0€')
>>> written(Decimal("1250.500"), Locale("en")), written(7, Locale("en"))
('1,250.50', '7')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_currency, format_decimal

from negotiation.money import Money, unit


def written(figure: Money | Decimal | int, locale: Locale) -> str:
    """*figure* as its readers write it."""
    if isinstance(figure, Money):
        return _amount(figure, locale)
    if isinstance(figure, int) and 0 <= figure < _THOUSAND:
        return f"{figure:d}"
    if isinstance(figure, Decimal) and figure % 1:
        return str(format_decimal(figure, _with_hundredths(locale), locale=locale))
    return str(format_decimal(figure, locale=locale))


def _with_hundredths(locale: Locale) -> str:
    """How an amount without a currency is written that has a fraction: nobody writes 1.250,5."""
    return str(locale.decimal_formats[None].pattern).replace(".###", ".00#")


#: Whole numbers below it are written alike in all languages.
_THOUSAND = 1000


def _amount(money: Money, locale: Locale) -> str:
    form = _form(money.currency, locale)
    if form is None or money.amount < 0:
        return _by_babel(money, locale)
    figure = f"{money.amount:,.{form.decimals}f}".translate(form.signs)
    return f"{form.before}{figure}{form.after}"


def _by_babel(money: Money, locale: Locale) -> str:
    """Of a currency whose cents nobody writes Babel knows only that the law has them."""
    if unit(money.currency) < 1:
        return str(format_currency(money.amount, money.currency, locale=locale))
    whole = str(locale.currency_formats["standard"].pattern).replace(".00", "")
    return str(
        format_currency(money.amount, money.currency, whole, locale=locale, currency_digits=False)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """What stands around and in an amount that is not negative."""

    before: str
    after: str
    decimals: int
    signs: dict[int, str]  #: those of a language, by those of Python


@lru_cache(maxsize=64)
def _form(currency: str, locale: Locale) -> _Form | None:
    """The form of a currency's amounts; `None` where thousands are not all there is to it."""
    found = _SAMPLE.fullmatch(format_currency(1_111_111, currency, locale=locale))
    if found is None:
        return None
    before, group, point, cents, after = found.groups(default="")
    signs = str.maketrans({",": group, ".": point})
    decimals = len(cents) if unit(currency) < 1 else 0
    return _Form(before=before, after=after, decimals=decimals, signs=signs)


_SAMPLE = re.compile(r"(\D*)1(\D)111(?:\2)111(?:(\D)(0+))?(\D*)")
