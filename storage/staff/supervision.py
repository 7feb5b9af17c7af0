"""Supervision: how much everybody has and who waits, ways in for staff, and the register of complaints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.desk.handoff import HandoffState
from storage.engine.database import Session
from storage.records import StaffInvite
from storage.tables import cases as t
from storage.tables.casework import staff_invites
from storage.tokens import hashed


@dataclass(frozen=True, slots=True)
class Queue:
    """Who waits for a person."""

    waiting: int
    oldest: datetime | None


async def loads(session: Session) -> dict[int, int]:
    """How many conversations each advisor has."""
    rows = await session.execute(
        select(t.handoffs.c.advisor_id, func.count())
        .where(
            t.RUNNING,
            t.handoffs.c.state == HandoffState.CLAIMED,
            t.handoffs.c.advisor_id.is_not(None),
        )
        .group_by(t.handoffs.c.advisor_id)
    )
    return {advisor: count for advisor, count in rows if advisor is not None}


async def queue(session: Session, now: datetime) -> Queue:
    """Who waits *now*: not who was promised a word at a time to come."""
    put_off = t.handoffs.c.not_before
    found = await session.execute(
        select(func.count(), func.min(t.handoffs.c.waiting_since)).where(
            t.RUNNING,
            t.handoffs.c.state == HandoffState.WAITING,
            put_off.is_(None) | (put_off <= now),
        )
    )
    waiting, oldest = found.one()
    return Queue(waiting, oldest)


async def numbers_of(session: Session, case_ids: Sequence[int]) -> dict[int, str]:
    """What cases are called."""
    found = await session.scalars(select(Case).where(t.cases.c.id.in_(case_ids)))
    return {case.id: case.number for case in found if case.id is not None}


async def register(session: Session, limit: int) -> list[Complaint]:
    """Complaints: those not answered, the nearest day first, then the newest that are."""
    return await session.every(
        select(Complaint)
        .order_by(
            t.complaints.c.answered_at.is_not(None),
            t.complaints.c.answered_at.desc(),
            t.complaints.c.answer_by,
            t.complaints.c.id,
        )
        .limit(limit)
    )


async def invite_staff(
    session: Session, token: str, *, is_supervisor: bool, made_by: int, until: datetime
) -> None:
    """Keep a one-time way in; of the token only the hash."""
    session.add(
        StaffInvite(
            token_hash=hashed(token),
            is_supervisor=is_supervisor,
            made_by=made_by,
            expires_at=until,
        )
    )
    await session.flush()


async def staff_invited(session: Session, token: str, now: datetime) -> StaffInvite | None:
    """The way in of a token, while unused and before its end; nobody else gets it meanwhile."""
    return await session.only(
        select(StaffInvite)
        .where(
            staff_invites.c.token_hash == hashed(token),
            staff_invites.c.used_at.is_(None),
            staff_invites.c.expires_at > now,
        )
        .with_for_update()
    )
