"""The audit as a chain that the database itself lets nobody change; timestamps of it; cases whose data was erased."""

import json
import secrets
from datetime import UTC

import sqlalchemy as sa
from alembic import op

from storage.auditing import chain

revision = "0070"
down_revision = "0067"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
HASHES = ("commitment", "previous", "hash")

#: What stays of a row whose content is erased, and that nothing else is changed.
ERASES = (
    " AND ".join(f"NEW.{name} = OLD.{name}" for name in ("id", "at", "event", *HASHES))
    + " AND NEW.actor = 'erased' AND NEW.case_id IS NULL"
    + " AND NEW.details IS NULL AND NEW.changes IS NULL AND NEW.salt IS NULL"
)
LAST = "coalesce((SELECT max(id) FROM audit), 0)"
HASH = f"coalesce((SELECT hash FROM audit WHERE id = {LAST}), '{chain.NOTHING}')"  # noqa: S608 - our own words
FOLLOWS = f"NEW.id = {LAST} + 1 AND NEW.previous = {HASH}"
REFUSED = "the audit is only added to, at its end"

SQLITE = (
    (
        f"CREATE TRIGGER audit_follows BEFORE INSERT ON audit WHEN ({FOLLOWS}) IS NOT TRUE"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    ),
    (
        f"CREATE TRIGGER audit_stays BEFORE UPDATE ON audit WHEN ({ERASES}) IS NOT TRUE"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    ),
    f"CREATE TRIGGER audit_keeps BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END",
)
POSTGRESQL = (
    f"""
    CREATE FUNCTION audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            IF ({FOLLOWS}) IS TRUE THEN RETURN NEW; END IF;
        ELSIF TG_OP = 'UPDATE' THEN
            IF ({ERASES}) IS TRUE THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION '{REFUSED}';
    END $$
    """,
    (
        "CREATE TRIGGER audit_follows BEFORE INSERT OR UPDATE OR DELETE ON audit"
        " FOR EACH ROW EXECUTE FUNCTION audit_guard()"
    ),
    (
        "CREATE TRIGGER audit_keeps BEFORE TRUNCATE ON audit"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_guard()"
    ),
)


def upgrade() -> None:
    with op.batch_alter_table("audit") as audit:
        audit.alter_column("details", existing_type=sa.JSON(), nullable=True)
        audit.add_column(sa.Column("changes", sa.JSON()))
        audit.add_column(sa.Column("salt", sa.String(length=64)))
        for name in HASHES:
            audit.add_column(sa.Column(name, sa.String(length=64)))
    _chain()
    with op.batch_alter_table("audit") as audit:
        for name in HASHES:
            audit.alter_column(name, existing_type=sa.String(length=64), nullable=False)
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE if is_sqlite else POSTGRESQL:
        op.execute(statement)
    op.create_table(
        "stamps",
        sa.Column("id", BIG, nullable=False),
        sa.Column("number", BIG, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("stamped_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("authority", sa.String(length=200), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stamps")),
    )
    op.add_column("cases", sa.Column("erased_at", sa.DateTime(timezone=True)))


def _chain() -> None:
    """Number the rows anew, without gaps and in their order, and chain them."""
    audit = sa.table(
        "audit",
        sa.column("id", sa.BigInteger),
        sa.column("at", sa.DateTime(timezone=True)),
        sa.column("details", sa.JSON),
        *(sa.column(name) for name in ("actor", "case_id", "event", "salt", *HASHES)),
    )
    connection, previous, number, last = op.get_bind(), chain.NOTHING, 0, 0
    while True:
        rows = connection.execute(
            sa.select(audit).where(audit.c.id > last).order_by(audit.c.id).limit(1000)
        ).all()
        for row in rows:
            number, last = number + 1, row.id
            at = row.at if row.at.tzinfo else row.at.replace(tzinfo=UTC)
            salt = secrets.token_bytes(chain.SALT_BYTES)
            details = json.loads(json.dumps(row.details))
            held = {
                "actor": row.actor,
                "case_id": row.case_id,
                "details": details,
                "changes": None,
            }
            promise = chain.commitment(salt, held)
            digest = chain.link(previous, number, at, row.event, promise)
            connection.execute(
                sa.update(audit)
                .where(audit.c.id == row.id)
                .values(
                    id=number,
                    salt=salt.hex(),
                    commitment=promise,
                    previous=previous,
                    hash=digest,
                )
            )
            previous = digest
        if not rows:
            return


def downgrade() -> None:
    op.drop_column("cases", "erased_at")
    op.drop_table("stamps")
    if op.get_bind().dialect.name == "sqlite":
        for name in ("follows", "stays", "keeps"):
            op.execute(f"DROP TRIGGER audit_{name}")
    else:
        for name in ("follows", "keeps"):
            op.execute(f"DROP TRIGGER audit_{name} ON audit")
        op.execute("DROP FUNCTION audit_guard()")
        op.execute(
            "SELECT setval(pg_get_serial_sequence('audit', 'id'),"
            " coalesce((SELECT max(id) FROM audit), 0) + 1, false)"
        )
    op.execute("UPDATE audit SET details = '{}' WHERE details IS NULL")
    with op.batch_alter_table("audit") as audit:
        for name in ("changes", "salt", *HASHES):
            audit.drop_column(name)
        audit.alter_column("details", existing_type=sa.JSON(), nullable=False)
