"""Contacts and preferences, what a handoff waits for, what is due together, agreements in force."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TODO = sa.text("status = 'todo'")
#: What a signed agreement has become, by the state of its case.
_BECAME = {"completed": "completed", "broken": "broken"}


def upgrade() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("borrower_id", _BIG, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("channel", sa.String(length=30), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("is_talk", sa.Boolean(), nullable=False),
        sa.Column("reference", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["borrower_id"], ["borrowers.id"], name=op.f("fk_contacts_borrower_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint("reference", name=op.f("uq_contacts_reference")),
    )
    op.create_index("ix_contacts_borrower_id_at", "contacts", ["borrower_id", "at"])
    op.add_column(
        "borrowers",
        sa.Column(
            "preferences",
            sa.JSON(none_as_null=True),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
    )
    op.add_column("handoffs", sa.Column("skill", sa.String(length=60)))
    op.add_column("handoffs", sa.Column("not_before", sa.DateTime(timezone=True)))
    # SQLite makes the table anew, and would make its index without the condition.
    op.drop_index("ix_due_todo", "due")
    with op.batch_alter_table("due") as batch_op:
        batch_op.add_column(sa.Column("about", sa.String(length=60)))
        batch_op.alter_column(
            "reason", existing_type=sa.String(length=60), type_=sa.String(length=200)
        )
    for name, column in (("ix_due_todo", "due_at"), ("ix_due_about_todo", "about")):
        op.create_index(name, "due", [column], sqlite_where=_TODO, postgresql_where=_TODO)
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    case_id = "json_extract(subject, '$.case_id')" if is_sqlite else "subject ->> 'case_id'"
    op.execute(f"UPDATE due SET about = 'case:' || ({case_id}) WHERE kind = 'remind'")  # noqa: S608 - our own words
    _now_in_force()


def _now_in_force() -> None:
    """What was signed has been in force so far."""
    agreements = sa.table("agreements", sa.column("state"), sa.column("case_id"))
    cases = sa.table("cases", sa.column("id"), sa.column("state"))
    ended = sa.select(cases.c.state).where(cases.c.id == agreements.c.case_id).scalar_subquery()
    op.execute(
        sa.update(agreements)
        .where(agreements.c.state == "signed")
        .values(state=sa.case(_BECAME, value=ended, else_="kept"))
    )


def downgrade() -> None:
    op.execute(
        "UPDATE agreements SET state = 'signed' WHERE state NOT IN ('to_sign', 'withdrawn')"
    )
    op.execute("UPDATE due SET reason = substr(reason, 1, 60)")
    op.drop_index("ix_due_about_todo", "due")
    op.drop_index("ix_due_todo", "due")
    with op.batch_alter_table("due") as batch_op:
        batch_op.drop_column("about")
        batch_op.alter_column(
            "reason", existing_type=sa.String(length=200), type_=sa.String(length=60)
        )
    op.create_index("ix_due_todo", "due", ["due_at"], sqlite_where=_TODO, postgresql_where=_TODO)
    op.drop_column("handoffs", "not_before")
    op.drop_column("handoffs", "skill")
    op.drop_column("borrowers", "preferences")
    op.drop_table("contacts")
