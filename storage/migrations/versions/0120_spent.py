"""One budget for all processes: how much of what Telegram lets a bot send is spent; and the oldest found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0120"
down_revision = "0110"
branch_labels = None
depends_on = None


def upgrade() -> None:
    spent = op.create_table(
        "spent",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("until", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spent")),
    )
    op.bulk_insert(spent, [{"id": 1, "until": 0.0}])
    todo = sa.text("status = 'todo'")
    for table in ("inbox", "outbox"):
        op.create_index(
            f"ix_{table}_todo_id", table, ["id"], sqlite_where=todo, postgresql_where=todo
        )


def downgrade() -> None:
    for table in ("inbox", "outbox"):
        op.drop_index(f"ix_{table}_todo_id", table)
    op.drop_table("spent")
