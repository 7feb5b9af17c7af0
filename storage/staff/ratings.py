"""Ratings: how conversations were, asked once each."""

from __future__ import annotations

from sqlalchemy import select

from negotiation.desk.rating import Rating
from storage.engine.database import Session
from storage.tables.talk import ratings


async def add(session: Session, rating: Rating) -> None:
    session.add(rating)
    await session.flush()


async def given(session: Session, limit: int) -> list[Rating]:
    """Those with a mark, the newest first."""
    return await session.every(
        select(Rating)
        .where(ratings.c.mark.is_not(None))
        .order_by(ratings.c.rated_at.desc(), ratings.c.id.desc())
        .limit(limit)
    )


async def newest(session: Session, chat_id: int) -> Rating | None:
    """The one this chat was asked for last."""
    return await session.first(
        select(Rating).where(ratings.c.chat_id == chat_id).order_by(ratings.c.id.desc()).limit(1)
    )
