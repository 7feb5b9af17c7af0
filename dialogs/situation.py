"""Situation: what a conversation knows about the person in it, read before the turn begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from negotiation.agreement import Agreement
from negotiation.arrangement import DueInstalment, StillAsked, still_asked
from negotiation.authorisation import Authorisation, AuthorisationState, Scope
from negotiation.borrower import Borrower
from negotiation.care import Care
from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.guidelines import Guidelines
from negotiation.handoff import Handoff, HandoffState
from negotiation.hold import Hold, HoldReason
from negotiation.identification import Tries
from negotiation.lifecycle import CaseState
from negotiation.loan import Loan, LoanState
from negotiation.offer import Offer
from negotiation.office_hours import AT_ANY_HOUR, OfficeHours
from negotiation.paper import Paper
from negotiation.party import Party
from negotiation.policy import Policy
from negotiation.promise import Promise
from negotiation.rating import Rating
from negotiation.relief.permission import instead_of_a_plan
from negotiation.service_levels import USUAL_LEVELS, ServiceLevels
from negotiation.signature import Signature
from negotiation.terms import Terms

from .texts import Language, Text


class Place(Protocol):
    """Where a conversation stands; kept per chat."""

    place: str
    question: int
    misses: int
    came_from: list[str]
    trail: list[tuple[str, int]]  #: steps answered and the messages that did, the oldest first
    figures: dict[
        str, str
    ]  #: typed into the calculator, gone when it is left; and what was told early
    claimed_loan: str | None
    language: str
    identified_at: datetime | None  #: when its owner proved who they are

    @property
    def chat_id(self) -> int: ...


@dataclass(frozen=True, kw_only=True)
class Lender:
    """What the conversation says of the lender."""

    name: str
    privacy_version: str  #: of the text consented to
    advice: str  #: where free debt advice is to be had
    currency: str = "USD"  #: of figures that belong to no loan
    office: OfficeHours = AT_ANY_HOUR  #: when its people are at work
    levels: ServiceLevels = USUAL_LEVELS  #: how soon they answer
    website: str = ""  #: where it says that this bot is its own
    handle: str = ""  #: of the bot, as "@example_bank_bot"
    hotline: str = ""  #: a telephone number at which it knows its cases
    takes_papers_by_link: bool = False  #: on its own page, and none in the chat
    ways_to_pay: tuple[str, ...] = ()  #: in its own words


@dataclass(frozen=True, kw_only=True)
class Claim:
    """Who somebody says they are, before it is proven: a loan number, and what is on file for it."""

    number: str  #: as the lender writes it, where there is such a loan; so that tries are counted however it is typed
    loan: Loan | None
    parties: list[Party]
    tries: Tries


@dataclass(frozen=True, kw_only=True)
class ToSign:
    """What somebody is asked to sign: an agreement of their own case, or of another who is bound by the loan."""

    signature: Signature
    agreement: Agreement
    offer: Offer
    case: Case
    parts: Sequence[tuple[Loan, Terms]]  #: each loan that it is about, with what would hold for it
    party: Party
    policies: Sequence[Policy]  #: of those loans, in their order
    others: int = 0  #: who have not signed yet besides
    #: By loan, what the plan in force still asks whose place it takes; nothing where it is the first.
    in_force: Mapping[int, StillAsked] = field(default_factory=dict)

    @property
    def loan(self) -> Loan:
        """The loan that is named, be it among others."""
        return self.parts[0][0]


@dataclass(kw_only=True)
class Situation:
    now: datetime
    lender: Lender
    policy: Policy
    guidelines: Guidelines | None = None  #: what households usually spend, where the lender says
    place: Place
    language: Language  #: the person's, with the person's time zone
    message: int = 0  #: Telegram's number of the message being taken
    answer: object = None  #: the answer just read, for the routes
    noted: Text | None = None  #: what was understood of it, where it was typed
    is_asked_again: bool = False  #: whether what is asked now stands above already
    is_told_on: bool = (
        False  #: whether what is heard goes to a person at once, as who has more to carry is told
    )
    told: str = ""  #: what the button carries that agrees, or is to carry: see `told_early`
    consent: str | None = (
        None  #: the version of the text on personal data this chat agreed to last
    )
    claim: Claim | None = None
    borrower: Borrower | None = None
    party: Party | None = None  #: what the borrower is to the loan that is talked about
    bound: list[Party] = field(default_factory=list)  #: who else is bound by it
    #: Numbers of their open cases: for the desk alone.
    others_cases: list[str] = field(default_factory=list)
    loans: list[Loan] = field(default_factory=list)
    guaranteed: list[Loan] = field(default_factory=list)  #: for which the borrower answers only
    case: Case | None = None
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
    #: These are repaid under another borrower's agreement, which they have signed as well.
    signed_with: frozenset[int] = frozenset()
    #: Likewise, but not signed by them: its terms are not shown, nor the arrears before it.
    others_plans: frozenset[int] = frozenset()
    to_sign: ToSign | None = None
    instalments: list[DueInstalment] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)  #: to pay, the oldest first
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
    helped: Situation | None = None  #: of whom is helped, while the helper speaks as such

    @property
    def today(self) -> date:
        """The day where the borrower lives."""
        return self.now.astimezone(self.language.zone).date()

    @property
    def is_identified(self) -> bool:
        return self.borrower is not None

    @property
    def is_guarantor(self) -> bool:
        """Whether the loan that is talked about is another's to repay."""
        return self.party is not None and not self.party.owes

    @property
    def draft(self) -> Authorisation | None:
        """The authorisation that the borrower is thinking about."""
        drafts = (one for one in self.authorisations if one.state is AuthorisationState.DRAFT)
        return next(drafts, None)

    @property
    def helpers(self) -> list[Authorisation]:
        """Those that hold, or whose link is still good."""
        return [one for one in self.authorisations if one.is_live(self.now)]

    @property
    def invitation(self) -> Authorisation | None:
        """The one whose link was followed in this chat, and that is not agreed to yet."""
        opened = [one for one in self.helps if one.state is AuthorisationState.OPENED]
        return next((one for one in reversed(opened) if one.is_live(self.now)), None)

    @property
    def taken_on(self) -> list[Authorisation]:
        """Those that hold and were taken on in this chat."""
        return [one for one in self.helps if one.is_on(self.now)]

    @property
    def help(self) -> Authorisation | None:
        """The one that is talked about."""
        found = self.taken_on
        chosen = (one for one in found if one.id == self.helping_id)
        return next(chosen, found[0] if found else None)

    @property
    def the_help(self) -> Authorisation:
        if self.help is None:
            raise LookupError(f"nobody to help at {self.place.place}")
        return self.help

    @property
    def speaks_for_another(self) -> bool:
        """Whether its owner speaks as a helper: always where they have no loan here themselves."""
        places = (self.place.place, *self.place.came_from)
        is_helping = any(place.startswith("helping.") for place in places)
        return self.help is not None and (is_helping or not self.is_identified)

    def may_for_another(self, scope: Scope) -> bool:
        """Whether they speak as a helper who may do that."""
        return self.speaks_for_another and self.the_help.may(scope, self.now)

    @property
    def the_loan(self) -> Loan:
        """The loan that is talked about."""
        return self.loans[0]

    @property
    def the_case(self) -> Case:
        if self.case is None:
            raise LookupError(f"no case at {self.place.place}")
        return self.case

    @property
    def the_offer(self) -> Offer:
        if self.offer is None:
            raise LookupError(f"no offer at {self.place.place}")
        return self.offer

    @property
    def running(self) -> list[Loan]:
        """The loans that are being repaid."""
        return [loan for loan in self.loans if loan.state is LoanState.RUNNING]

    @property
    def offered_loan(self) -> Loan:
        """The loan that the offer is about."""
        return next(
            (each for each in self.loans if each.id == self.the_offer.loan_id), self.the_loan
        )

    def loans_of(self, offer: Offer) -> list[tuple[Loan, Terms]]:
        """Each loan that an offer is about, with what would hold for it."""
        by_id = {each.id: each for each in self.loans}
        return [(by_id.get(each.loan_id, self.the_loan), each.terms) for each in offer.parts]

    @property
    def the_agreement(self) -> Agreement:
        if self.agreement is None:
            raise LookupError(f"no agreement at {self.place.place}")
        return self.agreement

    @property
    def plan(self) -> Agreement | None:
        """The agreement under which the instalments are; the newest, where there are none."""
        return self.plan_before or self.agreement

    @property
    def the_plan(self) -> Agreement:
        return self.plan_before or self.the_agreement

    @property
    def keeps_a_plan(self) -> bool:
        """Whether a plan is in force, be it that other terms are talked about."""
        return bool(self.instalments) and self.plan is not None and self.plan.state.is_in_force

    def offers_by(self, policy: Policy, loan: Loan, day: date) -> Policy:
        """The rules by which *loan* is offered for on a *day*, of the *policy* of its product: with time to answer, and
        with a supervisor's leave to replace a plan that is in force or broken.
        """
        policy = policy.with_time_to_answer()
        is_planned = self.plan is not None and self.plan.state.is_to_be_paid
        if not is_planned or loan.id not in {each.loan_id for each in self.instalments}:
            return policy
        return instead_of_a_plan(policy, loan.terms_changed, day)

    @property
    def in_force(self) -> dict[int, StillAsked]:
        """By loan, what a plan in force still asks: beside that an offer of other terms is put."""
        return still_asked(self.instalments) if self.keeps_a_plan else {}

    @property
    def the_signing(self) -> ToSign:
        if self.to_sign is None:
            raise LookupError(f"nothing to sign at {self.place.place}")
        return self.to_sign

    @property
    def currency(self) -> str:
        return self.the_loan.principal.currency

    @property
    def is_applying(self) -> bool:
        """Whether the application can still be written to."""
        return self.case is not None and self.case.state is CaseState.APPLYING

    def is_held_for(self, *reasons: HoldReason) -> bool:
        """Whether the case is on hold for one of these."""
        return any(hold.reason in reasons for hold in self.holds)

    @property
    def waits_for_a_person(self) -> bool:
        return self.handoff is not None and self.handoff.state is HandoffState.WAITING

    @property
    def with_a_person(self) -> bool:
        """Whether an advisor has taken the conversation."""
        return self.handoff is not None and self.handoff.state is HandoffState.CLAIMED

    @property
    def in_danger(self) -> bool:
        """Whether their words told of danger to a life, and nobody has looked at it yet."""
        return self.handoff is not None and self.handoff.care is Care.CRISIS

    @property
    def next_instalment(self) -> DueInstalment | None:
        """The oldest instalment of the arrangement that is not paid."""
        return next((one for one in self.instalments if not one.is_paid), None)

    @property
    def late_instalments(self) -> list[DueInstalment]:
        """Those whose day has passed where the borrower lives, and that are not paid."""
        return [one for one in self.instalments if not one.is_paid and one.due_date < self.today]

    @property
    def coming_instalment(self) -> DueInstalment | None:
        """The first that is not paid and not late."""
        late = self.late_instalments
        return next((i for i in self.instalments if not i.is_paid and i not in late), None)
