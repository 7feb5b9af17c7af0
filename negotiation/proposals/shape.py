"""Shape: what a plan is made of, and the changes that make it.

Instalments added, a lower rate, what is waived, what happens to arrears, and what is asked for a
time. A share of the interest to come is not in it: a lower rate comes to the same.

>>> shape = Shape(rate=Decimal("8.78"), added=6)
>>> changes = changes_of(shape, rate=Decimal("10.78"), charges=(), spread=(date(2019, 5, 1), 31))
>>> [each.kind.value for each in changes]
['rate', 'term_extension']
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_DOWN, Decimal

from negotiation.loans.charge import Charge
from negotiation.money import Money
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction
from negotiation.relief.conversion import Conversion
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import Change
from negotiation.relief.overdue import ArrearsLast, Capitalisation, Spread
from negotiation.relief.waivers import ChargeWaiver, InterestWaiver, RateCut
from negotiation.reliefs import Relief

_ALL = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtFirst:
    """What is asked of the first instalments."""

    kind: Relief  #: a break or a reduction
    count: int  #: of instalments
    amount: Money | None = None  #: of each where they are reduced; in a break, at most

    @property
    def lengthens(self) -> int:
        """Instalments that it adds to the plan."""
        return 0 if self.kind is Relief.REDUCTION else self.count

    def change(self) -> Change:
        match self.kind:
            case Relief.PRINCIPAL_BREAK:
                return PrincipalBreak(instalments=self.count)
            case Relief.PAYMENT_BREAK:
                return PaymentBreak(instalments=self.count, amount=self.amount)
            case _:
                if self.amount is None:
                    raise ValueError("a reduction has its amount")
                return Reduction(amount=self.amount, instalments=self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrears:
    """What becomes of arrears, unless they are spread over all instalments."""

    kind: Relief  #: `CAPITALISATION`, `SPREAD` or `ARREARS_LAST`
    charges_too: bool = False  #: capitalised as well
    since: int = 0  #: index of the first instalment over which they are spread
    until: int | None = None  #: and of the first after those; to the last one, unless given

    def change(self, spread: tuple[date, int]) -> Change:
        """As `changes_of`, *spread* from a day on over so many instalments."""
        match self.kind:
            case Relief.CAPITALISATION:
                return Capitalisation(charges_too=self.charges_too)
            case Relief.ARREARS_LAST:
                return ArrearsLast()
            case _:
                return Spread(since=spread[0], instalments=spread[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """All due dates go with the first one."""

    since: date
    to: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    rate: Decimal  #: percent a year
    added: int = 0  #: instalments, without those of a break
    is_converted: bool = False  #: repaid in instalments, instead of in one sum at the end
    interest_waiver: Decimal = Decimal(0)  #: percent of the interest owed
    charge_waiver: Decimal = Decimal(0)  #: percent of each penalty and fee
    arrears: Arrears | None = None
    at_first: AtFirst | None = None
    move: Move | None = None

    def with_added(self, added: int) -> Shape:
        """The same with so many instalments added."""
        return self._with(added, self.at_first)

    def with_first(self, at_first: AtFirst) -> Shape:
        """The same with another beginning."""
        return self._with(self.added, at_first)

    def _with(self, added: int, at_first: AtFirst | None) -> Shape:
        return Shape(  # three times as quick as `replace`, and a search does it hundreds of times
            rate=self.rate,
            added=added,
            is_converted=self.is_converted,
            interest_waiver=self.interest_waiver,
            charge_waiver=self.charge_waiver,
            arrears=self.arrears,
            at_first=at_first,
            move=self.move,
        )

    def at_rate(self, rate: Decimal) -> Shape:
        """The same at another rate."""
        return replace(self, rate=rate)

    @property
    def first_whole(self) -> int:
        """The index of the first instalment after all that is only for a time."""
        first, arrears = self.at_first, self.arrears
        return max(first.count if first else 0, arrears.since if arrears else 0)

    @property
    def lengthened(self) -> int:
        """Instalments that the plan has more than are left today."""
        return self.added + (self.at_first.lengthens if self.at_first else 0)


def changes_of(
    shape: Shape,
    *,
    rate: Decimal,
    charges: Sequence[Charge],
    spread: tuple[date, int],
) -> list[Change]:
    """What has to be changed to have *shape*, where the contract has *rate* and *charges* stand.

    *spread* is from when and over how many instalments arrears are spread, where they are.
    """
    changes: list[Change] = [
        ChargeWaiver(name=each.name, amount=waived)
        for each in charges
        if (waived := part_of(each, shape.charge_waiver))
    ]
    if shape.interest_waiver:
        changes.append(InterestWaiver(share=shape.interest_waiver))
    if shape.rate < rate:
        changes.append(RateCut(rate=shape.rate))
    if shape.added:
        changes.append(Extension(instalments=shape.added))
    if shape.is_converted:
        changes.append(Conversion())
    if shape.at_first is not None:
        changes.append(shape.at_first.change())
    if shape.move is not None:
        changes.append(DueDateMove(since=shape.move.since, to=shape.move.to))
    if shape.arrears is not None:
        changes.append(shape.arrears.change(spread))
    return changes


def moved_by(changes: Iterable[Change]) -> Move | None:
    """The move of the due dates among *changes*."""
    moves = (each for each in changes if isinstance(each, DueDateMove))
    return next((Move(since=each.since, to=each.to) for each in moves), None)


def part_of(charge: Charge, percent: Decimal) -> Money:
    """*percent* of *charge*, never more."""
    return charge.amount.times(percent / _ALL, ROUND_DOWN)
