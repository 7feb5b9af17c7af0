"""Alembic's environment: always on a connection that is already open."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import TypeDecorator

from storage.tables import metadata


def plainly(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """A migration names the database's own types: it must read the same when our columns have changed."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=plainly,
)
context.run_migrations()
