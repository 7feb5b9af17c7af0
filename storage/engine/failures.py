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


class OtherTables(Exception):  # noqa: N818 - as above
    """The tables are of another version of the program; the message says how far they are and what to do."""


def reason(error: DatabaseError) -> str:
    """What went wrong in the driver's words, without the statement and its values."""
    said = str(error.orig if isinstance(error, DBAPIError) else error).partition("\n")[0]
    if _lacks_room(error):
        return f"{said}, look whether there is room on its disk"
    if _small_code(error) == sqlite3.SQLITE_BUSY:
        return f"{said}, try again once whoever writes to it is done"
    if _small_code(error) == sqlite3.SQLITE_CANTOPEN:
        return f"{said}, look whether this is the folder where .env lies, and who may write there; the first start of the bot makes it"
    return said


def _lacks_room(error: DatabaseError) -> bool:
    """SQLite tells of a full disk in its own words, or as of a broken one, by where it meets it."""
    is_full = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
    return _state(error) == "53100" or _small_code(error) in is_full


def _state(error: Exception) -> str:
    """PostgreSQL's number of what went wrong."""
    return getattr(getattr(error, "orig", None), "sqlstate", None) or ""


def _small_code(error: Exception) -> int:
    """SQLite's, which tells more in the higher bits; 0 where it is none of its."""
    return int(getattr(getattr(error, "orig", None), "sqlite_errorcode", 0)) & 0xFF


def for_log(error: Exception) -> dict[str, str]:
    """The kind of an *error*, for a log; and why, where the database is only away: no value stands in those words.

    >>> for_log(ValueError("Anna Smith, +12025550100"))
    {'error': 'ValueError'}
    """
    kind = {"error": type(error).__name__}
    if isinstance(error, DatabaseError) and is_away(error):
        kind["why"] = reason(error)
    return kind


#: PostgreSQL's own words for two that wait for each other, that cannot be put in an order, or of which one has waited
#: for as long as the operator lets it.
_COLLISIONS = {"40001", "40P01", "55P03"}


def is_collision(error: Exception) -> bool:
    """Whether two transactions met at the same rows: the loser is simply done again."""
    if isinstance(error, StaleDataError | IntegrityError):
        return True
    return isinstance(error, DBAPIError) and _state(error) in _COLLISIONS


#: PostgreSQL's classes of errors for a lost connection, for a full disk, no memory, too many connections, for a server
#: that stops or starts, for what its machine does not give, and for one that may only be read: it is about to take the
#: place of another, or was nearly full.
_AWAY = ("08", "53", "57P", "58", "25006")
#: The same of SQLite; somebody else may write for longer than we wait.
_NOT_NOW = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY}


def is_away(error: Exception) -> bool:
    """Whether the database was lost on the way, has no room or is another's: nothing is wrong with what was being done."""
    if not isinstance(error, DBAPIError):
        return False
    is_away = _state(error).startswith(_AWAY) or _small_code(error) in _NOT_NOW
    return error.connection_invalidated or is_away
