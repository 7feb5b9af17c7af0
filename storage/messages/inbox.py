"""Inbox: everything that happened to us, kept before it is confirmed, and taken once, in order within its lane."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, bindparam, delete, exists, func, select, update

from storage.engine.among import among
from storage.engine.database import Session
from storage.engine.dialects import insert_new_into
from storage.sealed import unreadable
from storage.tables.messages import TO_DO, inbox

from . import lanes, waits

#: Telegram delivers an update again for a day at most, and after a week without any begins at some other number.
DELIVERED = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Something that came in: an update of Telegram, or an event of our own (a file fetched, a chat unreachable)."""

    key: str  #: the same thing delivered twice has the same key
    lane: str  #: arrivals of one lane are taken in order
    kind: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An arrival with its place in the inbox."""

    id: int
    arrival: Arrival
    attempts: int = 0


async def keep(session: Session, arrivals: Sequence[Arrival], now: datetime) -> None:
    """Keep arrivals to be taken later; those already known are left alone."""
    await _insert(session, arrivals, now, status="todo")


async def park(
    session: Session, arrival: Arrival, now: datetime, *, error: str, attempts: int
) -> int:
    """Keep what is not to be taken before the operator says so; its number, also where it is known already."""
    await _insert(session, [arrival], now, status="parked")
    noted = await session.bare(
        update(inbox)
        .where(inbox.c.key == arrival.key)
        .values(error=error, attempts=attempts)
        .returning(inbox.c.id)
    )
    return int(noted.scalar_one())


_OCCUPIED = (
    select(inbox.c.lane).where(inbox.c.status == TO_DO, among(inbox.c.lane, "lanes")).distinct()
)
_OLDER = inbox.alias()
_READY = (
    select(inbox)
    .where(
        inbox.c.status == TO_DO,
        waits.is_over(inbox.c.not_before),
        ~exists().where(
            _OLDER.c.lane == inbox.c.lane, _OLDER.c.status == TO_DO, _OLDER.c.id < inbox.c.id
        ),
    )
    .order_by(inbox.c.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True)
)


async def keep_and_take(
    session: Session, arrivals: Sequence[Arrival], now: datetime
) -> list[Kept]:
    """Keep arrivals, and return those that are taken in this very transaction.

    An arrival whose lane still has older ones waiting, or is another transaction's, only joins them.
    """
    free = await lanes.have(session, {arrival.lane for arrival in arrivals})
    rows = await session.bare(_OCCUPIED, {"lanes": list(free)})
    free -= set(rows.scalars())
    await _insert(session, [a for a in arrivals if a.lane not in free], now, status="todo")
    return await _insert(session, [a for a in arrivals if a.lane in free], now, status="done")


async def take(session: Session, now: datetime, limit: int) -> list[Kept]:
    """The oldest waiting arrival of each lane that is ready, locked for this transaction."""
    rows = await unreadable.read(session, inbox, _READY, {**waits.at(now), "most": limit}, now)
    free = await lanes.have(session, [row.lane for row in rows])
    return [
        Kept(
            id=row.id,
            arrival=Arrival(key=row.key, lane=row.lane, kind=row.kind, payload=row.payload),
            attempts=row.attempts,
        )
        for row in rows
        if row.lane in free
    ]


async def done(session: Session, ids: Sequence[int]) -> None:
    if not ids:
        return
    await session.bare(update(inbox).where(inbox.c.id.in_(ids)).values(status="done"))


async def failed(session: Session, row_id: int, *, error: str, again_at: datetime | None) -> bool:
    """Note a failed attempt: to be tried again at a time, or parked for good.

    False, and nothing is noted, when another process has taken it meanwhile, with success.
    """
    noted = await session.bare(
        update(inbox)
        .where(inbox.c.id == row_id, inbox.c.status == TO_DO)
        .values(
            attempts=inbox.c.attempts + 1,
            not_before=again_at,
            status="parked" if again_at is None else "todo",
            error=error,
        )
        .returning(inbox.c.id)
    )
    return noted.first() is not None


async def forget(session: Session, *keys: str) -> None:
    """What these told is mended: should it break again, that is news again."""
    if keys:
        await session.bare(_FORGET, {"keys": keys})


_FORGET = delete(inbox).where(among(inbox.c.key, "keys"))


async def waiting(session: Session) -> int:
    """How many arrivals wait to be taken."""
    count = await session.bare(
        select(func.count()).select_from(inbox).where(inbox.c.status == TO_DO)
    )
    return int(count.scalar_one())


async def _insert(
    session: Session, arrivals: Sequence[Arrival], now: datetime, status: str
) -> list[Kept]:
    if not arrivals:
        return []
    by_key = {arrival.key: arrival for arrival in arrivals}
    statement = insert_new_into(session, inbox, "id", "key")
    values = [
        {
            "key": a.key,
            "lane": a.lane,
            "kind": a.kind,
            "payload": a.payload,
            "received_at": now,
            "status": status,
            "attempts": 0,
        }
        for a in by_key.values()
    ]
    rows = list((await session.bare(statement, values)).all())
    if len(rows) < len(values):
        again = await _numbered_anew(session, by_key, {key for _, key in rows}, now)
        new = [one for one in values if one["key"] in again]
        rows += (await session.bare(statement, new)).all() if new else []
    return sorted((Kept(id=i, arrival=by_key[k]) for i, k in rows), key=lambda kept: kept.id)


async def _numbered_anew(
    session: Session, by_key: Mapping[str, Arrival], new: Collection[str], now: datetime
) -> set[str]:
    """Keys of updates that are new although an old one has their number: that one gives its key away."""
    known = [key for key, one in by_key.items() if key not in new and one.kind == "update"]
    rows = await session.bare(
        select(inbox.c.id, inbox.c.key).where(
            inbox.c.key.in_(known), inbox.c.received_at < now - DELIVERED
        )
    )
    old = {row.key: row.id for row in rows}
    again = {key for key, number in old.items() if not await _is(session, number, by_key[key])}
    for key in again:
        before = {"key": f"{key}/{old[key]}"}
        await session.bare(update(inbox).where(inbox.c.id == old[key]).values(before))
    return again


async def _is(session: Session, row_id: int, arrival: Arrival) -> bool:
    """Whether a row is of the same thing; one that does not open holds up nothing that comes in."""
    try:
        found = await session.bare(select(inbox.c.payload).where(inbox.c.id == row_id))
        return bool(found.scalar_one() == arrival.payload)
    except unreadable.DAMAGED:
        return False
