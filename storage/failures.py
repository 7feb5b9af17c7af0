"""Failures: what a database may raise, by a name for those who write no SQL."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError

DatabaseError = SQLAlchemyError
#: The database refused a statement: nothing more can be done in that transaction.
StatementRefused = DBAPIError


class UnknownDatabase(Exception):  # noqa: N818 - what is unknown is the database
    """The address is of no database that can be used; the message says which can, never the address."""


def reason(error: DatabaseError) -> str:
    """What went wrong in the driver's words, without the statement and its values."""
    said = str(error.orig if isinstance(error, DBAPIError) else error).partition("\n")[0]
    return f"{said}, look whether there is room on its disk" if _lacks_room(error) else said


def _lacks_room(error: DatabaseError) -> bool:
    """SQLite tells of a full disk in its own words, or as of a broken one, by where it meets it."""
    if not isinstance(error, DBAPIError):
        return False
    small = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    return getattr(error.orig, "sqlstate", None) == "53100" or small in {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
    }


#: PostgreSQL's own words for two that wait for each other, that cannot be put in an order, or of which one has waited
#: for as long as the operator lets it.
_COLLISIONS = {"40001", "40P01", "55P03"}


def is_collision(error: Exception) -> bool:
    """Whether two transactions met at the same rows: the loser is simply done again."""
    if isinstance(error, StaleDataError | IntegrityError):
        return True
    return isinstance(error, DBAPIError) and (getattr(error.orig, "sqlstate", None) in _COLLISIONS)


#: PostgreSQL's classes of errors for a lost connection, for a full disk, no memory, too many connections, for a server
#: that stops or starts, for what its machine does not give, and for one that may only be read: it is about to take the
#: place of another, or was nearly full.
_AWAY = ("08", "53", "57P", "58", "25006")
#: The same of SQLite, which tells more in the higher bits; somebody else may write for longer than we wait.
_NOT_NOW = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY}


def is_away(error: Exception) -> bool:
    """Whether the database was lost on the way, has no room or is another's: nothing is wrong with what was being done."""
    if not isinstance(error, DBAPIError):
        return False
    code = getattr(error.orig, "sqlstate", None) or ""
    small = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    return error.connection_invalidated or code.startswith(_AWAY) or small in _NOT_NOW
