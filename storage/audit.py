"""Audit: what happened to a case, appended in the transaction in which it happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select

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
        insert(audit),
        {"at": at, "actor": actor, "case_id": case_id, "event": event, "details": details},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of it."""

    at: datetime
    actor: str
    event: str
    details: dict[str, Any]
    case_id: int | None = None


async def history(session: Session, case_id: int) -> list[tuple[datetime, str, str]]:
    """The events of a case, oldest first: when, who, what."""
    return [(one.at, one.actor, one.event) for one in await of_case(session, case_id)]


async def of_case(session: Session, case_id: int) -> list[Entry]:
    """The same with their details."""
    return await _read(session, audit.c.case_id == case_id)


async def since(session: Session, start: datetime, end: datetime, *events: str) -> list[Entry]:
    """What happened from *start* on and before *end*, of these events."""
    return await _read(session, audit.c.at >= start, audit.c.at < end, audit.c.event.in_(events))


async def _read(session: Session, *which: ColumnElement[bool]) -> list[Entry]:
    rows = await session.execute(select(audit).where(*which).order_by(audit.c.id))
    return [
        Entry(
            at=row.at, actor=row.actor, event=row.event, details=row.details, case_id=row.case_id
        )
        for row in rows
    ]
