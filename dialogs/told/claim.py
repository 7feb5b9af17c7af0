"""Claim: who somebody says they are, before it is proven."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.applying.identification import Tries
from negotiation.loans.loan import Loan
from negotiation.party import Party


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A loan number, and what is on file for it."""

    number: str  #: as the lender writes it, where there is such a loan; so that tries are counted however it is typed
    loan: Loan | None
    parties: list[Party]
    tries: Tries
