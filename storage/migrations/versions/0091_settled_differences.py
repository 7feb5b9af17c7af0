"""Differences between the book and a plan are settled by a supervisor."""

import sqlalchemy as sa
from alembic import op

revision = "0091"
down_revision = "0090"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("differences", sa.Column("settled", sa.String(30)))
    op.add_column("differences", sa.Column("settled_by", BIG))
    op.add_column("differences", sa.Column("settled_at", sa.DateTime(timezone=True)))
    op.add_column("differences", sa.Column("why", sa.String(500)))


def downgrade() -> None:
    for column in ("why", "settled_at", "settled_by", "settled"):
        op.drop_column("differences", column)
