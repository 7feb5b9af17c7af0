"""To sign: an agreement that somebody is asked for, of their own case or of another who is bound by the loan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.signature import Signature
from negotiation.case import Case
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.party import Party, Role
from negotiation.policy import Policy


@dataclass(frozen=True, kw_only=True)
class ToSign:
    signature: Signature
    agreement: Agreement
    offer: Offer
    case: Case
    parts: Sequence[tuple[Loan, Terms]]  #: each loan that it is about, with what would hold for it
    party: Party
    policies: Sequence[Policy]  #: of those loans, in their order
    awaited: Sequence[Role] = ()  #: of those who have not signed yet besides
    #: By loan, what the plan in force still asks whose place it takes; nothing where it is the first.
    in_force: Mapping[int, StillAsked] = field(default_factory=dict)

    @property
    def is_out(self) -> bool:
        """Whether it is out for signing still: it may have ended since this turn began."""
        return self.agreement.state is AgreementState.TO_SIGN

    @property
    def others(self) -> int:
        """How many have not signed yet besides."""
        return len(self.awaited)

    @property
    def loan(self) -> Loan:
        """The loan that is named, be it among others."""
        return self.parts[0][0]
