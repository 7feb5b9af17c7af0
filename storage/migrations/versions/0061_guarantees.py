"""Guarantees: whether guarantors answer for what an agreement adds."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "guarantees",
        sa.Column("id", BIG, nullable=False),
        sa.Column("agreement_id", BIG, nullable=False),
        sa.Column("borrower_id", BIG, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agrees", sa.Boolean()),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreements.id"], name=op.f("fk_guarantees_agreement_id_agreements")
        ),
        sa.ForeignKeyConstraint(
            ["borrower_id"], ["borrowers.id"], name=op.f("fk_guarantees_borrower_id_borrowers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guarantees")),
    )
    op.create_index(
        "uq_guarantees_agreement_id_borrower_id",
        "guarantees",
        ["agreement_id", "borrower_id"],
        unique=True,
    )


def downgrade() -> None:
    op.drop_table("guarantees")
