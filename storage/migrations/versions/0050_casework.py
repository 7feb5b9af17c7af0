"""Notes and marks of advisors on a case, one-time ways in for staff, and whether a topic is closed."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0040"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "notes",
        sa.Column("id", BIG, nullable=False),
        sa.Column("case_id", BIG, nullable=False),
        sa.Column("advisor_id", BIG, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(length=1000), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_notes_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_case_id"), "notes", ["case_id"])
    op.create_table(
        "figure_marks",
        sa.Column("id", BIG, nullable=False),
        sa.Column("case_id", BIG, nullable=False),
        sa.Column("name", sa.String(length=30), nullable=False),
        sa.Column("was", sa.String(length=40), nullable=False),
        sa.Column("figure", sa.String(length=40)),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("advisor_id", BIG, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_figure_marks_case_id_cases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure_marks")),
    )
    op.create_index(op.f("ix_figure_marks_case_id"), "figure_marks", ["case_id"])
    op.create_table(
        "staff_invites",
        sa.Column("id", BIG, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("is_supervisor", sa.Boolean(), nullable=False),
        sa.Column("made_by", BIG, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("used_by", BIG),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_invites")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_staff_invites_token_hash")),
    )
    op.add_column(
        "handoffs", sa.Column("is_shut", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_papers_vault_id", "papers", ["vault_id"])


def downgrade() -> None:
    op.drop_index("ix_papers_vault_id", "papers")
    op.drop_index("ix_audit_at", "audit")
    op.drop_column("handoffs", "is_shut")
    op.drop_table("staff_invites")
    op.drop_table("figure_marks")
    op.drop_table("notes")
