"""Contract: what a loan's contract fixes, and the schedule that follows from it.

>>> contract = Contract(
...     principal=Money(100, "EUR"), rate=Decimal("15.678"), instalments=6,
...     start=date(2024, 1, 1), day_count=DayCount.ACT_365,
... )
>>> [str(each.amount.amount) for each in contract.schedule()]
['17.43', '17.43', '17.43', '17.43', '17.43', '17.47']
>>> from dataclasses import replace
>>> weekly = replace(contract, rate=Decimal("9.4822"), every=WEEKLY, day_count=DayCount.ACT_364)
>>> weekly.schedule().total_interest, weekly.schedule().last.due_date.isoformat()
(Money('0.63', 'EUR'), '2024-02-12')
>>> replace(contract, method=Method.INTEREST_ONLY, instalments=3).schedule().last.amount
Money('101.33', 'EUR')

A first period may be so long that the equal instalment does not pay its interest; then it asks that alone:

>>> mortgage = Contract(
...     principal=Money(200_000, "EUR"), rate=Decimal(6), instalments=360,
...     start=date(2024, 1, 1), first_due=date(2024, 4, 1),
... )
>>> mortgage.schedule().first.amount, mortgage.usual
(Money('3000.00', 'EUR'), Money('1200.30', 'EUR'))

A due date that is no working day may move; the interest stays that of the agreed period:

>>> rolled = replace(contract, country="DE", roll=Roll.FOLLOWING)
>>> [each.due_date.isoformat() for each in rolled.schedule()][1:4]
['2024-03-01', '2024-04-02', '2024-05-02']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from negotiation.days.working_days import Roll, working_days
from negotiation.money import CurrencyMismatch, Money
from negotiation.refusals import NeverRepaid, NothingOwed
from negotiation.rounding import Rounding

from .amortisation import (
    BelowInterest,
    Row,
    annuity_rows,
    balloon_rows,
    equal_principal_rows,
    flat_rows,
    kept_rows,
)
from .day_count import DayCount, Period, months_between
from .frequency import MONTHLY, WEEKLY, Every
from .schedule import Schedule

__all__ = ["WEEKLY", "Contract", "Method", "rows_of"]


#: Percent a year; whoever means more has mistyped.
HIGHEST_RATE = 100_000
#: Of a rate, since it is reckoned with exactly.
DECIMALS = 12


class Method(StrEnum):
    """How principal and interest share an instalment."""

    ANNUITY = "annuity"  #: equal instalments
    EQUAL_PRINCIPAL = "equal-principal"  #: instalments that fall
    INTEREST_ONLY = "interest-only"  #: the principal in one sum at the end
    FLAT = "flat"  #: interest always on the sum lent


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """Either `start` or `first_due` is given; the other then lies a period apart.

    Raises `NothingOwed`, `CurrencyMismatch`, and `ValueError` for what cannot be agreed: a
    negative rate or one beyond `HIGHEST_RATE`, no instalments, no date at all, a first due date not after the start, an
    instalment for a method that has none.
    """

    principal: Money
    rate: Decimal  #: percent a year
    instalments: int
    start: date | None = None  #: interest runs from the day after
    first_due: date | None = None
    every: Every = MONTHLY
    day_count: DayCount = DayCount.THIRTY_360
    method: Method = Method.ANNUITY
    rounding: Rounding = Rounding.HALF_UP
    instalment: Money | None = None  #: where the contract fixes it: kept, never computed anew
    roll: Roll = Roll.NONE  #: of due dates on days that are not worked
    country: str | None = None  #: whose working days these are (ISO 3166)

    def __post_init__(self) -> None:
        if not self.principal.is_positive:
            raise NothingOwed
        if self.instalment is not None and self.instalment.currency != self.principal.currency:
            raise CurrencyMismatch(self.instalment.currency, self.principal.currency)
        _must_be_a_rate(self.rate)
        if self.instalments < 1:
            raise ValueError("a contract has instalments")
        if self.start is None and self.first_due is None:
            raise ValueError("a contract has a date")
        if self.start is not None and self.first_due is not None and self.first_due <= self.start:
            raise ValueError("due dates increase")
        if self.instalment is not None and self.method not in {Method.ANNUITY, Method.FLAT}:
            raise ValueError(f"no fixed instalment with {self.method}")
        if self.roll is not Roll.NONE and self.country is None:
            raise ValueError("working days are those of a country")

    def schedule(self) -> Schedule:
        """The schedule as agreed. Raises `NeverRepaid`."""
        return _schedule(self)

    @property
    def usual(self) -> Money:
        """What its first instalment asks; of equal ones without a first period so long that it asks its interest alone.

        Raises `NeverRepaid`.
        """
        rows = self.schedule().instalments
        equal = (each.amount for each in rows if each.principal.is_positive)
        return next(equal) if self.method is Method.ANNUITY else rows[0].amount

    def dates(self, count: int | None = None) -> list[date]:
        """The agreed due dates; *count* of them, also beyond the end."""
        count = self.instalments if count is None else count
        first = 1 if self.is_counted_from_start else 0
        return self.every.row(self.anchor, range(first, first + count))

    @property
    def is_counted_from_start(self) -> bool:
        return self.start is not None and self.is_regular

    @property
    def anchor(self) -> date:
        """The day from which the due dates are counted, so that a 31st comes back."""
        anchor = self.start if self.is_counted_from_start else self.first_due
        assert anchor is not None  # noqa: S101 - one of the two is given
        return anchor

    @property
    def is_regular(self) -> bool:
        """Whether the first period is as long as the others."""
        return (
            self.start is None
            or self.first_due is None
            or self.first_due == self.every.after(self.start, 1)
        )

    @property
    def begin(self) -> date:
        """The day after which interest runs."""
        if self.start is not None:
            return self.start
        assert self.first_due is not None  # noqa: S101 - one of the two is given
        return self.every.after(self.first_due, -1)

    def periods(self, count: int | None = None) -> list[Period]:
        """The periods of interest, by the agreed dates; *count* of them, also beyond the end."""
        ends = self.dates(count)
        starts = [self.begin, *ends[:-1]]
        months = [None if self.every.months is None else Fraction(self.every.months)] * len(ends)
        if months[0] is not None and not self.is_regular:
            months[0] = months_between(starts[0], ends[0])
        return [
            Period(start=start, end=end, months=each)
            for start, end, each in zip(starts, ends, months, strict=True)
        ]

    def due(self, agreed: date) -> date:
        """The day on which the instalment of the *agreed* date is due."""
        if self.roll is Roll.NONE or self.country is None:
            return agreed
        return working_days(self.country).rolled(agreed, self.roll)

    def factor(self, period: Period) -> Fraction:
        """The interest of *period* on one unit."""
        return Fraction(self.rate) / 100 * self.day_count.fraction(period)


def _must_be_a_rate(rate: Decimal) -> None:
    if not rate.is_finite() or rate < 0:
        raise ValueError("a rate is not negative")
    if rate > HIGHEST_RATE:
        raise ValueError(f"a rate is {HIGHEST_RATE:,} percent at most")
    if round(rate, DECIMALS) != rate:
        raise ValueError(f"a rate has {DECIMALS} decimals at most")


def rows_of(
    contract: Contract, balance: int, factors: Sequence[Fraction], instalment: int | None
) -> list[Row]:
    """Repay *balance* over *factors* by the contract's method, with *instalment* where one is fixed.

    Raises `NeverRepaid`.
    """
    try:
        match contract.method:
            case Method.EQUAL_PRINCIPAL:
                return equal_principal_rows(balance, factors, contract.rounding)
            case Method.INTEREST_ONLY:
                return balloon_rows(balance, factors, contract.rounding)
            case Method.FLAT:
                return flat_rows(balance, factors, contract.rounding, instalment)
            case Method.ANNUITY if instalment is not None:
                return kept_rows(balance, factors, instalment, contract.rounding)
            case Method.ANNUITY:
                return annuity_rows(balance, factors, contract.rounding)[1]
    except BelowInterest as below:
        raise NeverRepaid(Money.of_units(below.interest, contract.principal.currency)) from below


# A case asks for the same contract's schedule dozens of times; it never changes.
@lru_cache(maxsize=64)
def _schedule(contract: Contract) -> Schedule:
    fixed = None if contract.instalment is None else contract.instalment.units
    rows = rows_of(contract, contract.principal.units, _factors(contract), fixed)
    due = contract.dates()
    if contract.roll is not Roll.NONE:
        due = [contract.due(each) for each in due]
    return Schedule.of_rows(rows, due, contract.principal.currency)


def _factors(contract: Contract) -> list[Fraction]:
    months = contract.every.months
    if contract.day_count is DayCount.THIRTY_360 and months is not None and contract.is_regular:
        return [of_months(contract.rate, months)] * contract.instalments
    year = contract.day_count.days_of_a_year
    if year is not None and (contract.day_count is not DayCount.THIRTY_360 or months is None):
        ends = pairwise([contract.begin, *contract.dates()])
        return [of_days(contract.rate, (end - start).days, year) for start, end in ends]
    return [contract.factor(each) for each in contract.periods()]


# Nearly every period of nearly every loan: reckoned once.
@lru_cache(maxsize=4096)
def of_months(rate: Decimal, months: int) -> Fraction:
    """The interest of so many months in 30/360 on one unit, at *rate* percent a year."""
    return Fraction(rate) * months / 1200


# Months have four lengths.
@lru_cache(maxsize=4096)
def of_days(rate: Decimal, days: int, year: int) -> Fraction:
    """The interest of so many days of a *year* of so many on one unit."""
    return Fraction(rate) * days / (100 * year)
