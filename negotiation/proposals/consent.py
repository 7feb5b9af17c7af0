"""Consent: whose agreement a plan needs beside the borrower's.

Whoever owes together signs together. A guarantor does not answer for what is added without their
written consent (China, Civil Code Art. 695), so theirs is asked for where a plan asks for more or
for longer than the contract; a plan that only eases does not need it.

A longer plan of a loan with all three:

>>> from datetime import date
>>> from decimal import Decimal
>>> from negotiation.applying.budget import Capacity
>>> from negotiation.loans.loan import Loan
>>> from negotiation.money import Money
>>> from negotiation.policy import Policy
>>> from .propose import propose
>>> loan = Loan(
...     number="67808313", product="personal", principal=Money(28000, "USD"),
...     rate=Decimal("10.78"), count=60, instalment=Money("605.73", "USD"),
...     first_due=date(2016, 1, 1), outstanding=Money("13508.59", "USD"), as_of=date(2019, 3, 31))
>>> can_pay = Capacity(now=Money(460, "USD"))
>>> longer = propose(loan, can_pay, now=date(2019, 4, 1), policy=Policy()).proposals[0]
>>> parties = [Party(loan_id=1, borrower_id=at, role=role) for at, role in enumerate(Role)]
>>> found = consent(longer, parties)
>>> [[each.role.value for each in group] for group in (found.sign, found.agree, found.tell)]
[['borrower', 'co_borrower'], ['guarantor'], []]

Of what is dearer as of what is longer, but not of what is neither:

>>> from dataclasses import replace
>>> as_agreed, plan = longer.contract, longer.plan
>>> for each in (as_agreed, replace(as_agreed, total=plan.total), replace(as_agreed, until=plan.until)):
...     print(bool(consent(replace(longer, plan=each), parties).agree))
False
True
True
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from negotiation.party import Party, Role

from .proposal import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    sign: tuple[Party, ...]  #: borrower and co-borrowers, each in their own chat
    agree: tuple[Party, ...]  #: guarantors who have to consent in writing
    tell: tuple[Party, ...]  #: guarantors for whom nothing gets worse


def consent(proposal: Proposal, parties: Sequence[Party]) -> Consent:
    """Who of *parties* signs, consents or is told."""
    plan, contract = proposal.plan, proposal.contract
    is_more = plan.total > contract.total or plan.until > contract.until
    guarantors = tuple(each for each in parties if each.role is Role.GUARANTOR)
    return Consent(
        sign=tuple(each for each in parties if each.role is not Role.GUARANTOR),
        agree=guarantors if is_more else (),
        tell=() if is_more else guarantors,
    )
