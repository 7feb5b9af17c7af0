"""Which icon a room's topic shows."""

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("handoffs", sa.Column("icon", sa.String(16)))


def downgrade() -> None:
    op.drop_column("handoffs", "icon")
