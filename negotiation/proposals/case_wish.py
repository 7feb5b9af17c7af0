"""Case wish: the answer to what a borrower can pay a month for all loans of a case together.

400 a month is enough for both; where 100 is not, the least there is for both is named:

>>> from decimal import Decimal
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> car = Loan(
...     number="1", product="car", principal=Money(12000, "USD"), rate=Decimal(9), count=48,
...     instalment=Money("298.62", "USD"), first_due=date(2018, 1, 5),
...     outstanding=Money("9000", "USD"), as_of=date(2019, 3, 31))
>>> card = Loan(
...     number="2", product="card", principal=Money(4000, "USD"), rate=Decimal(18), count=24,
...     instalment=Money("199.70", "USD"), first_due=date(2018, 9, 20),
...     outstanding=Money("3100", "USD"), as_of=date(2019, 3, 31))
>>> loans = [CaseLoan(loan=each, policy=Policy()) for each in (car, card)]
>>> def answered(a_month):
...     wish = Wish(instalment=Money(a_month, "USD"))
...     found = evaluate_together(loans, wish, now=date(2019, 4, 1))
...     return found.verdict.value, found.refer_to, found.closest and str(found.closest.month)
>>> answered(400), answered(100)
(('accept', None, '397.28 USD'), ('refuse', None, '223.08 USD'))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiation.applying.budget import Capacity
from negotiation.limits import Role

from .case_plans import CasePlans, Package, propose_together
from .propose import Best
from .sharing import CaseLoan
from .why import Why, questioned
from .wish import OF_THE_DAY, Verdict, Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswer:
    verdict: Verdict
    #: The cheapest plans that meet the wish, or else the least there are; `None` for none, and
    #: where all contracts meet it as they are.
    closest: Package | None
    found: CasePlans  #: what there is for each loan, within its share of the wish
    refer_to: Role | None = None
    obstacles: tuple[tuple[str, Why], ...] = ()  #: what stands in the way, by number of the loan
    questions: tuple[Why, ...] = ()  #: to be asked, kindly, before anything is agreed


def evaluate_together(
    loans: Sequence[CaseLoan],
    wish: Wish,
    *,
    now: date,
    role: Role = Role.BOT,
    capacity: Capacity | None = None,
) -> CaseAnswer:
    """As `evaluate`, of `wish.instalment` for all *loans* together. Raises as `propose_together`."""
    found = propose_together(
        loans, Capacity(now=wish.instalment), now=now, role=role, wish=wish.timing
    )
    questions = questioned(wish.instalment, capacity) if capacity is not None else ()
    closest = _cheapest(found)
    if all(part.found.contract_fits for part in found.plans):
        return CaseAnswer(verdict=Verdict.ACCEPT, closest=None, found=found, questions=questions)
    obstacles = [
        (part.case_loan.loan.number, why)
        for part in found.plans
        for why in part.found.stopped
        if why.rule in OF_THE_DAY or not part.is_settled
    ]
    refer_to = None
    if closest is None or obstacles:
        verdict = Verdict.REFUSE
    elif list(Role).index(closest.by) <= list(Role).index(role):
        verdict = Verdict.ACCEPT
    else:
        verdict, refer_to = Verdict.REFER, closest.by
    return CaseAnswer(
        verdict=verdict,
        closest=_least(loans, wish, now) if closest is None else closest,
        found=found,
        refer_to=refer_to,
        obstacles=tuple(obstacles),
        questions=questions,
    )


def _cheapest(found: CasePlans) -> Package | None:
    return next((each for each in found.packages if each.best is Best.CHEAPEST), None)


def _least(loans: Sequence[CaseLoan], wish: Wish, now: date) -> Package | None:
    """The least that a supervisor could let all *loans* ask, whatever can be paid."""
    everything = sum((each.loan.outstanding for each in loans), wish.instalment + wish.instalment)
    least = propose_together(
        loans,
        Capacity(now=everything + everything),
        now=now,
        role=Role.SUPERVISOR,
        wish=wish.timing,
        sparing=False,
    )
    return next(iter(least.packages), None)
