"""Pruning: once a day the rows of messages that were done long ago go, as the lender set it."""

from __future__ import annotations

from datetime import timedelta

from bot.turns.turn import Turn
from storage.messages import due
from storage.messages.due import Duty
from storage.upkeep import pruning

from . import daily


async def prune(turn: Turn, row: Duty) -> None:
    """Delete a batch; the next one in a moment, or tomorrow from the beginning."""
    days = turn.house.prune_after
    if days is None:
        await due.drop(turn.session, row, "nothing is to be pruned")
        return
    at = {"inbox_at": row.subject.get("inbox_at", 0), "outbox_at": row.subject.get("outbox_at", 0)}
    done = await pruning.prune(turn.session, turn.now - timedelta(days=days), **at)
    if done.is_over:
        await daily.tomorrow(turn, row)
    else:
        await daily.go_on(turn, row, {"inbox_at": done.inbox_at, "outbox_at": done.outbox_at})
