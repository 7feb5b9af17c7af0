"""A loan is found by its number without what groups its signs, which people type in many ways."""

import sqlalchemy as sa
from alembic import op

revision = "0200"
down_revision = "0190"
branch_labels = None
depends_on = None

#: What groups them in the books there are, in one statement however many loans: that is done within seconds.
GROUPING = "-./_ –"


def upgrade() -> None:
    op.add_column("loans", sa.Column("plain_number", sa.String(length=60)))
    bare = "number"
    for sign in GROUPING:
        bare = f"replace({bare}, '{sign}', '')"
    op.execute(f"UPDATE loans SET plain_number = lower({bare})")  # noqa: S608 - nobody's words
    op.create_index("ix_loans_plain_number", "loans", ["plain_number"])


def downgrade() -> None:
    op.drop_index("ix_loans_plain_number", table_name="loans")
    op.drop_column("loans", "plain_number")
