"""The language without a catalogue in which somebody writes: whoever speaks it is asked first."""

import sqlalchemy as sa
from alembic import op

revision = "0210"
down_revision = "0200"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chats", sa.Column("speaks", sa.String(length=12)))


def downgrade() -> None:
    op.drop_column("chats", "speaks")
