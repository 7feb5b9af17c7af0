"""Rotation: everything in the vault locked with a new key, while the bot goes on.

Each content is opened and locked anew in a transaction of its own, which also notes the key: killed at any moment,
every content is whole under one key or the other, and the next run goes on with what is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from . import key_check
from .archive import Archive
from .database import Database


@dataclass(kw_only=True)
class Rotation:
    """What a run has done."""

    done: int = 0
    stuck: list[int] = field(default_factory=list)  #: rows that opened with neither key


async def rotate(
    database: Database, archive: Archive, now: datetime, tell: Callable[[int, int], None]
) -> Rotation:
    """Lock all with the newest key; *tell* hears how many are done, and of how many."""
    run = Rotation()
    async with database.begin() as session:
        left = await archive.left(session)
    after = 0
    while True:
        tell(run.done, left)
        async with database.begin() as session:
            found = await archive.lock_anew(session, after)
            if found is None and not run.stuck:
                await key_check.only(session, archive.vault, now)
        if found is None:
            return run
        after, has_opened = found
        if has_opened:
            run.done += 1
        else:
            run.stuck.append(after)
