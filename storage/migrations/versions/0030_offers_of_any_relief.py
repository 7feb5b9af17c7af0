"""Offers of any relief: the plan they came from, who has to agree and who did; and what was said no to."""

import sqlalchemy as sa
from alembic import op

from storage.engine.columns import BIG

revision = "0030"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cases", sa.Column("declined", sa.JSON()))
    op.add_column("offers", sa.Column("code", sa.String(length=60)))
    op.add_column(
        "offers",
        sa.Column("needs", sa.String(length=30), server_default=sa.text("'bot'"), nullable=False),
    )
    op.add_column("offers", sa.Column("decided_by", BIG))
    op.add_column("offers", sa.Column("decision", sa.String(length=500)))
    op.add_column("offers", sa.Column("not_taken", sa.String(length=30)))


def downgrade() -> None:
    for name in ("not_taken", "decision", "decided_by", "needs", "code"):
        op.drop_column("offers", name)
    op.drop_column("cases", "declined")
