"""Numbers: what people call a case or a complaint by, counted up within a year."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, func, select

from .database import Session


async def next_in_series(session: Session, number: Column[Any], prefix: str) -> str:
    """The next number after *prefix*; two at once collide and one is done again."""
    found = await session.execute(
        select(number)
        .where(number.startswith(prefix))
        .order_by(func.length(number).desc(), number.desc())  # 2026-100000 is after 2026-99999
        .limit(1)
    )
    last = found.scalar_one_or_none()
    return f"{prefix}{int(last.removeprefix(prefix)) + 1 if last else 1:05d}"
