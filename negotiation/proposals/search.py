"""Search: the plans within somebody's authority that a borrower can pay and a lender can bear.

Time comes before money: rates are cut and interest or charges waived only where no plan without
that can be paid. Whatever is then given makes a plan lower, sooner and cheaper for the borrower, and
worth less to the lender. So where the most that may be given stays above the lender's floor, all
that is best for the borrower lies there; where it does not, every rate and waiver is tried; and the
least that is enough is looked for beside it. What is asked at first, and what becomes of arrears, is varied only where
income is expected to change, and what is asked at first only where a recovery is no further off than a break may last:
else it would only put off, or ask all that can be paid now, for less later.

The latter is the one thing that could be cheaper then, and it is not proposed. Instalments alike up to a late recovery
may ask no more than the least that can be paid; as whole instalments are added, they ask a little less than that, and
whoever paid that little as well, for as long as a break may last, would be done with it sooner. On real loans this
saves 0.01 to 0.04 percent of the total over three years, 0.3 where four instalments are left, and 0.7 at most; it makes
two steps of one, and leaves the borrower not a cent for what comes between.

Who can pay 460 a month instead of 605.73 needs eleven months more; with nine there is nothing:

>>> from datetime import date
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> space = Space(loan, now=date(2019, 4, 1), policy=Policy())
>>> search = Search(space=space, capacity=Capacity(now=Money(460, "USD")))
>>> [(each.shape.added, each.highest) for each in search.points(Reach(months=12))]
[(11, 45774), (12, 44748)]
>>> search.points(Reach(months=9))
[]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import product

from negotiation.applying.budget import Capacity
from negotiation.limits import Reach
from negotiation.relief.lawful import is_lawful

from .lengths import Lengths
from .payable import Payable
from .point import Point
from .shape import Shape
from .space import Space
from .variety import Variety


@dataclass(kw_only=True)
class Search:
    space: Space
    capacity: Capacity
    can_restructure: bool = True
    below_floor: bool = field(default=False, init=False)  #: whether a plan was worth too little
    payable: Payable = field(init=False)
    variety: Variety = field(init=False)
    lengths: Lengths = field(init=False)

    def __post_init__(self) -> None:
        self.payable = Payable(space=self.space, capacity=self.capacity)
        self.variety = Variety(
            space=self.space, payable=self.payable, can_restructure=self.can_restructure
        )
        self.lengths = Lengths(space=self.space, payable=self.payable, variety=self.variety)

    @property
    def contract_fits(self) -> bool:
        """Whether today's contract, being lawful, can be paid as it stands, and nothing is overdue."""
        space, today = self.space, self.space.today
        return (
            space.move is None
            and is_lawful(space.loan, space.policy)
            and not space.charged
            and today.first.due_date >= space.now
            and all(each.amount.units <= self.payable.on(each.due_date) for each in today)
        )

    def points(self, most: Reach, *, sparing: bool = True) -> list[Point]:
        """Plans that fit, above the floor and within *most*; where it is *sparing*, with a lower
        rate or a waiver only if there is none without.
        """
        if sparing and (found := self._over_time(self._plainly, most)):
            return found
        if (
            sparing
            and len(self.variety.waivers(most)) == len(self.variety.rates(most.rate_cut)) == 1
        ):
            return []
        return self._over_time(self._of_kind, most)

    def _over_time(
        self, of_kind: Callable[[Shape, Reach], list[Point]], most: Reach
    ) -> list[Point]:
        """The points *of_kind*, whatever is asked at first and becomes of arrears."""
        found: list[Point] = []
        for base, arrears in product(self.variety.bases, self.variety.arrears()):
            found += of_kind(replace(base, arrears=arrears), most)
            for at_first in self.variety.at_first():
                shape = replace(base, at_first=at_first, arrears=arrears)
                if points := of_kind(shape, most):
                    found += points
                    break  # the next would only ask less at first, and more for it later
        return found + self._spread_over_all(found) or self._evened_out(of_kind, most)

    def _spread_over_all(self, found: Sequence[Point]) -> list[Point]:
        """Plans as long as those *found* whose arrears wait for more income: spread over all they ask less at once,
        where that can be paid.
        """
        known = dict.fromkeys(each.shape for each in found)
        alike = dict.fromkeys(
            replace(shape, arrears=None)
            for shape in known
            if shape.arrears is not None and shape.arrears.since
        )
        points = [self.lengths.point(each, each.added) for each in alike if each not in known]
        return [each for each in points if each is not None and self._is_worth_it(each)]

    def _evened_out(
        self, of_kind: Callable[[Shape, Reach], list[Point]], most: Reach
    ) -> list[Point]:
        """Where nothing simpler fits: instalments that are highest at first made alike for a time."""
        for at_first, base, arrears in product(
            self.variety.evened(), self.variety.bases, self.variety.arrears()
        ):
            shape = replace(base, at_first=at_first, arrears=arrears)
            if points := of_kind(shape, most):
                return points
        return []

    def _plainly(self, base: Shape, most: Reach) -> list[Point]:
        """At the contract's rate, with nothing waived."""
        found, is_whole = self._above_floor(base, most)
        if not is_whole and base.arrears is None and (capital := self.variety.capitalised()):
            found += self._above_floor(replace(base, arrears=capital), most)[0]
        return found

    def _of_kind(self, base: Shape, most: Reach) -> list[Point]:
        interest, charges = self.variety.waivers(most)[-1]
        everything = replace(
            base,
            rate=self.variety.rates(most.rate_cut)[-1],
            interest_waiver=interest,
            charge_waiver=charges,
        )
        if not self.lengths.lines(everything, most):
            return []
        found, is_whole = self._above_floor(everything, most)
        if is_whole:
            return found + self._with_the_least(base, most)
        found += self._within_floor(base, most)
        if base.arrears is None and (capital := self.variety.capitalised()):
            found += self._within_floor(replace(base, arrears=capital), most)
        return found

    def _with_the_least(self, base: Shape, most: Reach) -> list[Point]:
        """The plans with the smallest cut of the rate, and then the smallest waiver, that fit."""
        for rate in self.variety.rates(most.rate_cut):
            shapes = self._waived(base, rate, most)
            if self.lengths.lines(shapes[-1], most):
                return self._least_waived(shapes, most)
        return []

    def _waived(self, base: Shape, rate: Decimal, most: Reach) -> list[Shape]:
        """At *rate*, with ever more waived."""
        return [
            replace(base, rate=rate, interest_waiver=interest, charge_waiver=charges)
            for interest, charges in self.variety.waivers(most)
        ]

    def _least_waived(self, shapes: Sequence[Shape], most: Reach) -> list[Point]:
        """The plans of the first of *shapes* that fits, the last being one."""

        def fits(at: int) -> bool:
            return bool(self.lengths.lines(shapes[at], most))

        low = bisect_left(range(len(shapes) - 1), True, key=fits)  # the more is waived, the lower
        return self._above_floor(shapes[low], most)[0]

    def _within_floor(self, base: Shape, most: Reach) -> list[Point]:
        """At every rate, the plans with the most waived that the lender can bear, and with the least that is enough."""
        found: list[Point] = []
        for rate in self.variety.rates(most.rate_cut):
            shapes = self._waived(base, rate, most)
            if self._is_too_low(shapes[0], shapes[-1], most):
                continue
            for shape in reversed(shapes):
                points, is_whole = self._above_floor(shape, most)
                found += points
                if is_whole:  # with less waived, all would be worse for the borrower
                    found += self._least_waived(shapes, most)
                    break
        return found

    def _is_too_low(self, plain: Shape, most_waived: Shape, most: Reach) -> bool:
        """Whether every plan at this rate is worth too little: those as long as can be paid with the most
        waived, were nothing of it waived.
        """
        for line in self.lengths.lines(most_waived, most):
            for added in dict.fromkeys(line):
                full = self.lengths.complete(plain.with_added(added))
                point = None if full is None else self.space.point(full)
                if point is None or self._is_worth_it(point):
                    return False
        return True

    def _above_floor(self, shape: Shape, most: Reach) -> tuple[list[Point], bool]:
        """Of every line the shortest that fits, the longest and one between, as far as they are worth
        it; and whether nothing had to be left out.
        """
        found: list[Point] = []
        lines = self.lengths.lines(shape, most)
        is_whole = bool(lines)
        for line in lines:
            points, nothing_left_out = self._of_line(shape, *line)
            found += points
            is_whole &= nothing_left_out
        return found, is_whole

    def _of_line(self, shape: Shape, low: int, high: int) -> tuple[list[Point], bool]:
        """The same of the lengths from *low* to *high*."""
        start, end = self.lengths.point(shape, low), self.lengths.point(shape, high)
        if start is None or end is None:
            return [], False
        floor = self.space.floor
        is_whole = start.value >= floor and end.value >= floor
        if start.value < floor <= end.value:  # a longer one is worth more
            low = self.lengths.turn(shape, low, high)
        elif end.value < floor <= start.value:
            high = self.lengths.turn(shape, high, low)
        known = {start.shape.added: start, end.shape.added: end}
        lengths = dict.fromkeys(
            (low, (low + high) // 2, high, *self.lengths.near(shape, low, high))
        )
        points = (known.get(each) or self.lengths.point(shape, each) for each in lengths)
        return [each for each in points if each is not None and self._is_worth_it(each)], is_whole

    def _is_worth_it(self, point: Point) -> bool:
        if point.value >= self.space.floor:
            return True
        self.below_floor = True
        return False
