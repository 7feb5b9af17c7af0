"""Audit: what happened to a case, appended in the transaction in which it happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from .database import Session
from .tables.audit import audit


async def append(
    session: Session,
    *,
    at: datetime,
    actor: str,
    event: str,
    case_id: int | None = None,
    **details: Any,
) -> None:
    """Add one row; *details* are figures and codes, never personal data."""
    await session.execute(
        insert(audit).values(at=at, actor=actor, case_id=case_id, event=event, details=details)
    )


async def history(session: Session, case_id: int) -> list[tuple[datetime, str, str]]:
    """The events of a case, oldest first: when, who, what."""
    rows = await session.execute(
        select(audit.c.at, audit.c.actor, audit.c.event)
        .where(audit.c.case_id == case_id)
        .order_by(audit.c.id)
    )
    return [(row.at, row.actor, row.event) for row in rows]
