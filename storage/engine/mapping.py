"""Mapping: the domain's classes attached to their tables, so that they know nothing of databases."""

from __future__ import annotations

from functools import cache

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.guarantee import Guarantee
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.signature import Signature
from negotiation.applying.authorisation import Authorisation
from negotiation.applying.figure_mark import FigureMark
from negotiation.applying.paper import Paper
from negotiation.applying.voice_note import VoiceNote
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.contacting.hold import Hold
from negotiation.desk.handoff import Handoff
from negotiation.desk.note import Note
from negotiation.desk.rating import Rating
from negotiation.follow_up.arrangement import DueInstalment, Payment
from negotiation.follow_up.promise import Promise
from negotiation.follow_up.reported_payment import ReportedPayment
from negotiation.loans.loan import Loan
from negotiation.party import Party
from storage.auditing.appending import watch
from storage.records import Advisor, Book, Chat, HeldSaying, Invite, StaffInvite
from storage.tables import cases, casework, follow_up, lending, mapper, people, talk


@cache  # once a process, whoever asks first
def map_domain() -> None:
    """Attach every class to its table."""
    for kind, table in (
        (Borrower, people.borrowers),
        (Party, people.parties),
        (Advisor, people.advisors),
        (Invite, people.invites),
        (Authorisation, people.authorisations),
        (Book, lending.books),
        (Payment, lending.payments),
        (Hold, cases.holds),
        (Complaint, cases.complaints),
        (Paper, cases.papers),
        (VoiceNote, cases.voice_notes),
        (Offer, cases.offers),
        (Agreement, cases.agreements),
        (Signature, cases.signatures),
        (DueInstalment, cases.due_instalments),
        (Guarantee, cases.guarantees),
        (Promise, follow_up.promises),
        (ReportedPayment, follow_up.reported_payments),
        (Note, casework.notes),
        (FigureMark, casework.figure_marks),
        (StaffInvite, casework.staff_invites),
        (Rating, talk.ratings),
        (HeldSaying, talk.held_sayings),
    ):
        mapper.map_imperatively(kind, table)
    # What stands in a chat is the sender's: see `screens`.
    mapper.map_imperatively(Chat, people.chats, exclude_properties=["asked", "status_message"])
    # How a number may be typed is no matter of the loan's.
    mapper.map_imperatively(Loan, lending.loans, exclude_properties=["plain_number"])
    mapper.map_imperatively(Case, cases.cases)
    mapper.map_imperatively(Handoff, cases.handoffs)
    for stateful in (Case, Offer, Agreement, Paper):
        watch(stateful, "state")
    watch(Hold, "lifted_at")
    watch(DueInstalment, "paid")
