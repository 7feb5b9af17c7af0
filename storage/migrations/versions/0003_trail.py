"""Which step each answer was given to, when somebody was heard last; income with its rhythm."""

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column(
        "chats", sa.Column("trail", sa.JSON(), server_default=sa.text("'[]'"), nullable=False)
    )
    op.add_column("chats", sa.Column("newest_message", _BIG))
    op.add_column("chats", sa.Column("heard_at", sa.DateTime(timezone=True)))
    op.add_column(
        "chats", sa.Column("figures", sa.JSON(), server_default=sa.text("'{}'"), nullable=False)
    )
    _change_incomes(lambda amount: {"amount": amount, "rhythm": "month", "last": []})


def downgrade() -> None:
    _change_incomes(lambda income: income["amount"])
    op.drop_column("chats", "heard_at")
    op.drop_column("chats", "newest_message")
    op.drop_column("chats", "figures")
    op.drop_column("chats", "trail")


def _change_incomes(changed: Callable[[Any], Any]) -> None:
    cases = sa.table("cases", sa.column("id"), sa.column("application", sa.JSON()))
    connection = op.get_bind()
    for row in connection.execute(sa.select(cases.c.id, cases.c.application)).all():
        application = row.application
        if isinstance(application, str):  # as a driver without JSON has it
            application = json.loads(application)
        if application.get("income") is not None:
            application["income"] = changed(application["income"])
            connection.execute(
                sa.update(cases).where(cases.c.id == row.id).values(application=application)
            )
