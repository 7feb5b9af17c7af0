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

Nobody can pay more than is left, be it a few cents:

>>> left = replace(said, income=Income(Money(2000, "USD")), outgoings=Money("1542.50", "USD"))
>>> must_be_bearable(found.proposals[1].terms, loan, left)
Traceback (most recent call last):
    ...
negotiation.refusals.offering.MoreThanIsLeft: asks 457.74 USD of 457.50 USD
>>> must_be_bearable(found.proposals[1].terms, loan, replace(left, outgoings=Money("1542.26", "USD")))

Where nothing fits, a plan for a time is measured by what it asks until then:

>>> hard = replace(left, can_pay=Money(90, "USD"), outgoings=Money(1900, "USD"))
>>> nothing = suggested(hard, loan, now=april, policy=Policy())
>>> token, settlement = nothing.last_resorts
>>> str(token.terms.instalment), str(token.terms.regular)
('90.00 USD', '629.97 USD')
>>> must_be_bearable(token.terms, loan, hard, found=nothing)
>>> must_be_bearable(token.terms, loan, replace(hard, outgoings=Money(1950, "USD")), found=nothing)
Traceback (most recent call last):
    ...
negotiation.refusals.offering.MoreThanIsLeft: asks 90.00 USD of 50.00 USD

Beside it stands what asks least of all that a month leaves, where that is more than was named:

>>> named = replace(left, can_pay=Money(150, "USD"), outgoings=Money(1600, "USD"))
>>> near = suggested(named, loan, now=april, policy=Policy(), role=Role.ADVISOR).nearest
>>> str(near.terms.regular), [why.rule.value for why in near.why], nothing.nearest is None
('354.40 USD', ['above_said', 'authority'], True)

Why a plan is as it is can be told later too, from the day on which it was made:

>>> terms = found.proposals[0].terms
>>> [why.rule.value for why in reasons(terms, said, loan, made=april, policy=Policy()).why][:3]
['above_capacity', 'within_capacity', 'above_floor']
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from negotiation.applying.application import Application
from negotiation.applying.budget import Capacity, capacity
from negotiation.applying.recovery import Recovery
from negotiation.limits import Role
from negotiation.loans.frequency import Every
from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Instalment
from negotiation.loans.terms import Terms
from negotiation.money import Money, total_of
from negotiation.policy import Policy
from negotiation.proposals import Proposals, propose
from negotiation.proposals.case_plans import CasePlans, Package, propose_together
from negotiation.proposals.propose import Best, Proposal
from negotiation.proposals.sharing import CaseLoan, a_month
from negotiation.proposals.timing import Timing
from negotiation.proposals.why import OF_LENGTH, Rule, Why, questioned
from negotiation.refusals import MoreThanIsLeft
from negotiation.reliefs import Relief


def capacity_of(application: Application, policy: Policy) -> Capacity | None:
    """What a month can bear now, as far as it is said; what is only hoped for is not in it."""
    return capacity(
        can_pay=application.can_pay,
        surplus=application.surplus,
        buffer=policy.limits.buffer,
    )


def _hoped_for(application: Application, policy: Policy, now: date) -> Capacity | None:
    """The same, with what may be counted of a recovery; `None` for none."""
    foreseen = _foreseen(application, policy, now)
    is_more = foreseen is not None and foreseen.later is not None and foreseen.later > foreseen.now
    return foreseen if is_more else None


def _believed(application: Application, policy: Policy, now: date) -> Capacity | None:
    """What a month can bear, now and where less is foreseen."""
    hoped = _hoped_for(application, policy, now)
    return capacity_of(application, policy) if hoped else _foreseen(application, policy, now)


def _foreseen(application: Application, policy: Policy, now: date) -> Capacity | None:
    """What a month can bear, now and from the day on which that changes."""
    sure, recovery = capacity_of(application, policy), application.recovery
    if sure is None or recovery is None:
        return sure
    return recovery.beside(sure, buffer=policy.limits.buffer, now=now)


def timing_of(application: Application) -> Timing:
    return Timing(payday=application.payday, start=application.start)


def must_be_bearable(
    terms: Terms, loan: Loan, application: Application, *, found: Proposals | None = None
) -> None:
    """Whoever put a plan for *loan* together, it asks no cent more than is left of a month, where that is known, or than
    is hoped for from its day on; what is asked every week or quarter, as much as it comes to in a month.

    Of one payment that settles all it is not asked: nobody makes that out of a month's money. Where nothing that was *found*
    fits, a plan for a time is asked it of that time: what comes then is looked at anew. Raises `MoreThanIsLeft`.
    """
    if not terms.is_one_payment:
        measured = terms.at_first if _is_for_a_time(terms, found) else terms.schedule
        _must_be_left([(loan.every, measured)], application)


def _must_be_left(
    asked: Sequence[tuple[Every, Iterable[Instalment]]], application: Application
) -> None:
    """That the dearest month of all together is no more than is left, before and after what is hoped for."""
    surplus, recovery = application.surplus, application.recovery
    if surplus is None:
        return
    left = max(surplus, Money.zero(surplus.currency))
    since = date.max if recovery is None else recovery.since
    then = left if recovery is None else max(left, recovery.amount)
    for most, is_then in ((left, False), (then, True)):
        months = [
            every.a_month(max(amounts))
            for every, rows in asked
            if (amounts := [row.amount for row in rows if (row.due_date >= since) is is_then])
        ]
        if months and (asks := total_of(months)) > most:
            raise MoreThanIsLeft(asks, most if is_then else surplus)


