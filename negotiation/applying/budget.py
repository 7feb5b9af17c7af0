"""Budget: what a household can pay, as debt advisers reckon it.

The short form asks for income and outgoings; the long one for their parts. Only a figure above the
lender's guideline for such a household asks for a reason:

>>> def usd(amount): return Money(amount, "USD")
>>> budget = Budget(
...     incomes=(Income(usd(2000), Rhythm.MONTH),),
...     fixed=usd(900), communications=usd(80), food=usd(450), personal=usd(60),
...     priority_debts=usd(100), other_debts=usd(200),
... )
>>> budget.surplus
Money('410.00', 'USD')
>>> [group for group, _ in budget.above({"food": usd(400), "personal": usd(90)})]
['food']

Income that changes is judged by the worst of the last three months; a week's is 52 a year, one of every two weeks
26, one of each half of a month 24:

>>> uneven = Income(usd(0), Rhythm.IRREGULAR, last=(usd(1200), usd(800), usd(1500), usd(100)))
>>> uneven.a_month(), Income(usd(300), Rhythm.WEEK).a_month()
(Money('800.00', 'USD'), Money('1300.00', 'USD'))
>>> Income(usd(600), Rhythm.FORTNIGHT).a_month(), Income(usd(600), Rhythm.HALF_MONTH).a_month()
(Money('1300.00', 'USD'), Money('1200.00', 'USD'))
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum
from fractions import Fraction

from negotiation.money import Money, total_of
from negotiation.refusals import Implausible

#: Groups whose spending a household can change: the Standard Financial Statement's three.
FLEXIBLE = ("communications", "food", "personal")
#: Months by which irregular income is judged.
LOOKED_AT = 3


class Rhythm(StrEnum):
    MONTH = "month"
    HALF_MONTH = "half_month"  #: the quincena: in the middle of each month and at its end
    FORTNIGHT = "fortnight"
    WEEK = "week"
    IRREGULAR = "irregular"


#: How often in a month.
A_MONTH = {
    Rhythm.MONTH: Fraction(1),
    Rhythm.HALF_MONTH: Fraction(2),
    Rhythm.FORTNIGHT: Fraction(26, 12),
    Rhythm.WEEK: Fraction(52, 12),
    Rhythm.IRREGULAR: Fraction(1),
}


@dataclass(frozen=True, slots=True)
class Income:
    amount: Money  #: each time; of the weakest month where it is irregular
    rhythm: Rhythm = Rhythm.MONTH
    last: tuple[Money, ...] = ()  #: of the last months, the latest first, where it changes

    def a_month(self) -> Money:
        """What can be counted on in a month, rounded down."""
        if self.last:
            return min(self.last[:LOOKED_AT])
        return self.amount.times(A_MONTH[self.rhythm], ROUND_DOWN)

    def usually(self) -> Money:
        """An average month, to compare the worst one with."""
        last = self.last[:LOOKED_AT]
        if not last:
            return self.a_month()
        return total_of(last).times(Fraction(1, len(last)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """A household's month; the short form has one figure for all outgoings, in `fixed`.

    Raises `Implausible` for figures below zero, `CurrencyMismatch`.
    """

    incomes: tuple[Income, ...]
    fixed: Money  #: rent, energy, insurance, transport, care
    communications: Money | None = None  #: and leisure
    food: Money | None = None  #: and housekeeping
    personal: Money | None = None
    priority_debts: Money | None = None  #: whose loss would cost home, energy or freedom
    other_debts: Money | None = None  #: what the other lenders ask a month
    savings: Money | None = None

    def __post_init__(self) -> None:
        zero = Money.zero(self.currency)
        earned = [each for income in self.incomes for each in (income.amount, *income.last)]
        for each in (*earned, self.fixed, *self._optional()):
            if each < zero:
                raise Implausible(zero)

    @property
    def currency(self) -> str:
        return self.fixed.currency

    @property
    def income(self) -> Money:
        """What can be counted on."""
        total = Money.zero(self.currency)
        for each in self.incomes:
            total += each.a_month()
        return total

    @property
    def usual_income(self) -> Money:
        """What comes in on average, where it changes."""
        total = Money.zero(self.currency)
        for each in self.incomes:
            total += each.usually()
        return total

    @property
    def outgoings(self) -> Money:
        """All but what other lenders ask."""
        total = self.fixed
        for each in self._optional(without="other_debts"):
            total += each
        return total

    @property
    def surplus(self) -> Money:
        """Income less outgoings, perhaps negative."""
        return self.income - self.outgoings

    def above(self, guidelines: Mapping[str, Money]) -> list[tuple[str, Money]]:
        """The flexible groups above their guideline, with it: only these ask for a reason."""
        return [
            (group, guidelines[group])
            for group in FLEXIBLE
            if group in guidelines
            and (getattr(self, group) or guidelines[group]) > guidelines[group]
        ]

    def _optional(self, without: str = "") -> list[Money]:
        names = (*FLEXIBLE, "priority_debts", "other_debts", "savings")
        found = [getattr(self, name) for name in names if name != without]
        return [each for each in found if each is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """What a plan may ask a month: now, and from a day on when income is expected to recover.

    Raises `ValueError` for a later figure without its day, or a day without its figure.

    >>> recovering = Capacity(
    ...     now=Money(100, "USD"), later=Money(400, "USD"), since=date(2024, 6, 1))
    >>> recovering.on(date(2024, 5, 31)), recovering.on(date(2024, 6, 1))
    (Money('100.00', 'USD'), Money('400.00', 'USD'))
    """

    now: Money
    later: Money | None = None
    since: date | None = None  #: from when `later` holds
    #: More was offered than the surplus allows: to be questioned, kindly.
    is_stretched: bool = False
    said: Money | None = None  #: what the borrower says of `now`, as far as it is known
    surplus: Money | None = None  #: what the budget leaves now, perhaps negative

    def __post_init__(self) -> None:
        if (self.later is None) is not (self.since is None):
            raise ValueError("what can be paid later has the day from which it can")

    def on(self, day: date) -> Money:
        """What can be paid a month on *day*."""
        if self.later is None or self.since is None or day < self.since:
            return self.now
        return self.later


def capacity(
    *,
    can_pay: Money | None,
    surplus: Money | None,
    buffer: Decimal,
    later: Money | None = None,
    later_surplus: Money | None = None,
    since: date | None = None,
) -> Capacity | None:
    """min(what they say, surplus less *buffer* percent of it), never below zero; from *since* on
    by the same rule of what they expect to pay and of the surplus they expect.

    `None` when neither is known for now. Raises `ValueError` as `Capacity` does.

    >>> found = capacity(can_pay=Money(350, "USD"), surplus=Money("300.04", "USD"), buffer=Decimal(10))
    >>> found.now, found.is_stretched
    (Money('270.03', 'USD'), True)
    """
    now = _least(can_pay, surplus, buffer)
    if now is None:
        return None
    return Capacity(
        now=now,
        later=_least(later, later_surplus, buffer),
        since=since,
        is_stretched=any(
            said is not None and left is not None and said > left
            for said, left in ((can_pay, surplus), (later, later_surplus))
        ),
        said=can_pay,
        surplus=surplus,
    )


def _least(said: Money | None, surplus: Money | None, buffer: Decimal) -> Money | None:
    figures = [] if said is None else [said]
    if surplus is not None:
        figures.append(surplus.times(1 - buffer / 100, ROUND_DOWN))
    return max(min(figures), Money.zero(figures[0].currency)) if figures else None
