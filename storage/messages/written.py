"""Written: what the outbox holds, sent or not, read without sending it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, Row, bindparam, func, select

from storage.engine.database import Session
from storage.tables.messages import TO_DO, outbox

from .outbox import Parcel, parcel_of


async def newest(session: Session, lane: str, method: str, *, before: int) -> Parcel | None:
    """The last parcel of a kind that was written to a lane before a certain one, sent or not."""
    rows = await session.bare(
        select(outbox)
        .where(outbox.c.lane == lane, outbox.c.method == method, outbox.c.id < before)
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    return _parcel(rows.first())


#: Rows of all lanes among which those of one are looked for: a lane of its own has no index once it is sent.
AMONG = 5_000


_LATELY = (
    select(outbox)
    .where(
        outbox.c.lane == bindparam("its"),
        outbox.c.id > select(func.max(outbox.c.id)).scalar_subquery() - AMONG,
    )
    .order_by(outbox.c.id.desc())
    .limit(bindparam("most", type_=Integer))
)


async def lately(session: Session, lane: str, most: int) -> list[Parcel]:
    """What was written to a lane last, the newest first, sent or not; of what was written a while ago, nothing."""
    rows = await session.bare(_LATELY, {"its": lane, "most": most})
    return [parcel_of(row) for row in rows]


async def parcel(session: Session, row_id: int) -> Parcel | None:
    """What a row is to send, whenever that may be."""
    return _parcel((await session.bare(select(outbox).where(outbox.c.id == row_id))).first())


def _parcel(row: Row[Any] | None) -> Parcel | None:
    return None if row is None else parcel_of(row)


async def waiting(session: Session) -> int:
    """How many parcels wait to be sent."""
    count = await session.bare(
        select(func.count()).select_from(outbox).where(outbox.c.status == TO_DO)
    )
    return int(count.scalar_one())


async def is_waiting(session: Session, lane: str) -> bool:
    """Whether anything for it is still to be sent."""
    found = await session.bare(
        select(outbox.c.id).where(outbox.c.status == TO_DO, outbox.c.lane == lane).limit(1)
    )
    return found.first() is not None
