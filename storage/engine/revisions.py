"""Revisions: how far the tables are, and the way forward and back between two versions of the program.

Alembic is read only where tables are moved or their history is told: it takes as long as all the rest of a start. The
newest revision is known by the names of the files.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from .failures import OtherTables

if TYPE_CHECKING:
    from alembic.config import Config

#: Of a database without tables.
NOTHING = "base"
_MIGRATIONS = files("storage") / "migrations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    number: str
    what: str  #: it brought, in a sentence


def known() -> list[Revision]:
    """All that this program knows, the newest first."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    return [
        Revision(number=each.revision, what=(each.doc or "").partition("\n")[0])
        for each in ScriptDirectory.from_config(_config()).walk_revisions()
    ]


@cache
def newest() -> str:
    """What the program's tables are of: files in `versions/` begin with their revision."""
    return max(
        one.name[:4] for one in (_MIGRATIONS / "versions").iterdir() if one.name[0].isdigit()
    )


def current(connection: Connection) -> str:
    """How far the tables are; `NOTHING` where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return NOTHING
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return NOTHING if found is None else str(found)


def make(connection: Connection) -> None:
    """Make the tables where there are none. Raises `OtherTables` for other ones: to change them takes more than a look."""
    if current(connection) == NOTHING:
        upgrade(connection)
    demand(connection)


def demand(connection: Connection) -> None:
    """Raises `OtherTables` where there are no tables, or other ones than this program's."""
    now = current(connection)
    if now == NOTHING:
        raise OtherTables(
            "Nothing is kept here yet. Look whether this is the folder where .env lies: the first start of the bot makes the "
            "tables, or `parley loans import`."
        )
    if now < newest():
        raise OtherTables(
            f"The tables are at {now} of {newest()}. Either go on with the older Parley that they are for, or bring them up "
            "to date: `parley database upgrade`, or the start of the bot, does."
        )
    _demand_known(now)


def upgrade(connection: Connection, to: str = "head") -> None:
    """Apply every migration up to *to* that is missing. Raises `OtherTables` for newer ones."""
    now = current(connection)
    if to == "head" and now == newest():
        return
    _demand_known(now)
    from alembic import command  # noqa: PLC0415

    command.upgrade(_config(connection), to)


def _demand_known(now: str) -> None:
    if NOTHING != now > newest():
        raise OtherTables(
            f"The tables are at {now}, and this Parley knows them up to {newest()}: install the newer one again, "
            "or take them back with its `parley database downgrade`."
        )


def downgrade(connection: Connection, to: str) -> None:
    from alembic import command  # noqa: PLC0415

    command.downgrade(_config(connection), to)


def _config(connection: Connection | None = None) -> Config:
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    if connection is not None:
        config.attributes["connection"] = connection
    return config
