"""Propose: the plans a borrower can pay, of all that the lender's policy has.

The lender's present value is a floor and never sought: sought at, it would always pick the
longest and dearest plan. Of the plans above it that can be paid, none is kept that another beats
in instalment, end, total cost and lender's value; and of those kept, the lowest instalment, the
soonest finished, the cheapest, and what lies between are shown. Wider authority is only asked
where the narrower has nothing.

>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> found = propose(loan, Capacity(now=Money(450, "USD")), now=date(2019, 4, 1), policy=Policy())
>>> for each in found.proposals:
...     print(each.terms.months, each.terms.instalment, *sorted(best.value for best in each.best))
12 447.14 USD cheapest lowest_instalment soonest
>>> [(why.rule.value, str(why.figure), str(why.limit)) for why in found.proposals[0].why][:2]
[('above_capacity', '605.73 USD', '450.00 USD'), ('within_capacity', '447.48 USD', '450.00 USD')]
>>> nothing = propose(loan, Capacity(now=Money(90, "USD")), now=date(2019, 4, 1), policy=Policy())
>>> nothing.proposals, [why.rule.value for why in nothing.stopped][0], len(nothing.ways_on)
((), 'below_interest', 4)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import product

from negotiation.budget import Capacity
from negotiation.limits import Reach, Role
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.offer import Terms
from negotiation.policy import Policy
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import must_be_owed, relieved
from negotiation.relief.waivers import ChargeWaiver, InterestWaiver, RateCut
from negotiation.value import RateMethod, annual_rate

from .space import Point, Space
from .why import Rule, WayOn, Why


class Best(StrEnum):
    LOWEST_INSTALMENT = "lowest_instalment"
    SOONEST = "soonest"
    CHEAPEST = "cheapest"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    terms: Terms
    best: frozenset[Best]
    by: Role  #: the one with the least authority who may offer it
    reach: Reach
    value: Money  #: the lender's present value
    annual_rate: Decimal  #: percent, by the method of the place
    waived: Money
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    proposals: tuple[Proposal, ...]  #: the lowest instalment first
    stopped: tuple[Why, ...]  #: where the search stopped
    ways_on: tuple[WayOn, ...] = ()  #: where nothing fits


def propose(
    loan: Loan,
    capacity: Capacity,
    *,
    now: date,
    policy: Policy,
    role: Role = Role.BOT,
    method: RateMethod | None = None,
) -> Proposals:
    """The plans for *loan* that *capacity* can pay, from the authority of *role* upwards.

    The yearly rate is named by *method*, else as the law of the place has it.

    Raises `NotRunning`, `NothingOwed`.
    """
    must_be_owed(loan)
    space = Space(loan, now=now, policy=policy, limits=policy.limits)
    method = method or policy.pack.rate_method() or RateMethod.NOMINAL
    search = _Search(space, policy, capacity, now, method)
    below_floor = False
    for may in list(Role)[list(Role).index(role) :]:
        points = list(search.points(policy.limits.of(may)))
        fitting = [each for each in points if each.value >= space.floor]
        below_floor = below_floor or len(fitting) < len(points)
        if fitting:
            return Proposals(
                proposals=tuple(
                    search.proposal(point, best) for point, best in _chosen(_undominated(fitting))
                ),
                stopped=search.stopped(may, below_floor=below_floor),
            )
    return search.nothing(below_floor=below_floor)


@dataclass(frozen=True, slots=True)
class _Search:
    space: Space
    policy: Policy
    capacity: Capacity
    now: date
    method: RateMethod

    def points(self, most: Reach) -> Iterator[Point]:
        """Of every rate and waiver: the shortest plan that can be paid, the longest, one between."""
        space, longest = self.space, min(self.space.longest, most.months)
        interest = sorted({Decimal(0), most.interest_waiver if space.owed else Decimal(0)})
        charges = sorted({Decimal(0), most.charge_waiver if space.charged else Decimal(0)})
        for rate, waiver, charge in product(space.rates(most.rate_cut), interest, charges):
            reach = Reach(
                rate_cut=space.loan.rate - rate, interest_waiver=waiver, charge_waiver=charge
            )
            shortest = self._shortest(reach, rate, longest)
            if shortest is not None:
                yield from self._along(reach, rate, range(shortest, longest + 1))

    def _shortest(self, reach: Reach, rate: Decimal, longest: int) -> int | None:
        can_pay, instalment = self.capacity.now.units, self.space.instalment
        low, high = 0 if reach != Reach() else 1, longest
        if low > high or instalment(replace(reach, months=high), rate) > can_pay:
            return None
        while low < high:
            middle = (low + high) // 2
            if instalment(replace(reach, months=middle), rate) <= can_pay:
                high = middle
            else:
                low = middle + 1
        return low

    def _along(self, reach: Reach, rate: Decimal, lengths: range) -> Iterator[Point]:
        def at(months: int) -> Point:
            return self.space.point(replace(reach, months=months), rate)

        # The last instalment absorbs cents and may be a little higher: then one longer will do.
        can_pay, floor = self.capacity.now.units, self.space.floor
        shortest, longest = lengths[0], lengths[-1]
        while (point := at(shortest)).highest > can_pay:
            if shortest == longest:
                return
            shortest += 1
        end = at(longest)
        if point.value < floor <= end.value:  # a longer one is worth more
            point = self._turn(at, shortest, longest)
        elif end.value < floor <= point.value:
            end = self._turn(at, longest, shortest)
        between = at((point.reach.months + end.reach.months) // 2)
        yield from (
            each for each in dict.fromkeys((point, between, end)) if each.highest <= can_pay
        )

    def _turn(self, at: Callable[[int], Point], poor: int, rich: int) -> Point:
        """The first from *poor* towards *rich* that is above the floor."""
        while abs(rich - poor) > 1:
            middle = (poor + rich) // 2
            if at(middle).value >= self.space.floor:
                rich = middle
            else:
                poor = middle
        return at(rich)

    def proposal(self, point: Point, best: frozenset[Best]) -> Proposal:
        """*point* as a plan with its figures and reasons."""
        space, loan, capacity = self.space, self.space.loan, self.capacity
        terms = relieved(loan, changes_of(loan, point), now=self.now, policy=self.policy)
        by = self.policy.limits.who_may(point.reach) or Role.SUPERVISOR
        today = space.today.first.amount
        why = [
            Why(Rule.WITHIN_CAPACITY, space.money(point.highest), capacity.now),
            Why(Rule.ABOVE_FLOOR, space.money(int(point.value)), space.money(int(space.floor))),
            Why(Rule.AUTHORITY, by),
        ]
        if today > capacity.now:
            why.insert(0, Why(Rule.ABOVE_CAPACITY, today, capacity.now))
        if capacity.is_stretched:
            why.append(Why(Rule.STRETCHED, capacity.now))
        return Proposal(
            terms=terms,
            best=best,
            by=by,
            reach=point.reach,
            value=space.money(int(point.value)),
            annual_rate=annual_rate(
                loan.outstanding,
                [each.amount for each in terms.schedule],
                method=self.method,
                periods=_periods_a_year(loan),
            ),
            waived=terms.waived or Money.zero(loan.outstanding.currency),
            why=tuple(why),
        )

    def stopped(self, may: Role, *, below_floor: bool) -> tuple[Why, ...]:
        """Where the search ended on every side."""
        limits, space = self.policy.limits, self.space
        most = limits.of(may)
        allowed = min(self.policy.may_add(space.loan.count), most.months)
        if space.longest < allowed:
            longest = space.remaining + space.longest
            why = [Why(Rule.LONGEST_TERM, longest, self.policy.longest_term)]
        else:
            why = [Why(Rule.LONGEST_EXTENSION, allowed, allowed)]
        if most.rate_cut:
            why.append(Why(Rule.LOWEST_RATE, limits.lowest_rate))
        if below_floor:
            why.append(Why(Rule.BELOW_FLOOR, None, space.money(int(space.floor))))
        return (*why, Why(Rule.AUTHORITY, may))

    def nothing(self, *, below_floor: bool) -> Proposals:
        """No plan fits: why, and the ways on."""
        stopped = self.stopped(Role.SUPERVISOR, below_floor=below_floor)
        interest = self.space.loan.a_periods_interest(self.space.today.first.number - 1)
        if self.capacity.now < interest:
            stopped = (Why(Rule.BELOW_INTEREST, self.capacity.now, interest), *stopped)
        return Proposals(proposals=(), stopped=stopped, ways_on=tuple(WayOn))


def _undominated(points: list[Point]) -> list[Point]:
    return [each for each in points if not any(other.dominates(each) for other in points)]


def _chosen(points: list[Point]) -> list[tuple[Point, frozenset[Best]]]:
    """The best by each measure; among equals the one that gives away least."""
    best: dict[Point, set[Best]] = {}
    measures = {
        Best.LOWEST_INSTALMENT: lambda each: (each.highest, -each.value),
        Best.SOONEST: lambda each: (each.count, -each.value),
        Best.CHEAPEST: lambda each: (each.total, -each.value),
    }
    for name, measure in measures.items():
        best.setdefault(min(points, key=measure), set()).add(name)
    low, high = min(p.highest for p in best), max(p.highest for p in best)
    between = [each for each in points if low < each.highest < high and each not in best]
    if between:
        middle = min(between, key=lambda each: (abs(2 * each.highest - low - high), -each.value))
        best[middle] = {Best.BETWEEN}
    return sorted(
        ((point, frozenset(names)) for point, names in best.items()),
        key=lambda each: each[0].highest,
    )


def changes_of(loan: Loan, point: Point) -> list[Change]:
    """What has to be changed to have *point*."""
    changes: list[Change] = []
    if point.reach.months:
        changes.append(Extension(instalments=point.reach.months))
    if point.rate < loan.rate:
        changes.append(RateCut(rate=point.rate))
    if point.reach.interest_waiver:
        changes.append(InterestWaiver(share=point.reach.interest_waiver))
    if point.reach.charge_waiver:
        changes += [ChargeWaiver(name=each.name) for each in loan.charges]
    return changes


def _periods_a_year(loan: Loan) -> int:
    if loan.every.months is not None:
        return 12 // loan.every.months or 1
    return round(364 / (loan.every.days or 1))
