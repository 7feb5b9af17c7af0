"""Wish: what the borrower asks for - an amount, a day, from when on - and the answer to it.

>>> from decimal import Decimal
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31),
... )
>>> april, policy = date(2019, 4, 1), Policy()
>>> wish = Wish(instalment=Money(430, "USD"), day=10)
>>> answer = evaluate(loan, wish, now=april, policy=policy, role=Role.ADVISOR)
>>> answer.verdict.value, answer.closest.terms.months, answer.closest.terms.first_due.isoformat()
('accept', 14, '2019-05-10')
>>> answer = evaluate(loan, Wish(instalment=Money(300, "USD")), now=april, policy=policy)
>>> answer.verdict.value, answer.refer_to.value
('refer', 'supervisor')

What cannot be is refused with what comes nearest, and what stands in the way:

>>> answer = evaluate(loan, Wish(instalment=Money(200, "USD")), now=april, policy=policy)
>>> answer.verdict.value, answer.closest.terms.instalment, answer.obstacles[0].rule.value
('refuse', Money('249.88', 'USD'), 'above_capacity')
>>> late = Wish(instalment=Money(450, "USD"), day=10, since=date(2020, 1, 1))
>>> answer = evaluate(loan, late, now=april, policy=policy)
>>> answer.verdict.value, answer.closest.terms.first_due.isoformat(), answer.obstacles[0].rule.value
('refuse', '2019-08-10', 'too_late')

An offer above the surplus is questioned, and not refused for it:

>>> answer = evaluate(loan, Wish(instalment=Money(450, "USD")), now=april, policy=policy,
...                   capacity=Capacity(now=Money(300, "USD")))
>>> answer.verdict.value, [(why.rule.value, str(why.limit)) for why in answer.questions]
('accept', [('stretched', '300.00 USD')])
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy

from .propose import Proposal, propose
from .sharing import a_month
from .timing import Timing
from .why import Rule, Why, questioned

#: What stands in the way of the day that was asked for.
OF_THE_DAY = {Rule.TOO_LATE, Rule.NOT_OFFERED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The borrower's own terms: their counter-offer. Raises `ValueError` as `Timing` does."""

    instalment: Money  #: a month, at most
    day: int | None = None  #: of the month, the own payday
    since: date | None = None  #: the first is not to be due before

    def __post_init__(self) -> None:
        Timing(payday=self.day)

    @property
    def timing(self) -> Timing:
        return Timing(payday=self.day, start=self.since)


class Verdict(StrEnum):
    ACCEPT = "accept"
    REFER = "refer"  #: possible, but beyond who was asked
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    verdict: Verdict
    #: The cheapest plan that meets the wish, or else the nearest there are, the nearest first;
    #: none is needed where today's contract meets it.
    plans: tuple[Proposal, ...]
    refer_to: Role | None = None
    obstacles: tuple[Why, ...] = ()  #: what stands in the way
    questions: tuple[Why, ...] = ()  #: to be asked, kindly, before anything is agreed

    @property
    def closest(self) -> Proposal | None:
        return self.plans[0] if self.plans else None


def evaluate(
    loan: Loan,
    wish: Wish,
    *,
    now: date,
    policy: Policy,
    role: Role = Role.BOT,
    capacity: Capacity | None = None,
) -> Answer:
    """Whether *role* may accept *wish*, whom to refer it to, or why not and what comes nearest.

    With *capacity*, an instalment beyond it is questioned. Raises `NotRunning`, `NothingOwed`.
    """
    search = partial(propose, loan, now=now, policy=policy)
    can_pay = Capacity(now=wish.instalment)
    found = search(can_pay, role=role, wish=wish.timing)
    questions = questioned(wish.instalment, capacity) if capacity is not None else ()
    if found.contract_fits:
        return Answer(verdict=Verdict.ACCEPT, plans=(), questions=questions)
    of_the_day = tuple(why for why in found.stopped if why.rule in OF_THE_DAY)
    if found.proposals:
        cheapest = min(found.proposals, key=lambda each: each.terms.total)
        answer = partial(Answer, plans=(cheapest,), questions=questions)
        if of_the_day:
            return answer(verdict=Verdict.REFUSE, obstacles=of_the_day)
        if policy.limits.may(role, cheapest.reach):
            return answer(verdict=Verdict.ACCEPT)
        why = Why(Rule.AUTHORITY, cheapest.by, role)
        return answer(verdict=Verdict.REFER, refer_to=cheapest.by, obstacles=(why,))
    nearest = []
    if wish.timing != Timing():  # as much, on the contract's own days
        own_days = search(can_pay, role=role).proposals
        nearest += sorted(own_days, key=lambda each: each.terms.total)[:1]
    # The least that the lender's policy has at all.
    everything = Capacity(now=loan.outstanding + loan.outstanding)
    least = search(everything, role=Role.SUPERVISOR, wish=wish.timing, sparing=False).proposals[:1]
    obstacles = tuple(
        Why(Rule.ABOVE_CAPACITY, a_month(loan, each.plan.highest), wish.instalment)
        for each in least
    )
    return Answer(
        verdict=Verdict.REFUSE,
        plans=(*nearest, *least),
        obstacles=(*obstacles, *found.stopped),
        questions=questions,
    )
