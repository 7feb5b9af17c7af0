"""What people are called and said is sealed with the vault's key; who has the database alone cannot read it.

Where no key is set, values stay as they are: `parley vault rotate` seals them once there is one.
"""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.sealed.sealing import Seals

revision = "0110"
down_revision = "0100"
branch_labels = None
depends_on = None

AT_ONCE = 500
#: Table, column, its former type, and whether it may be empty.
COLUMNS: tuple[tuple[str, str, sa.types.TypeEngine[Any], bool], ...] = (
    ("borrowers", "name", sa.String(200), True),
    ("parties", "name", sa.String(200), True),
    ("parties", "phone", sa.String(20), True),
    ("authorisations", "whom", sa.String(200), False),
    ("authorisations", "name", sa.String(200), True),
    ("cases", "application", sa.JSON(), False),
    ("cases", "declined", sa.JSON(), True),
    ("complaints", "text", sa.String(4096), False),
    ("papers", "name", sa.String(255), True),
    ("papers", "caption", sa.String(1024), True),
    ("papers", "why", sa.String(500), True),
    ("offers", "decision", sa.String(500), True),
    ("signatures", "name", sa.String(200), True),
    ("notes", "text", sa.String(1000), False),
    ("figure_marks", "why", sa.String(500), False),
    ("differences", "why", sa.String(500), True),
    ("sayings", "text", sa.String(4096), True),
    ("ratings", "words", sa.String(1000), True),
    ("inbox", "payload", sa.JSON(), False),
    ("outbox", "params", sa.JSON(), False),
    ("outbox", "files", sa.JSON(), False),
    ("outbox", "keeps", sa.JSON(), False),
    ("vault", "name", sa.String(255), False),
)
#: Found by what it is, so it is sealed the same way each time.
ALIKE = ("parties", "phone")
EMPTY = ("", "{}", "[]", "null")


def upgrade() -> None:
    connection = op.get_bind()
    _leave_nothing_behind(connection)
    op.drop_index("ix_parties_phone", "parties")
    seals: Seals | None = getattr(connection.dialect, "seals", None)
    for table, column, _, may_be_empty in COLUMNS:
        name = f"{table}.{column}"
        alike = (table, column) == ALIKE

        def lock(value: str, name: str = name, alike: bool = alike) -> str:  # noqa: FBT001
            return value if seals is None else seals.lock(value, name, always_alike=alike)

        _replace(table, column, sa.Text(), lock, may_be_empty=may_be_empty)
    op.create_index("ix_parties_phone", "parties", ["phone"])


def downgrade() -> None:
    connection = op.get_bind()
    op.drop_index("ix_parties_phone", "parties")
    seals: Seals | None = getattr(connection.dialect, "seals", None)
    for table, column, kind, may_be_empty in COLUMNS:
        name = f"{table}.{column}"

        def open_(value: str, name: str = name) -> str:
            return value if seals is None else seals.open(value, name)

        _replace(table, column, kind, open_, may_be_empty=may_be_empty)
    op.create_index("ix_parties_phone", "parties", ["phone"])


def _leave_nothing_behind(connection: sa.Connection) -> None:
    # SQLite would leave the words in pages that it no longer uses. PostgreSQL does until it vacuums.
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON").close()


def _replace(
    table: str,
    column: str,
    kind: sa.types.TypeEngine[Any],
    change: Callable[[str], str],
    *,
    may_be_empty: bool,
) -> None:
    """A column in place of the old one, filled from it: SQLite cannot change what a column is."""
    connection = op.get_bind()
    filled = sa.Column("replacing", kind, nullable=may_be_empty)
    if not may_be_empty:
        filled.server_default = sa.DefaultClause("{}" if isinstance(kind, sa.JSON) else "")
    op.add_column(table, filled)
    rows = sa.table(
        table,
        sa.column("id", sa.BigInteger()),
        sa.column(column, sa.Text()),
        sa.column("replacing", sa.Text()),
    )
    new = sa.bindparam("value", type_=sa.Text())
    fill = (
        sa.update(rows)
        .where(rows.c.id == sa.bindparam("row"))
        .values(replacing=sa.cast(new, kind) if isinstance(kind, sa.JSON) else new)
    )
    if isinstance(kind, sa.JSON) and connection.dialect.name == "sqlite":
        fill = fill.values(replacing=new)  # JSON is text there
    for page in _pages(connection, rows, column):
        connection.execute(fill, [{"row": row, "value": change(value)} for row, value in page])
    op.drop_column(table, column)
    op.alter_column(table, "replacing", new_column_name=column)
    if not may_be_empty and connection.dialect.name == "postgresql":
        op.alter_column(table, column, server_default=None)


def _pages(
    connection: sa.Connection, rows: sa.TableClause, column: str
) -> Iterator[list[tuple[int, str]]]:
    after = 0
    while True:
        found = connection.execute(
            sa.select(rows.c.id, sa.cast(rows.c[column], sa.Text()))
            .where(rows.c.id > after, rows.c[column].is_not(None))
            .order_by(rows.c.id)
            .limit(AT_ONCE)
        ).all()
        if not found:
            return
        yield [(row, value) for row, value in found]
        after = found[-1][0]
