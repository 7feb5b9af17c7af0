"""Losses: what is not where it was, or goes nowhere at all; what can be is sent anew by the next attempt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from storage.engine.database import Session
from storage.messages import inbox, outbox, screens, written
from storage.messages.inbox import Arrival
from storage.messages.outbox import Waiting
from storage.staff import desk, handoffs, pairs
from storage.staff.pairs import Whereabouts

from .outcomes import desk_pause, tell

#: How long a chat on which Telegram fails is left alone.
_ONCE_MORE = timedelta(hours=1)
#: Keys of news of what the bot may not do in the group: told once, until it may.
UNPINNED, NO_ICONS = "unpinned", "no icons"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLost:
    """The borrower deleted their card: the next attempt sends a new one."""

    chat_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        found = await screens.of(session, [self.chat_id])
        await screens.keep(session, [each.with_card(None) for each in found.values()])
        await outbox.failed(session, waiting.id, error="status card lost", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLost:
    """The card was deleted: the next attempt sends a new one."""

    handoff_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        handoff = await handoffs.locked(session, self.handoff_id)
        if handoff is not None:
            handoff.card_id = None
        await outbox.failed(session, waiting.id, error="card lost", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLost:
    """The board was deleted, or is too old to be changed: the next attempt sends a new one."""

    group_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await desk.put_board(session, self.group_id, None)
        await outbox.failed(session, waiting.id, error="board lost", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLost:
    """The topic was deleted: the room forgets it, and is opened anew, with its card, by the next attempt.

    A turn is told, which repeats there what was said last.
    """

    handoff_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        handoff = await handoffs.locked(session, self.handoff_id)
        if handoff is not None:
            handoff.topic_id = handoff.card_id = handoff.icon = None
            handoff.is_shut = False
            handoff.buttons = {}
        await outbox.failed(session, waiting.id, error="topic lost", again_at=now)
        besides = waiting.parcel.keeps.get("pair")  # what comes there next by itself
        await tell(session, waiting, "room_lost", now, handoff_id=self.handoff_id, besides=besides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """The topic was closed, and is open again: the next attempt finds it so."""

    handoff_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        handoff = await handoffs.locked(session, self.handoff_id)
        if handoff is not None:
            handoff.is_shut = False
        await outbox.failed(session, waiting.id, error="topic closed", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoRoom:
    """Telegram opens no topic, for a reason that is not known: all of it waits, and the desk is told, once each time."""

    handoff_id: int
    error: str

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        again = now + timedelta(seconds=desk_pause(waiting))
        await outbox.failed(session, waiting.id, error=self.error[:200], again_at=again)
        told = Arrival(
            key=no_room(self.handoff_id),
            lane="desk",
            kind="no_room",
            payload={"error": self.error, "handoff_id": self.handoff_id},
        )
        await inbox.keep(session, [told], now)


def no_room(handoff_id: int) -> str:
    """The key of that news, forgotten once the topic is there."""
    return f"no room:{handoff_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMoved:
    """The group became a supergroup: followed, and sent there."""

    old_id: int
    new_id: int
    whereabouts: Whereabouts

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await pairs.group_moved(session, self.old_id, self.new_id)
        self.whereabouts.forget(self.old_id)
        await outbox.failed(session, waiting.id, error="group moved", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpinned:
    """The bot may not pin: the card stays where it is, and the desk is told, once until it may again."""

    error: str

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error=self.error[:200], again_at=None)
        told = Arrival(key=UNPINNED, lane="desk", kind="unpinned", payload={})
        await inbox.keep(session, [told], now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeliverable:
    """Telegram refuses it for good; a turn is told, so that a person learns of it."""

    kind: (
        str  #: "unreachable" (blocked, deleted), "unfetched" (a file), "unrecalled", "undelivered"
    )
    error: str
    subject: dict[str, Any] = field(default_factory=dict)

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error=self.error[:200], again_at=None)
        if "secret" in waiting.parcel.keeps:
            await outbox.forget_words(session, waiting.id)
        if "report" in waiting.parcel.keeps:  # or the news of it would be news again, for ever
            return
        await tell(
            session,
            waiting,
            self.kind,
            now,
            lane=waiting.parcel.lane,
            error=self.error,
            of=waiting.parcel.keeps.get("receipt", waiting.parcel.keeps.get("recall")),
            **self.subject,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAside:
    """Telegram fails on this one alone: it waits for the operator, what is behind it goes on, and a turn is told."""

    error: str

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error=self.error, again_at=None)
        parcel = await written.parcel(session, waiting.id)  # not as it was about to be sent
        if parcel is None:  # erased meanwhile
            return
        lane, keeps = parcel.lane, parcel.keeps
        aside = Arrival(
            key=f"unsent:{waiting.id}:{int(waiting.written_at.timestamp())}",
            lane=lane,
            kind="unsent",
            payload=asdict(replace(parcel, not_before=None)),
        )
        number = await inbox.park(
            session, aside, now, error=self.error, attempts=waiting.attempts + 1
        )
        if "report" in keeps:
            return
        of = keeps.get("receipt")
        await tell(session, waiting, "put_aside", now, lane=lane, number=number, of=of)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfReach:
    """Telegram fails on everything in this chat: all of it waits, and a turn is told, once."""

    error: str

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error=self.error, again_at=now + _ONCE_MORE)
        await tell(session, waiting, "out_of_reach", now, lane=waiting.parcel.lane)


@dataclass(frozen=True, slots=True, kw_only=True)
class TooLate:
    """What nobody asked for could not be sent in time; a turn looks anew at what it was for."""

    keys: Sequence[str]

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error="too late", again_at=None)
        await tell(session, waiting, "came_too_late", now, keys=list(self.keys))
