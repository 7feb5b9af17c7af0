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

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from .amortisation import BelowInterest, Row, annuity_rows, kept_rows
from .money import Money
from .refusals import NeverRepaid, NothingOwed
from .rounding import Rounding

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
    def of_rows(cls, rows: Sequence[Row], due: Sequence[date], currency: str) -> Schedule:
        """*rows* as instalments, numbered from 1, each on its date of *due*."""
        money, nothing = Money.of_units, Money.zero(currency)
        return cls(
            tuple(
                Instalment(
                    number=number,
                    due_date=due_date,
                    interest=money(interest, currency),
                    principal=money(principal, currency),
                    arrears=nothing,
                    balance=money(balance, currency),
                )
                for number, ((interest, principal, balance), due_date) in enumerate(
                    zip(rows, due, strict=False), start=1
                )
            )
        )

    @property
    def total(self) -> Money:
        """Everything that is paid: principal, interest and arrears."""
        return _sum(each.amount for each in self)

    @property
    def total_principal(self) -> Money:
        return _sum(each.principal for each in self)

    @property
    def total_interest(self) -> Money:
        """The interest of the instalments; interest within the arrears is not in it."""
        return _sum(each.interest for each in self)

    @property
    def total_arrears(self) -> Money:
        return _sum(each.arrears for each in self)


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


def _sum(amounts: Iterator[Money]) -> Money:
    total = next(amounts)
    for amount in amounts:
        total += amount
    return total
