"""Cable: the way from the bot to Telegram, which can be cut, or swallow everything."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Self


class Cable:
    """Passes bytes between two ports of this machine."""

    def __init__(self, port: int) -> None:
        """*port* is Telegram's."""
        self._there = port
        self._ends: set[asyncio.StreamWriter] = set()
        self._whole = asyncio.Event()
        self._whole.set()
        self._server: asyncio.Server | None = None
        self._here = 0

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._whole.set()
        await self.cut()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._here}"

    async def cut(self) -> None:
        """All connections break, and new ones are refused, until it is mended."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for end in self._ends:
            end.transport.abort()
        await asyncio.sleep(0)

    async def mend(self) -> None:
        if self._server is None:
            await self._open()

    def swallow(self) -> None:
        """Nothing comes through, and nobody is told."""
        self._whole.clear()

    def let_through(self) -> None:
        self._whole.set()

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", self._here)
        self._here = self._server.sockets[0].getsockname()[1]

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._there)
        except OSError:
            writer.transport.abort()
            return
        ends = {writer, far_writer}
        self._ends |= ends
        try:
            await asyncio.gather(
                self._pass_on(reader, far_writer), self._pass_on(far_reader, writer)
            )
        finally:
            self._ends -= ends
            for end in ends:
                end.transport.abort()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while passed := await reader.read(2**16):
                await self._whole.wait()
                writer.write(passed)
                await writer.drain()
        writer.transport.abort()
