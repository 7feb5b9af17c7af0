"""Proposal: a plan with its figures, set against today's contract and against doing nothing.

>>> from datetime import date
>>> from negotiation.applying.budget import Capacity
>>> from negotiation.loans.loan import Loan
>>> from negotiation.policy import Policy
>>> from .propose import propose
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> can_pay = Capacity(now=Money(460, "USD"))
>>> plan = propose(loan, can_pay, now=date(2019, 4, 1), policy=Policy()).proposals[0]
>>> for each in (plan.plan, plan.contract, plan.nothing):
...     print(each.highest < Money(460, "USD"), each.until)
True 2022-05-01
False 2020-12-01
False 2022-05-01
>>> plan.plan.total > plan.contract.total, plan.waived.is_positive, plan.by.value
(True, False, 'bot')
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from negotiation.limits import Reach, Role
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.contract import Method
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.relief.lawful import is_lawful
from negotiation.relief.loan_terms import relieved
from negotiation.relief.yearly import yearly

from .nothing import interest_by
from .outcome import Outcome, of_terms
from .point import Point
from .search import Search
from .shape import Move, moved_by
from .sharing import a_month
from .space import Space
from .why import Rule, Why, questioned


class Best(StrEnum):
    LOWEST_INSTALMENT = "lowest_instalment"
    SOONEST = "soonest"
    CHEAPEST = "cheapest"
    BETWEEN = "between"
    LEAST_CONCESSION = "least_concession"  #: where rates are cut or something is waived


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    terms: Terms
    best: frozenset[Best]  #: empty for what is left where no plan fits
    by: Role  #: the one with the least authority who may offer it
    reach: Reach
    value: Money  #: the lender's present value
    annual_rate: (
        Decimal  #: percent, by the method of the place, of all that is owed and not waived
    )
    waived_interest: Money  #: of the interest owed already
    waived_charges: Money  #: of penalties and fees
    waived_principal: Money  #: by a settlement
    saved_interest: Money  #: that the contract's rate would ask beside the plan's
    plan: Outcome
    contract: Outcome  #: what today's contract comes to
    nothing: Outcome  #: what is owed by the plan's end if nothing is paid
    why: tuple[Why, ...]
    moved: Move | None = None  #: where its days are not those of the contract

    @property
    def waived(self) -> Money:
        """What is forgiven of what is owed already."""
        return self.waived_interest + self.waived_charges + self.waived_principal


def proposal_of(
    point: Point, best: frozenset[Best], search: Search, method: RateMethod
) -> Proposal:
    """*point* as a plan. Raises as `relieved` does."""
    space = search.space
    loan, money = space.loan, space.money
    changes = space.changes(point.shape)
    terms = relieved(loan, changes, now=space.now, policy=space.policy, today=space.today)
    reach = space.reach(point.shape)
    by = space.limits.who_may(reach) or Role.SUPERVISOR
    interest, charges = space.left(point.shape)
    as_agreed = None
    if point.shape.rate < loan.rate:
        as_agreed = space.amounts(point.shape.at_rate(loan.rate))
    return Proposal(
        terms=terms,
        best=best,
        by=by,
        reach=reach,
        value=money(int(point.value)),
        annual_rate=yearly(
            terms,
            point.amounts,
            owed=money(space.balance + interest + charges),
            loan=loan,
            start=space.start,
            method=method,
        ),
        waived_interest=money(space.owed - interest),
        waived_charges=money(space.charged - charges),
        waived_principal=money(0),
        saved_interest=money(sum(as_agreed) - point.total if as_agreed else 0),
        plan=of_terms(terms, highest=money(point.highest), principal=loan.outstanding),
        contract=space.contract,
        nothing=outcome_of_nothing(space, terms.last_due),
        why=(*_why(point, search), Why(Rule.AUTHORITY, by)),
        moved=moved_by(changes),
    )


def outcome_of_nothing(space: Space, day: date) -> Outcome:
    """What is owed on *day*, when a plan would end, if nothing is paid until then."""
    loan = space.loan
    interest = interest_by(loan, space.today.first.number - 1, day)
    charges = space.money(space.charged)
    total = loan.outstanding + interest + charges
    return Outcome(total=total, interest=interest, charges=charges, highest=total, until=day)


def of_the_contract(search: Search) -> Iterator[Why]:
    """What of the contract cannot stay as it is."""
    space = search.space
    for each in space.today:
        if each.amount.units > search.payable.on(each.due_date):
            if (
                each is space.today.last
                and each.amount > space.loan.instalment + space.loan.instalment
            ):
                yield Why(Rule.SUM_AT_END, each.amount, each.due_date)
            else:
                asked = a_month(space.loan, each.amount)
                yield Why(Rule.ABOVE_CAPACITY, asked, search.capacity.on(each.due_date))
            break
    if space.rate < space.loan.rate:
        of_sum_lent = is_lawful(space.loan, space.policy) or space.agreed.method is Method.FLAT
        rule = Rule.LEFT_ABOVE_LAW if of_sum_lent else Rule.ABOVE_LAW
        yield Why(rule, space.loan.rate, space.rate)


def _within(point: Point, search: Search) -> Iterator[Why]:
    """That it can be paid: now, and from a day on where that is more or less, and counts."""
    space, caps, since = search.space, search.payable.caps, search.capacity.since
    money, falls = space.money, search.payable.falls_at
    change = search.payable.recovers_at or falls
    if since is not None and not change and since > space.now and space.days[0] >= since:
        is_less = search.capacity.on(since) < search.capacity.now
        yield Why(Rule.FALLS if is_less else Rule.RECOVERS, since, money(caps[0]))
    if not change or change >= point.count or (not falls and point.highest <= caps[0]):
        yield Why(Rule.WITHIN_CAPACITY, money(point.highest), money(caps[0]))
        return
    yield Why(Rule.WITHIN_CAPACITY, money(max(point.amounts[:change])), money(caps[0]))
    yield Why(Rule.FALLS if falls else Rule.RECOVERS, since, money(caps[change]))
    yield Why(Rule.WITHIN_CAPACITY, money(max(point.amounts[change:])), money(caps[change]))


def _why(point: Point, search: Search) -> Iterator[Why]:
    """What decided that *point* is as it is."""
    space, shape = search.space, point.shape
    money = space.money
    yield from of_the_contract(search)
    yield from _within(point, search)
    if shape.added and (shorter := search.lengths.too_high(shape)):
        yield Why(Rule.SHORTER, a_month(space.loan, money(shorter)))
    if shape.move is not None:
        yield Why(Rule.ON_PAYDAY, shape.move.to)
    yield Why(Rule.ABOVE_FLOOR, money(int(point.value)), money(int(space.floor)))
    if search.capacity.said is not None:  # more was said than is left
        yield from (
            why
            for why in questioned(search.capacity.said, search.capacity)
            if why.rule is Rule.STRETCHED
        )
