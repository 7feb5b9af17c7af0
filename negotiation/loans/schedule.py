"""Schedule: the instalments that repay a principal, to the cent.

How the rows are reckoned stands in `amortisation`, what a contract fixes in `contract`. An
instalment fixed by the contract is kept and never computed anew.

>>> from .due_dates import due_dates
>>> months = due_dates(date(2024, 2, 1), 6)
>>> plan = annuity(principal=Money(100, "EUR"), rate=Decimal("7"), due=months)
>>> [str(each.amount.amount) for each in plan]
['17.01', '17.01', '17.01', '17.01', '17.01', '17.00']
>>> plan.total, plan.total_interest, plan.last.balance
(Money('102.05', 'EUR'), Money('2.05', 'EUR'), Money('0.00', 'EUR'))
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, repeat

from negotiation.money import Money
from negotiation.refusals import NeverRepaid, NothingOwed
from negotiation.rounding import Rounding

from .amortisation import BelowInterest, Row, annuity_rows, kept_rows

#: ISO 4217's "no currency": no arrears, in whatever the instalment is paid.
_NONE = Money.zero("XXX")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment:
    """What is due on one day, and the principal that is left after it."""

    number: int
    due_date: date
    interest: Money
    principal: Money
    arrears: Money = _NONE  #: the share of what was unpaid before; carries no interest
    balance: Money

    def __post_init__(self) -> None:
        if self.arrears.currency == _NONE.currency:
            object.__setattr__(self, "arrears", Money.zero(self.principal.currency))

    @property
    def amount(self) -> Money:
        return self.interest + self.principal + self.arrears


#: What sets each part of a frozen instalment.
_PUT = [
    Instalment.__dict__[name].__set__
    for name in ("number", "due_date", "interest", "principal", "arrears", "balance")
]


def _instalments(count: int, *parts: Iterable[object]) -> tuple[Instalment, ...]:
    """Instalments of what is known to belong together, part by part: four times as fast, and a
    schedule has dozens.
    """
    made = list(map(object.__new__, repeat(Instalment, count)))
    for put, part in zip(_PUT, parts, strict=True):
        deque(map(put, made, part), maxlen=0)
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Instalments in the order of their due dates, at least one."""

    instalments: tuple[Instalment, ...]

    def __post_init__(self) -> None:
        if not self.instalments:
            raise ValueError("a schedule has instalments")

    def __len__(self) -> int:
        return len(self.instalments)

    def __iter__(self) -> Iterator[Instalment]:
        return iter(self.instalments)

    @property
    def first(self) -> Instalment:
        return self.instalments[0]

    @property
    def last(self) -> Instalment:
        return self.instalments[-1]

    @classmethod
    def of_rows(
        cls,
        rows: Sequence[Row],
        due: Sequence[date],
        currency: str,
        *,
        number: int = 1,
        arrears: Sequence[int] = (),
    ) -> Schedule:
        """*rows* as instalments, numbered from *number*, each on its date of *due*; in minor units."""
        if not rows:
            return cls(())
        interest, principal, balance = (
            Money.row(part, currency) for part in zip(*rows, strict=True)
        )
        beside = Money.row(arrears, currency) or [Money.zero(currency)] * len(rows)
        numbers = range(number, number + len(rows))
        parts = (numbers, due, interest, principal, beside, balance)
        return cls(_instalments(len(rows), *parts))

    @property
    def amounts(self) -> list[int]:
        """What each instalment asks, in minor units."""
        return [each.amount.units for each in self.instalments]

    @property
    def total(self) -> Money:
        """Everything that is paid: principal, interest and arrears."""
        return self.total_principal + self.total_interest + self.total_arrears

    @property
    def total_principal(self) -> Money:
        return self._sum(each.principal.amount for each in self.instalments)

    @property
    def total_interest(self) -> Money:
        """The interest of the instalments; interest within the arrears is not in it."""
        return self._sum(each.interest.amount for each in self.instalments)

    @property
    def total_arrears(self) -> Money:
        return self._sum(each.arrears.amount for each in self.instalments)

    def _sum(self, amounts: Iterable[Decimal]) -> Money:
        return Money(sum(amounts, Decimal(0)), self.first.principal.currency)


def annuity(
    *, principal: Money, rate: Decimal, due: Sequence[date], instalment: Money | None = None
) -> Schedule:
    """Repay *principal* in equal monthly instalments on the dates *due*, at *rate* percent a year.

    Every period counts as a month (30/360), whatever the dates. A given *instalment* is kept, the
    last absorbs the difference, and when it repays the principal before the last date the
    schedule ends there. Raises `NothingOwed`, `NeverRepaid`, and `ValueError` for a negative
    rate, no dates, or dates that do not increase.
    """
    if not principal.is_positive:
        raise NothingOwed
    if rate < 0:
        raise ValueError("a rate is not negative")
    if not due or any(later <= earlier for earlier, later in pairwise(due)):
        raise ValueError("due dates increase")
    factors = [Fraction(rate) / 1200] * len(due)
    try:
        if instalment is None:
            _, rows = annuity_rows(principal.units, factors, Rounding.HALF_UP)
        else:
            rows = kept_rows(principal.units, factors, instalment.units, Rounding.HALF_UP)
    except BelowInterest as below:
        raise NeverRepaid(Money.of_units(below.interest, principal.currency)) from below
    return Schedule.of_rows(rows, due, principal.currency)
