"""Gauges: how much waits and for how long, as an operator's monitoring asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select

from negotiation.desk.handoff import HandoffState
from storage.engine.database import Session
from storage.tables.cases import RUNNING, handoffs
from storage.tables.messages import PARKED, TO_DO, due, inbox, outbox

#: What is done within so long after it was due is not late.
PATIENCE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Things that wait for something."""

    waiting: int
    age: float  #: seconds that the oldest has waited; 0 where none does


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauges:
    inbox: Line  #: to be taken
    outbox: (
        Line  #: to be sent; what is held back until a time is not counted before, what failed is
    )
    queue: Line  #: borrowers who wait for a person
    late: Line  #: reminders and everything else that was due by the clock
    parked: int  #: failed three times


async def read(session: Session, now: datetime) -> Gauges:
    """All of them as they are now."""
    is_held = (outbox.c.not_before > now) & (outbox.c.attempts == 0)
    may_go = outbox.c.not_before.is_(None) | ~is_held
    parked = select(func.count()).select_from(inbox).where(inbox.c.status == PARKED)
    return Gauges(
        inbox=await _line(session, now, inbox.c.received_at, inbox.c.status == TO_DO),
        outbox=await _line(session, now, outbox.c.written_at, outbox.c.status == TO_DO, may_go),
        queue=await _line(
            session,
            now,
            handoffs.c.waiting_since,
            RUNNING,
            handoffs.c.state == HandoffState.WAITING,
        ),
        late=await _line(
            session, now, due.c.due_at, due.c.status == TO_DO, due.c.due_at <= now - PATIENCE
        ),
        parked=int((await session.execute(parked)).scalar_one()),
    )


async def _line(
    session: Session, now: datetime, since: ColumnElement[datetime], *which: ColumnElement[bool]
) -> Line:
    count, oldest = (
        await session.execute(select(func.count(), func.min(since)).where(*which))
    ).one()
    return Line(waiting=count, age=max(0.0, (now - oldest).total_seconds()) if oldest else 0.0)
