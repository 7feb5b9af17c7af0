"""Worth: what a plan is worth to the lender beside the floor of the rules, which a person may go below, but knowingly.

>>> from negotiation.agreeing.plan import Plan, worked_out
>>> from negotiation.limits import Limits
>>> from negotiation.money import Money
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> april, policy = date(2019, 4, 1), Policy(limits=Limits(floor=Decimal(97)))
>>> def share(plan):
...     return below_floor(worked_out(plan, loan, now=april, policy=policy)[0], loan, now=april, policy=policy)
>>> share(Plan(months=24, rate_cut=Decimal(6))) is None, str(share(Plan(months=36, rate_cut=Decimal(6))))
(True, '96.1')

One payment has a floor of its own, which nobody goes below:

>>> share(Plan(settle=Decimal(97))) is None
True
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.policy import Policy
from negotiation.proposals.outset import Outset

_TENTH = Decimal("0.1")


def below_floor(terms: Terms, loan: Loan, *, now: date, policy: Policy) -> Decimal | None:
    """The present value of *terms* made on the day *now*, in percent of the principal owed, where `Limits.floor` is more.

    To a tenth, as a day that is moved shifts it by less.
    """
    if terms.is_one_payment:
        return None
    outset = Outset(loan, now=now, policy=policy)
    value = outset.value(terms.schedule.amounts)
    share = (100 * value / outset.balance).quantize(_TENTH, ROUND_HALF_UP)
    return share if share < policy.limits.floor else None
