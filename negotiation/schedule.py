"""Schedule: the instalments that repay a principal, to the cent.

Interest is counted in months of 30 days in a year of 360. The instalment is the annuity rounded
half up; the last one absorbs the cents. When that leaves the last one far off, all are moved by
the equal share of the difference and kept if it comes nearer: the convention of Apache Fineract's
progressive loans. An instalment fixed by the contract is kept and never computed anew.

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
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from .money import Money, unit
from .refusals import NeverRepaid, NothingOwed

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
        if self.arrears == _NONE:
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
    """Repay *principal* in equal instalments on the dates *due*, at *rate* percent a year.

    Monthly periods of 30/360; the first period begins a month before the first date. A given
    *instalment* is kept, the last absorbs the difference, and when it repays the principal
    before the last date the schedule ends there. Raises `NothingOwed`, `NeverRepaid`, and
    `ValueError` for a negative rate, no dates, or dates that do not increase.
    """
    if not principal.is_positive:
        raise NothingOwed
    if rate < 0:
        raise ValueError("a rate is not negative")
    if not due or any(later <= earlier for earlier, later in pairwise(due)):
        raise ValueError("due dates increase")
    factor = rate / 1200
    if instalment is not None:
        return _repay(principal, factor, due, instalment)
    growth, divisor = Decimal(1), Decimal(0)
    for _ in due:
        divisor = divisor * (1 + factor) + 1
        growth *= 1 + factor
    equal = principal.times(growth / divisor)
    schedule = _repay(principal, factor, due, equal)
    return _smoothed(schedule, principal, factor, due, equal)


def _smoothed(
    schedule: Schedule, principal: Money, factor: Decimal, due: Sequence[date], equal: Money
) -> Schedule:
    count, cent = len(due), unit(principal.currency)
    off = _off(schedule, equal, count)
    if abs(off) <= count // 2 * cent:
        return schedule
    moved = Money((equal.amount + off / count).quantize(cent, ROUND_HALF_UP), principal.currency)
    if moved < principal.times(factor):
        return schedule  # less than the interest: the balance would grow
    other = _repay(principal, factor, due, moved)
    if abs(_off(other, moved, count)) < abs(off):
        return other
    return schedule


def _off(schedule: Schedule, equal: Money, count: int) -> Decimal:
    """By how much the last instalment differs from the others (one that fell away is 0)."""
    last = schedule.last.amount.amount if len(schedule) == count else Decimal(0)
    return last - equal.amount


def _repay(principal: Money, factor: Decimal, due: Sequence[date], equal: Money) -> Schedule:
    instalments: list[Instalment] = []
    balance = principal
    for number, due_date in enumerate(due, start=1):
        interest = balance.times(factor)
        share = equal - interest
        if share < Money.zero(principal.currency):
            raise NeverRepaid(interest)
        share = balance if number == len(due) else min(share, balance)
        balance -= share
        instalments.append(
            Instalment(
                number=number,
                due_date=due_date,
                interest=interest,
                principal=share,
                balance=balance,
            )
        )
        if not balance:
            break
    return Schedule(tuple(instalments))


def _sum(amounts: Iterator[Money]) -> Money:
    total = next(amounts)
    for amount in amounts:
        total += amount
    return total
