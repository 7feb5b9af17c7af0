"""Variety: what may be varied of a loan's plans: rates, waivers, what is asked at first, what becomes of arrears.

>>> from datetime import date
>>> from negotiation.applying.budget import Capacity
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> space = Space(loan, now=date(2019, 4, 1), policy=Policy())
>>> payable = Payable(space=space, capacity=Capacity(now=Money(460, "USD")))
>>> variety = Variety(space=space, payable=payable)
>>> [str(rate) for rate in variety.rates(Decimal(5))]
['10.78', '8.78', '6.78', '5.78']
>>> list(variety.at_first())  # income is not expected to recover: it would only put off
[]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from functools import cached_property

from negotiation.limits import Reach
from negotiation.loans.contract import Method
from negotiation.relief.conversion import may_be_converted
from negotiation.reliefs import Relief

from .payable import Payable
from .shape import Arrears, AtFirst, Shape
from .space import Space

_HUNDREDTH = Decimal("0.01")


@dataclass(kw_only=True)
class Variety:
    space: Space
    payable: Payable
    can_restructure: bool = True

    @cached_property
    def bases(self) -> list[Shape]:
        """The contract as it is, and repaid in instalments where it asks one sum at its end."""
        space = self.space
        plain = Shape(rate=space.rate, move=space.move)
        if not (self.can_restructure and may_be_converted(space.loan, space.policy)):
            return [plain]
        return [plain, replace(plain, is_converted=True)]

    def arrears(self) -> Iterator[Arrears | None]:
        """What may become of arrears: spread over all instalments, or only those that come while more
        can be paid: after a recovery, or before it is less.
        """
        yield None
        space, payable = self.space, self.payable
        if not self.can_restructure or not (space.owed or space.charged):
            return
        if payable.falls_at and Relief.SPREAD in space.limits.reliefs:
            yield Arrears(kind=Relief.SPREAD, until=payable.falls_at)
        if not payable.recovers_at:
            return
        for kind in (Relief.SPREAD, Relief.ARREARS_LAST):
            if kind in space.limits.reliefs:
                yield Arrears(kind=kind, since=payable.recovers_at)

    def at_first(self) -> Iterator[AtFirst]:
        """What may be asked until the recovery, the most first; before less can be paid, as much as can
        be, so that less is left for then: no more than the contract asks, as what is beyond that is a cushion for
        the time to come, but for as long as it can be.
        """
        count, limits = self.payable.recovers_at, self.space.limits
        if not self.can_restructure:
            return
        if (falls := self.payable.falls_at) > limits.longest_break:
            yield from self._as_much(falls, at_least=falls)
        yield from self._as_much(min(falls, limits.longest_break))
        if 0 < count <= limits.longest_break:
            for kind in (Relief.REDUCTION, Relief.PRINCIPAL_BREAK):
                if kind in limits.reliefs:
                    yield AtFirst(kind=kind, count=count)
            if Relief.PAYMENT_BREAK in limits.reliefs:
                most = min(self.payable.caps[0], self.space.asks - 1)
                amount = self.space.money(most) if most > 0 else None
                yield AtFirst(kind=Relief.PAYMENT_BREAK, count=count, amount=amount)

    def evened(self) -> Iterator[AtFirst]:
        """As much as can be paid at first, of instalments that are highest then."""
        if self.can_restructure and self.space.agreed.method is Method.EQUAL_PRINCIPAL:
            yield from self._as_much(self.space.limits.longest_break)

    def _as_much(self, most: int, *, at_least: int = 1) -> Iterator[AtFirst]:
        """Of so many instalments at first, or of fewer: a plan may be as short as that."""
        if Relief.REDUCTION in self.space.limits.reliefs:
            for count in range(most, at_least - 1, -1):
                yield AtFirst(kind=Relief.REDUCTION, count=count)

    def waivers(self, most: Reach) -> list[tuple[Decimal, Decimal]]:
        """What of interest and charges may be waived, in percent, ever more.

        Penalties and fees are waived before interest, in quarters: a waiver of either comes to
        the same for both sides.
        """
        space, reliefs, none = self.space, self.space.limits.reliefs, Decimal(0)
        interest = charges = none
        if space.owed and Relief.INTEREST_WAIVER in reliefs:
            interest = most.interest_waiver
        if space.charged and Relief.CHARGE_WAIVER in reliefs:
            charges = most.charge_waiver
        by_law = [space.waived_by_law] if space.waived_by_law <= charges else []
        steps = [(none, each) for each in sorted([*_quarters(charges), *by_law])]
        steps += [(each, charges) for each in _quarters(interest)]
        return list(dict.fromkeys(steps))

    def rates(self, largest_cut: Decimal) -> list[Decimal]:
        """The contract's rate, or the law's, and those below it, step by step, to what may be."""
        limits, rate = self.space.limits, self.space.rate
        if Relief.RATE not in limits.reliefs or not self.can_restructure:
            return [rate]
        lowest = min(rate, max(limits.lowest_rate, rate - largest_cut, Decimal(0)))
        steps = int((rate - lowest) / limits.rate_step)
        found = [rate - step * limits.rate_step for step in range(steps + 1)]
        return found if found[-1] == lowest else [*found, lowest]

    def capitalised(self) -> Arrears | None:
        """Arrears as principal, where the lender does that: worth more to it."""
        space = self.space
        if (
            not space.owed
            or not self.can_restructure
            or Relief.CAPITALISATION not in space.limits.reliefs
        ):
            return None
        kinds = {each.kind for each in space.loan.charges}
        too = bool(kinds) and kinds <= space.policy.capitalised
        return Arrears(kind=Relief.CAPITALISATION, charges_too=too)

    @cached_property
    def alone(self) -> Arrears | None:
        """What becomes of arrears where nothing else is changed; `None` where nothing can."""
        space, reliefs = self.space, self.space.limits.reliefs
        if not self.can_restructure or not (space.owed or space.charged or space.passed):
            return None
        if Relief.SPREAD in reliefs and (space.passed or space.remaining > 1):
            # Spread over all, a charge on a loan that is paid on time would stay as it is.
            return Arrears(kind=Relief.SPREAD, until=None if space.passed else space.remaining - 1)
        return Arrears(kind=Relief.ARREARS_LAST) if Relief.ARREARS_LAST in reliefs else None


def _quarters(percent: Decimal) -> list[Decimal]:
    """From nothing to all of *percent*, in whole hundredths, as waivers are reckoned."""
    return [(percent * each / 4).quantize(_HUNDREDTH, ROUND_DOWN) for each in range(5)]
