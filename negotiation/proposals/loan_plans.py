"""Loan plans: one loan's part in the plans of a case, and what it takes of the month that all share.

>>> from decimal import Decimal
>>> from negotiation.loans.loan import Loan
>>> from negotiation.policy import Policy
>>> from .propose import propose
>>> card = Loan(
...     number="2", product="card", principal=Money(4000, "USD"), rate=Decimal(18), count=24,
...     instalment=Money("199.70", "USD"), first_due=date(2018, 9, 20),
...     outstanding=Money("3100", "USD"), as_of=date(2019, 3, 31),
... )
>>> share = Capacity(now=Money("160.29", "USD"))
>>> found = propose(card, share, now=date(2019, 4, 1), policy=Policy())
>>> part = LoanPlans(case_loan=CaseLoan(loan=card, policy=Policy()), capacity=share, found=found)
>>> str(part.needed.now), str(part.used.now), part.is_settled_by(Role.BOT)
('130.68 USD', '156.75 USD', True)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.schedule import Schedule
from negotiation.money import Money

from .propose import Proposals
from .sharing import CaseLoan, a_month


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanPlans:
    """One loan's part."""

    case_loan: CaseLoan
    capacity: Capacity  #: its share, of a month
    found: Proposals

    @property
    def is_settled(self) -> bool:
        """Whether there is a plan, or none is needed."""
        return bool(self.found.proposals) or self.found.contract_fits

    def is_settled_by(self, role: Role) -> bool:
        """Whether nobody with more authority than *role* is asked for it."""
        order = list(Role).index
        return self.is_settled and all(
            order(each.by) <= order(role) for each in self.found.proposals
        )

    @property
    def needed(self) -> Capacity:
        """What its lowest plan asks at most in a month, before and after the day on which what can be paid changes."""
        if self.found.contract_fits:
            return self.used
        lowest = min(self.found.proposals, key=lambda each: each.plan.highest)
        return self._asked([lowest.terms.schedule])

    @property
    def used(self) -> Capacity:
        """What its dearest plans ask at most, likewise; or the contract that can be paid."""
        if self.found.contract_fits:
            return self._asked([self.case_loan.loan.still_owed()])
        return self._asked([each.terms.schedule for each in self.found.proposals])

    def _asked(self, schedules: Sequence[Schedule]) -> Capacity:
        capacity, since = self.capacity, self.capacity.since
        asked = [(row.due_date, row.amount) for schedule in schedules for row in schedule]
        if since is None or capacity.later is None:
            return replace(capacity, now=self._most(asked, capacity.now))
        before = [each for each in asked if each[0] < since]
        after = [each for each in asked if each[0] >= since]
        return replace(
            capacity,
            now=self._most(before, capacity.now),
            later=self._most(after, capacity.later),
        )

    def _most(self, asked: Sequence[tuple[date, Money]], cap: Money) -> Money:
        """The most of *asked*, of a month: rounded up, but never above *cap*."""
        zero = Money.zero(cap.currency)
        most = max((amount for _, amount in asked), default=zero)
        return min(a_month(self.case_loan.loan, most), cap)
