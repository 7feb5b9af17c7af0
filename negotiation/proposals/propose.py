"""Propose: the plans a borrower can pay, of all that the lender's policy has.

The lender's present value is a floor and never sought: sought at, it would always pick the
longest and dearest plan. Of the plans above it that can be paid, none is kept that another beats
in instalment, end, total cost and lender's value; and of those kept, the lowest instalment, the
soonest finished, the cheapest, and what lies between are shown. Wider authority is only asked
where the narrower has nothing, and money is only given where time alone is not enough: then the
plan that gives least is shown beside the others. Where today's contract can be paid and nothing is
overdue, that is said and nothing is given.

>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> april = date(2019, 4, 1)
>>> found = propose(loan, Capacity(now=Money(480, "USD")), now=april, policy=Policy())
>>> for each in found.proposals:
...     print(each.terms.months, each.terms.instalment, *sorted(best.value for best in each.best))
12 447.14 USD lowest_instalment
11 457.70 USD between
10 468.86 USD cheapest soonest
>>> [(why.rule.value, str(why.figure), str(why.limit)) for why in found.proposals[-1].why][:2]
[('above_capacity', '605.73 USD', '480.00 USD'), ('within_capacity', '468.93 USD', '480.00 USD')]

What can be paid may change on a day, when income is expected to recover:

>>> recovering = Capacity(now=Money(200, "USD"), later=Money(600, "USD"), since=date(2019, 7, 1))
>>> found = propose(loan, recovering, now=april, policy=Policy())
>>> [str(each.amount) for each in found.proposals[-1].terms.schedule][:4]
['200.00 USD', '200.00 USD', '581.53 USD', '581.53 USD']

Where nothing fits, that is said, with the ways on:

>>> nothing = propose(loan, Capacity(now=Money(90, "USD")), now=april, policy=Policy())
>>> nothing.proposals, [why.rule.value for why in nothing.stopped][0], len(nothing.ways_on)
((), 'below_interest', 4)
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.charge import must_be_charged_by
from negotiation.loans.loan import Loan
from negotiation.money import CurrencyMismatch
from negotiation.policy import Policy
from negotiation.refusals import RestructureOpen, TooManyRestructures, TooSoonAgain
from negotiation.relief.loan_terms import must_be_owed
from negotiation.relief.permission import may_restructure
from negotiation.reliefs import Relief

from .last_resorts import last_resorts
from .point import Point
from .proposal import Best, Proposal, proposal_of
from .search import Search
from .sharing import a_month
from .space import Space
from .stops import stops
from .timing import Timing, timing
from .why import Rule, WayOn, Why

__all__ = ["Best", "Proposal", "Proposals", "propose"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    contract_fits: bool = False  #: today's contract can be paid: no plan is needed
    proposals: tuple[Proposal, ...]  #: the lowest instalment first
    stopped: tuple[Why, ...]  #: where the search stopped
    #: Where nothing fits, or what can be paid is below the interest.
    ways_on: tuple[WayOn, ...] = ()
    #: Where nothing fits: plans for a time and a settlement, for a supervisor to decide.
    last_resorts: tuple[Proposal, ...] = ()
    #: Where nothing fits: what asks least above what was named, within what a month leaves; to be asked about.
    nearest: Proposal | None = None

    @property
    def offered(self) -> tuple[Proposal, ...]:
        """What can be chosen from: plans that fit, else the nearest and those left for a supervisor."""
        near = () if self.nearest is None else (self.nearest,)
        return self.proposals or (*near, *self.last_resorts)


def propose(
    loan: Loan,
    capacity: Capacity,
    *,
    now: date,
    policy: Policy,
    role: Role = Role.BOT,
    method: RateMethod | None = None,
    wish: Timing | None = None,
    sparing: bool = True,
) -> Proposals:
    """The plans for *loan* that *capacity*, of a month, can pay, from the authority of *role*
    upwards; on the days of *wish* as far as they can be moved.

    The yearly rate is named by *method*, else as the law of the place has it. What is not
    *sparing* gives the most that may be given, whether it is needed or not.

    Raises `NotRunning`, `NothingOwed`, `CurrencyMismatch`, `BeforeLastCharge`, and `NeverRepaid` where the contract's
    own instalment cannot repay it.
    """
    must_be_owed(loan)
    must_be_charged_by(now, loan.charges)
    if capacity.now.currency != loan.outstanding.currency:
        raise CurrencyMismatch(capacity.now.currency, loan.outstanding.currency)
    move, late = timing(loan, wish or Timing(), now=now, policy=policy)
    again = _again(loan, now, policy)
    space = Space(loan, now=now, policy=policy, move=move)
    search = Search(space=space, capacity=capacity, can_restructure=again is None)
    if sparing and late is None and search.contract_fits:
        highest = a_month(loan, max(each.amount for each in space.today))
        fits = Why(Rule.CONTRACT_FITS, highest, capacity.on(space.days[0]))
        return Proposals(contract_fits=True, proposals=(), stopped=(fits,))
    method = method or policy.pack.rate_method() or RateMethod.NOMINAL
    points, may = _points(search, role, sparing=sparing)
    best = _chosen(_undominated(points, space), space) if points else []
    below = _below_interest(search)
    return Proposals(
        proposals=tuple(proposal_of(point, names, search, method) for point, names in best),
        stopped=tuple(why for why in (below, *stops(search, may), late, again) if why),
        ways_on=_ways_on(policy) if below or not best else (),
        last_resorts=() if best else tuple(last_resorts(search, method)),
    )


def _points(search: Search, role: Role, *, sparing: bool) -> tuple[list[Point], Role]:
    """The plans of the least authority from *role* upwards that has any, and whose that is."""
    may = role
    for may in list(Role)[list(Role).index(role) :]:
        if points := search.points(search.space.limits.of(may), sparing=sparing):
            return points, may
    return [], may


def _below_interest(search: Search) -> Why | None:
    """That what can be paid at first is less than the interest."""
    space, capacity = search.space, search.capacity
    if search.payable.caps[0] >= space.interest:
        return None
    interest = a_month(space.loan, space.money(space.interest))
    return Why(Rule.BELOW_INTEREST, capacity.on(space.days[0]), interest)


def _again(loan: Loan, now: date, policy: Policy) -> Why | None:
    """Why the terms of *loan* may not be changed once more."""
    try:
        may_restructure(loan.terms_changed, now, policy.limits, under_way=loan.restructuring)
    except RestructureOpen as refused:
        return Why(Rule.RESTRUCTURE_OPEN, refused.since)
    except TooManyRestructures as refused:
        return Why(Rule.RESTRUCTURES, len(loan.terms_changed), refused.limit)
    except TooSoonAgain as refused:
        return Why(Rule.TOO_SOON_AGAIN, now, refused.earliest)
    return None


_STOPS_INTEREST = {Relief.INTEREST_PAUSE, Relief.PAYMENT_BREAK, Relief.TOKEN}


def _ways_on(policy: Policy) -> tuple[WayOn, ...]:
    reliefs = policy.limits.reliefs
    found = [
        *([WayOn.INTEREST_STOP] if reliefs & _STOPS_INTEREST else []),
        *([WayOn.TOKEN_PLAN] if Relief.TOKEN in reliefs else []),
    ]
    return (*found, WayOn.DEBT_ADVICE, WayOn.PERSON)


def _undominated(points: list[Point], space: Space) -> list[Point]:
    """Those of *points* that no other beats; of those that ask the same each time, the one that gives least for it."""
    apart: dict[tuple[int, ...], Point] = {}
    for each in sorted(points, key=lambda each: _given(each, space)):
        apart.setdefault(each.amounts, each)
    found = list(apart.values())
    return [each for each in found if not any(other.dominates(each) for other in found)]


def _chosen(points: list[Point], space: Space) -> list[tuple[Point, frozenset[Best]]]:
    """The best by each measure and one between; among equals what is best for the borrower."""
    best: dict[Point, set[Best]] = {}
    measures = {
        Best.LOWEST_INSTALMENT: lambda each: (each.highest, each.total, each.count),
        Best.SOONEST: lambda each: (each.count, each.total, each.highest),
        Best.CHEAPEST: lambda each: (each.total, each.count, each.highest),
    }
    for name, measure in measures.items():
        best.setdefault(min(points, key=measure), set()).add(name)
    low, high = min(p.highest for p in best), max(p.highest for p in best)
    between = [
        each
        for each in points
        if low < each.highest < high and not any(other.is_kinder(each) for other in points)
    ]
    if between := [each for each in between if each not in best]:
        middle = min(between, key=lambda each: (abs(2 * each.highest - low - high), each.total))
        best[middle] = {Best.BETWEEN}
    least = min(points, key=lambda each: (_given(each, space), each.total))
    if any(_given(least, space)):
        best.setdefault(least, set()).add(Best.LEAST_CONCESSION)
    return sorted(
        ((point, frozenset(names)) for point, names in best.items()),
        key=lambda each: each[0].highest,
    )


def _given(point: Point, space: Space) -> tuple[Decimal, Decimal, Decimal]:
    """What is conceded beside time, the dearest first."""
    shape = point.shape
    return space.rate - shape.rate, shape.interest_waiver, shape.charge_waiver
