"""Audit: who did what to a case, when and why. Rows are only ever added, each over the hash of the one before.

The database refuses every other change by triggers (migration 0070), but for one: the content of a row may be
erased, with its salt. Its number, time, event and hashes stay.
"""

from sqlalchemy import JSON, Column, Index, LargeBinary, String, Table

from storage.engine.columns import BIG, Moment

from .registry import metadata, numbered

audit = Table(
    "audit",
    metadata,
    Column("id", BIG, primary_key=True, autoincrement=False),  # 1, 2, 3, … without a gap
    Column("at", Moment, nullable=False),
    # "borrower:7", "advisor:12", "bot", "operator"; "erased" where the content was
    Column("actor", String(60), nullable=False),
    Column("case_id", BIG),
    Column("event", String(40), nullable=False),
    Column("details", JSON(none_as_null=True)),
    Column("changes", JSON(none_as_null=True)),  # what was before and after
    Column("salt", String(64)),
    Column("commitment", String(64), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_audit_case_id", "case_id"),
    Index("ix_audit_at", "at"),
)
stamps = numbered(
    "stamps",  # what an outside authority has certified of the chain (RFC 3161)
    Column("number", BIG, nullable=False),  # of the row that was its end
    Column("hash", String(64), nullable=False),
    Column("stamped_at", Moment, nullable=False),  # as the authority says
    Column("authority", String(200), nullable=False),
    Column("token", LargeBinary, nullable=False),
)
