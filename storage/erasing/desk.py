"""Desk: what went through it at large, and through advisors' own chats, which belongs to no case."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import or_, select

from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables import people
from storage.tables.messages import TO_DO, inbox, outbox

from .rows import delete_rows


async def sweep(session: Session, now: datetime, days: int) -> None:
    """What went through the desk at large and advisors' own chats so long ago, whatever it was about."""
    until = now - timedelta(days=days)
    advisors = await session.every(select(people.advisors.c.user_id))
    groups = await session.scalars(
        select(t.handoffs.c.group_id).where(t.handoffs.c.group_id.is_not(None)).distinct()
    )
    came = [inbox.c.lane.startswith(f"{chat}:", autoescape=True) for chat in advisors]
    came += [inbox.c.lane == f"{group}:0" for group in groups]
    came += [inbox.c.lane == f"chat:{chat}" for chat in advisors]
    came += [inbox.c.lane == "desk", inbox.c.lane.startswith("desk:")]
    went = [outbox.c.lane == f"chat:{chat}" for chat in advisors]
    went += [outbox.c.lane == "desk", outbox.c.lane.startswith("desk:")]
    is_over = inbox.c.received_at <= until
    await delete_rows(session, inbox, or_(*came), inbox.c.status != TO_DO, is_over)
    is_over = outbox.c.written_at <= until
    await delete_rows(session, outbox, or_(*went), outbox.c.status != TO_DO, is_over)
