"""Revisions: how far the tables are, and the way forward and back between two versions of the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

#: Of a database without tables.
NOTHING = "base"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    number: str
    what: str  #: it brought, in a sentence


def known() -> list[Revision]:
    """All that this program knows, the newest first."""
    return [
        Revision(number=each.revision, what=(each.doc or "").partition("\n")[0])
        for each in ScriptDirectory.from_config(_config()).walk_revisions()
    ]


def newest() -> str:
    return known()[0].number


def current(connection: Connection) -> str:
    """How far the tables are; `NOTHING` where there are none."""
    return MigrationContext.configure(connection).get_current_revision() or NOTHING


def upgrade(connection: Connection, to: str = "head") -> None:
    _move(command.upgrade, connection, to)


def downgrade(connection: Connection, to: str) -> None:
    _move(command.downgrade, connection, to)


def _move(how: Callable[[Config, str], None], connection: Connection, to: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    how(config, to)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("storage") / "migrations"))
    return config
