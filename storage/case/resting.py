"""Resting: open cases in which nothing was heard for some time, and what has been heard last."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, exists, or_, select

from negotiation.contacting.hold import HoldReason
from negotiation.lifecycle import CaseState
from storage.auditing import audit
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.messages import TO_DO, due
from storage.tables.people import chats

#: Whose steps in a case are a sign of life: what the bot and the lender's systems do is none.
_PEOPLE = ("borrower", "helper", "guarantor", "advisor")
#: Said by who wants nothing more: no sign that it is to go on.
LET_GO = "let go"


async def at_rest(
    session: Session,
    states: Collection[CaseState],
    held_states: Collection[CaseState],
    until: datetime,
    *,
    after: int,
    limit: int,
    besides: str,
) -> tuple[list[int], int | None]:
    """Cases in these states, or on hold with no end in *held_states*, whose borrower was not heard since *until*, of whom nobody was told anything yet.

    Of a batch behind the case *after*; without those of which a duty of the kind *besides* is still to do. With the
    number of the last one looked at; `None` where there is no more.
    """
    c, h = t.cases.c, t.holds.c
    is_held = exists().where(h.case_id == c.id, h.until.is_(None), h.lifted_at.is_(None))
    rows = await session.execute(
        select(c.id)
        .outerjoin_from(t.cases, chats, chats.c.borrower_id == c.borrower_id)
        .where(
            c.closed_at.is_(None),
            c.expires_at.is_(None),
            or_(c.state.in_(states), and_(c.state.in_(held_states), is_held)),
            c.notice_at <= until,
            or_(chats.c.heard_at.is_(None), chats.c.heard_at <= until),
            c.id > after,
        )
        .order_by(c.id)
        .limit(limit)
    )
    found = list(rows.scalars())
    told = await session.scalars(
        select(due.c.about).where(
            due.c.status == TO_DO,
            due.c.kind == besides,
            due.c.about.in_([f"case:{case_id}" for case_id in found]),
        )
    )
    known = set(told)
    new = [case_id for case_id in found if f"case:{case_id}" not in known]
    return new, found[-1] if len(found) == limit else None


async def last_step(session: Session, case_id: int) -> datetime | None:
    """When somebody did something in it last."""
    steps = await audit.history(session, case_id)
    theirs = (
        at for at, actor, event in steps if actor.partition(":")[0] in _PEOPLE and event != LET_GO
    )
    return max(theirs, default=None)


#: Other terms than those in force are asked for, or talked about; and what the lender answers it with.
_ASKS = {"reassessed", "another plan asked for", "counter-offer", "appeal"}
_ANSWERS = {"offer sent", "counter-offer not taken", "papers asked", "handed back"}


async def is_answered(session: Session, case_id: int) -> bool:
    """Whether the lender has said something to who asked for other terms than those in force, or nobody asked."""
    steps = await audit.history(session, case_id)
    asked = max((at for at, _, event in steps if event in _ASKS), default=None)
    answered = max((at for at, _, event in steps if event in _ANSWERS), default=None)
    return asked is None or (answered is not None and answered >= asked)


async def was_held(session: Session, case_id: int, reasons: Collection[HoldReason]) -> bool:
    """Whether it is on hold for one of these, or ever was."""
    h = t.holds.c
    found = await session.execute(
        select(h.id).where(h.case_id == case_id, h.reason.in_(reasons)).limit(1)
    )
    return found.first() is not None


async def is_erased(session: Session, case_id: int) -> bool:
    """Whether nothing of it is kept any more but what the law wants: then it cannot go on."""
    asked = select(t.cases.c.erased_at).where(t.cases.c.id == case_id)
    return (await session.execute(asked)).scalar_one() is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    number: str
    at: datetime
    is_declined: bool  #: the lender had said no
    erased_at: datetime | None


async def put_away(session: Session, borrower_id: int) -> Ended | None:
    """A borrower's newest case, if it was put away."""
    c = t.cases.c
    rows = await session.execute(
        select(c.number, c.state, c.closed_at, c.declined, c.erased_at)
        .where(c.borrower_id == borrower_id)
        .order_by(c.id.desc())
        .limit(1)
    )
    row = rows.first()
    if row is None or row.state is not CaseState.EXPIRED:
        return None
    return Ended(
        number=row.number,
        at=row.closed_at,
        is_declined=row.declined is not None,
        erased_at=row.erased_at,
    )
