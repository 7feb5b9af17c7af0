"""Erasing: what was said and sent in a case is erased when its time is over; what the law wants kept, later.

First, `erase_after` days after a case was closed: the application, papers and voice notes, the talk, incoming and
outgoing messages, notes, offers that led to nothing, and what the audit says about it. The agreement, its instalments
and payments stay, with the steps that prove them, for `keep_agreements` days. The person's name, telephone number and
chats go once nothing else of theirs is kept and none of their loans is running.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, exists, or_, select, update

from storage.auditing import audit
from storage.case.covers import Cover, covers, read_covers
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables import lending, people
from storage.tables.messages import vault

from .case import erase_case
from .person import forget, has_names
from .rows import count, delete_rows
from .talk import erase_talk, forget_figures

#: Steps that prove what an agreement rests on: they stay as long as it does.
PROOF = frozenset(
    {
        "offer accepted",
        "identified again",
        "signature given",
        "agreement signed",
        "countersigned",
        "in force",
        "agreement withdrawn",
        "agreement called off",
        "plan restored",
        "guarantor asked",
        "guarantor agrees",
        "guarantor does not agree",
        "payment recorded",
        "contract payment recorded",
        "payment reversed",
        "way back taken",
        "arrangement broken",
        "recovered",
        "slipped",
        "caught up",
        "completed",
        "not complete",
        "changed",
        "erased",
    }
)


async def over(session: Session, now: datetime, days: int, limit: int) -> list[Cover]:
    """Cases closed at least *days* ago of which something is left to erase, the oldest first."""
    c = t.cases.c
    ended = covers(c.closed_at <= now - timedelta(days=days), c.erased_at.is_(None))
    return await read_covers(session, _some(ended, limit))


async def kept_long_enough(session: Session, now: datetime, days: int, limit: int) -> list[Cover]:
    """Erased cases whose agreements have been kept for *days* since they were closed."""
    c, a = t.cases.c, t.agreements.c
    is_kept = exists().where(a.case_id == c.id, or_(a.document_id.is_not(None), has_names()))
    ended = covers(c.closed_at <= now - timedelta(days=days), c.erased_at.is_not(None), is_kept)
    return await read_covers(session, _some(ended, limit))


def _some(asked: Select[Any], limit: int) -> Select[Any]:
    """The oldest first, and only those that no other process is erasing."""
    c = t.cases.c
    return asked.order_by(c.closed_at, c.id).limit(limit).with_for_update(skip_locked=True)


async def erase(session: Session, case: Cover, now: datetime) -> None:
    """Erase all of a closed case but what the law keeps."""
    others = await count(
        session,
        t.cases,
        t.cases.c.borrower_id == case.borrower_id,
        t.cases.c.id != case.id,
        t.cases.c.erased_at.is_(None),
    )
    rooms = (
        await session.execute(select(t.handoffs).where(t.handoffs.c.case_id == case.id))
    ).all()
    chats = [room.chat_id for room in rooms]
    if not others:
        own = select(people.chats.c.chat_id).where(people.chats.c.borrower_id == case.borrower_id)
        chats += await session.every(own)
        await forget_figures(session, case.borrower_id)
    until = _end(case) if others else now
    await erase_talk(session, rooms, chats, until)
    await erase_case(session, case.id)
    signed = await count(
        session,
        t.agreements,
        t.agreements.c.case_id == case.id,
        t.agreements.c.signed_at.is_not(None),
    )
    await audit.erase(session, [case.id], keep=PROOF if signed else ())
    await session.execute(update(t.cases).where(t.cases.c.id == case.id).values(erased_at=now))
    await forget(session, case.borrower_id)


async def erase_agreements(session: Session, case: Cover) -> None:
    """Erase what was kept of an erased case, its agreement and payments."""
    agreements = select(t.agreements.c.id).where(t.agreements.c.case_id == case.id)
    for table in (t.guarantees, t.signatures):
        await delete_rows(session, table, table.c.agreement_id.in_(agreements))
    await delete_rows(session, t.due_instalments, t.due_instalments.c.case_id == case.id)
    await session.execute(
        update(t.agreements)
        .where(t.agreements.c.case_id == case.id)
        .values(document_id=None, sealed_id=None)
    )
    await delete_rows(session, vault, vault.c.case_id == case.id)
    mine = select(t.case_loans.c.loan_id).where(t.case_loans.c.case_id == case.id)
    needed = (
        select(t.case_loans.c.loan_id)
        .join(t.cases, t.cases.c.id == t.case_loans.c.case_id)
        .where(t.cases.c.erased_at.is_(None))
    )
    paid = lending.payments.c
    await delete_rows(
        session,
        lending.payments,
        paid.loan_id.in_(mine),
        paid.loan_id.not_in(needed),
        paid.received_on <= _end(case).date(),
    )
    await audit.erase(session, [case.id])
    await forget(session, case.borrower_id)


def _end(case: Cover) -> datetime:
    if case.closed_at is None:
        raise LookupError("an open case is not erased")
    return case.closed_at
