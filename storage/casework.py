"""Casework: notes and marks of a case, what a borrower had before, and files or chats that several share."""

from __future__ import annotations

from sqlalchemy import func, select

from negotiation.case import Case
from negotiation.figure_mark import FigureMark
from negotiation.note import Note

from .database import Session
from .tables import cases as t
from .tables.casework import figure_marks, notes
from .tables.messages import vault


async def add(session: Session, one: Note | FigureMark) -> None:
    session.add(one)
    await session.flush()


async def notes_of(session: Session, case_id: int) -> list[Note]:
    """The oldest first."""
    found = await session.scalars(
        select(Note).where(notes.c.case_id == case_id).order_by(notes.c.id)
    )
    return list(found)


async def marks_of(session: Session, case_id: int) -> list[FigureMark]:
    """Every mark of its figures, the oldest first."""
    found = await session.scalars(
        select(FigureMark).where(figure_marks.c.case_id == case_id).order_by(figure_marks.c.id)
    )
    return list(found)


async def earlier_cases(session: Session, case: Case) -> list[Case]:
    """The borrower's cases before this one, the oldest first."""
    found = await session.scalars(
        select(Case)
        .where(t.cases.c.borrower_id == case.borrower_id, t.cases.c.id < case.id)
        .order_by(t.cases.c.id)
    )
    return list(found)


async def offers_made(session: Session, case_id: int) -> int:
    """How many offers a case has had, dropped drafts among them."""
    found = await session.execute(
        select(func.count()).select_from(t.offers).where(t.offers.c.case_id == case_id)
    )
    return found.scalar_one()


async def others_with_file(session: Session, case: Case, sha256: str) -> list[Case]:
    """Cases of other borrowers in which the very same file was sent."""
    sent_in = (
        select(t.papers.c.case_id)
        .join(vault, vault.c.id == t.papers.c.vault_id)
        .where(vault.c.sha256 == sha256)
    )
    found = await session.scalars(
        select(Case)
        .where(t.cases.c.id.in_(sent_in), t.cases.c.borrower_id != case.borrower_id)
        .order_by(t.cases.c.id)
    )
    return list(found)


async def others_from_chat(session: Session, case: Case, chat_id: int) -> list[Case]:
    """Cases of other borrowers that were talked about in the same chat."""
    found = await session.scalars(
        select(Case)
        .join(t.handoffs, t.handoffs.c.case_id == t.cases.c.id)
        .where(t.handoffs.c.chat_id == chat_id, t.cases.c.borrower_id != case.borrower_id)
        .order_by(t.cases.c.id)
    )
    return list(found)
