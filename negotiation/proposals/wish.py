"""Wish: what the borrower asks for - an amount, a day, from when on - and the answer to it.

>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> wish = Wish(instalment=Money(430, "USD"), day=10)
>>> answer = evaluate(loan, wish, now=date(2019, 4, 1), policy=Policy(), role=Role.ADVISOR)
>>> answer.verdict.value, answer.closest.terms.months, answer.closest.terms.first_due.isoformat()
('accept', 14, '2019-05-10')
>>> answer = evaluate(loan, Wish(instalment=Money(300, "USD")), now=date(2019, 4, 1), policy=Policy())
>>> answer.verdict.value, answer.refer_to.value
('refer', 'supervisor')
>>> answer = evaluate(loan, Wish(instalment=Money(200, "USD")), now=date(2019, 4, 1), policy=Policy())
>>> answer.verdict.value, answer.closest.terms.instalment, answer.obstacles[0].rule.value
('refuse', Money('249.88', 'USD'), 'above_capacity')
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from negotiation.budget import Capacity
from negotiation.due_dates import first_payday
from negotiation.limits import Reach, Role
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.refusals import Refusal
from negotiation.relief.dates import DueDateMove
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved

from .propose import Proposal, Proposals, changes_of, propose
from .space import Point, Space
from .why import Rule, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The borrower's own terms."""

    instalment: Money  #: a month, at most
    day: int | None = None  #: of the month, the own payday
    since: date | None = None  #: the first is not to be due before


class Verdict(StrEnum):
    ACCEPT = "accept"
    REFER = "refer"  #: possible, but beyond who was asked
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    verdict: Verdict
    closest: Proposal | None  #: the cheapest plan that meets the wish, or the nearest there is
    refer_to: Role | None = None
    obstacles: tuple[Why, ...] = ()  #: what stands in the way


def evaluate(
    loan: Loan, wish: Wish, *, now: date, policy: Policy, role: Role = Role.BOT
) -> Answer:
    """Whether *role* may accept *wish*, whom to refer it to, or why not and what comes nearest.

    Raises `NotRunning`, `NothingOwed`.
    """
    found = propose(loan, Capacity(now=wish.instalment), now=now, policy=policy, role=role)
    if not found.proposals:
        return _refused(loan, wish, found, now=now, policy=policy, role=role)
    cheapest = min(found.proposals, key=lambda each: each.terms.total)
    moved = _on_the_day(loan, cheapest, wish, now, policy)
    if moved is None:
        earliest = now + timedelta(days=policy.notice_days)
        obstacle = Why(Rule.TOO_SOON, wish.since, earliest)
        return Answer(verdict=Verdict.REFUSE, closest=cheapest, obstacles=(obstacle,))
    if policy.limits.may(role, moved.reach):
        return Answer(verdict=Verdict.ACCEPT, closest=moved)
    obstacle = Why(Rule.AUTHORITY, moved.by, role)
    return Answer(verdict=Verdict.REFER, closest=moved, refer_to=moved.by, obstacles=(obstacle,))


def _on_the_day(
    loan: Loan, proposal: Proposal, wish: Wish, now: date, policy: Policy
) -> Proposal | None:
    """*proposal* on the wished day, with as many more instalments as the moved interest needs."""
    first = proposal.terms.first_due
    earliest = max(first, wish.since or first)
    day = first_payday(earliest, wish.day) if wish.day else earliest
    if day == first:
        return proposal
    most = policy.limits.of(Role.SUPERVISOR).months
    for months in range(proposal.reach.months, most + 1):
        reach = replace(proposal.reach, months=months)
        point = Point(
            reach=reach,
            rate=loan.rate - reach.rate_cut,
            highest=0,
            count=0,
            total=0,
            value=Decimal(0),
        )
        changes: list[Change] = [*changes_of(loan, point), DueDateMove(since=first, to=day)]
        try:
            terms = relieved(loan, changes, now=now, policy=policy)
        except Refusal:
            return None
        if max(each.amount for each in terms.schedule) <= wish.instalment:
            by = policy.limits.who_may(reach) or Role.SUPERVISOR
            return replace(proposal, terms=terms, reach=reach, by=by)
    return None


def _refused(
    loan: Loan, wish: Wish, found: Proposals, *, now: date, policy: Policy, role: Role
) -> Answer:
    """The nearest: the least instalment that the lender's policy has at all."""
    space = Space(loan, now=now, policy=policy, limits=policy.limits)
    most = policy.limits.of(Role.SUPERVISOR)
    rate = list(space.rates(most.rate_cut))[-1]
    reach = Reach(
        months=min(space.longest, most.months),
        rate_cut=loan.rate - rate,
        interest_waiver=most.interest_waiver if space.owed else Decimal(0),
        charge_waiver=most.charge_waiver if space.charged else Decimal(0),
    )
    least = space.money(space.point(reach, rate).highest)
    nearest = propose(loan, Capacity(now=least), now=now, policy=policy, role=role).proposals
    obstacles = (Why(Rule.ABOVE_CAPACITY, least, wish.instalment), *found.stopped)
    return Answer(
        verdict=Verdict.REFUSE, closest=nearest[0] if nearest else None, obstacles=obstacles
    )
