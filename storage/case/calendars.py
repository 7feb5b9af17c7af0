"""Calendars: the days that a borrower's calendar has by the file that was sent last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from storage.engine.database import Session
from storage.engine.dialects import insert_into
from storage.tables.follow_up import calendars


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    sequence: int  #: raised with every change
    days: Mapping[str, date]  #: of each entry, by what it is called for good


async def of_case(session: Session, case_id: int) -> Sent | None:
    """The one sent last; `None` where there never was one."""
    found = await session.execute(select(calendars).where(calendars.c.case_id == case_id))
    row = found.one_or_none()
    if row is None:
        return None
    days = {name: date.fromisoformat(day) for name, day in row.entries.items()}
    return Sent(sequence=row.sequence, days=days)


async def keep(session: Session, case_id: int, sent: Sent, now: datetime) -> None:
    values = {
        "sequence": sent.sequence,
        "entries": {name: day.isoformat() for name, day in sent.days.items()},
        "sent_at": now,
    }
    statement = insert_into(session, calendars).values(case_id=case_id, **values)
    await session.execute(statement.on_conflict_do_update(index_elements=["case_id"], set_=values))
