"""Webhooks: what the lender's own systems are to be told, kept until they have it, in order within a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, exists, insert, select, update

from storage.engine.database import Session
from storage.tables.cases import cases
from storage.tables.messages import TO_DO, webhooks

from . import waits

#: Nothing is put off for longer.
_LONGEST = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """One event, told once it is taken."""

    event_id: str  #: by which what is heard twice is known
    case_id: int | None
    event: str
    body: str  #: JSON, as it is signed
    written_at: datetime
    id: int | None = None
    attempts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One that is not taken yet, or was given up; for the operator."""

    id: int
    event_id: str
    case: str | None  #: its number
    event: str
    status: str
    written_at: datetime
    attempts: int
    again_at: datetime | None
    error: str | None


async def add(session: Session, webhook: Webhook) -> None:
    """Keep it in the transaction in which it happened."""
    with session.no_autoflush:  # nothing half made is written for it
        await session.execute(
            insert(webhooks).values(
                event_id=webhook.event_id,
                case_id=webhook.case_id,
                event=webhook.event,
                body=webhook.body,
                status="todo",
                attempts=0,
                written_at=webhook.written_at,
            )
        )


async def claim(session: Session, now: datetime, *, limit: int, lease: timedelta) -> list[Webhook]:
    """The oldest of each case that may be told now; for *lease* nobody else tells it."""
    older = webhooks.alias()
    rows = await session.execute(
        select(webhooks)
        .where(
            webhooks.c.status == TO_DO,
            waits.is_over(webhooks.c.not_before),
            ~exists().where(
                older.c.case_id == webhooks.c.case_id,
                older.c.status == TO_DO,
                older.c.id < webhooks.c.id,
            ),
        )
        .order_by(webhooks.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True),
        waits.at(now, _LONGEST),
    )
    found = [_webhook(row) for row in rows]
    if found:
        numbers = [one.id for one in found]
        claimed = update(webhooks).where(webhooks.c.id.in_(numbers))
        await session.execute(claimed.values(not_before=now + lease))
    return found


def _webhook(row: Row[Any]) -> Webhook:
    return Webhook(
        id=row.id,
        event_id=row.event_id,
        case_id=row.case_id,
        event=row.event,
        body=row.body,
        written_at=row.written_at,
        attempts=row.attempts,
    )


async def sent(session: Session, number: int | None, now: datetime) -> None:
    await session.execute(
        update(webhooks)
        .where(webhooks.c.id == number)
        .values(status="sent", sent_at=now, error=None, not_before=None)
    )


async def failed(
    session: Session, number: int | None, *, error: str, again_at: datetime | None
) -> None:
    """To be told again at a time, or given up."""
    await session.execute(
        update(webhooks)
        .where(webhooks.c.id == number, webhooks.c.status == TO_DO)
        .values(
            attempts=webhooks.c.attempts + 1,
            not_before=again_at,
            status="failed" if again_at is None else "todo",
            error=error[:200],
        )
    )


async def untold(session: Session) -> Sequence[Listed]:
    """All that is not taken, the oldest first: what waits, and what was given up."""
    rows = await session.execute(
        select(webhooks, cases.c.number)
        .outerjoin(cases, cases.c.id == webhooks.c.case_id)
        .where(webhooks.c.status != "sent")
        .order_by(webhooks.c.id)
    )
    return [
        Listed(
            id=row.id,
            event_id=row.event_id,
            case=row.number,
            event=row.event,
            status=row.status,
            written_at=row.written_at,
            attempts=row.attempts,
            again_at=row.not_before,
            error=row.error,
        )
        for row in rows
    ]


async def again(session: Session) -> int:
    """Tell at once all that waits or was given up; how much that is."""
    found = await session.execute(
        update(webhooks)
        .where(webhooks.c.status != "sent")
        .values(status="todo", attempts=0, not_before=None)
        .returning(webhooks.c.id)
    )
    return len(found.all())
