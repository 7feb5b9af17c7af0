"""Casework: notes and marks of a case, what a borrower had before, and files or chats that several share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, exists, func, inspect, select

from negotiation.agreeing.offer import Offer, OfferState
from negotiation.applying.figure_mark import FigureMark
from negotiation.applying.voice_note import VoiceNote
from negotiation.case import Case
from negotiation.desk.handoff import Handoff
from negotiation.desk.note import Note
from negotiation.follow_up.reported_payment import ReportedPayment, ReportedPaymentState
from storage.engine import pending
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.casework import figure_marks, notes
from storage.tables.follow_up import reported_payments
from storage.tables.messages import vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Has:
    """What is kept on a case besides its application; most have nothing of it."""

    notes: bool
    marks: bool
    earlier: bool
    voice_notes: bool
    offers: int  #: how many the borrower has had
    said_paid: bool  #: the borrower said so of an instalment, and nobody has looked
    asked: int | None  #: the newest on which a supervisor has to decide


async def has(session: Session, case: Case) -> Has:
    """Asked at once, so that only what is there is read."""
    given = {"case": case.id, "borrower": case.borrower_id}
    async with pending.told(session, lambda one: isinstance(one, _COUNTED)):
        return Has(**(await session.bare(_has(), given)).mappings().one())


_COUNTED = Note, FigureMark, VoiceNote, Offer, ReportedPayment


@cache  # these all: the classes are mapped by then, and putting a question together costs more than asking it
def _has() -> Any:
    here: Any = bindparam("case")
    before = t.cases.c.borrower_id == bindparam("borrower"), t.cases.c.id < here
    offers = (
        select(func.count())
        .select_from(t.offers)
        .where(t.offers.c.case_id == here, t.offers.c.expires_at.is_not(None))  # sent
    )
    asked = select(func.max(t.offers.c.version)).where(
        t.offers.c.case_id == here, t.offers.c.state == OfferState.ASKED
    )
    return select(
        exists().where(notes.c.case_id == here).label("notes"),
        exists().where(figure_marks.c.case_id == here).label("marks"),
        exists().where(*before).label("earlier"),
        exists().where(t.voice_notes.c.case_id == here).label("voice_notes"),
        exists()
        .where(
            reported_payments.c.case_id == here,
            reported_payments.c.state == ReportedPaymentState.SAID,
        )
        .label("said_paid"),
        offers.scalar_subquery().label("offers"),
        asked.scalar_subquery().label("asked"),
    )


async def add(session: Session, one: Note | FigureMark) -> None:
    session.add(one)
    await session.flush()


async def note(session: Session, case_id: int, note_id: int) -> Note | None:
    """One of a case; `None` where it is another's."""
    found = await session.get(Note, note_id)
    return found if found is not None and found.case_id == case_id else None


async def drop(session: Session, case_id: int, event: str) -> None:
    """The notes of a case that are the reason of what was not done."""
    for one in await notes_of(session, case_id):
        if one.event == event:
            await session.delete(one)


async def notes_of(session: Session, case_id: int) -> list[Note]:
    """The oldest first."""
    return await session.every(select(Note).where(notes.c.case_id == case_id).order_by(notes.c.id))


async def marks_of(session: Session, case_id: int) -> list[FigureMark]:
    """Every mark of its figures, the oldest first."""
    return await session.every(
        select(FigureMark).where(figure_marks.c.case_id == case_id).order_by(figure_marks.c.id)
    )


async def earlier_cases(session: Session, case: Case) -> list[Case]:
    """The borrower's cases before this one, the oldest first."""
    return await session.every(
        select(Case)
        .where(t.cases.c.borrower_id == case.borrower_id, t.cases.c.id < case.id)
        .order_by(t.cases.c.id)
    )


async def others_with_file(session: Session, case: Case, sha256: str) -> list[Case]:
    """Cases of other borrowers in which the very same file was sent."""
    given = {"sha256": sha256, "borrower": case.borrower_id}
    return await session.every(_others_with_file(), given)


@cache
def _others_with_file() -> Any:
    sent_in = (
        select(t.papers.c.case_id)
        .join(vault, vault.c.id == t.papers.c.vault_id)
        .where(vault.c.sha256 == bindparam("sha256"))
    )
    return (
        select(Case)
        .where(t.cases.c.id.in_(sent_in), t.cases.c.borrower_id != bindparam("borrower"))
        .order_by(t.cases.c.id)
    )


async def others_from_chat(session: Session, case: Case, chat_id: int) -> list[Case]:
    """Cases of other borrowers that were talked about in the same chat."""
    given = {"chat": chat_id, "borrower": case.borrower_id}
    async with pending.told(
        session, lambda one: isinstance(one, Case | Handoff) and _is_news(one)
    ):
        return await session.every(_others_from_chat(), given)


def _is_news(one: object) -> bool:
    return not inspect(one).persistent or pending.is_looked_up(one)


@cache
def _others_from_chat() -> Any:
    return (
        select(Case)
        .join(t.handoffs, t.handoffs.c.case_id == t.cases.c.id)
        .where(
            t.handoffs.c.chat_id == bindparam("chat"),
            t.cases.c.borrower_id != bindparam("borrower"),
        )
        .order_by(t.cases.c.id)
    )
