"""Covers: which cases there are, whose, and from when to when; their content stays where it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from storage.engine.database import Session
from storage.tables import cases as t


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Which case it is, whose, and from when to when."""

    id: int
    number: str
    borrower_id: int
    opened_at: datetime
    closed_at: datetime | None


_COVER = (
    t.cases.c.id,
    t.cases.c.number,
    t.cases.c.borrower_id,
    t.cases.c.opened_at,
    t.cases.c.closed_at,
)


def covers(*which: ColumnElement[bool]) -> Select[Any]:
    """What asks for the covers of cases."""
    return select(*_COVER).where(*which)


async def read_covers(session: Session, asked: Select[Any]) -> list[Cover]:
    rows = await session.execute(asked)
    names = [column.name for column in _COVER]
    return [Cover(**dict(zip(names, row, strict=True))) for row in rows]


async def case_numbered(session: Session, number: str) -> Cover | None:
    """The case with this number."""
    found = await read_covers(session, covers(t.cases.c.number == number))
    return found[0] if found else None


async def cases_of(session: Session, borrower_id: int) -> list[Cover]:
    """The cases of a borrower, the oldest first."""
    mine = covers(t.cases.c.borrower_id == borrower_id)
    return await read_covers(session, mine.order_by(t.cases.c.id))


async def before(session: Session, case: Cover) -> datetime | None:
    """When the borrower's case before this one was closed: what was said since belongs to this one."""
    earlier = [one for one in await cases_of(session, case.borrower_id) if one.id < case.id]
    return earlier[-1].closed_at if earlier else None
