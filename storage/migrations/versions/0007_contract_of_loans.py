"""What a plan needs to know of a loan beside its figures: how it is repaid, and how often its terms were changed."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

#: As every loan was taken to be until now.
USUAL = {"method": "'annuity'", "day_count": "'30/360'", "rounding": "'half-up'"}


def upgrade() -> None:
    for name, usual in USUAL.items():
        op.add_column(
            "loans",
            sa.Column(name, sa.String(length=30), server_default=sa.text(usual), nullable=False),
        )
    op.add_column("loans", sa.Column("paid_count", sa.Integer()))
    op.add_column("loans", sa.Column("start", sa.Date()))
    op.add_column(
        "loans",
        sa.Column("restructured", sa.JSON(), server_default=sa.text("'[]'"), nullable=False),
    )
    op.add_column("loans", sa.Column("restructuring", sa.Date()))


def downgrade() -> None:
    for name in ("restructuring", "restructured", "start", "paid_count", *reversed(USUAL)):
        op.drop_column("loans", name)
