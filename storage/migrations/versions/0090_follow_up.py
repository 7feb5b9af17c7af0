"""Promises, receipts, ways back, answers of the rules of contact; payments taken back, and what they paid."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0090"
down_revision = "0080"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _to(column: str, table: str, here: str, *, nullable: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", name=op.f(f"fk_{here}_{column}_{table}"))
    return sa.Column(column, BIG, key, nullable=nullable)


def _at(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _word(name: str, length: int = 30) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def upgrade() -> None:
    op.create_table(
        "promises",
        sa.Column("id", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
        _to("case_id", "cases", "promises"),
        _to("instalment_id", "due_instalments", "promises"),
        _word("amount", 40),
        sa.Column("day", sa.Date(), nullable=False),
        _at("made_at"),
        _word("state"),
    )
    op.create_table(
        "receipts",
        sa.Column("id", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        _to("case_id", "cases", "receipts"),
        _to("instalment_id", "due_instalments", "receipts"),
        _at("said_at"),
        _to("paper_id", "papers", "receipts", nullable=True),
        _word("state"),
        sa.Column("decided_by", BIG),
        _at("decided_at", nullable=True),
    )
    op.create_table(
        "ways_back",
        sa.Column("id", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ways_back")),
        _to("case_id", "cases", "ways_back"),
        _to("agreement_id", "agreements", "ways_back"),
        _to("instalment_id", "due_instalments", "ways_back"),
        sa.Column("over", sa.Integer(), nullable=False),
        _at("taken_at"),
    )
    op.create_table(
        "contact_answers",
        sa.Column("id", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_answers")),
        _to("borrower_id", "borrowers", "contact_answers"),
        _to("case_id", "cases", "contact_answers", nullable=True),
        _at("at"),
        _word("kind"),
        _word("channel"),
        _word("about", 80),
        _word("answer", 10),
        _at("until", nullable=True),
        _word("reason"),
        _word("source", 200),
    )
    for table in ("promises", "receipts", "ways_back"):
        op.create_index(op.f(f"ix_{table}_case_id"), table, ["case_id"])
    op.create_index("ix_contact_answers_borrower_id_at", "contact_answers", ["borrower_id", "at"])
    op.add_column("due_instalments", sa.Column("shift", sa.String(40)))
    op.add_column("payments", sa.Column("reverses", sa.String(100)))
    op.add_column("payments", sa.Column("left_over", sa.String(40)))
    op.add_column("payments", sa.Column("parts", sa.JSON()))
    op.create_index("uq_payments_reverses", "payments", ["reverses"], unique=True)


def downgrade() -> None:
    op.drop_index("uq_payments_reverses", table_name="payments")
    for column in ("parts", "left_over", "reverses"):
        op.drop_column("payments", column)
    op.drop_column("due_instalments", "shift")
    for table in ("contact_answers", "ways_back", "receipts", "promises"):
        op.drop_table(table)
