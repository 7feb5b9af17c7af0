"""What was said in a conversation in all its versions, what was held back of it, and how it was."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0030"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "sayings",
        sa.Column("id", BIG, nullable=False),
        sa.Column("handoff_id", BIG, nullable=False),
        sa.Column("chat_id", BIG, nullable=False),
        sa.Column("message_id", BIG, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("text", sa.String(length=4096)),
        sa.Column("entities", sa.JSON(), nullable=False),
        sa.Column("album", sa.String(length=60)),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.Column("recalled_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sayings")),
    )
    op.create_index("ix_sayings_chat_id_message_id", "sayings", ["chat_id", "message_id"])
    op.create_index("ix_sayings_album", "sayings", ["album"])
    op.create_index(op.f("ix_sayings_handoff_id"), "sayings", ["handoff_id"])
    op.create_table(
        "held_sayings",
        sa.Column("id", BIG, nullable=False),
        sa.Column("handoff_id", BIG, nullable=False),
        sa.Column("chat_id", BIG, nullable=False),
        sa.Column("message_id", BIG, nullable=False),
        sa.Column("advisor_id", BIG, nullable=False),
        sa.Column("fate", sa.String(length=30), nullable=False),
        sa.Column("is_change", sa.Boolean(), nullable=False),
        sa.Column("concerns", sa.JSON(), nullable=False),
        sa.Column("reply_to", BIG),
        sa.Column("album", sa.String(length=60)),
        sa.Column("held_at", MOMENT, nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("decided_by", BIG),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held_sayings")),
    )
    op.create_index(op.f("ix_held_sayings_handoff_id"), "held_sayings", ["handoff_id"])
    op.create_table(
        "ratings",
        sa.Column("id", BIG, nullable=False),
        sa.Column("handoff_id", BIG, nullable=False),
        sa.Column("chat_id", BIG, nullable=False),
        sa.Column("advisor_id", BIG, nullable=False),
        sa.Column("case_id", BIG),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("mark", sa.Integer()),
        sa.Column("words", sa.String(length=1000)),
        sa.Column("rated_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ratings")),
    )
    for name in ("handoff_id", "chat_id"):
        op.create_index(op.f(f"ix_ratings_{name}"), "ratings", [name])


def downgrade() -> None:
    op.drop_table("ratings")
    op.drop_table("held_sayings")
    op.drop_table("sayings")
