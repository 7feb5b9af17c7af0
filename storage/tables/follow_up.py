"""Follow-up: what borrowers promise and say is paid, ways back that were taken, calendars, and whether contact was allowed."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table

from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.promise import PromiseState
from negotiation.follow_up.reported_payment import ReportedPaymentState
from negotiation.packs.contact_rules import Channel
from storage.engine.columns import BIG, Code, Moment, MoneyText

from .registry import metadata, numbered

promises = numbered(
    "promises",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("instalment_id", BIG, ForeignKey("due_instalments.id"), nullable=False),
    Column("amount", MoneyText, nullable=False),
    Column("day", Date, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("state", Code(PromiseState), nullable=False),
)
reported_payments = numbered(
    "receipts",  # so the database has named them from the beginning
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("instalment_id", BIG, ForeignKey("due_instalments.id"), nullable=False, index=True),
    Column("said_at", Moment, nullable=False),
    Column("paper_id", BIG, ForeignKey("papers.id")),
    Column("state", Code(ReportedPaymentState), nullable=False),
    Column("decided_by", BIG),
    Column("decided_at", Moment),
)
ways_back = numbered(
    "ways_back",  # that were taken
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("agreement_id", BIG, ForeignKey("agreements.id"), nullable=False, index=True),
    Column("instalment_id", BIG, ForeignKey("due_instalments.id"), nullable=False),
    Column("over", Integer, nullable=False),  # instalments that carry it
    Column("taken_at", Moment, nullable=False),
)
calendars = Table(
    "calendars",  # the file of days that a borrower was sent last
    metadata,
    Column("case_id", BIG, ForeignKey("cases.id"), primary_key=True, autoincrement=False),
    Column("sequence", Integer, nullable=False),  # raised with every change
    Column("entries", JSON, nullable=False),  # which entry → its day
    Column("sent_at", Moment, nullable=False),
)
contact_answers = numbered(
    "contact_answers",  # whether something unasked could go out, each time that was asked
    Column("borrower_id", BIG, ForeignKey("borrowers.id"), nullable=False),
    Column("case_id", BIG, ForeignKey("cases.id"), index=True),
    Column("at", Moment, nullable=False),
    Column("kind", Code(ContactKind), nullable=False),
    Column("channel", Code(Channel), nullable=False),
    Column("about", String(80), nullable=False),  # the key of what is due
    Column("answer", String(10), nullable=False),  # "yes", "not_before", "no"
    Column("until", Moment),  # not before
    Column("reason", String(30), nullable=False),
    Column("source", String(200), nullable=False),  # of the rule
    Index("ix_contact_answers_borrower_id_at", "borrower_id", "at"),
)
