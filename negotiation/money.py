"""Money: an exact amount in one currency.

>>> Money("13508.59", "USD") + Money(100, "USD")
Money('13608.59', 'USD')
>>> Money("1000.00", "EUR").split(3)
(Money('333.33', 'EUR'), Money('333.33', 'EUR'), Money('333.34', 'EUR'))
>>> Money("100.00", "EUR").times(Decimal("0.094822"))
Money('9.48', 'EUR')
>>> str(Money(1200, "JPY")), Money.parse("13508.59 USD")
('1200 JPY', Money('13508.59', 'USD'))
>>> Money("1.234", "KWD").units, Money.of_units(1234, "KWD")
(1234, Money('1.234', 'KWD'))
>>> Money("1", "EUR") + Money("1", "USD")
Traceback (most recent call last):
    ...
negotiation.money.CurrencyMismatch: EUR and USD
>>> Money("12.50", "JPY")
Traceback (most recent call last):
    ...
negotiation.money.TooFine: 12.50 is finer than 1 JPY
"""

# ruff: noqa: N818 - these say what is wrong with the figures

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from itertools import repeat

_CODE = re.compile("[A-Z]{3}")
#: Currencies that know no hundredth: without minor unit, and with thousandths (ISO 4217). Taiwan's dollar has
#: cents by law alone: contracts and statements round to the dollar (元以下四捨五入).
_WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF TWD UGX VND VUV XAF XOF XPF"
_THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND"
_FINER = "CLF UYW"  #: units of account, in ten thousandths
_DECIMALS = {
    code: decimals
    for decimals, codes in {0: _WHOLE, 3: _THOUSANDTHS, 4: _FINER}.items()
    for code in codes.split()
}


class CurrencyMismatch(ValueError):
    """Amounts of different currencies were combined or compared."""

    def __init__(self, left: str, right: str) -> None:
        super().__init__(f"{left} and {right}")
        self.left = left
        self.right = right


class TooFine(ValueError):
    """An *amount* has more decimals than its currency."""

    def __init__(self, amount: Decimal, unit: Decimal, currency: str) -> None:
        super().__init__(f"{amount} is finer than {unit} {currency}")
        self.unit = unit
        self.currency = currency


@cache
def unit(currency: str) -> Decimal:
    """The smallest amount of *currency*: `Decimal("0.01")` for most, `Decimal("1")` for the yen."""
    return Decimal(1).scaleb(-_DECIMALS.get(currency, 2))


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Money:
    """An amount, exact to the currency's minor unit; negative amounts are allowed.

    Raises `TooFine` for more decimals than the currency has, `ValueError` for what is no
    finite amount or no ISO 4217 code.
    """

    amount: Decimal
    currency: str

    def __init__(self, amount: Decimal | str | int, currency: str) -> None:
        object.__setattr__(self, "amount", Decimal(amount))
        object.__setattr__(self, "currency", currency)
        self.__post_init__()

    # Apart from `__init__`, because pydantic fills the fields itself and calls only this.
    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.currency):
            raise ValueError("a currency is three capital letters")
        if not self.amount.is_finite():
            raise ValueError("not an amount")
        try:
            exact = self.amount.quantize(unit(self.currency))
        except InvalidOperation:  # more digits than are reckoned with
            raise ValueError("nobody has such an amount") from None
        if exact != self.amount:
            raise TooFine(self.amount, unit(self.currency), self.currency)
        object.__setattr__(self, "amount", exact + 0)  # + 0: no "-0.00"

    @classmethod
    @cache  # whoever goes through a schedule asks for it at every instalment
    def zero(cls, currency: str) -> Money:
        return cls(0, currency)

    @classmethod
    def of_units(cls, units: int, currency: str) -> Money:
        """So many of the smallest amount of *currency*, which is known to be one: the way back
        from `units`, and quick, since schedules are reckoned in whole numbers."""
        return _exactly(unit(currency) * units, currency)

    @classmethod
    def row(cls, units: Sequence[int], currency: str) -> list[Money]:
        """`of_units` for many amounts at once."""
        # All of it within C: a plan is some hundred amounts.
        row = list(map(_new, repeat(cls, len(units))))
        _each(map(_put_amount, row, map(unit(currency).__mul__, units)))
        _each(map(_put_currency, row, repeat(currency)))
        return row

    @property
    def units(self) -> int:
        """The amount as a whole number of the currency's smallest."""
        return int(self.amount / unit(self.currency))

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read what `str` wrote, as in `"13508.59 USD"`. Raises `ValueError` for anything else."""
        amount, _, currency = text.partition(" ")
        if not amount.lstrip("-").replace(".", "", 1).isdecimal():
            raise ValueError("money is written as in '13508.59 USD'")
        return cls(amount, currency)

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"

    def __repr__(self) -> str:
        return f"Money('{self.amount}', '{self.currency}')"

    def __bool__(self) -> bool:
        return bool(self.amount)

    @property
    def is_positive(self) -> bool:
        return self.amount > 0

    def __add__(self, other: Money) -> Money:
        return _exactly(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return _exactly(self.amount - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return _exactly(-self.amount, self.currency)  # of nothing, no "-0.00"

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.amount > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.amount >= self._same(other)

    def split(self, parts: int) -> tuple[Money, ...]:
        """Split into equal shares rounded down (towards zero); the last absorbs the rest.

        Raises `ValueError` for fewer than one part.
        """
        if parts < 1:
            raise ValueError("nothing to split into")
        exact = (self.amount / parts).quantize(unit(self.currency), ROUND_DOWN)
        share = Money(exact, self.currency)
        return (*[share] * (parts - 1), self - share.times(Decimal(parts - 1)))

    def times(self, factor: Decimal | Fraction, rounding: str = ROUND_HALF_UP) -> Money:
        """Multiply and round to the minor unit; a third is a third only as a `Fraction`."""
        if isinstance(factor, Fraction):
            product = self.amount * factor.numerator / factor.denominator
        else:
            product = self.amount * factor
        return Money(product.quantize(unit(self.currency), rounding), self.currency)

    def _same(self, other: Money) -> Decimal:
        if self.currency != other.currency:
            raise CurrencyMismatch(self.currency, other.currency)
        return other.amount


def total_of(amounts: Iterable[Money]) -> Money:
    """The sum of *amounts*; they are one at least. Raises `CurrencyMismatch`.

    >>> total_of([Money(2, "EUR"), Money(3, "EUR")])
    Money('5.00', 'EUR')
    """
    first, *others = amounts
    return sum(others, first)


_new = object.__new__
_put_amount = Money.__dict__["amount"].__set__
_put_currency = Money.__dict__["currency"].__set__


def _each(calls: Iterable[object]) -> None:
    """Make all of *calls*, which are a map's."""
    deque(calls, maxlen=0)


def _exactly(amount: Decimal, currency: str) -> Money:
    """What is known to be in whole minor units; looking again would take four times as long."""
    money = _new(Money)
    _put_amount(money, amount)
    _put_currency(money, currency)
    return money