def _is_for_a_time(terms: Terms, found: Proposals | None) -> bool:
    """Whether it is a last resort that was *found*, or one like them that a person put together."""
    if found is None or not found.last_resorts:
        return False
    is_alike = not _FOR_A_TIME.isdisjoint(terms.kinds or (terms.kind,))
    return is_alike or any(each.terms == terms for each in found.last_resorts)


_FOR_A_TIME = frozenset({Relief.TOKEN, Relief.PAYMENT_BREAK})


def suggested_together(
    application: Application, loans: Sequence[CaseLoan], *, now: date, role: Role = Role.BOT
) -> CasePlans | None:
    """The same for all *loans*, which together stay within what a month can bear; on what is hoped for only where nothing
    else is possible. Raises as `propose_together`.
    """
    policy, wish = loans[0].policy, timing_of(application)
    bears = _believed(application, policy, now)
    if bears is None:
        return None
    found = propose_together(loans, bears, now=now, role=role, wish=wish)
    hoped = _hoped_for(application, policy, now)
    if found.packages or hoped is None or all(each.is_settled for each in found.plans):
        return found
    return propose_together(loans, hoped, now=now, role=role, wish=wish)


def must_be_bearable_together(package: Package, application: Application) -> None:
    """As `must_be_bearable`, of the dearest month of all loans together."""
    schedules = [(each.terms.every, each.terms.schedule) for each in package.plans]
    schedules += [(each.every, each.still_owed()) for each in package.kept]
    _must_be_left(schedules, application)


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
    bears = _believed(application, policy, now)
    if bears is None:
        return None
    found = propose(loan, bears, now=now, policy=policy, role=role, wish=wish)
    hoped = _hoped_for(application, policy, now)
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


def hope_of(
    parts: Sequence[tuple[Loan, Terms]], application: Application, policy: Policy
) -> Recovery | None:
    """What the terms for all of these loans rest on, where they ask more from its day on than a month can bear now;
    `None` for nothing.
    """
    recovery, bears = application.recovery, capacity_of(application, policy)
    if recovery is None or bears is None:
        return None
    zero = Money.zero(bears.now.currency)
    then = zero
    for loan, terms in parts:
        rows = (row.amount for row in terms.schedule if row.due_date >= recovery.since)
        then += a_month(loan, max(rows, default=zero))
    return recovery if then > bears.now else None


@dataclass(frozen=True, slots=True)
class Reasons:
    why: tuple[Why, ...]  #: what decided that it is so
    stopped: tuple[Why, ...]  #: where the search for others ended, by the rules themselves


def reasons(
    terms: Terms, application: Application, loan: Loan, *, made: date, policy: Policy
) -> Reasons:
    """Why *terms*, made on a day, are as they are. Raises as `propose`."""
    found = None
    for role in Role:
        found = suggested(application, loan, now=made, policy=policy, role=role)
        if found is None:
            return Reasons((), ())
        for each in found.offered:
            if each.terms.schedule == terms.schedule:
                everything = suggested(
                    application, loan, now=made, policy=policy, role=Role.SUPERVISOR
                )
                return Reasons(each.why, _of_the_rules(found, everything or found))
    return Reasons(
        tuple(_by_hand(terms, loan, application, policy)), found.stopped if found else ()
    )


def _of_the_rules(found: Proposals, everything: Proposals) -> tuple[Why, ...]:
    """Where a search ended, with the figures of the rules: those of whoever searched are less, and may be gone beyond."""
    ended = {each.rule for each in found.stopped}
    if ended & OF_LENGTH:  # another one may bind whoever may go further
        ended |= OF_LENGTH
    return tuple(each for each in everything.stopped if each.rule in ended)


def _by_hand(terms: Terms, loan: Loan, application: Application, policy: Policy) -> list[Why]:
    """What can be said of a plan that a person put together, month by month."""
    bears = capacity_of(application, policy)
    if bears is None:
        return []
    today = a_month(loan, terms.today.first.amount)
    why = [Why(Rule.ABOVE_CAPACITY, today, bears.now)] if today > bears.now else []
    rows, hope = terms.schedule.instalments, hope_of([(loan, terms)], application, policy)
    if terms.is_one_payment and a_month(loan, rows[0].amount) > bears.now:
        return why
    if hope is None:
        return [*why, *_measured(rows, loan, bears)]
    before = [each for each in rows if each.due_date < hope.since]
    if before:
        why += _measured(before, loan, bears)
    then = Capacity(now=hope.amount, said=hope.amount)
    why.append(Why(Rule.RECOVERS, hope.since, hope.amount))
    return [*why, *_measured(rows[len(before) :], loan, then)]


def _measured(rows: Sequence[Instalment], loan: Loan, bears: Capacity) -> Sequence[Why]:
    """What is to be said of the dearest of *rows*."""
    highest = a_month(loan, max(each.amount for each in rows))
    if highest <= bears.now:
        return [Why(Rule.WITHIN_CAPACITY, highest, bears.now)]
    return questioned(highest, bears)
