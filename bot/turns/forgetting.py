"""Forgetting: once a day what people said who are in no case goes, so many days after they were heard last.

As with erasing, nothing brings it back: a clock is not believed at once.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

import structlog

from storage import audit, due
from storage.database import Session
from storage.due import Duty
from storage.erasing import visitors, ways

from .erasing import BELIEVED, LATE
from .turn import Turn

log = structlog.get_logger()

#: Chats at a time, people looked at, and until the next ones: whoever writes meanwhile goes first.
BATCH, LOOKED_AT, PAUSE = 100, 500, timedelta(seconds=1)
#: As the audit calls it.
FORGOTTEN = "visitors erased"


def first(started_at: datetime) -> Duty:
    """Of a bot that starts."""
    return duty(started_at + BELIEVED)


def duty(at: datetime) -> Duty:
    """One a day, however often it is scheduled."""
    return Duty(key=f"forget:{at:%Y-%m-%d}", kind="forget", subject={}, due_at=at)


async def forget(turn: Turn, row: Duty) -> None:
    """Erase a batch; the next one in a moment, or tomorrow from the beginning."""
    days = turn.house.erase_after
    if days is None:
        await due.drop(turn.session, row, "nothing is to be erased")
        return
    if turn.now - row.due_at > LATE:  # nobody was here for days, or the clock has jumped
        await due.put_off(turn.session, row, turn.now + BELIEVED, "the clock may be ahead")
        return
    walk = await forget_some(turn.session, turn.now, "bot", days, Walk(**row.subject))
    if walk.is_over:
        await due.done(turn.session, row)
        tomorrow = max(row.due_at, turn.now - timedelta(days=1)) + timedelta(days=1)
        await due.schedule(turn.session, [duty(tomorrow)])
        return
    await due.forget(turn.session, [row])
    key = f"{row.key.partition('/')[0]}/{turn.now.timestamp()}"
    next_ones = Duty(key=key, kind="forget", subject=asdict(walk), due_at=turn.now + PAUSE)
    await due.schedule(turn.session, [next_ones])


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
