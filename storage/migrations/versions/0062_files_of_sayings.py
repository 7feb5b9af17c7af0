"""The file of what was said, so that an album can be sent as the reply it is."""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sayings", sa.Column("file_id", sa.String(length=200)))


def downgrade() -> None:
    op.drop_column("sayings", "file_id")
