"""Situation: what a conversation knows about the person in it, what follows from that, and what the turn brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer
from negotiation.applying.asked_papers import awaited
from negotiation.applying.authorisation import Authorisation, AuthorisationState, Scope
from negotiation.applying.paper import Want
from negotiation.case import Case
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState
from negotiation.follow_up.arrangement import DueInstalment, StillAsked, still_asked
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import Loan, LoanState
from negotiation.loans.terms import Terms
from negotiation.policy import Policy
from negotiation.relief.permission import instead_of_a_plan

from .hearing.to_sign import ToSign
from .known import Known
from .place import ABOUT, ASKED_SINCE, DAY_OF_PAYING
from .texts import Text


@dataclass(kw_only=True)
class Situation(Known):
    answer: object = None  #: the answer just read, for the routes
    noted: Text | None = None  #: what was understood of it, where it was typed, or came of it
    is_asked_again: bool = False  #: whether what is asked now stands above already
    is_sent_now: bool = False  #: whether the application was sent with what is heard
    #: Whether what is heard goes to a person at once, as who has more to carry is told, or who asks for one.
    is_told_on: bool = False
    offered: Sequence[
        str
    ] = ()  #: buttons of questions that may be meant, at the door: see `on_screen`
    told: str = ""  #: what the button carries that agrees, or is to carry: see `told_early`
    helped: Situation | None = None  #: of whom is helped, while the helper speaks as such

    @property
    def today(self) -> date:
        """The day where the borrower lives."""
        return self.now.astimezone(self.language.zone).date()

    @property
    def is_identified(self) -> bool:
        return self.borrower is not None

    @property
    def awaited_papers(self) -> list[Want]:
        """Papers that an advisor asked for and that are not here, or were refused."""
        case = self.case
        return [] if case is None else awaited(case.asked, self.papers)

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

    @property
    def by_contract(self) -> list[Loan]:
        """The running loans for which no plan of another's is in force."""
        return [loan for loan in self.running if loan.id not in self.others_plans]

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

    @property
    def agreement_is_out(self) -> bool:
        """Whether there is an agreement that is not in force yet: to be signed, or to be sealed."""
        one = self.agreement
        return one is not None and one.state in {AgreementState.TO_SIGN, AgreementState.SIGNED}

    @property
    def plan_may_hold(self) -> bool:
        """Whether a plan is in force, or is again once what is late has arrived."""
        return bool(self.instalments) and self.plan is not None and self.plan.state.is_to_be_paid

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
    def has_signed_with_others(self) -> bool:
        """Whether they signed an agreement that is another's case, in force or waiting for others."""
        one = self.to_sign
        is_waiting = one is not None and one.signature.signed_at is not None
        return self.case is None and (is_waiting or bool(self.signed_with))

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
    def is_between_advisors(self) -> bool:
        """Whether one wrote and has left, another is to come, and the bot has asked nothing below those words."""
        handoff = self.handoff
        if handoff is None or handoff.answered_at is None or not self.waits_for_a_person:
            return False
        return self.place.figures.get(ASKED_SINCE) != handoff.answered_at.isoformat()

    @property
    def is_in_a_talk(self) -> bool:
        """Whether what is written is for an advisor, who is there or whose place another takes."""
        return self.with_a_person or self.is_between_advisors

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
        today = self.today
        return [one for one in self.instalments if one.due_date < today and not one.is_paid]

    @property
    def looked_for(self) -> list[DueInstalment]:
        """Those said to be paid, until somebody has looked whether that has arrived."""
        said = {one.instalment_id for one in self.reported if one.is_open}
        return [one for one in self.instalments if one.id in said and not one.is_paid]

    @property
    def missing_instalments(self) -> list[DueInstalment]:
        """Those that are late, and not said to be paid either."""
        looked_for = self.looked_for
        return [one for one in self.late_instalments if one not in looked_for]

    @property
    def to_pay(self) -> list[DueInstalment]:
        """All that is late, else what is due next, of several loans all of that day: what is named a day for, or paid in part.

        Once all that is late is said to be paid it is the next, unless the rest of that is asked about.
        """
        late, coming = self.late_instalments, self.still_to_come
        looked_for = {str(one.id) for one in self.looked_for}
        is_rest = self.place.place == DAY_OF_PAYING and self.place.figures.get(ABOUT) in looked_for
        if late and looked_for and not is_rest:
            return self.missing_instalments or self.due_with(coming)
        return late or self.due_with(self.next_instalment)

    def due_with(self, first: DueInstalment | None) -> list[DueInstalment]:
        """It, and what is due on the same day for other loans of the plan."""
        if first is None:
            return []
        same_day = [one for one in self.instalments if one.due_date == first.due_date]
        return [one for one in same_day if one is first or not one.is_paid]

    @property
    def still_to_come(self) -> DueInstalment | None:
        """The first that is not late, nor said to be paid."""
        looked_for, today = self.looked_for, self.today
        ahead = (one for one in self.instalments if one.due_date >= today and not one.is_paid)
        return next((one for one in ahead if one not in looked_for), None)

    @property
    def coming_instalment(self) -> DueInstalment | None:
        """The first that is not paid and not late."""
        today = self.today
        ahead = (one for one in self.instalments if one.due_date >= today)
        return next((one for one in ahead if not one.is_paid), None)
