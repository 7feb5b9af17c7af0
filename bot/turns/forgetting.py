"""Forgetting: once a day what people said who are in no case goes, so many days after they were heard last."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

import structlog

from storage.auditing import audit
from storage.engine.database import Session
from storage.erasing import visitors, ways
from storage.messages import due
from storage.messages.due import Duty

from . import daily
from .turn import Turn

log = structlog.get_logger()

#: Chats at a time, and people looked at.
BATCH, LOOKED_AT = 100, 500
#: As the audit calls it.
FORGOTTEN = "visitors erased"


async def forget(turn: Turn, row: Duty) -> None:
    """Erase a batch; the next one in a moment, or tomorrow from the beginning."""
    days = turn.house.erase_after
    if days is None:
        await due.drop(turn.session, row, "nothing is to be erased")
        return
    if await daily.is_doubted(turn, row):
        return
    walk = await forget_some(turn.session, turn.now, "bot", days, Walk(**row.subject))
    if walk.is_over:
        await daily.tomorrow(turn, row)
    else:
        await daily.go_on(turn, row, asdict(walk))


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """How far it has come today."""

    are_chats_done: bool = False
    people_at: int = 0
    inbox_at: int = 0
    outbox_at: int = 0
    is_over: bool = False


async def forget_some(session: Session, now: datetime, actor: str, days: int, walk: Walk) -> Walk:
    """Erase a batch of chats that no case is about; then, a batch of each at a time, people and messages."""
    until = now - timedelta(days=days)
    if not walk.are_chats_done:
        gone = await visitors.erase_visitors(session, until, BATCH)
        if gone:
            await audit.append(session, at=now, actor=actor, event=FORGOTTEN, chats=gone)
            log.info("erased who is in no case", chats=gone)
        if gone >= BATCH:
            return walk
    looked_at = await visitors.forget_people(session, until, walk.people_at, LOOKED_AT)
    came = await ways.erase_came(session, until, walk.inbox_at)
    went = await ways.erase_went(session, until, walk.outbox_at)
    return replace(
        walk,
        are_chats_done=True,
        people_at=max(looked_at, default=walk.people_at),
        inbox_at=came.at,
        outbox_at=went.at,
        is_over=len(looked_at) < LOOKED_AT and came.is_over and went.is_over,
    )
