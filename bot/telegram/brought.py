"""Brought: what a call gave back, kept, and a turn told of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.engine.database import Session
from storage.messages import inbox, outbox
from storage.messages.inbox import Arrival
from storage.messages.outbox import Waiting
from storage.sealed.archive import Archive

from .outcomes import news


class Brought(ABC):
    """Something came back that a turn waits for."""

    __slots__ = ()

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await settle_brought(session, [(self, waiting)], now)

    @abstractmethod
    async def keep(self, session: Session, waiting: Waiting, now: datetime, /) -> Arrival:
        """Keep what is too large to be told; what a turn is told."""


async def settle_brought(
    session: Session, landed: Sequence[tuple[Brought, Waiting]], now: datetime
) -> None:
    """Write down what came back: many papers are fetched at a time, and their calls are marked together."""
    told = [await brought.keep(session, waiting, now) for brought, waiting in landed]
    await outbox.sent(session, {waiting.id: None for _, waiting in landed}, now)
    await inbox.keep(session, told, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched(Brought):
    """A file was downloaded: it is locked in the archive, and a turn is told."""

    archive: Archive
    subject: dict[str, Any]  #: of what it is: "paper_id" or "voice_id"
    data: bytes

    async def keep(self, session: Session, waiting: Waiting, now: datetime, /) -> Arrival:
        number = await self.archive.keep(
            session,
            self.data,
            name=waiting.parcel.params.get("name") or "paper",
            media_type="application/octet-stream",
            now=now,
            case_id=waiting.parcel.params["case_id"],
        )
        return news(waiting, "fetched", vault_id=number, **self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile(Brought):
    """A paper was signed and sealed: it is locked in the archive, and a turn is told."""

    archive: Archive
    data: bytes

    async def keep(self, session: Session, waiting: Waiting, now: datetime, /) -> Arrival:
        params = waiting.parcel.params
        number = await self.archive.keep(
            session,
            self.data,
            name=params["name"],
            media_type="application/pdf",
            now=now,
            case_id=params["case_id"],
        )
        return news(
            waiting,
            params.get("tells", "sealed"),
            agreement_id=params["agreement_id"],
            case_id=params["case_id"],
            vault_id=number,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt(Brought):
    """What came back is small: a turn is told all of it."""

    kind: str  #: "scanned", "stamped", "named"
    said: dict[str, Any]

    async def keep(self, _: Session, waiting: Waiting, __: datetime, /) -> Arrival:
        return news(waiting, self.kind, **self.said)
