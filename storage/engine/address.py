"""Address: where the database is, as `PARLEY_DATABASE_URL` says it.

Nothing of an address is repeated in what is said of it: where it was mistyped, any part may be of the password.

>>> read("postgresql://parley:x@db.example.com/parley?sslmode=require").query["sslmode"]
'require'

Some services write PostgreSQL's older name:

>>> read("postgres://parley:x@db.example.com/parley").drivername
'postgresql'

What is no address is told without it:

>>> read("postgresql://parley:se@cret:1x@db.example.com/parley")
Traceback (most recent call last):
    ...
storage.engine.failures.UnknownDatabase: a database's address is sqlite:////folder/parley.db or \
postgresql://user:password@host/name; in a password @ is written as %40, : as %3A and % as %25
"""

from __future__ import annotations

import re

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from .failures import UnknownDatabase

_KNOWN = (
    "a database's address is sqlite:////folder/parley.db or postgresql://user:password@host/name"
)
_OLD_NAME = re.compile("^postgres://")
_PASSWORD = "; in a password @ is written as %40, : as %3A and % as %25"  # noqa: S105  # nosec B105
#: SQLite's word for a database that is gone with the process.
_NO_FILE = ":memory:"
#: What may stand after its "?": where a socket lies, and how the line is encrypted.
_OPTIONS = {"host", "port", "sslmode"}
_LAST_PORT = 65535
#: PostgreSQL's own words; where a certificate is looked at, PGSSLROOTCERT names the file of who issued it.
_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")


def read(url: str) -> URL:
    """The address in its parts. Raises `UnknownDatabase` for what is neither SQLite's nor PostgreSQL's."""
    try:
        parsed = make_url(_OLD_NAME.sub("postgresql://", url))
    except ArgumentError:  # its words carry the address
        raise UnknownDatabase(_KNOWN) from None
    except ValueError:  # in place of a port, as the rest of a password with "@" in it
        raise UnknownDatabase(f"{_KNOWN}{_PASSWORD}") from None
    is_file = parsed.database not in {None, "", _NO_FILE} and not parsed.host
    if parsed.get_backend_name() == "sqlite" and is_file:
        return parsed
    if parsed.get_backend_name() != "postgresql":
        raise UnknownDatabase(_KNOWN)
    if {*parsed.query} - _OPTIONS:
        raise UnknownDatabase(
            f"after its ? only {', '.join(sorted(_OPTIONS))} can be used: take away what else is there{_PASSWORD}"
        )
    if any(_is_no_port(each) for each in (parsed.port, parsed.query.get("port"))):
        raise UnknownDatabase(f"its port is a number from 1 to {_LAST_PORT}{_PASSWORD}")
    if parsed.query.get("sslmode", _MODES[0]) not in _MODES:
        raise UnknownDatabase(f"sslmode is one of {', '.join(_MODES)}")
    return parsed


def _is_no_port(port: int | str | tuple[str, ...] | None) -> bool:
    """Several may stand after its "?", each a number, where several servers do."""
    if port is None:
        return False
    each = port if isinstance(port, tuple) else str(port).split(",")
    return not all(
        one.isascii() and one.isdecimal() and len(one) <= 5 and 0 < int(one) <= _LAST_PORT
        for one in each
    )
