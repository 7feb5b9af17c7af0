"""Capacity: what a month can bear, now, where less is foreseen, and with what is hoped for.

>>> from decimal import Decimal
>>> from negotiation.applying.budget import Income
>>> from negotiation.money import Money
>>> said = Application(income=Income(Money(2000, "USD")), outgoings=Money(1600, "USD"), can_pay=Money(460, "USD"))
>>> bears = capacity_of(said, Policy())
>>> str(bears.now), str(bears.said), str(bears.surplus)
('360.00 USD', '460.00 USD', '400.00 USD')

Who has not said what could be paid now can hope for nothing to be counted on:

>>> nothing, march = Application(later=Money(300, "USD"), later_from=date(2026, 5, 1)), date(2026, 3, 1)
>>> capacity_of(nothing, Policy()), hoped_for(nothing, Policy(), march), believed(nothing, Policy(), march), hope_of([], nothing, Policy())
(None, None, None, None)
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from negotiation.applying.application import Application
from negotiation.applying.budget import Capacity, capacity
from negotiation.applying.recovery import Recovery
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals.sharing import a_month


def capacity_of(application: Application, policy: Policy) -> Capacity | None:
    """What a month can bear now, as far as it is said; what is only hoped for is not in it."""
    return capacity(
        can_pay=application.can_pay,
        surplus=application.surplus,
        buffer=policy.limits.buffer,
    )


def hoped_for(application: Application, policy: Policy, now: date) -> Capacity | None:
    """The same, with what may be counted of a recovery; `None` for none."""
    foreseen = _foreseen(application, policy, now)
    is_more = foreseen is not None and foreseen.later is not None and foreseen.later > foreseen.now
    return foreseen if is_more else None


def believed(application: Application, policy: Policy, now: date) -> Capacity | None:
    """What a month can bear, now and where less is foreseen."""
    hoped = hoped_for(application, policy, now)
    return capacity_of(application, policy) if hoped else _foreseen(application, policy, now)


def _foreseen(application: Application, policy: Policy, now: date) -> Capacity | None:
    """What a month can bear, now and from the day on which that changes."""
    sure, recovery = capacity_of(application, policy), application.recovery
    if sure is None or recovery is None:
        return sure
    return recovery.beside(sure, buffer=policy.limits.buffer, now=now)


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
