"""Serving: an HTTP server that is there as long as a block of code."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from .cannot_serve import CannotServe

#: Seconds for the head of a request, and for a connection on which nothing is asked: longer than proxies keep theirs.
IDLE = 75.0


@asynccontextmanager
async def served(
    app: web.Application, host: str, port: int, *, landing: float
) -> AsyncIterator[None]:
    """Serve at *host* and *port*, in the clear; afterwards what is under way has *landing* seconds.

    Nothing is unpacked of what comes packed: a megabyte of a stranger's would keep us busy for seconds. Whoever sends the
    head of a request letter by letter is let go: without an end to it a few thousand of them take all connections there are.
    Raises `CannotServe`.
    """
    runner = web.AppRunner(
        app,
        access_log=None,
        shutdown_timeout=landing,
        auto_decompress=False,
        keepalive_timeout=IDLE,
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise CannotServe(port, error.strerror or type(error).__name__) from None
        yield
    finally:
        await runner.cleanup()
