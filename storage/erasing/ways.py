"""Ways: what came in and went out of chats and rooms that belong to no case that is kept.

Rows are gone through by number, a batch at a time, so that nobody waits; what is still to do stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Table, delete, select, union_all

from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.messages import TO_DO, inbox, outbox

from .about import is_kept_room, kept_chats

#: Rows looked at in one transaction.
BATCH = 2000
_LANE = re.compile(
    r"(?:chat|user|verify):(?P<chat>\d+)\b|(?P<own>\d+):\d+$"
    r"|room:(?P<room>\d+)$|(?P<group>-\d+):(?P<topic>[1-9]\d*)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    at: int  #: the next batch begins behind this row
    is_over: bool  #: nothing older is left


#: A chat by its number, a room by its own, or by its group and topic.
Whose = (
    tuple[Literal["chat"], int] | tuple[Literal["room"], int] | tuple[Literal["topic"], int, int]
)


async def erase_came(session: Session, until: datetime, after: int) -> Walked:
    """Erase of a batch of what came in behind this row what was done until then."""
    return await _walk(session, inbox, inbox.c.received_at <= until, after)


async def erase_went(session: Session, until: datetime, after: int) -> Walked:
    """The same of what went out."""
    return await _walk(session, outbox, outbox.c.written_at <= until, after)


async def is_on_its_way(session: Session, chat_id: int) -> bool:
    """Whether something that came from a chat is to be taken still, or something for it to be sent."""
    waits = union_all(
        *(
            select(table.c.lane).where(
                table.c.status == TO_DO, table.c.lane.contains(str(chat_id), autoescape=True)
            )
            for table in (inbox, outbox)
        )
    )
    lanes = await session.scalars(select(waits.subquery().c.lane))
    return any(whose(lane) == ("chat", chat_id) for lane in lanes)


async def _walk(session: Session, table: Table, is_old: ColumnElement[bool], after: int) -> Walked:
    asked = select(table.c.id, table.c.lane).where(
        table.c.id > after, table.c.status != TO_DO, is_old
    )
    rows = (await session.execute(asked.order_by(table.c.id).limit(BATCH))).all()
    of = {row.id: found for row in rows if (found := whose(row.lane)) is not None}
    kept = await _kept(session, set(of.values()))
    gone = [number for number, found in of.items() if found not in kept]
    await session.execute(delete(table).where(table.c.id.in_(gone)))
    return Walked(at=rows[-1].id if rows else after, is_over=len(rows) < BATCH)


def whose(lane: str) -> Whose | None:
    """Of which chat or room a lane is; `None` for one of a case's papers, or of the desk at large.

    >>> whose("7:0"), whose("chat:7"), whose("user:7"), whose("verify:7:31")
    (('chat', 7), ('chat', 7), ('chat', 7), ('chat', 7))
    >>> whose("room:3"), whose("-1009:55"), whose("-1009:0"), whose("paper:3"), whose("desk:1")
    (('room', 3), ('topic', -1009, 55), None, None, None)
    """
    found = _LANE.match(lane)
    if found is None:
        return None
    if found["room"]:
        return "room", int(found["room"])
    if found["topic"]:
        return "topic", int(found["group"]), int(found["topic"])
    return "chat", int(found["chat"] or found["own"])


async def _kept(session: Session, found: Iterable[Whose]) -> set[Whose]:
    """Those of them that stay."""
    chats = [one[1] for one in found if one[0] == "chat"]
    kept = kept_chats().subquery()
    stay: set[Whose] = {
        ("chat", chat_id)
        for chat_id in await session.scalars(
            select(kept.c.chat_id).where(kept.c.chat_id.in_(chats))
        )
    }
    h = t.handoffs.c
    rooms = [one[1] for one in found if one[0] == "room"]
    topics = [one[2] for one in found if one[0] == "topic"]
    asked = select(h.id, h.group_id, h.topic_id).where(
        h.id.in_(rooms) | h.topic_id.in_(topics), is_kept_room()
    )
    for row in await session.execute(asked):
        stay |= {("room", row.id), ("topic", row.group_id, row.topic_id)}
    return stay
