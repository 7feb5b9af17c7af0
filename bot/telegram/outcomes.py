"""Outcomes: what a call to Telegram brought, written down in the transaction that marks it as done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from storage.engine.database import Session
from storage.messages import inbox, outbox
from storage.messages.inbox import Arrival
from storage.messages.outbox import Waiting

#: Lanes that lead to the advisors' group.
DESK_LANES = ("room:", "desk")
#: The longest pause, in seconds, before the desk's group is tried again.
DESK_PAUSE = 300.0


class Outcome(Protocol):
    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Not now: too many messages, or no network. The rest of the lane waits behind it."""

    seconds: float
    error: str
    lanes: tuple[str, ...] = ()  #: beginnings of further lanes that have to wait as long

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        again = now + timedelta(seconds=self.seconds)
        await outbox.failed(session, waiting.id, error=self.error, again_at=again)
        if self.lanes:
            await outbox.hold_back(session, self.lanes, again)


async def tell(
    session: Session, waiting: Waiting, kind: str, now: datetime, **payload: Any
) -> None:
    """A turn hears of it."""
    await inbox.keep(session, [news(waiting, kind, **payload)], now)


def news(waiting: Waiting, kind: str, **payload: Any) -> Arrival:
    """What a turn hears of it."""
    # SQLite gives the number of a row that was pruned to another one.
    key = f"{kind}:{waiting.id}:{int(waiting.written_at.timestamp())}"
    return Arrival(key=key, lane=waiting.parcel.lane, kind=kind, payload=payload)


def desk_pause(waiting: Waiting) -> float:
    """Seconds until somebody may have mended the group."""
    return float(min(5 * 2.0 ** min(waiting.attempts, 10), DESK_PAUSE))
