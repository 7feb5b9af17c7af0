"""Numbers: what people call a case or a complaint by, counted up within a year."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, select

from .database import Session


async def next_in_series(session: Session, number: Column[Any], prefix: str) -> str:
    """The next number after *prefix*; two at once collide and one is done again.

    The row written last has the highest: whoever takes a number has seen the one before it, whose row stands.
    """
    found = await session.execute(
        select(number).where(number.startswith(prefix)).order_by(number.table.c.id.desc()).limit(1)
    )
    last = found.scalar_one_or_none()
    return f"{prefix}{int(last.removeprefix(prefix)) + 1 if last else 1:05d}"
