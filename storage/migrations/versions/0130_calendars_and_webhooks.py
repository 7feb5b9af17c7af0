"""What the lender's systems are told, and the calendars that borrowers were sent."""

import sqlalchemy as sa
from alembic import op

revision = "0130"
down_revision = "0120"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "webhooks",
        sa.Column("id", BIG, nullable=False),
        sa.Column("event_id", sa.String(36), nullable=False),
        sa.Column("case_id", BIG),
        sa.Column("event", sa.String(30), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True)),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.Column("error", sa.String(200)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhooks")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_webhooks_case_id_cases")),
        sa.UniqueConstraint("event_id", name=op.f("uq_webhooks_event_id")),
    )
    todo = sa.text("status = 'todo'")
    op.create_index(
        "ix_webhooks_todo",
        "webhooks",
        ["case_id", "id"],
        sqlite_where=todo,
        postgresql_where=todo,
    )
    op.create_table(
        "calendars",
        sa.Column("case_id", BIG, autoincrement=False, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_calendars")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_calendars_case_id_cases")
        ),
    )


def downgrade() -> None:
    op.drop_table("calendars")
    op.drop_index("ix_webhooks_todo", table_name="webhooks")
    op.drop_table("webhooks")
