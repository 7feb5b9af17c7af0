"""The desk's queue: whose turn it is, to whom somebody is offered, who is on duty and what each can do."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0012"
branch_labels = None
depends_on = None

MOMENTS = ("unanswered_since", "answered_at")
PEOPLE = ("offered_to", "promised_to")
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    for name in MOMENTS:
        op.add_column("handoffs", sa.Column(name, MOMENT))
    for name in PEOPLE:
        op.add_column("handoffs", sa.Column(name, BIG))
    op.add_column(
        "handoffs",
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
    )
    op.execute("UPDATE handoffs SET unanswered_since = waiting_since")
    op.create_index(
        "ix_handoffs_running",
        "handoffs",
        ["state"],
        sqlite_where=sa.text("state <> 'with_bot'"),
        postgresql_where=sa.text("state <> 'with_bot'"),
    )
    for name in ("languages", "skills"):
        op.add_column(
            "advisors",
            sa.Column(name, sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
        )
    op.add_column("advisors", sa.Column("capacity", sa.Integer()))
    op.add_column(
        "advisors",
        sa.Column("is_on_duty", sa.Boolean(), server_default=sa.true(), nullable=False),
    )
    op.create_table(
        "talks",
        sa.Column("id", BIG, primary_key=True),
        sa.Column("handoff_id", BIG, sa.ForeignKey("handoffs.id"), nullable=False),
        sa.Column("advisor_id", BIG, nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("claimed_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
    )
    op.create_index("ix_talks_handoff_id", "talks", ["handoff_id"])
    op.create_table(
        "boards",
        sa.Column("group_id", BIG, primary_key=True, autoincrement=False),
        sa.Column("message_id", BIG),
        sa.Column("shown", sa.String(length=64), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("boards")
    op.drop_table("talks")
    for name in ("is_on_duty", "capacity", "skills", "languages"):
        op.drop_column("advisors", name)
    op.drop_index("ix_handoffs_running", "handoffs")
    for name in ("version", *PEOPLE, *MOMENTS):
        op.drop_column("handoffs", name)
