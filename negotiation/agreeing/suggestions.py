"""Suggestions: the plans for the loan of a case, from what its application says.

>>> from decimal import Decimal
>>> from dataclasses import replace
>>> from negotiation.applying.budget import Income
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> said = Application(can_pay=Money(460, "USD"))
>>> april = date(2019, 4, 1)
>>> found = suggested(said, loan, now=april, policy=Policy())
>>> [each.terms.months for each in found.proposals]
[12, 11]
>>> suggested(Application(), loan, now=april, policy=Policy()) is None
True

Where nothing fits, there stands what asks least of all that a month leaves, where that is more than was named:

>>> left = replace(said, income=Income(Money(2000, "USD")), outgoings=Money("1542.50", "USD"))
>>> hard = replace(left, can_pay=Money(90, "USD"), outgoings=Money(1900, "USD"))
>>> nothing = suggested(hard, loan, now=april, policy=Policy())
>>> named = replace(left, can_pay=Money(150, "USD"), outgoings=Money(1600, "USD"))
>>> near = suggested(named, loan, now=april, policy=Policy(), role=Role.ADVISOR).nearest
>>> str(near.terms.regular), [why.rule.value for why in near.why], nothing.nearest is None
('354.40 USD', ['above_said', 'authority'], True)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from negotiation.applying.application import Application
from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.proposals.case_plans import CasePlans, propose_together
from negotiation.proposals.propose import Best, Proposal
from negotiation.proposals.sharing import CaseLoan, a_month
from negotiation.proposals.timing import Timing
from negotiation.proposals.why import Rule, Why, questioned

from .capacity import believed, hope_of, hoped_for


def timing_of(application: Application) -> Timing:
    return Timing(payday=application.payday, start=application.start)


def suggested(
    application: Application,
    loan: Loan,
    *,
    now: date,
    policy: Policy,
    role: Role = Role.BOT,
) -> Proposals | None:
    """The plans, within *role* and wider only where that has none, and those beside them that rest on what is hoped for;
    `None` where it is not said what a month can bear. Raises as `propose`.
    """
    wish = timing_of(application)
    bears = believed(application, policy, now)
    if bears is None:
        return None
    found = propose(loan, bears, now=now, policy=policy, role=role, wish=wish)
    hoped = hoped_for(application, policy, now)
    if found.contract_fits or (hoped is None and found.proposals):
        return found
    if hoped is None:
        nearest = _nearest(loan, bears, now=now, policy=policy, role=role, wish=wish)
        return replace(found, nearest=nearest)
    more = propose(loan, hoped, now=now, policy=policy, role=role, wish=wish)
    rests = {
        each: hope_of([(loan, each.terms)], application, policy) is not None
        for each in more.proposals
    }
    if not found.proposals:
        of_all = tuple(_by_a_person(each) if rests[each] else each for each in more.proposals)
        return replace(more, proposals=of_all)
    beside = [
        replace(_by_a_person(each), best=frozenset())  # by no measure: what it asks is not sure
        for each in more.proposals
        if rests[each] and not _AS_A_HOPE.isdisjoint(each.best)
    ]
    return replace(found, proposals=(*found.proposals, *beside))


def _nearest(
    loan: Loan, bears: Capacity, *, now: date, policy: Policy, role: Role, wish: Timing
) -> Proposal | None:
    """What asks least, though more than was named, of all that is left of a month."""
    left, said = bears.surplus, bears.said
    if left is None or said is None or not said < left or bears.since is not None:
        return None
    search = partial(
        propose, loan, Capacity(now=left), now=now, policy=policy, role=role, wish=wish
    )
    found = search()
    least = (search(sparing=False) if found.contract_fits else found).proposals
    for each in least[:1]:
        asks = a_month(loan, each.plan.highest)
        *_, may = each.why
        return _by_a_person(replace(each, why=(*questioned(asks, bears), may), best=frozenset()))
    return None


def _by_a_person(proposal: Proposal) -> Proposal:
    """That rests on a hope, which the bot weighs for nobody."""
    if proposal.by is not Role.BOT:
        return proposal
    *why, _ = proposal.why
    return replace(proposal, by=Role.ADVISOR, why=(*why, Why(Rule.AUTHORITY, Role.ADVISOR)))


#: Of plans that rest on a hope beside others that do not: those that are shown.
_AS_A_HOPE = frozenset({Best.LOWEST_INSTALMENT, Best.CHEAPEST})


def suggested_together(
    application: Application, loans: Sequence[CaseLoan], *, now: date, role: Role = Role.BOT
) -> CasePlans | None:
    """The same for all *loans*, which together stay within what a month can bear; on what is hoped for only where nothing
    else is possible. Raises as `propose_together`.
    """
    policy, wish = loans[0].policy, timing_of(application)
    bears = believed(application, policy, now)
    if bears is None:
        return None
    found = propose_together(loans, bears, now=now, role=role, wish=wish)
    hoped = hoped_for(application, policy, now)
    if found.packages or hoped is None or all(each.is_settled for each in found.plans):
        return found
    return propose_together(loans, hoped, now=now, role=role, wish=wish)
