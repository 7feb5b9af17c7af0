"""Limits: how far the lender goes with each relief, and who may go how far.

>>> Limits().may(Role.ADVISOR, Reach(months=24))
True
>>> Limits().who_may(Reach(months=36)), Limits().who_may(Reach(months=6, rate_cut=Decimal(2)))
(<Role.SUPERVISOR: 'supervisor'>, <Role.SUPERVISOR: 'supervisor'>)

What is not offered, nobody may:

>>> no_cuts = frozenset(Relief) - {Relief.RATE, Relief.FUTURE_INTEREST_WAIVER}
>>> Limits(reliefs=no_cuts).of(Role.SUPERVISOR).rate_cut
0

What contradicts itself is refused, with everything that is wrong:

>>> Limits(bot=Reach(months=48), rate_step=Decimal(0), buffer=Decimal(200))
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: bot.months: 48 is more than advisor.months, which is 24; rate_step: 0 is not above 0; buffer: 200 is above 100
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from .faults import Fault, refuse
from .reliefs import Relief

#: A hundred years.
MOST_MONTHS = 1200
#: Points (the Home Affordable Modification Program cut rates by 0.125).
FINEST_STEP = Decimal("0.05")


class Role(StrEnum):
    """Who offers, from the least to the most authority."""

    BOT = "bot"
    ADVISOR = "advisor"
    SUPERVISOR = "supervisor"


def outside(name: str, value: Decimal | int, *, most: int | None = None) -> Fault | None:
    """The fault of a figure that is below 0, or above *most*."""
    if value < 0:
        return name, f"{value} is below 0"
    if most is not None and value > most:
        return name, f"{value} is above {most}"
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far a plan goes, or somebody may go; percent points and percent.

    Raises `Faulty` for less than not at all, and for more than is owed.
    """

    months: int = 0  #: added
    rate_cut: Decimal = Decimal(0)  #: points below the contract's rate
    interest_waiver: Decimal = Decimal(0)  #: percent of the interest owed
    charge_waiver: Decimal = Decimal(0)  #: percent of penalties and fees

    def __post_init__(self) -> None:
        refuse(
            outside("months", self.months, most=MOST_MONTHS),
            outside("rate_cut", self.rate_cut, most=1000),
            outside("interest_waiver", self.interest_waiver, most=100),
            outside("charge_waiver", self.charge_waiver, most=100),
        )

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
    """The policy of one kind of product. Raises `Faulty` for what contradicts itself."""

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
    longest_break: int = 3  #: instalments left out, or reduced and made up for later
    longest_token: int = 12  #: instalments of a token amount (StepChange: up to a year)
    discount: Decimal = Decimal(8)  #: percent a year, of the lender's present value
    floor: Decimal = Decimal(90)  #: percent of the principal owed that a plan must be worth
    buffer: Decimal = Decimal(10)  #: percent of the surplus left to the borrower
    restructures: int = 3  #: in the life of a loan (Fannie Mae Flex Modification: 3)
    months_between: int = 12  #: from one restructure to the next
    least: Role = Role.BOT  #: who may offer at all, be it ever so little

    def __post_init__(self) -> None:
        refuse(
            *self._beyond(Role.BOT, Role.ADVISOR),
            *self._beyond(Role.ADVISOR, Role.SUPERVISOR),
            outside("lowest_rate", self.lowest_rate, most=1000),
            self._too_fine(),
            outside("longest_break", self.longest_break, most=MOST_MONTHS),
            outside("longest_token", self.longest_token, most=MOST_MONTHS),
            outside("discount", self.discount, most=1000),
            outside("floor", self.floor, most=1000),
            outside("buffer", self.buffer, most=100),
            outside("restructures", self.restructures, most=MOST_MONTHS),
            outside("months_between", self.months_between, most=MOST_MONTHS),
        )

    def _too_fine(self) -> Fault | None:
        """Every step is tried."""
        if self.rate_step <= 0:
            return "rate_step", f"{self.rate_step} is not above 0"
        if self.rate_step < FINEST_STEP:
            return "rate_step", f"{self.rate_step} is below {FINEST_STEP}"
        return None

    def _beyond(self, role: Role, above: Role) -> Iterator[Fault]:
        """Where *role* may more than the one *above*."""
        own, most = getattr(self, role), getattr(self, above)
        for measure in fields(Reach):
            asked, limit = getattr(own, measure.name), getattr(most, measure.name)
            if asked > limit:
                reason = f"{asked} is more than {above}.{measure.name}, which is {limit}"
                yield f"{role}.{measure.name}", reason

    def of(self, role: Role) -> Reach:
        """How far *role* may go; nowhere with a relief that is not offered."""
        reach: Reach = getattr(self, role.value)
        nowhere = _nowhere(self.reliefs)
        return replace(reach, **nowhere) if nowhere else reach

    def may(self, role: Role, reach: Reach) -> bool:
        """Whether *role* may offer what goes so far."""
        order = list(Role)
        return order.index(role) >= order.index(self.least) and reach.is_within(self.of(role))

    def who_may(self, reach: Reach) -> Role | None:
        """The one with the least authority who may; `None` when nobody may."""
        return next((role for role in Role if self.may(role, reach)), None)


@lru_cache(maxsize=64)
def _nowhere(reliefs: frozenset[Relief]) -> dict[str, Any]:
    """The measures of a reach of which none of *reliefs* is."""
    return {name: 0 for name, kinds in _OF_REACH.items() if not kinds & reliefs}
