"""Chats have versions: of two who change one by what they read, PostgreSQL refuses the later, who does so again."""

import sqlalchemy as sa
from alembic import op

revision = "0150"
down_revision = "0140"
branch_labels = None
depends_on = None

#: As a transaction that cannot be put in an order: see `storage.engine.failures`.
POSTGRESQL = (
    """
    CREATE FUNCTION chats_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.version = OLD.version + 1 THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the chat was changed meanwhile' USING ERRCODE = 'serialization_failure';
    END $$
    """,
    (
        "CREATE TRIGGER chats_follow BEFORE UPDATE OF version ON chats"
        " FOR EACH ROW EXECUTE FUNCTION chats_guard()"
    ),
)


def upgrade() -> None:
    op.add_column(
        "chats", sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False)
    )
    if op.get_bind().dialect.name == "postgresql":
        for statement in POSTGRESQL:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER chats_follow ON chats")
        op.execute("DROP FUNCTION chats_guard()")
    op.drop_column("chats", "version")
