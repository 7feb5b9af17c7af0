"""Audit: who did what to a case, when and why. Rows are only ever added."""

from sqlalchemy import JSON, Column, Index, String, Table

from storage.columns import BIG, Moment

from .registry import metadata

audit = Table(
    "audit",
    metadata,
    Column("id", BIG, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor", String(60), nullable=False),  # "borrower:7", "advisor:12", "bot", "operator"
    Column("case_id", BIG),
    Column("event", String(40), nullable=False),
    Column("details", JSON, nullable=False),
    Index("ix_audit_case_id", "case_id"),
    Index("ix_audit_at", "at"),
)
