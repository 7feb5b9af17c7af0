"""Limits: how far the lender goes with each relief, and who may go how far.

>>> Limits().may(Role.ADVISOR, Reach(months=24))
True
>>> Limits().who_may(Reach(months=36)), Limits().who_may(Reach(months=6, rate_cut=Decimal(2)))
(<Role.SUPERVISOR: 'supervisor'>, <Role.SUPERVISOR: 'supervisor'>)

What is not offered, nobody may:

>>> no_cuts = frozenset(Relief) - {Relief.RATE, Relief.FUTURE_INTEREST_WAIVER}
>>> Limits(reliefs=no_cuts).of(Role.SUPERVISOR).rate_cut
0
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from .reliefs import Relief


class Role(StrEnum):
    """Who offers, from the least to the most authority."""

    BOT = "bot"
    ADVISOR = "advisor"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far a plan goes, or somebody may go; percent points and percent."""

    months: int = 0  #: added
    rate_cut: Decimal = Decimal(0)  #: points below the contract's rate
    interest_waiver: Decimal = Decimal(0)  #: percent of the interest owed
    charge_waiver: Decimal = Decimal(0)  #: percent of penalties and fees

    def __post_init__(self) -> None:
        if self.months < 0 or min(self.rate_cut, self.interest_waiver, self.charge_waiver) < 0:
            raise ValueError("nobody goes less far than not at all")
        if max(self.interest_waiver, self.charge_waiver) > 100:
            raise ValueError("nobody waives more than is owed")

    def is_within(self, other: Reach) -> bool:
        """Whether it goes nowhere further than *other*."""
        return (
            self.months <= other.months
            and self.rate_cut <= other.rate_cut
            and self.interest_waiver <= other.interest_waiver
            and self.charge_waiver <= other.charge_waiver
        )


#: Which reliefs each measure of a reach is about.
_OF_REACH = {
    "months": {
        Relief.TERM_EXTENSION,
        Relief.PRINCIPAL_BREAK,
        Relief.PAYMENT_BREAK,
        Relief.TOKEN,
    },
    "rate_cut": {Relief.RATE, Relief.FUTURE_INTEREST_WAIVER},
    "interest_waiver": {
        Relief.INTEREST_WAIVER,
        Relief.INTEREST_PAUSE,
        Relief.PAYMENT_BREAK,
        Relief.TOKEN,
        Relief.SETTLEMENT,
    },
    "charge_waiver": {Relief.CHARGE_WAIVER, Relief.SETTLEMENT},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The policy of one kind of product. Raises `ValueError` for what contradicts itself."""

    reliefs: frozenset[Relief] = frozenset(Relief)  #: those offered at all
    bot: Reach = Reach(months=12)
    advisor: Reach = Reach(months=24, charge_waiver=Decimal(100))
    supervisor: Reach = Reach(
        months=36,
        rate_cut=Decimal(6),
        interest_waiver=Decimal(100),
        charge_waiver=Decimal(100),
    )
    lowest_rate: Decimal = Decimal(0)  #: percent a year
    rate_step: Decimal = Decimal(2)  #: points from one rate tried to the next
    longest_break: int = 3  #: instalments left out or reduced
    longest_token: int = 12  #: instalments of a token amount (StepChange: up to a year)
    discount: Decimal = Decimal(8)  #: percent a year, of the lender's present value
    floor: Decimal = Decimal(90)  #: percent of the principal owed that a plan must be worth
    buffer: Decimal = Decimal(10)  #: percent of the surplus left to the borrower
    restructures: int = 3  #: in the life of a loan (Fannie Mae Flex Modification: 3)
    months_between: int = 12  #: from one restructure to the next

    def __post_init__(self) -> None:
        if self.rate_step <= 0:
            raise ValueError("rate_step is above zero")
        for name in ("lowest_rate", "discount", "floor", "buffer"):
            if not 0 <= getattr(self, name) <= 1000:
                raise ValueError(f"{name} is a percentage")
        if self.buffer > 100:
            raise ValueError("buffer is a percentage")
        if min(self.longest_break, self.longest_token, self.restructures, self.months_between) < 0:
            raise ValueError("counts are not negative")
        if not (self.bot.is_within(self.advisor) and self.advisor.is_within(self.supervisor)):
            raise ValueError("who may more may also what others may")

    def of(self, role: Role) -> Reach:
        """How far *role* may go; nowhere with a relief that is not offered."""
        reach: Reach = getattr(self, role.value)
        nowhere = _nowhere(self.reliefs)
        return replace(reach, **nowhere) if nowhere else reach

    def may(self, role: Role, reach: Reach) -> bool:
        """Whether *role* may offer what goes so far."""
        return reach.is_within(self.of(role))

    def who_may(self, reach: Reach) -> Role | None:
        """The one with the least authority who may; `None` when nobody may."""
        return next((role for role in Role if self.may(role, reach)), None)


@lru_cache(maxsize=64)
def _nowhere(reliefs: frozenset[Relief]) -> dict[str, Any]:
    """The measures of a reach of which none of *reliefs* is."""
    return {name: 0 for name, kinds in _OF_REACH.items() if not kinds & reliefs}
