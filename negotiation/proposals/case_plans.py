"""Case plans: the plans for all loans of a case, which together stay within one surplus.

Each loan has the share of what can be paid that its instalment has among all (so do debt advisers
share between creditors). Where that leaves one loan without a plan, the others fall back to their
lowest, and what they then leave is added to its share; where that is not enough, each has the least that
anybody may give it, and a part of what is left beside.

>>> from decimal import Decimal
>>> from negotiation.loan import Loan
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
cheapest 396.14 USD [45, 24]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from negotiation.budget import Capacity
from negotiation.limits import Role
from negotiation.loan import Loan
from negotiation.money import Money, total_of

from .propose import Best, Proposal, Proposals, propose
from .sharing import CaseLoan, a_month, evened, less, more, shares
from .timing import Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanPlans:
    """One loan's part."""

    case_loan: CaseLoan
    capacity: Capacity  #: its share, of a month
    found: Proposals

    @property
    def is_settled(self) -> bool:
        """Whether there is a plan, or none is needed."""
        return bool(self.found.proposals) or self.found.contract_fits


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
    """As `propose`, for every loan of a case. Raises as it does, `CurrencyMismatch`, and
    `ValueError` without loans.
    """
    if not loans:
        raise ValueError("a case has loans")

    def plans(case_loan: CaseLoan, share: Capacity, *, at_least: bool = False) -> LoanPlans:
        found = propose(
            case_loan.loan,
            share,
            now=now,
            policy=case_loan.policy,
            role=Role.SUPERVISOR if at_least else role,
            wish=wish,
            sparing=sparing and not at_least,
        )
        return LoanPlans(case_loan=case_loan, capacity=share, found=found)

    parts = [plans(*each) for each in zip(loans, shares(loans, capacity), strict=True)]
    without = [at for at, each in enumerate(parts) if not each.is_settled]
    if without and len(without) < len(parts):
        parts = _helped(parts, without, plans)
        if not all(each.is_settled for each in parts):
            parts = _at_the_least(parts, capacity, plans)
    return CasePlans(plans=tuple(parts), packages=_packages(parts))


def _helped(
    parts: list[LoanPlans],
    without: Sequence[int],
    plans: Callable[[CaseLoan, Capacity], LoanPlans],
) -> list[LoanPlans]:
    """The same, with what the lowest plans of the others leave added where a loan has none; as
    it was where that does not help.
    """
    least = [
        part if at in without else plans(part.case_loan, _needed(part))
        for at, part in enumerate(parts)
    ]
    spare = [less(part.capacity, lower.capacity) for part, lower in zip(parts, least, strict=True)]
    for at in without:
        share = parts[at].capacity
        for other in spare:
            share = more(share, other)
        helped = plans(parts[at].case_loan, share)
        if helped.is_settled:
            # Planned anew, so that no plan of it takes what is left for the next one.
            least[at] = plans(parts[at].case_loan, _needed(helped))
            spare = [less(share, least[at].capacity)]
    if all(each.is_settled for each in least):
        return least
    return parts


def _at_the_least(
    parts: list[LoanPlans], capacity: Capacity, plans: Callable[..., LoanPlans]
) -> list[LoanPlans]:
    """The same, with what a loan lacks of the least it can do with taken from the others, from each
    by what it has above its own least; as it was where they have not so much.
    """
    widest = [plans(each.case_loan, capacity, at_least=True) for each in parts]
    if not all(each.is_settled for each in widest):
        return parts
    shares = [each.capacity for each in parts]
    least = [_needed(each) for each in widest]
    now = evened([each.now for each in shares], [each.now for each in least])
    later: Sequence[Money | None] | None = [None] * len(parts)
    if capacity.later is not None:
        later = evened(
            [each.later for each in shares if each.later is not None],
            [each.later for each in least if each.later is not None],
        )
    if now is None or later is None:
        return parts
    found = [
        plans(part.case_loan, replace(part.capacity, now=one, later=other))
        for part, one, other in zip(parts, now, later, strict=True)
    ]
    return found if all(each.is_settled for each in found) else parts


def _needed(part: LoanPlans) -> Capacity:
    """What the lowest plan of *part* asks at most in a month, before and after the recovery."""
    capacity, schedule = part.capacity, part.case_loan.loan.still_owed()
    if not part.found.contract_fits:
        lowest = min(part.found.proposals, key=lambda each: each.plan.highest)
        schedule = lowest.terms.schedule
    asked = [(row.due_date, row.amount) for row in schedule]
    zero = Money.zero(capacity.now.currency)

    def most(amounts: Sequence[Money], cap: Money) -> Money:
        return min(a_month(part.case_loan.loan, max(amounts, default=zero)), cap)

    since = capacity.since
    if since is None or capacity.later is None:
        return replace(capacity, now=most([amount for _, amount in asked], capacity.now))
    return replace(
        capacity,
        now=most([amount for day, amount in asked if day < since], capacity.now),
        later=most([amount for day, amount in asked if day >= since], capacity.later),
    )


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
