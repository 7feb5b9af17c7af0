"""Known: what a conversation knows about the person in it, read before the turn begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer
from negotiation.applying.authorisation import Authorisation
from negotiation.applying.guidelines import Guidelines
from negotiation.applying.paper import Paper
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.contacting.hold import Hold
from negotiation.desk.handoff import Handoff
from negotiation.desk.rating import Rating
from negotiation.expiry import PutAway
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import Promise
from negotiation.follow_up.reported_payment import ReportedPayment
from negotiation.loans.loan import Loan
from negotiation.party import Party
from negotiation.policy import Policy

from .hearing.to_answer import ToAnswer
from .hearing.to_sign import ToSign
from .lender import Lender
from .place import Place
from .texts import Language
from .told.claim import Claim


@dataclass(kw_only=True)
class Known:
    """As far as it is known: of somebody nobody knows yet, next to nothing."""

    now: datetime
    lender: Lender
    policy: Policy
    guidelines: Guidelines | None = None  #: what households usually spend, where the lender says
    place: Place
    language: Language  #: the person's, with the person's time zone
    message: int = 0  #: Telegram's number of the message being taken
    #: Whether what was written after it was taken before it: it failed, and is tried again.
    comes_late: bool = False
    #: The version of the text on personal data this chat agreed to last.
    consent: str | None = None
    claim: Claim | None = None
    borrower: Borrower | None = None
    party: Party | None = None  #: what the borrower is to the loan that is talked about
    bound: list[Party] = field(default_factory=list)  #: who else is bound by it
    #: Numbers of their open cases: for the desk alone.
    others_cases: list[str] = field(default_factory=list)
    loans: list[Loan] = field(default_factory=list)
    guaranteed: list[Loan] = field(default_factory=list)  #: for which the borrower answers only
    case: Case | None = None
    put_away: PutAway | None = None  #: their newest, where none is open
    papers: list[Paper] = field(default_factory=list)
    offer: Offer | None = None  #: the newest that is open or accepted
    agreement: Agreement | None = None  #: the newest
    #: Under which the instalments are, where the newest is not in force: out for signing, or ended unsigned.
    plan_before: Agreement | None = None
    #: Whose place the one in force took: it comes back where that is taken back.
    plan_replaced: Agreement | None = None
    #: Of each earlier plan that came to its end, whether it was kept to it.
    plans_kept: list[bool] = field(default_factory=list)
    #: Of these loans all is repaid as agreed, and the lender's book is older than that.
    repaid: frozenset[int] = frozenset()
    #: The cases of these loans were closed by a person on that day, and the lender's book is older.
    closed_since: Mapping[int, date] = field(default_factory=dict)
    #: These are repaid under another borrower's agreement, which they have signed as well.
    signed_with: frozenset[int] = frozenset()
    #: The case of each loan that is repaid under another's agreement, signed by them as well or not; where it is not, its
    #: terms are not shown. The arrears before it are arrears no more.
    others_plans: Mapping[int, str] = field(default_factory=dict)
    to_sign: ToSign | None = None
    to_answer: list[ToAnswer] = field(default_factory=list)  #: as a guarantor, the oldest first
    #: Whether a guarantor has not answered yet what the agreement out for signing asks of them.
    guarantor_is_asked: bool = False
    instalments: list[DueInstalment] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)  #: to pay, the oldest first
    #: What was said to be paid, and nobody has looked for yet.
    reported: list[ReportedPayment] = field(default_factory=list)
    ways_taken: int = 0  #: how often later instalments carry missed ones in this plan
    handoff: Handoff | None = None
    holds: list[Hold] = field(default_factory=list)  #: those that are on
    complaint: Complaint | None = None  #: the newest that is not answered
    rating: Rating | None = None  #: of the talk that this chat was last asked about
    #: All that the borrower ever let helpers do, the oldest first.
    authorisations: list[Authorisation] = field(default_factory=list)
    #: What was opened or taken on in this chat: its owner is a helper.
    helps: list[Authorisation] = field(default_factory=list)
    helping_id: int | None = None  #: of several the one that is talked about
