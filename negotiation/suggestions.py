"""Suggestions: the plans for the loan of a case, from what its application says.

>>> from decimal import Decimal
>>> from dataclasses import replace
>>> from negotiation.budget import Income
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

Why a plan is as it is can be told later too, from the day on which it was made:

>>> terms = found.proposals[0].terms
>>> [why.rule.value for why in reasons(terms, said, loan, made=april, policy=Policy()).why][:3]
['above_capacity', 'within_capacity', 'above_floor']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .application import Application
from .budget import Capacity, capacity
from .limits import Role
from .loan import Loan
from .money import Money
from .policy import Policy
from .proposals import Proposals, propose
from .proposals.case_plans import CasePlans, Package, propose_together
from .proposals.sharing import CaseLoan, a_month
from .proposals.timing import Timing
from .proposals.why import OF_LENGTH, Rule, Why, questioned
from .refusals import MoreThanIsLeft
from .reliefs import Relief
from .terms import Terms


def capacity_of(application: Application, policy: Policy) -> Capacity | None:
    """What a month can bear, as far as it is said."""
    return capacity(
        can_pay=application.can_pay,
        surplus=application.surplus,
        buffer=policy.limits.buffer,
    )


def timing_of(application: Application) -> Timing:
    return Timing(payday=application.payday, start=application.start)


def must_be_bearable(
    terms: Terms, loan: Loan, application: Application, *, found: Proposals | None = None
) -> None:
    """Whoever put a plan for *loan* together, it asks no cent more than is left of a month, where that is known;
    what is asked every week or quarter, as much as it comes to in a month.

    Of one payment that settles all it is not asked: nobody makes that out of a month's money. Where nothing that was *found*
    fits, a plan for a time is asked it of that time: what comes then is looked at anew. Raises `MoreThanIsLeft`.
    """
    left = application.surplus
    measured = terms.at_first if _is_for_a_time(terms, found) else terms.schedule
    asks = a_month(loan, max(each.amount for each in measured))
    if (
        left is not None
        and asks > max(left, Money.zero(left.currency))
        and not terms.is_one_payment
    ):
        raise MoreThanIsLeft(asks, left)


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
    """The same for all *loans*, which together stay within what a month can bear. Raises as `propose_together`."""
    bears = capacity_of(application, loans[0].policy)
    if bears is None:
        return None
    return propose_together(loans, bears, now=now, role=role, wish=timing_of(application))


def must_be_bearable_together(package: Package, application: Application) -> None:
    """As `must_be_bearable`, of the dearest month of all loans together."""
    left = application.surplus
    if left is not None and package.month > left:
        raise MoreThanIsLeft(package.month, left)


def suggested(
    application: Application,
    loan: Loan,
    *,
    now: date,
    policy: Policy,
    role: Role = Role.BOT,
) -> Proposals | None:
    """The plans, within *role* and wider only where that has none; `None` where it is not said
    what a month can bear. Raises as `propose`.
    """
    bears = capacity_of(application, policy)
    if bears is None:
        return None
    return propose(loan, bears, now=now, policy=policy, role=role, wish=timing_of(application))


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
        for each in (*found.proposals, *found.last_resorts):
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
    highest = a_month(loan, max(each.amount for each in terms.schedule))
    why = [Why(Rule.ABOVE_CAPACITY, today, bears.now)] if today > bears.now else []
    if highest <= bears.now:
        return [*why, Why(Rule.WITHIN_CAPACITY, highest, bears.now)]
    if terms.is_one_payment:
        return why
    return [*why, *questioned(highest, bears)]
