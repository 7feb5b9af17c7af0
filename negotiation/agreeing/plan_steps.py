"""Plan steps: what one tap makes of a plan, as far as the lender's policy may allow it.

>>> longer, policy = Plan(months=12), Policy()
>>> [(step.part.value, step.plan.code) for step in steps(longer, policy)][:2]
[('months', '6_0_0_0_0_0_0_0_0_0_0_0'), ('months', '11_0_0_0_0_0_0_0_0_0_0_0')]

A settlement leaves nothing to be changed but what is waived beside it:

>>> settled = [step for step in steps(longer, policy) if step.part is Part.SETTLE][0].plan
>>> settled.code, sorted({step.part.value for step in steps(settled, policy)})
('0_0_0_0_0_0_0_0_0_0_100_0', ['charge_waiver', 'interest_waiver', 'settle'])
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from negotiation.limits import Limits, Role
from negotiation.policy import Policy
from negotiation.reliefs import Relief

from .plan import CAPITALISED, KEPT, LAST, Part, Plan


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a plan, and the plan with it changed by one step."""

    part: Part
    is_more: bool
    by: Decimal | int  #: that much; of a day, arrears and a settlement, what it is then
    plan: Plan


def steps(plan: Plan, policy: Policy) -> Iterator[Step]:
    """Every change by one step that the lender's policy may allow."""
    if not plan.settle:
        yield from _of_time(plan, policy)
    yield from _waived(plan, policy)
    if not plan.settle:
        yield from _chosen(plan, policy.limits)
    if Relief.SETTLEMENT in policy.limits.reliefs:
        yield from _settled(plan, policy.limits)


def _of_time(plan: Plan, policy: Policy) -> Iterator[Step]:
    limits, most = policy.limits, policy.limits.of(Role.SUPERVISOR)
    for by in (-6, -1, 1, 6):
        yield from _step(plan, Part.MONTHS, by, most.months)
    for cut in (-limits.rate_step, limits.rate_step):
        yield from _step(plan, Part.RATE_CUT, cut, most.rate_cut)
    for part, kind in AT_FIRST.items():
        if kind in limits.reliefs:
            for by in (-1, 1):
                yield from _step(plan, part, by, most_of(limits, part, Role.SUPERVISOR))


def _waived(plan: Plan, policy: Policy) -> Iterator[Step]:
    most = policy.limits.of(Role.SUPERVISOR)
    for by in (-50, 50):
        yield from _step(plan, Part.INTEREST_WAIVER, by, most.interest_waiver)
    for by in (-50, 50):
        yield from _step(plan, Part.CHARGE_WAIVER, by, most.charge_waiver)


def _chosen(plan: Plan, limits: Limits) -> Iterator[Step]:
    if Relief.DUE_DATE in limits.reliefs:
        following = next((day for day in DAYS if day > plan.day), 0)
        yield Step(Part.DAY, True, following, replace(plan, day=following))
        later = plan.later + 1 if plan.later < limits.longest_break else 0
        yield Step(Part.LATER, True, later, replace(plan, later=later))
    ways = [KEPT, *(way for way, kind in OVERDUE.items() if kind in limits.reliefs)]
    if len(ways) > 1:
        way = next((way for way in ways if way > plan.overdue), KEPT)
        yield Step(Part.OVERDUE, True, way, replace(plan, overdue=way))


def _settled(plan: Plan, limits: Limits) -> Iterator[Step]:
    """All of the principal at first, then less in steps, down to the lender's floor; or no settlement."""
    lower = plan.settle - SETTLED_BY if plan.settle else _ALL
    if lower >= limits.floor:
        only = Plan(
            interest_waiver=plan.interest_waiver, charge_waiver=plan.charge_waiver, settle=lower
        )
        yield Step(Part.SETTLE, False, lower, only)
    if plan.settle:
        yield Step(Part.SETTLE, True, 0, replace(plan, settle=0))


def _step(plan: Plan, part: Part, by: Decimal | int, highest: Decimal | int) -> Iterator[Step]:
    value: Decimal | int = getattr(plan, part) + by
    if 0 <= value <= highest:
        changed: dict[str, Any] = {part.value: value}
        yield Step(part, by > 0, by if by > 0 else -by, replace(plan, **changed))


def most_of(limits: Limits, part: Part, role: Role) -> Decimal | int:
    """How far *role* may go with *part*."""
    if part is Part.TOKEN:  # it stops the interest, which is all of it waived
        may = Relief.TOKEN in limits.reliefs and limits.of(role).interest_waiver >= _ALL
        return limits.longest_token if may else 0
    if part in AT_FIRST:
        return limits.longest_break
    most: Decimal | int = getattr(limits.of(role), part)
    return most


#: Days of the month that are offered.
DAYS = (1, 5, 10, 15, 20, 25)
#: Ways with arrears that are offered, in the order of the taps.
OVERDUE = {
    CAPITALISED: Relief.CAPITALISATION,
    LAST: Relief.ARREARS_LAST,
    6: Relief.SPREAD,
    12: Relief.SPREAD,
    24: Relief.SPREAD,
}
#: Percent of the principal; and by so much less at each tap.
_ALL, SETTLED_BY = 100, 5
AT_FIRST = {
    Part.INTEREST_ONLY: Relief.PRINCIPAL_BREAK,
    Part.NOTHING: Relief.PAYMENT_BREAK,
    Part.REDUCED: Relief.REDUCTION,
    Part.TOKEN: Relief.TOKEN,
}
