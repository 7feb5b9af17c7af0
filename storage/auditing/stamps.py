"""Stamps: what an outside authority has certified of the audit's end, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select

from storage.engine.database import Session
from storage.tables.audit import stamps

from .chain import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    receipt: Receipt  #: where the chain ended
    stamped_at: datetime  #: as the authority says
    authority: str  #: as it calls itself
    token: bytes  #: RFC 3161, in DER


async def add(session: Session, stamp: Stamp) -> None:
    """Keep what an authority says of the time of a receipt."""
    await session.execute(
        insert(stamps).values(
            number=stamp.receipt.number,
            hash=stamp.receipt.hash,
            stamped_at=stamp.stamped_at,
            authority=stamp.authority[:200],
            token=stamp.token,
        )
    )


async def all_of_them(session: Session) -> list[Stamp]:
    """The oldest first."""
    rows = await session.execute(select(stamps).order_by(stamps.c.id))
    return [
        Stamp(
            receipt=Receipt(row.number, row.hash),
            stamped_at=row.stamped_at,
            authority=row.authority,
            token=row.token,
        )
        for row in rows
    ]


async def newest_number(session: Session) -> int:
    """Up to which row the chain was certified; 0 where it never was."""
    return int((await session.execute(select(func.max(stamps.c.number)))).scalar_one() or 0)
