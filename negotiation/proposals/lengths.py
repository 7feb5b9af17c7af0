"""Lengths: how many instalments are added to a plan so that it can be paid, and is worth enough.

>>> from datetime import date
>>> from decimal import Decimal
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
>>> lengths = Lengths(space=space, payable=payable, variety=Variety(space=space, payable=payable))
>>> plain = Shape(rate=space.rate, move=space.move)
>>> lengths.lines(plain, Reach(months=12)), lengths.lines(plain, Reach(months=9))
([(11, 12)], [])
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from negotiation.limits import Reach
from negotiation.loans.contract import Method
from negotiation.reliefs import Relief

from .nearly import fits
from .payable import Payable
from .point import Point
from .shape import AtFirst, Shape
from .space import Space
from .variety import Variety


@dataclass(kw_only=True)
class Lengths:
    space: Space
    payable: Payable
    variety: Variety

    def lines(self, shape: Shape, most: Reach) -> list[tuple[int, int]]:
        """The least and the most instalments that may be added to *shape* so that it fits; where less
        can be paid from a day on, also of the plans that end before it.
        """
        bounds, falls = self._bounds(shape, most), self.payable.falls_at
        if bounds is None:
            return []
        shortest, longest = bounds
        found = [self._fitting(shape, shortest, longest)]
        before = falls - self.space.remaining - shape.lengthened
        if falls and before < longest:
            found.append(self._fitting(shape, shortest, before))
        return [each for each in found if each is not None]

    def _bounds(self, shape: Shape, most: Reach) -> tuple[int, int] | None:
        """Between which lengths to look."""
        space = self.space
        longest = 0
        if self.variety.can_restructure and Relief.TERM_EXTENSION in space.limits.reliefs:
            longest = min(space.longest, space.loan.every.within(most.months))
            longest -= shape.lengthened
        elif shape.lengthened > min(space.longest, space.loan.every.within(most.months)):
            return None
        return 0 if self._is_a_plan(shape) else 1, longest

    def _is_a_plan(self, shape: Shape) -> bool:
        """Whether it is one with nothing added: what is overdue may have nowhere else to go."""
        full = self.complete(shape)
        if full is None or self.space.changes_nothing(full):
            return False
        return full is shape or self.space.point(full) is not None

    def _fitting(self, shape: Shape, shortest: int, longest: int) -> tuple[int, int] | None:
        """The shortest that fits, and the longest; `None` where that one does not."""
        if shortest <= longest and self.space.flat_cap is not None:
            longest = self._longest_by_law(shape, shortest, longest)
        if shortest > longest or not self._fits(shape, longest):
            return None
        low, high = shortest, longest
        while low < high:  # the longer, the lower, but for cents
            middle = (low + high) // 2
            if self._fits(shape, middle):
                high = middle
            else:
                low = middle + 1
        return low, longest

    def _longest_by_law(self, shape: Shape, shortest: int, longest: int) -> int:
        """The longest that costs no more than the law allows: flat interest costs the more the longer it runs."""
        if self._is_lawful(shape, longest) or not self._is_lawful(shape, shortest):
            return longest
        low, high = shortest, longest
        while high - low > 1:
            middle = (low + high) // 2
            if self._is_lawful(shape, middle):
                low = middle
            else:
                high = middle
        return low

    def _is_lawful(self, shape: Shape, added: int) -> bool:
        full = self.complete(shape.with_added(added))
        amounts = None if full is None else self.space.amounts(full)
        return full is not None and amounts is not None and self.space.is_lawful(full, amounts)

    def near(self, shape: Shape, low: int, high: int) -> range:
        """Lengths beside the longest, *high*, where that need not be the lowest: all principal of an
        interest-only loan falls due with one period's interest, and a February asks the least.
        """
        if self.space.agreed.method is not Method.INTEREST_ONLY or shape.is_converted:
            return range(0)
        return range(max(low, high - self.space.loan.every.within(12)), high)

    def turn(self, shape: Shape, poor: int, rich: int) -> int:
        """The first from *poor* towards *rich* that is above the floor."""
        while abs(rich - poor) > 1:
            middle = (poor + rich) // 2
            point = self.point(shape, middle)
            if point is not None and point.value >= self.space.floor:
                rich = middle
            else:
                poor = middle
        return rich

    def too_high(self, shape: Shape) -> int:
        """The instalment with one fewer of them, where that is too high; 0 where it is not."""
        full = self.complete(replace(shape, added=shape.added - 1))
        amounts = None if full is None else self.space.amounts(full)
        if amounts is None or self.payable.fits(amounts):
            return 0
        return next(one for one, cap in zip(amounts, self.payable.caps, strict=False) if one > cap)

    def _fits(self, shape: Shape, added: int) -> bool:
        full = self.complete(shape.with_added(added))
        if full is None:
            return False
        if shape.charge_waiver < self.space.waived_by_law:
            return False
        if (nearly := fits(self.space, full, self.payable.caps)) is not None:
            return nearly
        amounts = self.space.amounts(full)
        if amounts is None or not self.payable.fits(amounts):
            return False
        return self.space.is_lawful(full, amounts)

    def point(self, shape: Shape, added: int) -> Point | None:
        """The plan, where it fits and changes something."""
        full = self.complete(shape.with_added(added))
        if full is None or self.space.changes_nothing(full):
            return None
        point = self.space.point(full)
        if point is None or not self.payable.fits(point.amounts):
            return None
        return None if self._is_over_before_it_changes(point) else point

    def _is_over_before_it_changes(self, point: Point) -> bool:
        """Whether what is asked at first repays all before its time is over: so do equal instalments, and nobody pays
        what little there is beside the principal for months after it.
        """
        first = point.shape.at_first
        if first is None or first.kind is not Relief.REDUCTION:
            return False
        asked = point.amounts[: first.count]
        return len(asked) < first.count or asked[-1] < asked[0]

    def complete(self, shape: Shape) -> Shape | None:
        """*shape* with the most that can be paid at first, where that is reduced; where nothing is
        changed, with what is overdue taken into it.
        """
        first, cap = shape.at_first, self.payable.caps[0]
        if first is None or first.kind is not Relief.REDUCTION:
            if not shape.added and self.variety.alone and self.space.changes_nothing(shape):
                return replace(shape, arrears=self.variety.alone)
            return shape
        asked = cap - self.space.share(shape)
        if self.payable.falls_at:  # then as much as the contract asks may be paid for now
            asked = min(asked, self.space.asks - 1)
            if first.count > self.space.limits.longest_break and asked < self.payable.caps[-1]:
                return None  # what comes then might ask more: put off for too long
        if not 0 < asked < self.space.asks:
            return None
        reduced = AtFirst(kind=first.kind, count=first.count, amount=self.space.money(asked))
        return shape.with_first(reduced)
