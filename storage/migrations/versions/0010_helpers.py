"""Helpers whom borrowers authorise, whom of several a chat talks about, and what papers they sent."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0007"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "authorisations",
        sa.Column("id", BIG, nullable=False),
        sa.Column("borrower_id", BIG, nullable=False),
        sa.Column("whom", sa.String(length=200), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=30), nullable=False),
        sa.Column("token_hash", sa.String(length=64)),
        sa.Column("link_until", sa.DateTime(timezone=True)),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.Column("invited_at", sa.DateTime(timezone=True)),
        sa.Column("chat_id", BIG),
        sa.Column("kind", sa.String(length=30)),
        sa.Column("name", sa.String(length=200)),
        sa.Column("accepted_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["borrower_id"], ["borrowers.id"], name=op.f("fk_authorisations_borrower_id_borrowers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authorisations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_authorisations_token_hash")),
    )
    for name in ("borrower_id", "chat_id"):
        op.create_index(op.f(f"ix_authorisations_{name}"), "authorisations", [name])
    op.add_column("chats", sa.Column("helping_id", BIG))
    op.add_column("papers", sa.Column("authorisation_id", BIG))


def downgrade() -> None:
    op.drop_column("papers", "authorisation_id")
    op.drop_column("chats", "helping_id")
    op.drop_table("authorisations")
