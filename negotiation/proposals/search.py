"""Search: the plans within somebody's authority that a borrower can pay and a lender can bear.

Time comes before money: rates are cut and interest or charges waived only where no plan without
that can be paid. Whatever is then given makes a plan lower, sooner and cheaper for the borrower, and
worth less to the lender. So where the most that may be given stays above the lender's floor, all
that is best for the borrower lies there; where it does not, every rate and waiver is tried; and the
least that is enough is looked for beside it. What is asked at first, and what becomes of arrears, is varied only where
income is expected to recover: else it would only put off.

Who can pay 460 a month instead of 605.73 needs eleven months more; with nine there is nothing:

>>> from datetime import date
>>> from negotiation.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> space = Space(loan, now=date(2019, 4, 1), policy=Policy())
>>> search = Search(space=space, capacity=Capacity(now=Money(460, "USD")))
>>> [str(rate) for rate in search.rates(Decimal(5))]
['10.78', '8.78', '6.78', '5.78']
>>> [(each.shape.added, each.highest) for each in search.points(Reach(months=12))]
[(11, 45774), (12, 44748)]
>>> search.points(Reach(months=9))
[]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import product
from operator import le

from negotiation.budget import Capacity
from negotiation.contract import Method
from negotiation.limits import Reach
from negotiation.relief.conversion import may_be_converted
from negotiation.reliefs import Relief

from .nearly import fits
from .point import Point
from .shape import Arrears, AtFirst, Shape
from .space import Space


@dataclass(kw_only=True)
class Search:
    space: Space
    capacity: Capacity
    can_restructure: bool = True
    below_floor: bool = field(default=False, init=False)  #: whether a plan was worth too little

    @cached_property
    def caps(self) -> list[int]:
        """What an instalment of each due date may be at most, in minor units."""
        days, since = self.space.days, self.capacity.since
        first, last = self.cap_on(days[0]), self.cap_on(days[-1])
        before = 0 if since is None else bisect_left(days, since)
        return [first] * before + [last] * (len(days) - before)

    def cap_on(self, day: date) -> int:
        """What an instalment due on *day* may be at most, in minor units."""
        every, month = self.space.loan.every, self.capacity.on(day).units
        if every.days is None:
            return month * every.count
        return month * 12 * every.days // 365

    @property
    def contract_fits(self) -> bool:
        """Whether today's contract, being lawful, can be paid as it stands, and nothing is overdue."""
        space, today = self.space, self.space.today
        return (
            space.move is None
            and space.rate == space.loan.rate
            and not space.charged
            and today.first.due_date >= space.now
            and all(each.amount.units <= self.cap_on(each.due_date) for each in today)
        )

    @cached_property
    def recovers_at(self) -> int:
        """The index of the first instalment of which more can be paid than before; 0 for none."""
        first = self.caps[0]
        return next((at for at, cap in enumerate(self.caps) if cap > first), 0)

    def fits(self, amounts: Sequence[int]) -> bool:
        """Whether every instalment can be paid on its day."""
        return all(map(le, amounts, self.caps))

    def points(self, most: Reach, *, sparing: bool = True) -> list[Point]:
        """Plans that fit, above the floor and within *most*; where it is *sparing*, with a lower
        rate or a waiver only if there is none without.
        """
        if sparing and (found := self._over_time(self._plainly, most)):
            return found
        if sparing and len(self._waivers(most)) == len(self.rates(most.rate_cut)) == 1:
            return []
        return self._over_time(self._of_kind, most)

    def _over_time(
        self, of_kind: Callable[[Shape, Reach], list[Point]], most: Reach
    ) -> list[Point]:
        """The points *of_kind*, whatever is asked at first and becomes of arrears."""
        found: list[Point] = []
        for base, arrears in product(self._bases, self._arrears()):
            found += of_kind(replace(base, arrears=arrears), most)
            for at_first in self._at_first():
                shape = replace(base, at_first=at_first, arrears=arrears)
                if points := of_kind(shape, most):
                    found += points
                    break  # the next would only ask less at first, and more for it later
        return found

    def _plainly(self, base: Shape, most: Reach) -> list[Point]:
        """At the contract's rate, with nothing waived."""
        found, is_whole = self._above_floor(base, most)
        if not is_whole and base.arrears is None and (capital := self._capitalised()):
            found += self._above_floor(replace(base, arrears=capital), most)[0]
        return found

    @cached_property
    def _bases(self) -> list[Shape]:
        """The contract as it is, and repaid in instalments where it asks one sum at its end."""
        space = self.space
        plain = Shape(rate=space.rate, move=space.move)
        if not (self.can_restructure and may_be_converted(space.loan, space.policy)):
            return [plain]
        return [plain, replace(plain, is_converted=True)]

    def _arrears(self) -> Iterator[Arrears | None]:
        """What may become of arrears: spread over all instalments, or only those that come after
        the recovery.
        """
        yield None
        space = self.space
        if not self.recovers_at or not self.can_restructure or not (space.owed or space.charged):
            return
        for kind in (Relief.SPREAD, Relief.ARREARS_LAST):
            if kind in space.limits.reliefs:
                yield Arrears(kind=kind, since=self.recovers_at)

    def _at_first(self) -> Iterator[AtFirst]:
        """What may be asked until the recovery, the most first."""
        count, limits = self.recovers_at, self.space.limits
        if self.can_restructure and 0 < count <= limits.longest_break:
            for kind in (Relief.REDUCTION, Relief.PRINCIPAL_BREAK):
                if kind in limits.reliefs:
                    yield AtFirst(kind=kind, count=count)
            if Relief.PAYMENT_BREAK in limits.reliefs:
                most = min(self.caps[0], self.space.loan.instalment.units - 1)
                amount = self.space.money(most) if most > 0 else None
                yield AtFirst(kind=Relief.PAYMENT_BREAK, count=count, amount=amount)

    def _of_kind(self, base: Shape, most: Reach) -> list[Point]:
        interest, charges = self._waivers(most)[-1]
        everything = replace(
            base,
            rate=self.rates(most.rate_cut)[-1],
            interest_waiver=interest,
            charge_waiver=charges,
        )
        line = self._line(everything, most)
        if line is None:
            return []
        shortest, longest = line
        lengths = dict.fromkeys((shortest, (shortest + longest) // 2, longest))
        ends = [self._point(everything, each) for each in lengths]
        found = [each for each in ends if each is not None and self._is_worth_it(each)]
        if len(found) == len(ends):
            near = [
                self._point(everything, each) for each in self._near(everything, shortest, longest)
            ]
            found += [each for each in near if each is not None and self._is_worth_it(each)]
            return found + self._with_the_least(base, most)
        found += self._within_floor(base, most)
        if base.arrears is None and (capital := self._capitalised()):
            found += self._within_floor(replace(base, arrears=capital), most)
        return found

    def _with_the_least(self, base: Shape, most: Reach) -> list[Point]:
        """The plans with the smallest cut of the rate, and then the smallest waiver, that fit."""
        waivers = self._waivers(most)

        def given(rate: Decimal, at: int) -> Shape:
            interest, charges = waivers[at]
            return replace(base, rate=rate, interest_waiver=interest, charge_waiver=charges)

        for rate in self.rates(most.rate_cut):
            if self._line(given(rate, len(waivers) - 1), most) is None:
                continue
            low, high = 0, len(waivers) - 1
            while low < high:  # the more is waived, the lower
                middle = (low + high) // 2
                if self._line(given(rate, middle), most) is None:
                    low = middle + 1
                else:
                    high = middle
            return self._above_floor(given(rate, low), most)[0]
        return []

    def _within_floor(self, base: Shape, most: Reach) -> list[Point]:
        """At every rate, the plans with the most waived that the lender can bear."""
        found: list[Point] = []
        waivers = self._waivers(most)
        for rate in self.rates(most.rate_cut):
            shapes = [
                replace(base, rate=rate, interest_waiver=interest, charge_waiver=charges)
                for interest, charges in waivers
            ]
            if self._is_too_low(shapes[0], most):
                continue
            for shape in reversed(shapes):
                points, is_whole = self._above_floor(shape, most)
                found += points
                if is_whole:
                    break  # with less waived, all would be worse for the borrower
        return found

    def _is_too_low(self, shape: Shape, most: Reach) -> bool:
        """Whether the rate alone leaves every plan that fits worth too little."""
        line = self._line(shape, most)
        if line is None:
            return False
        points = [self._point(shape, each) for each in line]
        return not any(each is not None and self._is_worth_it(each) for each in points)

    def _waivers(self, most: Reach) -> list[tuple[Decimal, Decimal]]:
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
        steps = [(none, each) for each in _quarters(charges)]
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

    def _capitalised(self) -> Arrears | None:
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
    def _can_spread(self) -> bool:
        space = self.space
        is_offered = self.can_restructure and Relief.SPREAD in space.limits.reliefs
        return is_offered and bool(space.passed) and bool(space.owed or space.charged)

    def _line(self, shape: Shape, most: Reach) -> tuple[int, int] | None:
        """The least and the most instalments that may be added to *shape* so that it fits."""
        space = self.space
        longest = 0
        if self.can_restructure and Relief.TERM_EXTENSION in space.limits.reliefs:
            longest = min(space.longest, space.loan.every.within(most.months))
            longest -= shape.lengthened
        elif shape.lengthened > min(space.longest, space.loan.every.within(most.months)):
            return None
        unchanged = self._complete(shape)
        shortest = 1 if unchanged is None or space.changes_nothing(unchanged) else 0
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

    def _above_floor(self, shape: Shape, most: Reach) -> tuple[list[Point], bool]:
        """The shortest that fits, the longest and one between, as far as they are worth it; and
        whether nothing had to be left out.
        """
        line = self._line(shape, most)
        if line is None:
            return [], False
        low, high = line
        start, end = self._point(shape, low), self._point(shape, high)
        if start is None or end is None:
            return [], False
        floor = self.space.floor
        is_whole = start.value >= floor and end.value >= floor
        if start.value < floor <= end.value:  # a longer one is worth more
            low = self._turn(shape, low, high)
        elif end.value < floor <= start.value:
            high = self._turn(shape, high, low)
        known = {start.shape.added: start, end.shape.added: end}
        lengths = dict.fromkeys((low, (low + high) // 2, high, *self._near(shape, low, high)))
        found = (known.get(each) or self._point(shape, each) for each in lengths)
        return [each for each in found if each is not None and self._is_worth_it(each)], is_whole

    def _near(self, shape: Shape, low: int, high: int) -> range:
        """Lengths beside the longest, *high*, where that need not be the lowest: all principal of an
        interest-only loan falls due with one period's interest, and a February asks the least.
        """
        if self.space.agreed.method is not Method.INTEREST_ONLY or shape.is_converted:
            return range(0)
        return range(max(low, high - self.space.loan.every.within(12)), high)

    def _turn(self, shape: Shape, poor: int, rich: int) -> int:
        """The first from *poor* towards *rich* that is above the floor."""
        while abs(rich - poor) > 1:
            middle = (poor + rich) // 2
            point = self._point(shape, middle)
            if point is not None and point.value >= self.space.floor:
                rich = middle
            else:
                poor = middle
        return rich

    def _is_worth_it(self, point: Point) -> bool:
        if point.value >= self.space.floor:
            return True
        self.below_floor = True
        return False

    def too_high(self, shape: Shape) -> int:
        """The instalment with one fewer of them, where that is too high; 0 where it is not."""
        full = self._complete(replace(shape, added=shape.added - 1))
        amounts = None if full is None else self.space.amounts(full)
        if amounts is None or self.fits(amounts):
            return 0
        return next(one for one, cap in zip(amounts, self.caps, strict=False) if one > cap)

    def _fits(self, shape: Shape, added: int) -> bool:
        full = self._complete(shape.with_added(added))
        if full is None:
            return False
        if (nearly := fits(self.space, full, self.caps)) is not None:
            return nearly
        amounts = self.space.amounts(full)
        return amounts is not None and self.fits(amounts)

    def _point(self, shape: Shape, added: int) -> Point | None:
        """The plan, where it fits and changes something."""
        full = self._complete(shape.with_added(added))
        if full is None or self.space.changes_nothing(full):
            return None
        point = self.space.point(full)
        return point if point is not None and self.fits(point.amounts) else None

    def _complete(self, shape: Shape) -> Shape | None:
        """*shape* with the most that can be paid at first, where that is reduced; where nothing is
        changed, with what is overdue spread.
        """
        first, cap = shape.at_first, self.caps[0]
        if first is None or first.kind is not Relief.REDUCTION:
            if not shape.added and self._can_spread and self.space.changes_nothing(shape):
                return replace(shape, arrears=Arrears(kind=Relief.SPREAD))
            return shape
        asked = cap - self.space.share(shape)
        if not 0 < asked < self.space.loan.instalment.units:
            return None
        reduced = AtFirst(kind=first.kind, count=first.count, amount=self.space.money(asked))
        return shape.with_first(reduced)


def _quarters(percent: Decimal) -> list[Decimal]:
    """From nothing to all of *percent*, in whole hundredths, as waivers are reckoned."""
    return [(percent * each / 4).quantize(Decimal("0.01")) for each in range(5)]
