"""Case plans: the plans for all loans of a case, which together stay within one surplus.

Each loan has the share of what can be paid that its instalment has among all (so do debt advisers
share between creditors). Where that leaves one without a plan, or makes more authority needed than has to be, each has
the least that it can do with and a part of what is left beside; and what the plans of one leave of its share helps the others.
The cheapest plans may share it otherwise, where together they cost less.

>>> from decimal import Decimal
>>> from negotiation.loans.loan import Loan
>>> from negotiation.policy import Policy
>>> car = Loan(
...     number="1", product="car", principal=Money(12000, "USD"), rate=Decimal(9), count=48,
...     instalment=Money("298.62", "USD"), first_due=date(2018, 1, 5),
...     outstanding=Money("9000", "USD"), as_of=date(2019, 3, 31),
... )
>>> card = Loan(
...     number="2", product="card", principal=Money(4000, "USD"), rate=Decimal(18), count=24,
...     instalment=Money("199.70", "USD"), first_due=date(2018, 9, 20),
...     outstanding=Money("3100", "USD"), as_of=date(2019, 3, 31),
... )
>>> loans = [CaseLoan(loan=each, policy=Policy()) for each in (car, card)]
>>> found = propose_together(loans, Capacity(now=Money(400, "USD")), now=date(2019, 4, 1))
>>> [str(each.capacity.now) for each in found.plans]
['239.70 USD', '160.29 USD']
>>> for package in found.packages:
...     print(package.best.value, package.month, [len(each.terms.schedule) for each in package.plans])
lowest_instalment 366.09 USD [46, 30]
soonest 396.14 USD [45, 24]
cheapest 397.28 USD [41, 28]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.loan import Loan
from negotiation.money import Money, total_of

from .loan_plans import LoanPlans
from .propose import Best, Proposal, propose
from .sharing import CaseLoan, a_month, evened, less, shares
from .splits import splits
from .timing import Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A plan for every loan of the case that needs one, alike in kind; the others stay as they are."""

    best: Best
    plans: tuple[Proposal, ...]  #: in the order of the loans
    numbers: tuple[str, ...]  #: of the loans that they are for
    kept: tuple[Loan, ...]  #: those whose contract can be paid as it is
    month: Money  #: what all of them ask in the dearest month
    by: Role  #: the one with the least authority who may offer all of them

    @property
    def total(self) -> Money:
        return total_of(
            [
                *(each.terms.total for each in self.plans),
                *(each.still_owed().total for each in self.kept),
            ]
        )

    @property
    def until(self) -> date:
        ends = [each.still_owed().last.due_date for each in self.kept]
        return max([*(each.terms.last_due for each in self.plans), *ends])


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePlans:
    plans: tuple[LoanPlans, ...]  #: in the order of the loans
    packages: tuple[Package, ...]  #: empty where a loan has no plan, or none needs one


def propose_together(
    loans: Sequence[CaseLoan],
    capacity: Capacity,
    *,
    now: date,
    role: Role = Role.BOT,
    wish: Timing | None = None,
    sparing: bool = True,
) -> CasePlans:
    """As `propose`, for every loan of a case; the same in whichever order they come. Raises as it does,
    `CurrencyMismatch`, and `ValueError` without loans.
    """
    if not loans:
        raise ValueError("a case has loans")
    # Of loans alike, one comes before the other for no other reason than its place.
    order = sorted(range(len(loans)), key=lambda at: (-loans[at].loan.rate, loans[at].loan.number))
    in_order = [loans[at] for at in order]
    found = _together(in_order, capacity, now=now, role=role, wish=wish, sparing=sparing)
    places = {loans[at].loan.number: at for at in order}
    return CasePlans(
        plans=tuple(found.plans[order.index(at)] for at in range(len(loans))),
        packages=tuple(_as_they_came(each, places) for each in found.packages),
    )


def _as_they_came(package: Package, places: Mapping[str, int]) -> Package:
    """Its loans in the order in which they were given."""
    plans = sorted(
        zip(package.numbers, package.plans, strict=True), key=lambda each: places[each[0]]
    )
    return replace(
        package,
        numbers=tuple(number for number, _ in plans),
        plans=tuple(plan for _, plan in plans),
        kept=tuple(sorted(package.kept, key=lambda each: places[each.number])),
    )


