"""Desk: who waits for a person and who has whom, how long talks took, and the message that shows it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, exists, insert, select, update

from negotiation.case import Case
from negotiation.complaint import Complaint
from negotiation.handoff import Handoff, HandoffState

from .columns import Moment
from .database import Session
from .dialects import insert_into
from .tables.cases import boards, cases, complaints, handoffs, offers, talks
from .tables.people import chats


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A conversation that is not the bot's alone."""

    handoff: Handoff
    language: str  #: the borrower's
    case: Case | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One time that an advisor had a conversation, once it was over."""

    asked_at: datetime
    claimed_at: datetime
    ended_at: datetime


async def conversations(session: Session) -> list[Conversation]:
    """All that wait for a person or have one, the oldest room first."""
    rows = await session.execute(_conversations())
    return [Conversation(handoff=r[0], language=r[1], case=r[2]) for r in rows]


@cache  # these two: the classes are mapped by then, and putting a question together costs more than asking it
def _conversations() -> Any:
    return (
        select(Handoff, chats.c.language, Case)
        .join(chats, chats.c.chat_id == handoffs.c.chat_id)
        .outerjoin(cases, cases.c.id == handoffs.c.case_id)
        .where(handoffs.c.state != HandoffState.WITH_BOT)
        .order_by(handoffs.c.id)
    )


async def open_complaints(session: Session) -> list[Complaint]:
    return list(await session.scalars(_open_complaints()))


@cache
def _open_complaints() -> Any:
    return (
        select(Complaint)
        .where(complaints.c.answered_at.is_(None))
        .order_by(complaints.c.answer_by, complaints.c.id)
    )


async def who_decided(session: Session, case_ids: Sequence[int]) -> dict[int, frozenset[int]]:
    """The advisors who made the offers of each case."""
    if not case_ids:
        return {}
    rows = await session.execute(
        select(offers.c.case_id, offers.c.advisor_id)
        .where(offers.c.case_id.in_(case_ids))
        .distinct()
    )
    found: dict[int, frozenset[int]] = {}
    for case_id, advisor_id in rows:
        found[case_id] = found.get(case_id, frozenset()) | {advisor_id}
    return found


async def begin_talk(session: Session, handoff: Handoff, asked_at: datetime, at: datetime) -> None:
    """An advisor has claimed the conversation; what they had of it before is over."""
    before = talks.c.handoff_id == handoff.id, talks.c.ended_at.is_(None)
    await session.execute(update(talks).where(*before).values(ended_at=at))
    await session.execute(
        insert(talks).values(
            handoff_id=handoff.id, advisor_id=handoff.advisor_id, asked_at=asked_at, claimed_at=at
        )
    )


async def end_talks(session: Session, at: datetime) -> None:
    """Those are over whose advisor does not have the conversation any more, whatever ended it."""
    await session.execute(_END, {"at": at})


_STILL = exists().where(
    handoffs.c.id == talks.c.handoff_id,
    handoffs.c.state == HandoffState.CLAIMED,
    handoffs.c.advisor_id == talks.c.advisor_id,
)
_END = (
    update(talks)
    .where(talks.c.ended_at.is_(None), ~_STILL)
    .values(ended_at=bindparam("at", type_=Moment))
)


async def newest_talks(session: Session, count: int) -> list[Talk]:
    """The last that are over."""
    rows = await session.execute(
        select(talks.c.asked_at, talks.c.claimed_at, talks.c.ended_at)
        .where(talks.c.ended_at.is_not(None))
        .order_by(talks.c.id.desc())
        .limit(count)
    )
    return [Talk(asked_at=r[0], claimed_at=r[1], ended_at=r[2]) for r in rows]


async def board(session: Session, group_id: int) -> int | None:
    """The message in a group that shows its queue."""
    found = await session.bare(select(boards.c.message_id).where(boards.c.group_id == group_id))
    return found.scalar_one_or_none()


async def lock_board(session: Session, group_id: int) -> None:
    """Let nobody else go through the queue of a group until this transaction ends."""
    await session.bare(
        insert_into(session, boards)
        .values(group_id=group_id, shown="")
        .on_conflict_do_nothing(index_elements=["group_id"])
    )
    await session.bare(
        select(boards.c.group_id).where(boards.c.group_id == group_id).with_for_update()
    )


async def is_news(session: Session, group_id: int, text: str) -> bool:
    """Whether the board of a group shows something else; noted as shown from now on."""
    shown = hashlib.sha256(text.encode()).hexdigest()
    changed = await session.bare(
        update(boards)
        .where(boards.c.group_id == group_id, boards.c.shown != shown)
        .values(shown=shown)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


async def put_board(session: Session, group_id: int, message_id: int | None) -> None:
    """The board is this message now; `None`: it was deleted."""
    await session.bare(
        update(boards).where(boards.c.group_id == group_id).values(message_id=message_id)
    )
