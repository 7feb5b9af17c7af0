"""Due: what has to happen at a time. Rows, not jobs in memory: a restart loses none and repeats none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from .database import Session
from .dialects import insert_into
from .tables.messages import due


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing to do at a time, once."""

    key: str  #: scheduled twice, done once
    kind: str
    subject: dict[str, Any]
    due_at: datetime
    id: int | None = None


async def schedule(session: Session, duties: Sequence[Duty]) -> None:
    if not duties:
        return
    await session.execute(
        insert_into(session, due)
        .values(
            [
                {
                    "key": d.key,
                    "kind": d.kind,
                    "subject": d.subject,
                    "due_at": d.due_at,
                    "status": "todo",
                }
                for d in duties
            ]
        )
        .on_conflict_do_nothing(index_elements=["key"])
    )


async def take(session: Session, now: datetime, limit: int) -> list[Duty]:
    """What is due by now, the longest overdue first, locked for this transaction."""
    rows = await session.execute(
        select(due)
        .where(due.c.status == "todo", due.c.due_at <= now)
        .order_by(due.c.due_at, due.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [
        Duty(key=r.key, kind=r.kind, subject=r.subject, due_at=r.due_at, id=r.id) for r in rows
    ]


async def done(session: Session, duty: Duty) -> None:
    await session.execute(update(due).where(due.c.id == duty.id).values(status="done"))


async def drop(session: Session, duty: Duty, reason: str) -> None:
    """Not done, and why: an instalment already paid needs no reminder."""
    await session.execute(
        update(due).where(due.c.id == duty.id).values(status="dropped", reason=reason)
    )


async def put_off(session: Session, duty: Duty, until: datetime) -> None:
    await session.execute(update(due).where(due.c.id == duty.id).values(due_at=until))


async def next_at(session: Session) -> datetime | None:
    """When the next thing is due."""
    found = await session.execute(select(func.min(due.c.due_at)).where(due.c.status == "todo"))
    at: datetime | None = found.scalar_one()
    return at
