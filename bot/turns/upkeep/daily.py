"""Daily: what a running bot does once a day, a batch at a time, and again tomorrow.

Where nothing brings back what is done, a clock is not believed at once: a machine may start, or wake, with one that is
years ahead, and be put right some minutes later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.turns.turn import Turn
from storage.messages import due
from storage.messages.due import Duty

#: From one batch to the next: whoever writes meanwhile goes first.
PAUSE = timedelta(seconds=1)
#: A clock that has gone on for so long is believed.
BELIEVED = timedelta(hours=1)
#: By so much it may be late without a doubt of the clock.
LATE = timedelta(days=1)


def duty(kind: str, at: datetime) -> Duty:
    """One a day, however often it is scheduled."""
    return Duty(key=f"{kind}:{at:%Y-%m-%d}", kind=kind, subject={}, due_at=at)


def once_believed(kind: str, started_at: datetime) -> Duty:
    """Of a bot that starts."""
    return duty(kind, started_at + BELIEVED)


async def is_doubted(turn: Turn, row: Duty) -> bool:
    """Whether nobody was here for days, or the clock has jumped; then it is looked at again in a while."""
    if turn.now - row.due_at <= LATE:
        return False
    await due.put_off(turn.session, row, turn.now + BELIEVED, "the clock may be ahead")
    return True


async def tomorrow(turn: Turn, row: Duty) -> None:
    """It is done for today."""
    await due.done(turn.session, row)
    at = max(row.due_at, turn.now - timedelta(days=1)) + timedelta(days=1)
    await due.schedule(turn.session, [duty(row.kind, at)])


async def go_on(turn: Turn, row: Duty, subject: Mapping[str, Any]) -> None:
    """The next batch in a moment, from where *subject* says."""
    await due.forget(turn.session, [row])
    key = f"{row.key.partition('/')[0]}/{turn.now.timestamp()}"
    await due.schedule(
        turn.session,
        [Duty(key=key, kind=row.kind, subject={**subject}, due_at=turn.now + PAUSE)],
    )
