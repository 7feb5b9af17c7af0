"""What each paper is to show, its pages and why it was refused; one-time uploads; which key locked what."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column(
        "papers",
        sa.Column("want", sa.String(length=30), server_default=sa.text("'other'"), nullable=False),
    )
    op.add_column("papers", sa.Column("album", sa.String(length=60)))
    op.add_column("papers", sa.Column("caption", sa.String(length=1024)))
    op.add_column("papers", sa.Column("why", sa.String(length=500)))
    op.add_column("papers", sa.Column("shown_at", sa.DateTime(timezone=True)))
    op.add_column("vault", sa.Column("key_id", sa.String(length=16)))
    op.create_index("ix_vault_key_id", "vault", ["key_id"])
    op.create_table(
        "uploads",
        sa.Column("id", BIG, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("case_id", BIG, nullable=False),
        sa.Column("chat_id", BIG, nullable=False),
        sa.Column("want", sa.String(length=30), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_uploads_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uploads")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_uploads_token_hash")),
    )
    op.create_index(op.f("ix_uploads_case_id"), "uploads", ["case_id"])


def downgrade() -> None:
    op.drop_table("uploads")
    op.drop_index("ix_vault_key_id", "vault")
    op.drop_column("vault", "key_id")
    for name in ("shown_at", "why", "caption", "album", "want"):
        op.drop_column("papers", name)
