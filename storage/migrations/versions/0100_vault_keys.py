"""Keys that papers were locked with, each with something known in it; parked updates are found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0100"
down_revision = "0091"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vault_keys",
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("locked", sa.LargeBinary(), nullable=False),
        sa.Column("first_used", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_vault_keys")),
    )
    parked = sa.text("status = 'parked'")
    op.create_index(
        "ix_inbox_parked", "inbox", ["id"], sqlite_where=parked, postgresql_where=parked
    )


def downgrade() -> None:
    op.drop_index("ix_inbox_parked", "inbox")
    op.drop_table("vault_keys")
