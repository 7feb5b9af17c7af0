"""Case wish: the answer to what a borrower can pay a month for all loans of a case together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiation.budget import Capacity
from negotiation.limits import Role

from .case_plans import CasePlans, Package, propose_together
from .propose import Best
from .sharing import CaseLoan
from .why import Rule, Why
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
    questions: tuple[Why, ...] = ()
    if capacity is not None and wish.instalment > capacity.now:
        questions = (Why(Rule.STRETCHED, wish.instalment, capacity.now),)
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
    if closest is None:
        verdict = Verdict.REFUSE
        everything = sum(
            (each.loan.outstanding for each in loans), wish.instalment + wish.instalment
        )
        least = propose_together(
            loans,
            Capacity(now=everything + everything),
            now=now,
            role=Role.SUPERVISOR,
            wish=wish.timing,
            sparing=False,
        )
        closest = next(iter(least.packages), None)
    elif obstacles:
        verdict = Verdict.REFUSE
    elif list(Role).index(closest.by) <= list(Role).index(role):
        verdict = Verdict.ACCEPT
    else:
        verdict, refer_to = Verdict.REFER, closest.by
    return CaseAnswer(
        verdict=verdict,
        closest=closest,
        found=found,
        refer_to=refer_to,
        obstacles=tuple(obstacles),
        questions=questions,
    )


def _cheapest(found: CasePlans) -> Package | None:
    return next((each for each in found.packages if each.best is Best.CHEAPEST), None)
