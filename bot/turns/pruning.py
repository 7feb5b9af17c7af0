"""Pruning: once a day the rows of messages that were done long ago go, as the lender set it."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage import due, pruning
from storage.due import Duty

from .turn import Turn

#: From one batch to the next: whoever writes meanwhile goes first.
PAUSE = timedelta(seconds=1)


def duty(at: datetime) -> Duty:
    """One a day, however often it is scheduled."""
    return Duty(key=f"prune:{at:%Y-%m-%d}", kind="prune", subject={}, due_at=at)


async def prune(turn: Turn, row: Duty) -> None:
    """Delete a batch; the next one in a moment, or tomorrow from the beginning."""
    days = turn.house.prune_after
    if days is None:
        await due.drop(turn.session, row, "nothing is to be pruned")
        return
    at = {"inbox_at": row.subject.get("inbox_at", 0), "outbox_at": row.subject.get("outbox_at", 0)}
    done = await pruning.prune(turn.session, turn.now - timedelta(days=days), **at)
    if done.is_over:
        await due.done(turn.session, row)
        tomorrow = max(row.due_at, turn.now - timedelta(days=1)) + timedelta(days=1)
        await due.schedule(turn.session, [duty(tomorrow)])
        return
    await due.forget(turn.session, [row])
    again = {"inbox_at": done.inbox_at, "outbox_at": done.outbox_at}
    key = f"{row.key.partition('/')[0]}/{done.inbox_at}/{done.outbox_at}"
    await due.schedule(
        turn.session,
        [Duty(key=key, kind="prune", subject=again, due_at=turn.now + PAUSE)],
    )
