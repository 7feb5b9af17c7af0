"""Webhooks: Telegram brings the updates; 200 is answered only once they are kept."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Sequence

import orjson
import structlog
from aiohttp import web

from storage.engine.failures import for_log
from storage.messages.inbox import Arrival

from .serving import served

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
#: Seconds for requests that are being answered at a stop.
LANDING = 3.0

Keep = Callable[[Sequence[Arrival]], Awaitable[None]]
Read = Callable[[dict[str, object]], Arrival]


class Webhooks:
    """An HTTP server that takes only what carries the secret."""

    def __init__(self, keep: Keep, secret: str, read: Read) -> None:
        self._keep = keep
        self._secret = secret
        self._read = read
        self._app = web.Application(client_max_size=2**20)
        self._app.router.add_post(
            "/{path:.*}", self._receive
        )  # the secret is the lock, not the path

    async def run(self, where: tuple[str, int], announce: Callable[[], Awaitable[None]]) -> None:
        """Serve at a host and port, from before Telegram is told of it until that is over."""
        async with served(self._app, *where, landing=LANDING):
            await announce()

    async def _receive(self, request: web.Request) -> web.Response:
        told = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(told.encode(errors="surrogateescape"), self._secret.encode()):
            return web.Response(status=403)
        try:
            arrival = self._read(orjson.loads(await request.read()))
        except (KeyError, TypeError, ValueError):  # no JSON, or no update
            return web.Response(status=400)
        try:
            await self._keep([arrival])
        except Exception as error:  # noqa: BLE001 - not kept: Telegram brings it again
            log.error("update not kept", **for_log(error))
            return web.Response(status=503)
        return web.Response()
