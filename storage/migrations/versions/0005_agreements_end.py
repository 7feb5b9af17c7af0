"""In which language an agreement was read, and until when it can be signed."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("agreements", sa.Column("language", sa.String(12)))
    op.add_column("agreements", sa.Column("expires_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("agreements", "expires_at")
    op.drop_column("agreements", "language")
