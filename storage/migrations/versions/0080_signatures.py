"""Who signs an agreement, each act with its time; when the lender signed, and until when it can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0070"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "signatures",
        sa.Column("id", BIG, nullable=False),
        sa.Column("agreement_id", BIG, nullable=False),
        sa.Column("borrower_id", BIG, nullable=False),
        sa.Column("role", sa.String(30), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("consents", sa.JSON(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200)),
        sa.Column("name_at", MOMENT),
        sa.Column("identified_at", MOMENT),
        sa.Column("chat_id", BIG),
        sa.Column("signed_at", MOMENT),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreements.id"], name=op.f("fk_signatures_agreement_id_agreements")
        ),
        sa.ForeignKeyConstraint(
            ["borrower_id"], ["borrowers.id"], name=op.f("fk_signatures_borrower_id_borrowers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signatures")),
    )
    op.create_index(op.f("ix_signatures_borrower_id"), "signatures", ["borrower_id"])
    op.create_index(
        "uq_signatures_agreement_id_borrower_id",
        "signatures",
        ["agreement_id", "borrower_id"],
        unique=True,
    )
    op.add_column("agreements", sa.Column("template", sa.String(200)))
    op.add_column("agreements", sa.Column("countersigned_at", MOMENT))
    op.add_column("agreements", sa.Column("countersigned_by", BIG))
    op.add_column("agreements", sa.Column("may_withdraw_until", MOMENT))
    _signed_before()
    op.drop_column("agreements", "signed_name")


def _signed_before() -> None:
    """Until now the borrower who applied signed alone, and the seal followed at once.

    Who is signing at this moment types the name once more.
    """
    connection = op.get_bind()
    connection.execute(
        sa.text(
            "INSERT INTO signatures (agreement_id, borrower_id, role, asked_at, consents, tries, name, signed_at)"
            " SELECT a.id, c.borrower_id, 'borrower', COALESCE(a.signed_at, o.made_at), '[]', 0,"
            " CASE WHEN a.signed_at IS NULL THEN NULL ELSE a.signed_name END, a.signed_at"
            " FROM agreements a JOIN cases c ON c.id = a.case_id JOIN offers o ON o.id = a.offer_id"
        )
    )
    connection.execute(
        sa.text(
            "UPDATE agreements SET countersigned_at = signed_at, countersigned_by = 0"
            " WHERE signed_at IS NOT NULL"
        )
    )


def downgrade() -> None:
    op.add_column("agreements", sa.Column("signed_name", sa.String(200)))
    op.execute(
        "UPDATE agreements SET signed_name = (SELECT s.name FROM signatures s JOIN cases c"
        " ON c.borrower_id = s.borrower_id WHERE s.agreement_id = agreements.id"
        " AND c.id = agreements.case_id)"
    )
    for column in ("may_withdraw_until", "countersigned_by", "countersigned_at", "template"):
        op.drop_column("agreements", column)
    op.drop_table("signatures")
