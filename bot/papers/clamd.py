"""Clamd: ClamAV's daemon, asked whether a file is known to be harmful.

It is given the bytes themselves over its socket (INSTREAM), so it needs no access to ours, and may run elsewhere.
"""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

#: Seconds for one file, and for a word of greeting.
SCAN, GREETING = 120.0, 5.0
_CHUNK = 256 * 1024
_LAST_PORT = 65535


class ScannerAway(OSError):  # noqa: N818 - it comes back
    """Nobody answers, or the answer is no verdict: the file has to wait."""


class Clamd:
    """The daemon at "host:port", or at the path of its socket."""

    def __init__(self, address: str) -> None:
        """Raises `ValueError` for what is neither."""
        self.address = address
        self._path = address if "/" in address else None
        host, _, port = address.rpartition(":")
        if self._path is None and not (host and port.isascii() and port.isdecimal()):
            raise ValueError(
                f'PARLEY_CLAMD is "{address}": write "host:port", or the path of the socket'
            )
        if self._path is None and not (len(port) <= 5 and 0 < int(port) <= _LAST_PORT):
            raise ValueError(f'PARLEY_CLAMD is "{address}": a port is a number from 1 to 65535')
        self._host, self._port = host.strip("[]"), int(port) if self._path is None else 0

    async def scan(self, data: bytes) -> str | None:
        """The name of what is in *data*; `None` where nothing is found. Raises `ScannerAway`."""
        async with self._connected(SCAN) as (reader, writer):
            writer.write(b"zINSTREAM\0")
            for start in range(0, len(data), _CHUNK):
                chunk = data[start : start + _CHUNK]
                writer.write(struct.pack("!I", len(chunk)) + chunk)
                await writer.drain()
            writer.write(struct.pack("!I", 0))
            return _verdict(await _line(reader))

    async def version(self) -> str:
        """Which one it is, and of when its signatures are. Raises `ScannerAway`."""
        async with self._connected(GREETING) as (reader, writer):
            writer.write(b"zVERSION\0")
            return await _line(reader)

    @asynccontextmanager
    async def _connected(
        self, seconds: float
    ) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        writer = None
        try:
            async with asyncio.timeout(seconds):
                if self._path is not None:
                    reader, writer = await asyncio.open_unix_connection(self._path)
                else:
                    reader, writer = await asyncio.open_connection(self._host, self._port)
                yield reader, writer
        except ScannerAway:
            raise
        except (OSError, EOFError) as error:  # a timeout is an OSError as well
            raise ScannerAway(type(error).__name__) from None
        finally:
            if writer is not None:
                writer.close()


async def _line(reader: asyncio.StreamReader) -> str:
    return (await reader.readuntil(b"\0")).rstrip(b"\0").decode(errors="replace").strip()


def _verdict(line: str) -> str | None:
    """What "stream: OK" and "stream: Some-Name FOUND" mean."""
    said = line.removeprefix("stream: ")
    if said == "OK":
        return None
    if said.endswith(" FOUND"):
        return said.removesuffix(" FOUND")
    raise ScannerAway(said)
