"""Outbox: what is to be sent, written in the turn's transaction, sent after it, in order within its lane."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import Integer, Row, bindparam, exists, func, insert, or_, select, update

from storage.engine.among import among
from storage.engine.database import Session
from storage.sealed import unreadable
from storage.tables.messages import TO_DO, outbox

from . import waits
from .lanes import part_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One Bot API call to make."""

    lane: str  #: "chat:7", or "room:3" (a topic that may have to be opened first), or "desk"
    method: str
    params: dict[str, Any]
    files: dict[str, dict[str, Any]] = field(default_factory=dict)  #: parameter → vault id, name
    keeps: dict[str, Any] = field(default_factory=dict)  #: what Telegram's answer is kept for
    not_before: datetime | None = None  #: as when more may belong to it
    replaces: bool = (
        False  #: what waits in its lane to be sent by the same method is not sent: this is newer
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A parcel with its place in the outbox."""

    id: int
    parcel: Parcel
    attempts: int
    written_at: datetime


#: In `keeps`, of what nobody asked for: the keys of what was due. It goes out soon or not at all.
UNASKED = "unasked"

#: Lanes for what needs no order among itself.
SPREAD = 8


def spread(lane: str, number: int) -> str:
    """One of several lanes, always the same for the same number."""
    return f"{lane}:{number % SPREAD}"


_WRITE = insert(outbox)
_TO_DO = {"status": "todo", "error": None}
#: What something newer takes the place of.
_OUTDATED = {"status": "failed", "error": "superseded"}


async def enqueue(session: Session, parcels: Sequence[Parcel], now: datetime) -> None:
    """Write what is to be sent; what something newer takes the place of is not sent any more."""
    if not parcels:
        return
    last = {_kind(each): at for at, each in enumerate(parcels) if each.replaces}
    if last:
        await session.flush()  # what a turn changed is locked before what waits: see `landed`
    for method in {method for _, method in last}:
        given = {"lanes": [lane for lane, its in last if its == method], "of_method": method}
        await session.bare(_SUPERSEDE, given)
    await session.bare(
        _WRITE,
        [
            {
                "lane": p.lane,
                "method": p.method,
                "params": p.params,
                "files": p.files,
                "keeps": p.keeps,
                # Kept as if it had been written before: a room is opened by the first card that it was to have.
                **(_OUTDATED if at < last.get(_kind(p), 0) else _TO_DO),
                "attempts": 0,
                "written_at": now,
                "not_before": p.not_before,
            }
            for at, p in enumerate(parcels)
        ],
    )


def _kind(parcel: Parcel) -> tuple[str, str]:
    return parcel.lane, parcel.method


_OLDER = outbox.alias()
#: Made once, as is all that is asked of the database for every message: putting it together costs more than asking.
_READY = (
    select(outbox)
    .where(
        outbox.c.status == TO_DO,
        waits.is_over(outbox.c.not_before),
        ~among(outbox.c.lane, "busy"),
        ~exists().where(
            _OLDER.c.lane == outbox.c.lane, _OLDER.c.status == TO_DO, _OLDER.c.id < outbox.c.id
        ),
    )
    .order_by(outbox.c.id)
    .limit(bindparam("most", type_=Integer))
)
_READY_IN_PARTS = _READY.where(among(part_of(outbox.c.lane), "parts"))
_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(status="sent", sent_at=bindparam("at"), message_id=bindparam("number"), error=None)
)

_SUPERSEDE = (
    update(outbox)
    .where(
        outbox.c.status == TO_DO,
        among(outbox.c.lane, "lanes"),
        outbox.c.method == bindparam("of_method"),
    )
    .values(_OUTDATED)
)


async def ready(
    session: Session,
    now: datetime,
    *,
    limit: int,
    busy: Collection[str] = (),
    parts: Collection[int] | None = None,
) -> list[Waiting]:
    """The oldest parcel of each lane, where nothing of that lane is on its way; of some parts of all lanes only."""
    given: dict[str, Any] = {**waits.at(now), "busy": list(busy), "most": limit}
    which = _READY
    if parts is not None and not parts:
        return []
    if parts is not None:
        which, given = _READY_IN_PARTS, given | {"parts": list(parts)}
    return [_waiting(row) for row in await unreadable.read(session, outbox, which, given, now)]


async def count_ready(session: Session, now: datetime, most: int) -> int:
    """In how many lanes something can be sent now; counted up to *most*."""
    count = select(func.count()).select_from(_READY.with_only_columns(outbox.c.id).subquery())
    found = await session.bare(count, {**waits.at(now), "busy": [], "most": most})
    return int(found.scalar_one())


async def behind(session: Session, first: Waiting, now: datetime, limit: int) -> list[Waiting]:
    """What is to be sent in its lane after *first*, in order, as far as it may be sent now."""
    rows = await session.bare(
        select(outbox)
        .where(
            outbox.c.status == TO_DO,
            outbox.c.lane == first.parcel.lane,
            outbox.c.id > first.id,
        )
        .order_by(outbox.c.id)
        .limit(limit)
    )
    try:
        found = [_waiting(row) for row in rows]
    except unreadable.DAMAGED:  # it is found out when it is its turn
        return []
    return list(takewhile(lambda one: _may_go(one.parcel, now), found))


def _may_go(parcel: Parcel, now: datetime) -> bool:
    return parcel.not_before is None or not now < parcel.not_before <= now + waits.LONGEST


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(
        id=row.id, parcel=parcel_of(row), attempts=row.attempts, written_at=row.written_at
    )


def parcel_of(row: Row[Any]) -> Parcel:
    return Parcel(
        lane=row.lane,
        method=row.method,
        params=row.params,
        files=row.files,
        keeps=row.keeps,
        not_before=row.not_before,
    )


async def sent(session: Session, numbers: Mapping[int, int | None], now: datetime) -> None:
    """Mark what was sent: row → Telegram's message id."""
    if not numbers:
        return
    connection = await session.connection()
    await connection.execute(
        _SENT,
        [{"row": row, "number": number, "at": now} for row, number in sorted(numbers.items())],
    )


async def failed(session: Session, row_id: int, *, error: str, again_at: datetime | None) -> None:
    """Note a failed call: to be tried again at a time, or given up. What was sent stays sent."""
    await session.bare(
        update(outbox)
        .where(outbox.c.id == row_id, outbox.c.status == TO_DO)
        .values(
            attempts=outbox.c.attempts + 1,
            not_before=again_at,
            status="failed" if again_at is None else "todo",
            error=error,
        )
    )


async def forget_words(session: Session, row_id: int) -> None:
    """What was in it opens something: nothing of it stays behind."""
    await session.bare(update(outbox).where(outbox.c.id == row_id).values(params={}))


async def hold_back(session: Session, lanes: Collection[str], until: datetime) -> None:
    """Nothing of the lanes that begin like one of these goes out before *until*."""
    await session.bare(
        update(outbox)
        .where(
            outbox.c.status == TO_DO,
            outbox.c.not_before.is_(None)
            | (outbox.c.not_before < until)
            | (outbox.c.not_before > until + waits.LONGEST),
            or_(*(outbox.c.lane.startswith(lane) for lane in lanes)),
        )
        .values(not_before=until)
    )


async def hasten(session: Session, lane: str) -> None:
    """What failed in a lane is tried again at once."""
    await session.bare(
        update(outbox)
        .where(outbox.c.lane == lane, outbox.c.status == TO_DO, outbox.c.attempts > 0)
        .values(not_before=None)
    )
