"""Casework: what advisors note on a case and ask about in its figures; and how staff is let in."""

from sqlalchemy import Boolean, Column, ForeignKey, String

from storage.engine.columns import BIG, Moment, MoneyText
from storage.sealed.sealed_columns import SealedText

from .registry import numbered

notes = numbered(
    "notes",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("advisor_id", BIG, nullable=False),
    Column("at", Moment, nullable=False),
    Column("event", String(40), nullable=False),
    Column("text", SealedText("notes.text"), nullable=False),
)
figure_marks = numbered(
    "figure_marks",
    Column("case_id", BIG, ForeignKey("cases.id"), nullable=False, index=True),
    Column("name", String(30), nullable=False),
    Column("was", MoneyText, nullable=False),
    Column("figure", MoneyText),
    Column("why", SealedText("figure_marks.why"), nullable=False),
    Column("advisor_id", BIG, nullable=False),
    Column("at", Moment, nullable=False),
)
staff_invites = numbered(
    "staff_invites",
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("is_supervisor", Boolean, nullable=False),
    Column("made_by", BIG, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("used_by", BIG),
)
