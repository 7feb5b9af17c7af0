"""Over a network, a PostgreSQL that says nothing any more is not waited for."""

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import make_url

from storage.engine import remote
from storage.engine.database import Database
from storage.messages.crew import _ALIVE


@pytest.fixture
def backend() -> str:
    return "postgresql"


@pytest.fixture
async def over_network(database_url: str) -> AsyncIterator[Database]:
    """The server, which listens on a socket of this machine only, behind a port."""
    there = make_url(database_url)
    path = f"{there.query['host']}/.s.PGSQL.{there.query.get('port', 5432)}"

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_unix_connection(path)
        await asyncio.gather(_pass_on(reader, far_writer), _pass_on(far_reader, writer))

    server = await asyncio.start_server(connect, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    database = Database(f"postgresql://{there.username}@{host}:{port}/{there.database}")
    yield database
    await database.close()
    server.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while passed := await reader.read(2**16):
        writer.write(passed)
        await writer.drain()
    writer.close()


async def _line(database: Database) -> Any:
    async with database.engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        return driver._transport.get_extra_info("socket")


async def test_what_is_written_and_not_taken_is_given_up_in_seconds(
    over_network: Database,
) -> None:
    line = await _line(over_network)

    waits = line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) / 1000

    assert waits == remote.PATIENCE


async def test_who_waits_for_an_answer_asks_whether_anybody_is_there(
    over_network: Database,
) -> None:
    line = await _line(over_network)

    idle, every, times = (
        line.getsockopt(socket.IPPROTO_TCP, one)
        for one in (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)
    )

    assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
    assert idle + every * times <= remote.PATIENCE


def test_we_give_up_before_the_server_gives_our_parts_to_others() -> None:
    given = dict(part.removeprefix("SET ").split(" = ") for part in _ALIVE.split("; "))

    idle, every, times = (
        int(given[f"tcp_keepalives_{name}"]) for name in ("idle", "interval", "count")
    )

    assert idle + every * times > remote.PATIENCE
