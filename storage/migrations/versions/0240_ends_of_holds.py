"""The ends of holds that were set before their ends were told of."""

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import Moment

revision = "0240"
down_revision = "0230"
branch_labels = None
depends_on = None

KIND = "hold_run_out"
cases = sa.table("cases", sa.column("id"), sa.column("closed_at"))
holds = sa.table(
    "holds",
    sa.column("id"),
    sa.column("case_id"),
    sa.column("until", Moment),
    sa.column("lifted_at"),
)
due = sa.table(
    "due",
    sa.column("key", sa.String),
    sa.column("kind", sa.String),
    sa.column("subject", sa.JSON),
    sa.column("about", sa.String),
    sa.column("due_at", Moment),
    sa.column("status", sa.String),
)


def upgrade() -> None:
    """One that is over already is no news any more."""
    connection = op.get_bind()
    kept = set(connection.scalars(sa.select(due.c.key).where(due.c.kind == KIND)))
    to_end = connection.execute(
        sa.select(holds.c.id, holds.c.case_id, holds.c.until)
        .join_from(holds, cases, cases.c.id == holds.c.case_id)
        .where(
            holds.c.until > sa.func.now(),
            holds.c.lifted_at.is_(None),
            cases.c.closed_at.is_(None),
        )
    )
    told = [
        {
            "key": f"{KIND}:{hold}",
            "kind": KIND,
            "subject": {"case_id": case, "hold_id": hold},
            "about": f"case:{case}",
            "due_at": until,
            "status": "todo",
        }
        for hold, case, until in to_end
        if f"{KIND}:{hold}" not in kept
    ]
    if told:
        connection.execute(sa.insert(due), told)


def downgrade() -> None:
    """What is to be told of stays: an older Parley sets such rows itself."""
