"""Who needs care and comes first; complaints."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("handoffs", sa.Column("care", sa.String(length=30)))
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "complaints",
        sa.Column("id", big, nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("chat_id", big, nullable=False),
        sa.Column("case_id", big),
        sa.Column("advisor_id", big),
        sa.Column("text", sa.String(length=4096), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_complaints_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_complaints"),
        sa.UniqueConstraint("number", name="uq_complaints_number"),
    )
    op.create_index("ix_complaints_chat_id", "complaints", ["chat_id"])
    op.create_index("ix_complaints_case_id", "complaints", ["case_id"])


def downgrade() -> None:
    op.drop_table("complaints")
    op.drop_column("handoffs", "care")
