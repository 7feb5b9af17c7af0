"""Brought: what a call gave back, kept, and a turn told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage import outbox
from storage.archive import Archive
from storage.database import Session
from storage.outbox import Waiting

from .outcomes import tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file was downloaded: it is locked in the archive, and a turn is told."""

    archive: Archive
    subject: dict[str, Any]  #: of what it is: "paper_id" or "voice_id"
    data: bytes

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        number = await self.archive.keep(
            session,
            self.data,
            name=waiting.parcel.params.get("name") or "paper",
            media_type="application/octet-stream",
            now=now,
            case_id=waiting.parcel.params["case_id"],
        )
        await outbox.sent(session, {waiting.id: None}, now)
        await tell(session, waiting, "fetched", now, vault_id=number, **self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """A file was looked at by the virus scanner; a turn is told what it found."""

    subject: dict[str, Any]  #: of what it is: "paper_id" or "voice_id"
    found: str | None

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.sent(session, {waiting.id: None}, now)
        await tell(session, waiting, "scanned", now, found=self.found, **self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """The end of the audit was certified; a turn keeps what the authority said."""

    number: int
    hash: str
    token: bytes

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.sent(session, {waiting.id: None}, now)
        token = self.token.hex()
        await tell(
            session, waiting, "stamped", now, number=self.number, hash=self.hash, token=token
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """A paper was signed and sealed: it is locked in the archive, and a turn is told."""

    archive: Archive
    data: bytes

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        params = waiting.parcel.params
        number = await self.archive.keep(
            session,
            self.data,
            name=params["name"],
            media_type="application/pdf",
            now=now,
            case_id=params["case_id"],
        )
        await outbox.sent(session, {waiting.id: None}, now)
        await tell(
            session,
            waiting,
            params.get("tells", "sealed"),
            now,
            agreement_id=params["agreement_id"],
            case_id=params["case_id"],
            vault_id=number,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Telegram said what somebody is called; a turn is told."""

    user_id: int
    name: str

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.sent(session, {waiting.id: None}, now)
        await tell(session, waiting, "named", now, user_id=self.user_id, name=self.name)
