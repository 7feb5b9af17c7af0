"""Charge: a penalty or a fee that stands on a loan, each waived or kept by itself.

>>> Charge(name="late-2019-01", kind=ChargeKind.PENALTY, amount=Money("15.00", "USD"),
...        since=date(2019, 1, 16)).amount
Money('15.00', 'USD')
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from negotiation.money import Money
from negotiation.refusals import BeforeLastCharge


class ChargeKind(StrEnum):
    PENALTY = "penalty"  #: for being late
    FEE = "fee"  #: for something done


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """Raises `ValueError` for an amount that is not above zero."""

    name: str  #: the lender's own, unique on the loan
    kind: ChargeKind
    amount: Money  #: not yet paid
    since: date

    def __str__(self) -> str:
        return f"{self.name} {self.amount}"

    def __post_init__(self) -> None:
        if not self.amount.is_positive:
            raise ValueError("a charge is above zero")


def must_be_charged_by(day: date, charges: Iterable[Charge]) -> None:
    """Raises `BeforeLastCharge` where one of *charges* is later than *day*."""
    last = max((each.since for each in charges), default=day)
    if last > day:
        raise BeforeLastCharge(last)
