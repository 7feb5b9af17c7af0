"""Bot API: one call, from the wire through faults, checks and the method, back to the wire."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import orjson
from aiohttp.web import BaseRequest, Response

from .faults import Fault
from .methods import BY_LOWER_NAME, SERVED
from .parameters import checked
from .refusals import Refused, Shape, bad, too_many
from .requests import parameters_of
from .world import World

JSON = "application/json"
GIVE_UP_SECONDS = 300  #: a caller that never gives up is cut off
GATEWAY = b"<html><head><title>502 Bad Gateway</title></head></html>"
Answer = tuple[int, bytes]


async def answer_call(world: World, request: BaseRequest, token: str, method: str) -> Response:
    """What a call is answered with over HTTP."""
    start = time.perf_counter()
    given: Shape = {}
    if token != world.token:
        return _response(refusal(Refused(401, "Unauthorized")))
    name = BY_LOWER_NAME.get(method.lower(), method)
    try:
        given = await parameters_of(request)
        fault = world.faults.hit(name, given.get("chat_id"))
        status, body = await (
            _call(world, name, given) if fault is None else _faulty(world, name, given, fault)
        )
    except Refused as refused:
        status, body = refusal(refused)
    call = world.calls.note(
        time=time.time(),
        moment=world.clock.moment(),
        method=name,
        parameters=given,
        status=status,
        answer=body,
        seconds=time.perf_counter() - start,
    )
    if world.events.are_heard:
        world.events.tell("call", **call.shape())
    if status == 0 and request.transport is not None:
        request.transport.abort()  # what is written afterwards reaches nobody
    return _response((status, body))


async def _call(world: World, name: str, given: Shape) -> Answer:
    method = SERVED.get(name)
    if method is None:
        raise Refused(404, "Not Found: method not found")
    result: Any = method(world, checked(name, given))
    if asyncio.iscoroutine(result):
        result = await result
    return 200, orjson.dumps({"ok": True, "result": result})


async def _faulty(world: World, name: str, given: Shape, fault: Fault) -> Answer:
    match fault.kind:
        case "429":
            raise too_many(fault.retry_after)
        case "400":
            raise bad("it cannot be done")
        case "500":
            raise Refused(500, "Internal Server Error")
        case "502":
            return 502, GATEWAY
        case "cut":
            return 0, b""
        case "timeout":
            await asyncio.sleep(GIVE_UP_SECONDS)
            return 0, b""
        case "lost":
            await _call(world, name, given)
            return 0, b""
        case "garbled":
            status, body = await _call(world, name, given)
            return status, body[: len(body) // 2]
    answer = await _call(world, name, given)
    await asyncio.sleep(fault.seconds)
    return answer


def refusal(refused: Refused) -> Answer:
    """A refusal as it goes over the wire."""
    return refused.code, orjson.dumps(refused.body())


def _response(answer: Answer) -> Response:
    return Response(status=answer[0], body=answer[1], content_type=JSON)
