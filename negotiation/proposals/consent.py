"""Consent: whose agreement a plan needs beside the borrower's.

Whoever owes together signs together. A guarantor does not answer for what is added without their
written consent (China, Civil Code Art. 695), so theirs is asked for where a plan asks for more or
for longer than the contract; a plan that only eases does not need it.
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
