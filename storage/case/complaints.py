"""Complaints: numbering them, and finding the one that is not answered yet."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, or_, select

from negotiation.complaint import Complaint
from storage.engine.database import Session
from storage.tables.cases import complaints

from .numbers import next_in_series


async def next_number(session: Session, year: int) -> str:
    """The next number of a year, such as C-2019-00042."""
    return await next_in_series(session, complaints.c.number, f"C-{year}-")


async def add(session: Session, complaint: Complaint) -> None:
    session.add(complaint)
    await session.flush()


async def complaint(session: Session, complaint_id: int) -> Complaint:
    return await session.get_one(Complaint, complaint_id)


async def numbered(session: Session, number: str) -> Complaint:
    found = await session.scalars(select(Complaint).where(complaints.c.number == number))
    return found.one()


async def open_one(session: Session, *, chat_id: int, case_id: int | None) -> Complaint | None:
    """The newest that is not answered, made in this chat or about this case."""
    whose: list[ColumnElement[bool]] = [complaints.c.chat_id == chat_id]
    if case_id is not None:
        whose.append(complaints.c.case_id == case_id)
    return await session.first(
        select(Complaint)
        .where(or_(*whose), complaints.c.answered_at.is_(None))
        .order_by(complaints.c.id.desc())
        .limit(1)
    )


async def count_open(session: Session) -> int:
    """How many wait for their answer."""
    found = await session.execute(
        select(func.count()).select_from(complaints).where(complaints.c.answered_at.is_(None))
    )
    return found.scalar_one()
