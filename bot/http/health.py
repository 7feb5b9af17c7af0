"""Health: whether the bot lives (/healthz), can be given work (/readyz), and how it does (/metrics).

For the machine's own supervision: on loopback unless told otherwise, nothing personal in it, and nobody is asked who
they are. It is served beside polling as well as beside webhooks, on a port of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from aiohttp import web

from storage.engine.database import Database
from storage.upkeep import gauges
from storage.upkeep.gauges import Gauges

from .measures import Measures
from .serving import served

log = structlog.get_logger()

#: Seconds in which the database has to answer.
PATIENCE = 3.0
_PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


class Health:
    """An HTTP server with three addresses."""

    def __init__(
        self, database: Database, measures: Measures, now: Callable[[], datetime]
    ) -> None:
        self._database, self._measures, self._now = database, measures, now
        self._why_not: Callable[[], str] = lambda: "it has not begun"
        self._silent: Callable[[], float] = lambda: 0.0
        self._app = web.Application()
        self._app.router.add_get("/healthz", self._lives)
        self._app.router.add_get("/readyz", self._ready)
        self._app.router.add_get("/metrics", self._figures)

    async def run(
        self,
        where: tuple[str, int],
        stopping: asyncio.Event,
        door: asyncio.Event,
        why_not: Callable[[], str],
        silent: Callable[[], float],
    ) -> None:
        """Serve at a host and port until told to stop; *door* is set once it is ours.

        *why_not* says what keeps updates from coming, "" where nothing does; *silent* for how many seconds it was so.
        """
        self._why_not, self._silent = why_not, silent
        async with served(self._app, *where, landing=1.0):
            door.set()
            await stopping.wait()

    async def _lives(self, _: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def _ready(self, _: web.Request) -> web.Response:
        if why := self._why_not():
            return web.Response(status=503, text=f"not ready: {why}\n")
        if await self._read() is None:
            return web.Response(status=503, text="not ready: the database does not answer\n")
        return web.Response(text="ready\n")

    async def _figures(self, _: web.Request) -> web.Response:
        found = await self._read()
        page = self._measures.page(found, self._silent())
        return web.Response(body=page, headers={"Content-Type": _PROMETHEUS})

    async def _read(self) -> Gauges | None:
        try:
            async with asyncio.timeout(PATIENCE), self._database.begin() as session:
                return await gauges.read(session, self._now())
        except Exception as error:  # noqa: BLE001 - that it cannot be asked is the answer
            log.warning("health not known", error=type(error).__name__)
            return None
