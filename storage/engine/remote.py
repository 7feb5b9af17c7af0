"""Remote: PostgreSQL, mostly over a network, whose silence is not waited for.

A machine that vanished, or a firewall that forgot a connection, says nothing. By itself a system waits a quarter of
an hour for what it wrote to arrive, and for ever for the answer to what did.
"""

from __future__ import annotations

import socket
from typing import Any

#: Seconds after which whoever does not even acknowledge is given up; less than PostgreSQL waits for us (see `crew`),
#: so that nobody goes on with what is another's by then.
PATIENCE = 10
#: Where a system has them, what its own kernel is told: ask the other end after so many seconds, so often, so many times.
_OPTIONS = {
    "TCP_KEEPIDLE": 4,
    "TCP_KEEPINTVL": 2,
    "TCP_KEEPCNT": 3,
    "TCP_USER_TIMEOUT": PATIENCE * 1000,
}


async def connect(*arguments: Any, **named: Any) -> Any:
    """A connection, as asyncpg makes one. Raises `ConnectionError` for a socket of this machine that is not there, too.

    uvloop says of such a one neither that it is no file's error nor where it should be.
    """
    import asyncpg  # noqa: PLC0415 - SQLite needs none of it

    try:
        return await asyncpg.connect(*arguments, **named)
    except (FileNotFoundError, PermissionError) as error:
        raise ConnectionError(error.errno, f"its socket: {error.strerror}") from error


def watch(connection: Any, _record: object) -> None:
    """Have a new connection to PostgreSQL noticed when it is dead. On a socket of this machine nothing gets lost."""
    line = connection.driver_connection._transport.get_extra_info("socket")  # noqa: SLF001 - asyncpg has no name for it
    if line is None or line.family not in {socket.AF_INET, socket.AF_INET6}:
        return
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _OPTIONS.items():
        if hasattr(socket, name):
            line.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
