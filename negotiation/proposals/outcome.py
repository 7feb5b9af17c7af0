"""Outcome: what a loan comes to from today on - by a plan, by today's contract, by doing nothing.

Doing nothing is looked at on the day on which the plan would end: what is owed then, interest on
all that is outstanding included. Penalties to come are not guessed.

>>> from decimal import Decimal
>>> from negotiation.loans.loan import Loan
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> contract = of_contract(loan.still_owed(), Money("15.00", "USD"))
>>> str(contract.total), str(contract.interest), contract.until.isoformat()
('15157.48 USD', '1633.89 USD', '2020-12-01')
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from negotiation.loans.schedule import Schedule
from negotiation.loans.terms import Terms
from negotiation.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    total: Money  #: all that is paid or, where nothing is done, owed
    interest: Money  #: within it, that of the months unpaid so far included
    charges: Money  #: penalties and fees within it
    highest: Money  #: the largest instalment
    until: date  #: the last day of it


def of_terms(terms: Terms, *, highest: Money, principal: Money) -> Outcome:
    """What the plan comes to, with *highest* its largest instalment and *principal* what is repaid."""
    total = terms.total
    charges = terms.all_charges
    return Outcome(
        total=total,
        interest=total - principal - charges,
        charges=charges,
        highest=highest,
        until=terms.last_due,
    )


def of_contract(today: Schedule, charges: Money) -> Outcome:
    """What the contract still asks, were it paid at once as far as it is overdue, with *charges*."""
    return Outcome(
        total=today.total + charges,
        interest=today.total - today.total_principal,
        charges=charges,
        highest=max(each.amount for each in today),
        until=today.last.due_date,
    )
