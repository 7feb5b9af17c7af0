"""Why: the rules and figures that decided, for people to read and to correct.

Sentences are made where the conversation is; here stand the rule, the figure and its limit.

>>> Why(Rule.ABOVE_CAPACITY, figure=Money(450, "USD"), limit=Money(400, "USD")).rule.value
'above_capacity'

What goes beyond a month is questioned for what it is: more than is left, more than was said, or with too little to spare:

>>> month = Capacity(now=Money(300, "USD"), said=Money(320, "USD"), surplus=Money(350, "USD"))
>>> for asks in (360, 350, 340, 320, 310, 300):
...     print(asks, *(f"{why.rule.value} {why.limit}" for why in questioned(Money(asks, "USD"), month)))
360 stretched 350.00 USD
350 above_said 320.00 USD
340 above_said 320.00 USD
320 little_spared 300.00 USD
310 little_spared 300.00 USD
300
>>> nothing = Capacity(now=Money(0, "USD"), surplus=Money(-80, "USD"))
>>> [str(why.limit) for why in questioned(Money(50, "USD"), nothing)]
['0.00 USD']
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.money import Money


class Rule(StrEnum):
    CONTRACT_FITS = "contract_fits"  #: today's contract can be paid, and nothing is overdue
    WITHIN_CAPACITY = "within_capacity"  #: every instalment can be paid on its day
    ABOVE_CAPACITY = "above_capacity"  #: what is asked today cannot be paid
    SUM_AT_END = "sum_at_end"  #: nor what is asked at once on the last day
    SHORTER = "shorter"  #: one instalment fewer would ask more than can be paid
    RECOVERS = "recovers"  #: more can be paid from a day on
    FALLS = "falls"  #: less can be paid from a day on
    ON_PAYDAY = "on_payday"  #: the day that was asked for
    ABOVE_FLOOR = "above_floor"  #: worth enough to the lender
    BELOW_FLOOR = "below_floor"  #: worth too little to the lender
    LONGEST_EXTENSION = "longest_extension"  #: no more instalments may be added
    LONGEST_TERM = "longest_term"  #: no plan may run longer
    LONGEST_BY_LAW = "longest_by_law"  #: the law lets the term be extended no further
    LONGEST_BREAK = "longest_break"  #: no break may last longer
    ABOVE_LAW = "above_law"  #: the contract's rate is more than the law of the place allows
    LEFT_ABOVE_LAW = (
        "left_above_law"  #: flat, it would cost more of what is left than the law allows
    )
    LOWEST_RATE = "lowest_rate"  #: the rate goes no lower
    AUTHORITY = "authority"  #: who may offer it
    BELOW_INTEREST = "below_interest"  #: what can be paid does not even cover the interest
    TOO_LATE = "too_late"  #: after the last day on which a new plan can begin
    RESTRUCTURES = "restructures"  #: the terms were changed as often as they may be
    TOO_SOON_AGAIN = "too_soon_again"  #: the terms were changed a short while ago
    RESTRUCTURE_OPEN = "restructure_open"  #: another change of the terms is under way
    NOT_OFFERED = "not_offered"  #: the lender does not move due dates
    STRETCHED = "stretched"  #: more was offered than the surplus allows
    ABOVE_SAID = "above_said"  #: more than the borrower said can be paid
    LITTLE_SPARED = "little_spared"  #: nearly all that is left of a month
    WITHIN_AT_FIRST = (
        "within_at_first"  #: what is asked at first can be paid; what comes then is not measured
    )
    FOR_A_TIME = "for_a_time"  #: until this day; then it is looked at anew


#: What the contract asks, whatever the plan does.
OF_THE_CONTRACT = frozenset({Rule.ABOVE_CAPACITY, Rule.SUM_AT_END})
#: What bounds the length of a plan: only the one that binds is said.
OF_LENGTH = frozenset({Rule.LONGEST_EXTENSION, Rule.LONGEST_TERM, Rule.LONGEST_BY_LAW})


class WayOn(StrEnum):
    """What is left when no plan fits, the kindest for the borrower's home and purse first."""

    INTEREST_STOP = "interest_stop"
    TOKEN_PLAN = "token_plan"  # noqa: S105 - a small amount for a time
    DEBT_ADVICE = "debt_advice"
    PERSON = "person"


Figure = Money | Decimal | int | date | Role | None


@dataclass(frozen=True, slots=True)
class Why:
    rule: Rule
    figure: Figure = None
    limit: Figure = None


def questioned(asks: Money, capacity: Capacity) -> tuple[Why, ...]:
    """What is to be asked, kindly, of an instalment beyond *capacity*; nothing of one within it."""
    said, left = capacity.said, capacity.surplus
    if asks <= capacity.now:
        return ()
    if left is not None and asks > left:
        return (Why(Rule.STRETCHED, asks, max(left, Money.zero(left.currency))),)
    if said is not None and asks > said:
        return (Why(Rule.ABOVE_SAID, asks, said),)
    rule = Rule.STRETCHED if left is None else Rule.LITTLE_SPARED
    return (Why(rule, asks, capacity.now),)
