"""The card pinned at the top of a borrower's chat, and what it said last."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("chats", sa.Column("status_message", BIG))
    op.add_column("chats", sa.Column("status_shown", sa.String(length=64)))


def downgrade() -> None:
    op.drop_column("chats", "status_shown")
    op.drop_column("chats", "status_message")
