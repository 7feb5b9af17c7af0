"""Parked: arrivals that failed three times, kept until the operator has them tried again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from storage.engine.database import Session
from storage.sealed.unreadable import DAMAGED
from storage.tables.messages import PARKED, inbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """An arrival that could not be taken."""

    id: int
    key: str
    kind: str
    lane: str  #: the chat it came from: personal
    received_at: datetime
    attempts: int
    error: str  #: the kind of the last error, never its words
    #: What came, word for word: personal. `None` where the vault's key does not open it.
    payload: dict[str, Any] | None

    @property
    def what(self) -> str:
        """What kind of thing it is, without a word of it: "message", "callback_query", "uploaded"."""
        if self.kind != "update":
            return self.kind
        if self.payload is None:
            return "does not open"
        return next((name for name in self.payload if name != "update_id"), "update")


_COLUMNS = [column for column in inbox.c if column is not inbox.c.payload]


async def count(session: Session) -> int:
    """How many are."""
    found = select(func.count()).select_from(inbox).where(inbox.c.status == PARKED)
    return int((await session.execute(found)).scalar_one())


async def all_of_them(session: Session) -> list[Parked]:
    """What is parked, the oldest first."""
    rows = await session.execute(
        select(*_COLUMNS).where(inbox.c.status == PARKED).order_by(inbox.c.id)
    )
    return [
        Parked(
            id=row.id,
            key=row.key,
            kind=row.kind,
            lane=row.lane,
            received_at=row.received_at,
            attempts=row.attempts,
            error=row.error or "",
            payload=await _payload(session, row.id),
        )
        for row in rows.all()
    ]


async def _payload(session: Session, number: int) -> dict[str, Any] | None:
    try:
        found = await session.execute(select(inbox.c.payload).where(inbox.c.id == number))
        payload: dict[str, Any] = found.scalar_one()
    except DAMAGED:
        return None
    return payload


async def retry(session: Session, ids: Collection[int]) -> list[int]:
    """Have these tried again, as often as something new; which of them were parked at all.

    Each goes before whatever waits in its chat, since it came first.
    """
    found = await session.execute(
        update(inbox)
        .where(inbox.c.id.in_(ids), inbox.c.status == PARKED)
        .values(status="todo", attempts=0, not_before=None)
        .returning(inbox.c.id)
    )
    return sorted(found.scalars())
