"""Control: people, groups, faults and the clock, moved over HTTP.

POST /sandbox/people                     a new person, or a known one changed
POST /sandbox/people/ID/ACT              what they do: say, tap, press, send_file, block …
POST /sandbox/groups                     a new group
POST /sandbox/groups/ID/ACT              add, remove, set_rights, delete_topic, migrate …
GET  /sandbox/chats/ID[?after=N]         the screen; with `after` once anything changed after that
GET  /sandbox/chats/ID/next?after=N      what the bot showed or changed after that, waiting for it
GET  /sandbox/answers/QUERY              the bot's answer to a tap, waiting for it
GET  /sandbox/calls[/next][?after=N]     the bot's calls; `next` waits for one
GET  /sandbox/state, /events, /files/ID  everything for a page; server-sent events; a file's bytes in JSON
GET  /sandbox/files/ID/raw               the same bytes as they are: shown when a picture, else kept
POST /sandbox/faults, /faults/clear, /clock, /limits, /record
POST /sandbox/demo/NAME                  what only the owner of this sandbox can do; GET /sandbox/demo: the names
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
from aiohttp.web import BaseRequest, Response, StreamResponse

from . import acts
from .impossible import Impossible
from .refusals import Refused, Shape
from .requests import parameters_of
from .static import kept_file
from .stream import stream
from .world import World

#: Something that the sandbox itself cannot do: parameters in, JSON out.
Extra = Callable[[Shape], Awaitable[Any]]


async def control(
    world: World, request: BaseRequest, path: str, extras: Mapping[str, Extra]
) -> StreamResponse:
    """Answer one call of the control: JSON, 409 with the reason when it cannot be done."""
    parts = path.strip("/").split("/")
    if parts == ["events"]:
        return await stream(world, request)
    try:
        if parts[0] == "files" and parts[2:] == ["raw"]:
            return kept_file(world.files.get(parts[1]))
        given = await parameters_of(request)
        if parts == ["demo"]:
            return _json(200, sorted(extras))
        if parts[0] == "demo":
            return _json(200, await extras["/".join(parts[1:])](given))
        return _json(200, await acts.act(world, parts, given))
    except Impossible as impossible:
        return _json(409, {"error": str(impossible)})
    except Refused as refused:
        return _json(409, {"error": refused.description})
    except LookupError as error:
        return _json(404, {"error": f"not found: {error}"})
    except (TypeError, ValueError) as error:
        return _json(400, {"error": str(error)})


def _json(status: int, what: Any) -> Response:
    body = orjson.dumps(what, option=orjson.OPT_NON_STR_KEYS)
    return Response(status=status, body=body, content_type="application/json")
