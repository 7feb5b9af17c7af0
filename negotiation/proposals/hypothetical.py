"""Hypothetical: what could be possible on a loan that nobody knows, from three figures.

It is no offer: the loan is taken as one without arrears whose next instalment is due in a month.
Plans are those that an advisor may offer, or a supervisor where an advisor may offer none.

>>> def usd(amount): return Money(amount, "USD")
>>> today = date(2019, 4, 1)
>>> found = possible(owed=usd(12_000), rate=Decimal(18), can_pay=usd(400), left=24, now=today, policy=Policy())
>>> found.today, [(len(each.terms.schedule), str(each.terms.instalment)) for each in found.plans]
(Money('599.09', 'USD'), [(41, '393.97 USD'), (48, '352.50 USD')])

Where it is not known how many instalments are left, as many are found as have to be:

>>> found = possible(owed=usd(12_000), rate=Decimal(18), can_pay=usd(400), left=None, now=today, policy=Policy())
>>> found.must_be_left, len(found.plans[0].terms.schedule)
(17, 41)

Where what can be paid is less than the interest, nothing of this kind helps:

>>> found = possible(owed=usd(12_000), rate=Decimal(18), can_pay=usd(150), left=24, now=today, policy=Policy())
>>> found.plans, found.is_below_interest, found.interest, found.smallest
((), True, Money('180.00', 'USD'), Money('352.50', 'USD'))
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.contract import Contract
from negotiation.loans.frequency import MONTHLY
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy

from .proposal import Best, Proposal
from .propose import Proposals, propose
from .why import WayOn


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    interest: Money  #: a month's, on all that is owed
    can_pay: Money
    today: Money | None = None  #: what the contract asks, where it is known how much is left
    #: The soonest ended and the one with the smallest instalment, or one that is both.
    plans: tuple[Proposal, ...] = ()
    must_be_left: int | None = None  #: instalments, for the plans to be possible
    smallest: Money | None = None  #: the smallest instalment an advisor may offer, by lengthening
    ways_on: tuple[WayOn, ...] = ()  #: where there is no plan

    @property
    def is_below_interest(self) -> bool:
        return self.can_pay < self.interest


def possible(
    *,
    owed: Money,
    rate: Decimal,
    can_pay: Money,
    left: int | None,
    now: date,
    policy: Policy,
) -> Possible:
    """What *can_pay* a month could do for somebody who owes *owed* at *rate* percent a year.

    Raises `NothingOwed`, `CurrencyMismatch`, and `ValueError` as `Contract` does.
    """
    if left is None:
        return _however_many_are_left(owed, rate, can_pay, now, policy)
    loan = a_loan(owed, rate, left, now)
    # A contract that can be paid is left alone; what if it could not is asked all the same.
    less = Money.of_units(max(loan.instalment.units - 1, 0), owed.currency)
    found = _plans(loan, min(can_pay, less), now, policy)
    lowest = _plans(loan, less, now, policy).proposals
    return Possible(
        interest=loan.a_periods_interest(0),
        can_pay=can_pay,
        today=loan.instalment,
        plans=_soonest_and_smallest(found.proposals),
        smallest=min((each.plan.highest for each in lowest), default=None),
        ways_on=found.ways_on,
    )


def a_loan(owed: Money, rate: Decimal, left: int, now: date) -> Loan:
    """A loan of *owed* with *left* instalments, the first a month from *now*."""
    contract = Contract(
        principal=owed, rate=rate, instalments=left, first_due=MONTHLY.after(now, 1)
    )
    return Loan(
        number="",
        product="",
        principal=owed,
        rate=rate,
        count=left,
        instalment=contract.usual,
        first_due=MONTHLY.after(now, 1),
        outstanding=owed,
        as_of=now,
    )


def _however_many_are_left(
    owed: Money, rate: Decimal, can_pay: Money, now: date, policy: Policy
) -> Possible:
    """The plan with as few instalments left today as it can do with."""
    interest = a_loan(owed, rate, 1, now).a_periods_interest(0)
    needed = _instalments(owed, rate, can_pay, now, policy.longest_term)
    if needed is not None:
        first = max(needed - policy.limits.of(Role.ADVISOR).months, 1)
        for left in range(first, needed + 1):
            found = _plans(a_loan(owed, rate, left, now), can_pay, now, policy).proposals
            plan = next((each for each in found if Best.SOONEST in each.best), None)
            if plan is not None and plan.by is not Role.SUPERVISOR:
                return Possible(
                    interest=interest, can_pay=can_pay, plans=(plan,), must_be_left=left
                )
    nothing = Money.zero(owed.currency)
    ways_on = _plans(a_loan(owed, rate, 1, now), nothing, now, policy).ways_on
    return Possible(interest=interest, can_pay=can_pay, ways_on=ways_on)


def _instalments(
    owed: Money, rate: Decimal, can_pay: Money, now: date, longest: int
) -> int | None:
    """How many instalments of *can_pay* repay it; `None` for more than the *longest* term."""

    def can_be_paid(months: int) -> bool:
        return a_loan(owed, rate, months, now).instalment <= can_pay

    most = max(longest, 1)
    if not can_be_paid(most):
        return None
    return 1 + bisect_left(range(1, most), True, key=can_be_paid)  # the longer, the lower


def _plans(loan: Loan, can_pay: Money, now: date, policy: Policy) -> Proposals:
    return propose(loan, Capacity(now=can_pay), now=now, policy=policy, role=Role.ADVISOR)


def _soonest_and_smallest(found: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    chosen = [
        each
        for best in (Best.SOONEST, Best.LOWEST_INSTALMENT)
        for each in found
        if best in each.best
    ]
    return tuple(dict.fromkeys(chosen))
