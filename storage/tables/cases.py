"""Cases: from the hardship notice to the arrangement kept, with papers, offers, agreements, holds and complaints."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    false,
    literal_column,
    text,
)

from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import NotTaken, OfferState
from negotiation.agreeing.signature import Given
from negotiation.applying.application import Application
from negotiation.applying.asked_papers import Asked
from negotiation.applying.paper import PaperKind, PaperState, Want
from negotiation.applying.voice_note import VoiceState
from negotiation.case_ends import ClosedReason, Declined
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState
from negotiation.law_days import LawDays
from negotiation.lifecycle import CaseState
from negotiation.limits import Role
from negotiation.loans.terms import LoanTerms, Terms
from negotiation.party import Role as PartyRole
from storage.engine.columns import BIG, Code, Document, Moment, MoneyText
from storage.sealed.sealed_columns import SealedDocument, SealedText

from .registry import metadata, numbered, of_some

cases = numbered(
    "cases",
    Column("version", Integer, nullable=False),
    Column("number", String(20), nullable=False, unique=True),
    Column("borrower_id", BIG, ForeignKey("borrowers.id"), nullable=False, index=True),
    Column("state", Code(CaseState), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("notice_at", Moment, nullable=False),
    Column("application", SealedDocument("cases.application", Application), nullable=False),
    Column("decide_by", Moment),
    Column("closed_at", Moment),
    Column("closed_reason", Code(ClosedReason)),
    Column("declined", SealedDocument("cases.declined", Declined)),
    Column("erased_at", Moment),  # since when nothing is kept of it but what the law wants
    Column("law", Document(LawDays), server_default=text("'{}'"), nullable=False),
    Column("expires_at", Moment),  # when it is put away, as was told, unless somebody is heard
    # papers that an advisor asked for, one by one; what has come is with the papers
    Column("asked", Document(tuple[Asked, ...]), server_default=text("'[]'"), nullable=False),
    of_some(  # at most one open case a borrower
        "uq_cases_borrower_id_open",
        "borrower_id",
        where="closed_at IS NULL",
        unique=True,
    ),
)
case_loans = Table(
    "case_loans",
    metadata,
    Column("case_id", BIG, ForeignKey("cases.id"), primary_key=True),
    Column("loan_id", BIG, ForeignKey("loans.id"), primary_key=True, index=True),
)
holds = numbered(
    "holds",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("reason", Code(HoldReason), nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Column("lifted_at", Moment),
)
handoffs = numbered(
    "handoffs",
    Column("chat_id", BIG, nullable=False, index=True),
    Column("case_id", BIG, ForeignKey("cases.id"), unique=True),
    Column("state", Code(HandoffState), nullable=False),
    Column("advisor_id", BIG),
    Column("waiting_since", Moment),
    Column("skill", String(60)),
    Column("care", Code(Care)),
    Column("not_before", Moment),
    Column("unanswered_since", Moment),
    Column("answered_at", Moment),
    Column("offered_to", BIG),
    Column("promised_to", BIG),
    Column("group_id", BIG),
    Column("topic_id", BIG),
    Column("card_id", BIG),
    Column("icon", String(16)),
    Column("is_shut", Boolean, server_default=false(), nullable=False),
    Column("buttons", JSON, server_default=text("'{}'"), nullable=False),
    Column("version", Integer, server_default=text("1"), nullable=False),
    Index("ix_handoffs_group_id_topic_id", "group_id", "topic_id"),
    of_some(
        "ix_handoffs_running",
        "id",
        where="state <> 'with_bot'",
    ),
)
#: Where a person is asked for or there; as the index above has it.
RUNNING = handoffs.c.state != literal_column("'with_bot'")
talks = numbered(
    "talks",  # one row each time an advisor has a conversation
    Column("handoff_id", BIG, ForeignKey("handoffs.id"), nullable=False, index=True),
    Column("advisor_id", BIG, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("claimed_at", Moment, nullable=False),
    Column("ended_at", Moment),
    of_some(
        "ix_talks_running",
        "handoff_id",
        where="ended_at IS NULL",
    ),
)
boards = Table(
    "boards",  # the message in the group itself that shows the queue
    metadata,
    Column("group_id", BIG, primary_key=True, autoincrement=False),
    Column("message_id", BIG),
    Column("shown", String(64), nullable=False),  # a fingerprint: what is the same is not sent
)
complaints = numbered(
    "complaints",
    Column("number", String(20), nullable=False, unique=True),
    Column("chat_id", BIG, nullable=False, index=True),
    Column("case_id", BIG, ForeignKey("cases.id"), index=True),
    Column("advisor_id", BIG),  # whom it is about
    Column("text", SealedText("complaints.text"), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("answer_by", Date, nullable=False),
    Column("answered_at", Moment),
    of_some(
        "ix_complaints_open",
        "answer_by",
        where="answered_at IS NULL",
    ),
)
papers = numbered(
    "papers",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("chat_id", BIG, nullable=False),
    Column("message_id", BIG, nullable=False),
    Column("file_id", String(200), nullable=False),
    Column("file_unique_id", String(100), nullable=False),
    Column("name", SealedText("papers.name")),
    Column("kind", Code(PaperKind)),
    Column("state", Code(PaperState), nullable=False),
    Column("vault_id", BIG, ForeignKey("vault.id")),
    Column("received_at", Moment, nullable=False),
    Column("want", Code(Want), server_default=text("'other'"), nullable=False),
    Column("album", String(60)),
    Column("caption", SealedText("papers.caption")),
    Column("why", SealedText("papers.why")),
    Column("shown_at", Moment),
    Column("authorisation_id", BIG),  # of the helper who sent it
    Index("ix_papers_vault_id", "vault_id"),
)
voice_notes = numbered(
    "voice_notes",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("chat_id", BIG, nullable=False),
    Column("message_id", BIG, nullable=False),
    Column("file_id", String(200), nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("state", Code(VoiceState), nullable=False),
    Column("vault_id", BIG, ForeignKey("vault.id")),
    Column("received_at", Moment, nullable=False),
    Column("shown_at", Moment),
)
uploads = numbered(
    "uploads",  # one-time ways to the lender's own page; only the token's hash is kept
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("chat_id", BIG, nullable=False),
    Column("want", Code(Want), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)
offers = numbered(
    "offers",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("loan_id", BIG, ForeignKey("loans.id"), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("terms", Document(Terms), nullable=False),
    Column(
        "besides", Document(tuple[LoanTerms, ...]), server_default=text("'[]'"), nullable=False
    ),
    Column("state", Code(OfferState), nullable=False),
    Column("advisor_id", BIG, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("picture_id", BIG, ForeignKey("vault.id")),
    Column("code", String(60)),
    Column("needs", Code(Role), server_default=text("'bot'"), nullable=False),
    Column("decided_by", BIG),
    Column("decision", SealedText("offers.decision")),
    Column("not_taken", Code(NotTaken)),
    Index("uq_offers_case_id_version", "case_id", "version", unique=True),
)
agreements = numbered(
    "agreements",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("offer_id", BIG, ForeignKey("offers.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", Code(AgreementState), nullable=False),
    Column("document_id", BIG, ForeignKey("vault.id")),
    Column("sha256", String(64), nullable=False),
    Column("language", String(12)),
    Column("template", String(200)),  # name, version and fingerprint
    Column("expires_at", Moment),
    Column("signed_at", Moment),
    Column("countersigned_at", Moment),
    Column("countersigned_by", BIG),  # 0 where no person had to
    Column("sealed_id", BIG, ForeignKey("vault.id")),
    Column("may_withdraw_until", Moment),
    Index("uq_agreements_case_id_version", "case_id", "version", unique=True),
)
signatures = numbered(
    "signatures",
    Column("agreement_id", BIG, ForeignKey("agreements.id"), nullable=False),
    Column("borrower_id", BIG, ForeignKey("borrowers.id"), nullable=False, index=True),
    Column("role", Code(PartyRole), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("consents", Document(tuple[Given, ...]), nullable=False),
    Column("tries", Integer, nullable=False),  # names that were not the one on file
    Column("name", SealedText("signatures.name")),  # as typed
    Column("name_at", Moment),
    Column("identified_at", Moment),
    Column("chat_id", BIG),
    Column("signed_at", Moment),
    Index("uq_signatures_agreement_id_borrower_id", "agreement_id", "borrower_id", unique=True),
)
guarantees = numbered(
    "guarantees",
    Column("agreement_id", BIG, ForeignKey("agreements.id"), nullable=False),
    Column(  # the guarantor
        "borrower_id", BIG, ForeignKey("borrowers.id"), nullable=False, index=True
    ),
    Column("asked_at", Moment, nullable=False),
    Column("agrees", Boolean),
    Column("answered_at", Moment),
    Index("uq_guarantees_agreement_id_borrower_id", "agreement_id", "borrower_id", unique=True),
)
due_instalments = numbered(
    "due_instalments",
    Column("agreement_id", BIG, ForeignKey("agreements.id"), nullable=False),
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("loan_id", BIG, ForeignKey("loans.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("due_date", Date, nullable=False),
    Column("amount", MoneyText, nullable=False),
    Column("paid", MoneyText, nullable=False),
    Column("shift", MoneyText),  # carried for those missed before, or by later ones
    Index("uq_due_instalments_agreement_id_number", "agreement_id", "number", unique=True),
)
