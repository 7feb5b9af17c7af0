"""Uploads: one-time ways to the lender's own page for a paper; only a token's hash is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, insert, select, update

from negotiation.applying.paper import Want
from storage.engine.database import Session
from storage.tables.cases import cases
from storage.tables.cases import uploads as rows
from storage.tables.people import chats
from storage.tokens import hashed


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A way that was opened, for one paper."""

    id: int
    case_id: int
    chat_id: int
    want: Want
    language: str  #: of the person it was opened for


async def open_way(
    session: Session,
    *,
    token: str,
    case_id: int,
    chat_id: int,
    want: Want,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Open a way; an earlier one for the same ends."""
    await session.execute(
        update(rows)
        .where(
            rows.c.case_id == case_id,
            rows.c.want == want,
            rows.c.used_at.is_(None),
            rows.c.expires_at > now,
        )
        .values(expires_at=now)
    )
    await session.execute(
        insert(rows).values(
            token_hash=hashed(token),
            case_id=case_id,
            chat_id=chat_id,
            want=want,
            expires_at=expires_at,
        )
    )


async def upload(session: Session, upload_id: int) -> Upload:
    return _upload((await session.execute(_ways().where(rows.c.id == upload_id))).one())


async def way(session: Session, token: str, now: datetime) -> Upload | None:
    """What a token is good for; `None` once it is used or too old, or the case is over."""
    found = await session.execute(
        _ways()
        .join(cases, cases.c.id == rows.c.case_id)
        .where(
            rows.c.token_hash == hashed(token),
            rows.c.used_at.is_(None),
            rows.c.expires_at > now,
            cases.c.closed_at.is_(None),
        )
    )
    row = found.one_or_none()
    return None if row is None else _upload(row)


async def language_of(session: Session, token: str) -> str | None:
    """The language of whom a link was opened for, used or not; `None` where nobody has such a link."""
    found = _ways().where(rows.c.token_hash == hashed(token)).with_only_columns(chats.c.language)
    return (await session.execute(found)).scalar_one_or_none()


async def use(session: Session, upload_id: int, now: datetime) -> bool:
    """Whether it was still unused: of two at once, one."""
    used = await session.execute(
        update(rows)
        .where(rows.c.id == upload_id, rows.c.used_at.is_(None))
        .values(used_at=now)
        .returning(rows.c.id)
    )
    return used.one_or_none() is not None


def _ways() -> Select[Any]:
    return select(rows.c.id, rows.c.case_id, rows.c.chat_id, rows.c.want, chats.c.language).join(
        chats, chats.c.chat_id == rows.c.chat_id
    )


def _upload(row: Row[Any]) -> Upload:
    return Upload(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
