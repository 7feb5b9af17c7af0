"""Serving: an HTTP server that is there as long as a block of code."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web


@asynccontextmanager
async def served(
    app: web.Application, port: int, *, landing: float, host: str | None = None
) -> AsyncIterator[None]:
    """Serve on *host* (all addresses without one); afterwards what is under way has *landing* seconds.

    Nothing is unpacked of what comes packed: a megabyte of a stranger's would keep us busy for seconds.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=landing, auto_decompress=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield
    finally:
        await runner.cleanup()
