"""Pruning: what came in and went out, once it was done so long ago that only its weight is left.

What still waits and what is parked stays, whatever its age; of each room's card the newest stays, from which it is
put up again should its topic be lost. Rows are gone through by number, a batch at a time, so that nobody waits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from storage.engine.database import Session
from storage.tables.messages import inbox, outbox

#: Rows looked at in one transaction.
BATCH = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    count: int
    inbox_at: int  #: the next batch begins behind these rows
    outbox_at: int
    is_over: bool  #: nothing older is left


async def prune(
    session: Session, until: datetime, *, inbox_at: int, outbox_at: int, batch: int = BATCH
) -> Pruned:
    """Delete what was done until then, of a batch of each behind these rows."""
    came = await _batch(session, batch, inbox, inbox.c.received_at, inbox_at)
    old_in = [row for row in came if row.at <= until]
    gone_in = [row.id for row in old_in if row.status == "done"]
    await session.execute(delete(inbox).where(inbox.c.id.in_(gone_in)))

    went = await _batch(
        session, batch, outbox, outbox.c.written_at, outbox_at, outbox.c.lane, outbox.c.method
    )
    old_out = [row for row in went if row.at <= until]
    newest = {row.lane: row.id for row in old_out if row.method == "card"}
    gone_out = [
        row.id
        for row in old_out
        if row.status in {"sent", "failed"} and newest.get(row.lane) != row.id
    ]
    await session.execute(delete(outbox).where(outbox.c.id.in_(gone_out)))
    return Pruned(
        count=len(gone_in) + len(gone_out),
        inbox_at=old_in[-1].id if old_in else inbox_at,
        outbox_at=old_out[-1].id if old_out else outbox_at,
        is_over=len(old_in) < batch and len(old_out) < batch,
    )


async def _batch(
    session: Session, limit: int, table: Any, at: Any, after: int, *more: Any
) -> list[Any]:
    found = await session.execute(
        select(table.c.id, table.c.status, at.label("at"), *more)
        .where(table.c.id > after)
        .order_by(table.c.id)
        .limit(limit)
    )
    return list(found.all())
