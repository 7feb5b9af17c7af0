"""Sayings: what one side wrote to the other, in every version, and what was held back of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    true,
    update,
)

from storage.engine.columns import BIG
from storage.engine.database import Session
from storage.records import Fate, HeldSaying
from storage.staff.pairs import MessageId
from storage.tables.messages import pairs
from storage.tables.talk import held_sayings, sayings


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One version of a message."""

    handoff_id: int
    message: MessageId
    author: str  #: "advisor:7", or "borrower"
    kind: str  #: "text", "photo", "voice", …
    text: str | None
    entities: Sequence[dict[str, Any]]
    said_at: datetime
    album: str | None = None
    file_id: str | None = None
    version: int = 1
    recalled_at: datetime | None = None


_NEWEST = select(func.max(sayings.c.version)).where(
    sayings.c.chat_id == bindparam("of_chat", type_=BIG),
    sayings.c.message_id == bindparam("of_message", type_=BIG),
)
_KEEP = insert(sayings).values(version=func.coalesce(_NEWEST.scalar_subquery(), 0) + 1)


async def keep(session: Session, saying: Saying) -> None:
    """Keep a version; the first where there is none yet, else the next."""
    where = saying.message
    values = {
        "handoff_id": saying.handoff_id,
        "chat_id": where.chat_id,
        "message_id": where.message_id,
        "of_chat": where.chat_id,
        "of_message": where.message_id,
        "author": saying.author,
        "kind": saying.kind,
        "text": saying.text,
        "entities": list(saying.entities),
        "album": saying.album,
        "file_id": saying.file_id,
        "said_at": saying.said_at,
    }
    with session.no_autoflush:  # it looks at nothing that may be pending
        await session.execute(_KEEP, values)


async def versions(session: Session, message: MessageId) -> list[Saying]:
    """A message as it was each time, the oldest first; none for one that was never passed on."""
    rows = await session.execute(select(sayings).where(_is(message)).order_by(sayings.c.version))
    return [_saying(row) for row in rows]


async def last(session: Session, handoff_id: int, limit: int) -> list[Saying]:
    """The last messages of a talk as they are now, without what was taken back or never sent; the newest last."""
    newer = sayings.alias()
    rows = await session.execute(
        select(sayings)
        .where(
            sayings.c.handoff_id == handoff_id,
            sayings.c.recalled_at.is_(None),
            ~exists().where(
                newer.c.chat_id == sayings.c.chat_id,
                newer.c.message_id == sayings.c.message_id,
                newer.c.version > sayings.c.version,
            ),
            ~exists().where(
                held_sayings.c.chat_id == sayings.c.chat_id,
                held_sayings.c.message_id == sayings.c.message_id,
                held_sayings.c.fate != Fate.SENT,
            ),
        )
        .order_by(sayings.c.said_at.desc(), sayings.c.id.desc())
        .limit(limit)
    )
    return [_saying(row) for row in reversed(rows.all())]


async def count_since(session: Session, handoff_id: int, author: str, since: datetime) -> int:
    """How many messages somebody wrote in a talk since then; what was taken back does not count."""
    rows = await session.execute(
        select(func.count(func.distinct(sayings.c.message_id))).where(
            sayings.c.handoff_id == handoff_id,
            sayings.c.author == author,
            sayings.c.said_at >= since,
            sayings.c.recalled_at.is_(None),
        )
    )
    return int(rows.scalar_one())


async def recall(session: Session, message: MessageId, at: datetime | None) -> None:
    """Note that its author took it back; `None`: that it could not be taken back."""
    await session.execute(update(sayings).where(_is(message)).values(recalled_at=at))


async def last_of_desk(
    session: Session, handoff_id: int, *, besides: MessageId | None = None
) -> datetime | None:
    """When an advisor last wrote to the borrower in a room, *besides* one message; what is held back does not count."""
    found = await session.execute(
        select(func.max(sayings.c.said_at)).where(
            sayings.c.handoff_id == handoff_id,
            sayings.c.author.startswith("advisor:"),
            true() if besides is None else ~_is(besides),
            ~exists().where(
                held_sayings.c.chat_id == sayings.c.chat_id,
                held_sayings.c.message_id == sayings.c.message_id,
                held_sayings.c.fate != Fate.SENT,
            ),
        )
    )
    at: datetime | None = found.scalar_one()
    return at


async def album_of(session: Session, message: MessageId) -> list[int]:
    """The message and all that was sent together with it."""
    album = select(sayings.c.album).where(_is(message)).limit(1).scalar_subquery()
    together = (sayings.c.album == album) & (sayings.c.chat_id == message.chat_id)
    rows = await session.execute(
        select(sayings.c.message_id)
        .where(or_(_is(message), together))
        .distinct()
        .order_by(sayings.c.message_id)
    )
    return list(rows.scalars())


async def not_copied(session: Session, chat_id: int, album: str) -> list[int]:
    """The messages of an album that have no copy on the other side yet, in their order."""
    copied = exists().where(
        pairs.c.chat_id == sayings.c.chat_id, pairs.c.message_id == sayings.c.message_id
    )
    rows = await session.execute(
        select(sayings.c.message_id)
        .where(sayings.c.chat_id == chat_id, sayings.c.album == album, ~copied)
        .distinct()
        .order_by(sayings.c.message_id)
    )
    return list(rows.scalars())


async def held(session: Session, held_id: int) -> HeldSaying | None:
    return await session.get(HeldSaying, held_id)


async def held_of(session: Session, message: MessageId, album: str | None) -> HeldSaying | None:
    """What is still held back of a message; of an album, also what was decided not to be sent."""
    mine: ColumnElement[bool] = (
        held_sayings.c.message_id == message.message_id
    ) & held_sayings.c.fate.in_([Fate.LOOKED_AT, Fate.WAITS])
    if album is not None:
        together = (held_sayings.c.album == album) & (held_sayings.c.fate != Fate.SENT)
        mine = or_(mine, together)
    return await session.first(
        select(HeldSaying)
        .where(held_sayings.c.chat_id == message.chat_id, mine)
        .order_by(held_sayings.c.id.desc())
        .limit(1)
    )


def _saying(row: Row[Any]) -> Saying:
    return Saying(
        handoff_id=row.handoff_id,
        message=MessageId(chat_id=row.chat_id, message_id=row.message_id),
        author=row.author,
        kind=row.kind,
        text=row.text,
        entities=row.entities,
        said_at=row.said_at,
        album=row.album,
        file_id=row.file_id,
        version=row.version,
        recalled_at=row.recalled_at,
    )


def _is(message: MessageId) -> Any:
    return (sayings.c.chat_id == message.chat_id) & (sayings.c.message_id == message.message_id)
