"""Server: the sandbox as a web server on loopback: Bot API, files, the control of its people, and a page to play on.

Methods stand at `URL/bot<token>/<method>`, files at `URL/file/bot<token>/<path>`, people under `URL/sandbox/`,
the page at `URL/`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

from .bot_api import answer_call
from .control import Extra, control
from .files import LARGEST_UPLOAD
from .static import is_foreign, page
from .world import TOKEN, World

HOST = "127.0.0.1"
LARGEST_REQUEST = LARGEST_UPLOAD * 2  # control sends files in base64


class SandboxServer:
    """A running sandbox."""

    def __init__(self, world: World, runner: web.ServerRunner, url: str) -> None:
        self.world, self.url, self._runner = world, url, runner

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.token

    async def close(self) -> None:
        """Stop; who waits for something is told that it is over."""
        await self.world.delivery.stop()
        await self._runner.cleanup()
        self.world.calls.close()


async def serve(
    port: int = 0,
    *,
    clock_file: Path | None = None,
    extras: Mapping[str, Extra] | None = None,
    world: World | None = None,
) -> SandboxServer:
    """Start a sandbox; port 0 takes any free one. `world` goes on with one that is served no longer.

    `extras` is what only its owner can do (start the bot again, say), answered at `/sandbox/demo/NAME`.
    """
    world = world or World(token=TOKEN)
    world.clock.file = clock_file
    loop = asyncio.get_running_loop()

    def request_of(message, payload, protocol, writer, task):  # type: ignore[no-untyped-def]  # aiohttp's internals
        return web.BaseRequest(
            message, payload, protocol, writer, task, loop, client_max_size=LARGEST_REQUEST
        )

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        return await _handle(world, request, extras or {})

    # Polls and waits end with their caller: nobody's death keeps one hanging.
    server = web.Server(
        handle, request_factory=request_of, handler_cancellation=True, access_log=None
    )
    runner = web.ServerRunner(server, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, HOST, port)
    await site.start()
    address = runner.addresses[0]
    return SandboxServer(world, runner, f"http://{HOST}:{address[1]}")


async def _handle(
    world: World, request: web.BaseRequest, extras: Mapping[str, Extra]
) -> web.StreamResponse:
    path = request.path
    if is_foreign(request):
        return web.json_response({"error": "another site's page may not do that"}, status=403)
    if path.startswith("/bot"):
        token, _, method = path.removeprefix("/bot").partition("/")
        return await answer_call(world, request, token, method)
    if path.startswith("/file/bot"):
        token, _, name = path.removeprefix("/file/bot").partition("/")
        return _download(world, token, name)
    if path.startswith("/sandbox/"):
        return await control(world, request, path.removeprefix("/sandbox/"), extras)
    return page(path) or web.json_response(
        {"ok": False, "error_code": 404, "description": "Not Found"}, status=404
    )


def _download(world: World, token: str, name: str) -> web.Response:
    file = world.files.by_path.get(name)
    if token != world.token or file is None or file.link_until < world.now():
        return web.json_response(
            {"ok": False, "error_code": 404, "description": "Not Found"}, status=404
        )
    return web.Response(body=file.content, content_type="application/octet-stream")
