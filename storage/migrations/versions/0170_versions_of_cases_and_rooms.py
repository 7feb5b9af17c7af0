"""Versions of cases and rooms are compared by PostgreSQL itself, as those of chats are: many are written at once."""

from alembic import op

revision = "0170"
down_revision = "0160"
branch_labels = None
depends_on = None

_TABLES = ("cases", "handoffs")
#: As a transaction that cannot be put in an order: see `storage.engine.failures`.
POSTGRESQL = (
    """
    CREATE FUNCTION versions_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.version = OLD.version + 1 THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'changed meanwhile' USING ERRCODE = 'serialization_failure';
    END $$
    """,
    *(
        f"CREATE TRIGGER {table}_follow BEFORE UPDATE OF version ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION versions_guard()"
        for table in _TABLES
    ),
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in POSTGRESQL:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table in _TABLES:
            op.execute(f"DROP TRIGGER {table}_follow ON {table}")
        op.execute("DROP FUNCTION versions_guard()")
