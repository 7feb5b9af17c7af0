"""Stream: what happens, as server-sent events, for as long as somebody listens."""

from __future__ import annotations

from aiohttp.web import BaseRequest, StreamResponse

from .world import World


async def stream(world: World, request: BaseRequest) -> StreamResponse:
    """Messages, edits, deletions, reactions, answers to taps, typing, the clock and calls, until the listener goes.

    `changed` names a chat in which anything at all is different: enough for a page that looks again.
    """
    response = StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    with world.events.listening() as queue:
        await response.prepare(request)
        await response.write(b": listening\n\n")
        try:
            while True:
                await response.write(await queue.get())
        except ConnectionResetError:
            return response
