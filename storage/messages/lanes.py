"""Lanes: one transaction at a time has a lane, so that the turns of one chat follow each other.

A row that another transaction has not committed yet is invisible, and so cannot hold back the next one of its
lane. Therefore PostgreSQL keeps a lock per lane until the transaction ends, however it ends. SQLite has one
writer at a time, which is enough.
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import sha256

from sqlalchemy import ARRAY, ColumnElement, Integer, String, cast, func, select

from storage.engine.database import Session

#: Lanes fall into so many parts, which processes share among them (see `crew`).
PARTS = 64


def part(lane: str) -> int:
    """Which part a lane is of.

    >>> part("chat:7"), part("room:3")
    (14, 26)
    """
    return sha256(lane.encode()).digest()[0] % PARTS


def part_of(lane: ColumnElement[str]) -> ColumnElement[int]:
    """The same, in PostgreSQL."""
    byte = func.get_byte(func.sha256(func.convert_to(lane, "UTF8")), 0, type_=Integer)
    return byte % PARTS


async def have(session: Session, lanes: Collection[str]) -> set[str]:
    """Those of *lanes* that no other transaction has; they are this one's from now on. Never waits."""
    if not lanes or session.get_bind().dialect.name == "sqlite":
        return set(lanes)
    lane = func.unnest(cast(list(lanes), ARRAY(String))).column_valued("lane")
    free = func.pg_try_advisory_xact_lock(func.hashtextextended(lane, 0))
    return set((await session.bare(select(lane).where(free))).scalars())
