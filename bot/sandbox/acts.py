"""Act: one call of the control, found by its path."""

from __future__ import annotations

import base64
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .faults import Fault
from .groups import Group, group
from .people import Person, person
from .queries import Query
from .refusals import Shape
from .screen import Shown
from .wire import PATIENCE
from .world import World

PERSONAL = frozenset(
    [
        "start",
        "say",
        "forward",
        "send_file",
        "send_album",
        "send_voice",
        "send_video",
        "send_sticker",
        "send_location",
        "share_contact",
        "press",
        "tap",
        "edit",
        "delete",
        "react",
        "block",
        "unblock",
        "delete_account",
    ]
)
GROUPWISE = frozenset(
    [
        "add",
        "remove",
        "set_rights",
        "open_topic",
        "close_topic",
        "delete_topic",
        "migrate",
        "topics",
        "members",
    ]
)


async def act(world: World, parts: list[str], given: Shape) -> Any:
    """Do what the path says; raises LookupError for a path that there is not."""
    match parts:
        case ["people", number, doing]:
            return _personal(world, int(number), doing, given)
        case ["groups", number, doing]:
            return _groupwise(world, int(number), doing, given)
        case ["chats", number]:
            return await _screen(world, int(number), given)
        case ["chats", number, "next"]:
            return await _next(world, int(number), given)
        case ["answers" | "files" as what, known]:
            return await (_answer if what == "answers" else _file)(world, known, given)
    do = PLAIN.get("/".join(parts))
    if do is None:
        raise LookupError("/".join(parts))
    done = do(world, given)
    return await done if inspect.isawaitable(done) else done


async def _answer(world: World, query_id: str, given: Shape) -> Shape | None:
    query = world.queries.known[query_id]
    return await query.signal.until(lambda: query.answer, float(given.get("timeout", PATIENCE)))


async def _file(world: World, file_id: str, _: Shape) -> Shape:
    return {"content": base64.b64encode(world.files.get(file_id).content).decode()}


def _group(world: World, given: Shape) -> Shape:
    return {"id": group(world, **given).id}


def _calls(world: World, given: Shape) -> Shape:
    found = world.calls.since(int(given.get("after", 0)), given.get("method"))
    return {"total": world.calls.total, "calls": [call.shape() for call in found]}


def _faults(world: World, given: Shape) -> list[Shape]:
    if given:
        world.faults.add(Fault(**given))
    return [vars(fault) for fault in world.faults.waiting]


def _clear_faults(world: World, _: Shape) -> list[Shape]:
    world.faults.waiting.clear()
    return []


def _clock(world: World, given: Shape) -> Shape:
    file = given.get("file")
    offset = world.clock.advance(float(given.get("advance", 0)), Path(file) if file else None)
    world.events.tell("clock", now=world.now())
    return {"offset": offset, "now": world.now()}


def _limits(world: World, given: Shape) -> Shape:
    world.limits.is_on = bool(given.get("on", True))
    return {"on": world.limits.is_on}


def _record(world: World, given: Shape) -> Shape:
    world.calls.record(Path(given["path"]) if "path" in given else None)
    return {"recording": True}


def _person(world: World, given: Shape) -> Shape:
    made = person(world, given.pop("id", None), **given)
    world.events.tell("people")
    return {**made.account.shape(), "phone": made.account.phone}


def _personal(world: World, number: int, doing: str, given: Shape) -> Any:
    if doing not in PERSONAL:
        raise LookupError(f"{doing}; a person can {', '.join(sorted(PERSONAL))}")
    if number not in world.accounts:
        raise LookupError("no such person")
    if "content" in given:
        given["content"] = base64.b64decode(given["content"])
    if "files" in given:
        given["files"] = [
            (kind, base64.b64decode(data), name) for kind, data, name in given["files"]
        ]
    act: Callable[..., Any] = getattr(Person(world, world.accounts[number]), doing)
    done = act(**given)
    if isinstance(done, list) and done and isinstance(done[0], Query):
        return [query.id for query in done]
    return done


def _groupwise(world: World, number: int, doing: str, given: Shape) -> Any:
    if doing not in GROUPWISE:
        raise LookupError(f"{doing}; a group can {', '.join(sorted(GROUPWISE))}")
    act: Callable[..., Any] = getattr(Group(world, world.chats[number]), doing)
    done = act(**given)
    return {"id": done.id} if isinstance(done, Group) else done


async def _screen(world: World, number: int, given: Shape) -> Shape:
    chat = world.chats[number]
    if "after" in given:
        after, patience = int(given["after"]), float(given.get("timeout", PATIENCE))
        await chat.signal.until(lambda: chat.sequence > after, patience)
    return Shown(world, chat, _topic(given)).shape()


async def _next(world: World, number: int, given: Shape) -> Shape:
    chat = world.chats[number]
    shown = Shown(world, chat, _topic(given))
    after, by_bot = int(given.get("after", 0)), given.get("by") != "anybody"
    found = await chat.signal.until(
        lambda: shown.changes(after=after, by_bot=by_bot), float(given.get("timeout", PATIENCE))
    )
    return {"sequence": max([after, *(one["sequence"] for one in found)]), "messages": found}


async def _next_calls(world: World, given: Shape) -> Shape:
    after, method = int(given.get("after", 0)), given.get("method")
    found = await world.calls.signal.until(
        lambda: [*world.calls.since(after, method)], float(given.get("timeout", PATIENCE))
    )
    return {"total": world.calls.total, "calls": [call.shape() for call in found]}


def _topic(given: Shape) -> int | None:
    return int(given["topic_id"]) if given.get("topic_id") else None


def _state(world: World, _: Shape) -> Shape:
    """Everything that a page needs when it is opened."""
    return {
        "bot": world.me.shape(),
        "now": world.clock.moment(),
        "offset": world.clock.offset,
        "since": world.since,
        "people": [{**a.shape(), "phone": a.phone} for a in world.accounts.values()],
        "chats": [
            {
                "chat": chat.shape,
                "sequence": chat.sequence,
                "topics": Group(world, chat).topics(),
                "members": [*chat.members],
                "migrated_to": chat.migrated_to,
            }
            for chat in world.chats.values()
        ],
        "commands": {
            " ".join(key).strip(): value for key, value in world.profile.commands.items()
        },
        "descriptions": world.profile.descriptions,
        "faults": [vars(fault) for fault in world.faults.waiting],
        "pending_updates": len(world.updates.pending),
        "calls": world.calls.total,
    }


PLAIN: dict[str, Callable[[World, Shape], Any]] = {
    "people": _person,
    "groups": _group,
    "calls": _calls,
    "calls/next": _next_calls,
    "faults": _faults,
    "faults/clear": _clear_faults,
    "clock": _clock,
    "limits": _limits,
    "record": _record,
    "state": _state,
}
