"""Rotation: everything in the vault and all that is sealed in rows locked with a new key, while the bot goes on.

Each content is opened and locked anew in a transaction of its own, which also notes the key, and so are some rows at a
time: killed at any moment, everything is whole under one key or the other, and the next run goes on with what is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Table

from storage.engine.database import Database

from . import key_check, sealed_rows
from .archive import Archive


@dataclass(kw_only=True)
class Rotation:
    """What a run has done."""

    done: int = 0  #: files
    stuck: list[int] = field(default_factory=list)  #: files that opened with neither key
    rows: int = 0  #: in which something was sealed anew
    stuck_rows: dict[Table, list[int]] = field(default_factory=dict)  #: what opened with neither

    @property
    def left(self) -> list[str]:
        """All that opened with neither key: the number of a file, or the row of a table, as "parties 7"."""
        rows = [f"{table.name} {one}" for table, found in self.stuck_rows.items() for one in found]
        return [*map(str, self.stuck), *rows]


async def give_up(database: Database, archive: Archive, run: Rotation, now: datetime) -> None:
    """What no key opens holds nobody up any more: files stay, for the case that their key is found, columns are emptied."""
    async with database.begin() as session:
        await key_check.give_up(session, archive.vault, run.stuck, now)
        for table, numbers in run.stuck_rows.items():
            await sealed_rows.give_up(session, table, numbers)


async def rotate(
    database: Database, archive: Archive, now: datetime, tell: Callable[[int, int], None]
) -> Rotation:
    """Lock all with the newest key; *tell* hears how many are done, and of how many."""
    run = Rotation()
    async with database.begin() as session:
        left = await archive.left(session) + await sealed_rows.left(session)
    after = 0
    while True:
        tell(run.done, left)
        async with database.begin() as session:
            found = await archive.lock_anew(session, after)
        if found is None:
            break
        after, has_opened = found
        if has_opened:
            run.done += 1
        else:
            run.stuck.append(after)
    for table in sealed_rows.sealed():
        after = 0
        while True:
            async with database.begin() as session:
                page = await sealed_rows.lock_anew(session, table, after)
            if page is None:
                break
            after = page.last
            run.rows += page.done
            if page.stuck:
                run.stuck_rows.setdefault(table, []).extend(page.stuck)
            tell(run.done + run.rows, left)
    if not (run.stuck or run.stuck_rows):
        async with database.begin() as session:
            await key_check.only(session, archive.vault, now)
    return run
