"""Lanes: one transaction at a time has a lane, so that the turns of one chat follow each other.

A row that another transaction has not committed yet is invisible, and so cannot hold back the next one of its
lane. Therefore PostgreSQL keeps a lock per lane until the transaction ends, however it ends. SQLite has one
writer at a time, which is enough.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ARRAY, String, cast, func, select

from .database import Session


async def have(session: Session, lanes: Collection[str]) -> set[str]:
    """Those of *lanes* that no other transaction has; they are this one's from now on. Never waits."""
    if not lanes or session.get_bind().dialect.name == "sqlite":
        return set(lanes)
    lane = func.unnest(cast(list(lanes), ARRAY(String))).column_valued("lane")
    free = func.pg_try_advisory_xact_lock(func.hashtextextended(lane, 0))
    return set((await session.execute(select(lane).where(free))).scalars())