def _together(
    loans: Sequence[CaseLoan],
    capacity: Capacity,
    *,
    now: date,
    role: Role,
    wish: Timing | None,
    sparing: bool,
) -> CasePlans:
    def plans(
        case_loan: CaseLoan, share: Capacity, may: Role, *, least: bool = False
    ) -> LoanPlans:
        found = propose(
            case_loan.loan,
            share,
            now=now,
            policy=case_loan.policy,
            role=may,
            wish=wish,
            sparing=sparing and not least,
        )
        return LoanPlans(case_loan=case_loan, capacity=share, found=found)

    by_claim = zip(loans, shares(loans, capacity), strict=True)
    parts = [plans(*each, role) for each in by_claim]
    for may in list(Role)[list(Role).index(role) :]:
        if all(each.is_settled_by(may) for each in parts):
            break
        if evenly := _at_the_least(parts, capacity, partial(plans, may=may), may):
            parts = evenly
            break
    if all(each.is_settled for each in parts):
        parts = _shared_again(parts, capacity, partial(plans, may=role))
    packages = [
        _cheapest(each, parts, capacity, partial(plans, may=role))
        if each.best is Best.CHEAPEST
        else each
        for each in _packages(parts)
    ]
    return CasePlans(plans=tuple(parts), packages=tuple(packages))


def _at_the_least(
    parts: Sequence[LoanPlans], capacity: Capacity, plans: Callable[..., LoanPlans], may: Role
) -> list[LoanPlans] | None:
    """A plan for each within the authority of *may*: what a loan lacks of the least it can do with is taken
    from the others, from each by what it has above its own least; `None` where they have not so much.
    """
    least: list[Capacity] = []
    for each in parts:
        lowest = plans(each.case_loan, capacity, least=True)
        if not lowest.is_settled_by(may):  # it may be met as it is
            lowest = plans(each.case_loan, capacity)
        if not lowest.is_settled_by(may):
            return None
        least.append(lowest.needed)
    shares = [each.capacity for each in parts]
    now = evened([each.now for each in shares], [each.now for each in least])
    later: Sequence[Money | None] | None = [None] * len(parts)
    if capacity.later is not None:
        later = evened(
            [each.later for each in shares if each.later is not None],
            [each.later for each in least if each.later is not None],
        )
    if now is None or later is None:
        return None
    found = [
        plans(part.case_loan, replace(part.capacity, now=one, later=other))
        for part, one, other in zip(parts, now, later, strict=True)
    ]
    return found if all(each.is_settled_by(may) for each in found) else None


def _shared_again(
    parts: Sequence[LoanPlans], capacity: Capacity, plans: Callable[..., LoanPlans]
) -> list[LoanPlans]:
    """The same, with what the dearest plans of the others leave added to the share of each that needs a plan,
    the loan with the highest rate first.
    """
    found = list(parts)
    used = [each.used for each in parts]
    for at in sorted(range(len(parts)), key=lambda at: -parts[at].case_loan.loan.rate):
        if found[at].found.contract_fits:
            continue
        spare = capacity
        for other in (*used[:at], *used[at + 1 :]):
            spare = less(spare, other)
        if spare == parts[at].capacity:
            continue
        anew = plans(parts[at].case_loan, spare)
        if anew.is_settled and anew.used != used[at]:
            found[at], used[at] = anew, anew.used
    if found == list(parts):
        return found
    return [replace(each, capacity=share) for each, share in zip(found, used, strict=True)]


def _cheapest(
    package: Package,
    parts: Sequence[LoanPlans],
    capacity: Capacity,
    plans: Callable[..., LoanPlans],
) -> Package:
    """*package*, or one that costs less in all by sharing otherwise, on nobody's wider authority."""
    found = package
    for split in splits(capacity, [each.needed for each in parts]):
        anew = [plans(part.case_loan, share) for part, share in zip(parts, split, strict=True)]
        if all(each.is_settled_by(package.by) for each in anew):
            others = (each for each in _packages(anew) if each.best is Best.CHEAPEST)
            found = min(found, *others, key=lambda each: each.total)
    return found


def _packages(parts: Sequence[LoanPlans]) -> tuple[Package, ...]:
    needing = [each for each in parts if each.found.proposals]
    kept = tuple(each.case_loan.loan for each in parts if each.found.contract_fits)
    if not needing or not all(each.is_settled for each in parts):
        return ()
    packages = []
    for best in (Best.LOWEST_INSTALMENT, Best.SOONEST, Best.CHEAPEST):
        plans = tuple(
            next(plan for plan in part.found.proposals if best in plan.best) for part in needing
        )
        months = [
            *(
                a_month(part.case_loan.loan, plan.plan.highest)
                for part, plan in zip(needing, plans, strict=True)
            ),
            *(a_month(each, max(row.amount for row in each.still_owed())) for each in kept),
        ]
        packages.append(
            Package(
                best=best,
                plans=plans,
                numbers=tuple(each.case_loan.loan.number for each in needing),
                kept=kept,
                month=total_of(months),
                by=max((plan.by for plan in plans), key=list(Role).index),
            )
        )
    return tuple(packages)
