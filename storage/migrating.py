"""Migrating: which migration a database has reached, and bringing it to the newest.

The newest is known by the names of the files, so that a start with nothing to migrate need not read Alembic.
"""

from __future__ import annotations

from importlib.resources import files

from sqlalchemy import Connection, inspect, text

_MIGRATIONS = files("storage") / "migrations"


def newest() -> str:
    """The migration that the program's tables are of: files in `versions/` begin with their revision."""
    return max(
        one.name[:4] for one in (_MIGRATIONS / "versions").iterdir() if one.name[0].isdigit()
    )


def reached(connection: Connection) -> str | None:
    """The migration that a database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(
        text("SELECT version_num FROM alembic_version")
    ).scalar()
    return found


def upgrade(connection: Connection) -> None:
    """Apply every migration that is missing."""
    if reached(connection) == newest():
        return
    # Read only where there is something to migrate: it takes as long as all the tables.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
