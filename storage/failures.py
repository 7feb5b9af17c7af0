"""Failures: what a database may raise, by a name for those who write no SQL."""

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError

DatabaseError = SQLAlchemyError
#: Somebody else changed the same case at the same time; nothing was kept, so it may be done again.
ChangedMeanwhile = StaleDataError


def reason(error: DatabaseError) -> str:
    """What went wrong in the driver's words, without the statement and its values."""
    return str(error.orig if isinstance(error, DBAPIError) else error).partition("\n")[0]
