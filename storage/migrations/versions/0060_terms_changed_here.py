"""The days on which a loan's terms were changed by an agreement signed here, beside those of the lender's book."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0050"
branch_labels = None
depends_on = None

#: Forgiving what is owed, another day and a settlement change no terms.
NO_CHANGE = {"waive_charge", "waive_interest", "move_due_date", "settle"}

loans = sa.table("loans", sa.column("id"), sa.column("rearranged", sa.JSON))
offers = sa.table("offers", sa.column("id"), sa.column("loan_id"), sa.column("terms", sa.JSON))
agreements = sa.table(
    "agreements",
    sa.column("offer_id"),
    sa.column("state", sa.String),
    sa.column("signed_at", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    op.add_column(
        "loans",
        sa.Column("rearranged", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
    )
    signed = op.get_bind().execute(
        sa.select(offers.c.loan_id, offers.c.terms, agreements.c.signed_at)
        .join_from(agreements, offers, offers.c.id == agreements.c.offer_id)
        .where(agreements.c.signed_at.is_not(None), agreements.c.state != "withdrawn")
        .order_by(agreements.c.signed_at)
    )
    days: dict[int, list[str]] = {}
    for loan_id, terms, signed_at in signed.all():
        day = signed_at.date().isoformat()
        if set(terms.get("kinds") or [terms["kind"]]) - NO_CHANGE and day not in (
            known := days.setdefault(loan_id, [])
        ):
            known.append(day)
    for loan_id, known in days.items():
        op.execute(loans.update().where(loans.c.id == loan_id).values(rearranged=known))


def downgrade() -> None:
    op.drop_column("loans", "rearranged")
