"""Chain check: whether the audit is as it was written, and what is wrong with it, row by row.

A row is looked at by itself (its content against its commitment, all of it against its hash) and beside the one
before. An edit, a gap, an insertion or another order show where they are. What leaves a chain that is true in
itself, its end cut off or all of it written anew, shows against what is kept outside: receipts, sealed papers,
timestamps.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select

from storage.engine.database import Session
from storage.tables.audit import audit

from . import chain
from .appending import content
from .chain import Receipt

#: Rows read at a time.
_BATCH = 1000


class Wrong(StrEnum):
    """What can be wrong with a row."""

    MISSING = "missing"  #: rows from this one on, before the next that is there
    CONTENT = "content"  #: who, of which case or with which figures was changed
    CHANGED = "changed"  #: its time, event, commitment or hash was changed
    MOVED = "moved"  #: it stood elsewhere
    LOOSE = "loose"  #: it follows another row than the one before it: slipped in, or all before it written anew
    HALF_ERASED = "half erased"  #: salt or content is gone, but not both


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    number: int  #: of the row
    wrong: Wrong
    other: int | None = None  #: the last missing row; where it stood before

    def __str__(self) -> str:
        match self.wrong:
            case Wrong.MISSING if self.other != self.number:
                return f"rows {self.number} to {self.other}: missing"
            case Wrong.MISSING:
                return f"row {self.number}: missing"
            case Wrong.CONTENT:
                return f"row {self.number}: its content was changed (who, which case, or what)"
            case Wrong.CHANGED:
                return f"row {self.number}: its time, event or hash was changed"
            case Wrong.MOVED:
                return f"row {self.number}: stood at number {self.other}"
            case Wrong.LOOSE:
                return f"row {self.number}: does not follow the row before it (slipped in, or what is before it was written anew)"
        return f"row {self.number}: salt or content is gone, but not both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found; a chain without faults is true in itself."""

    rows: int
    erased: int  #: rows whose content was erased
    end: Receipt | None
    faults: tuple[Fault, ...]


async def check(session: Session) -> Checked:
    """Look at every row; memory does not grow with them but for faults."""
    faults: list[Fault] = []
    found: set[Wrong] = set()
    rows = erased = number = 0
    previous, end = chain.NOTHING, None
    async for row in _rows(session):
        rows += 1
        erased += row.salt is None
        if row.id != number + 1:
            faults.append(Fault(number=number + 1, wrong=Wrong.MISSING, other=row.id - 1))
        # What follows a row that is not itself cannot follow it: said once is enough.
        is_beside = row.id != number + 1 or bool(found & {Wrong.MOVED, Wrong.CHANGED})
        named = await _of_row(session, row, previous, is_beside=is_beside)
        found = {one.wrong for one in named}
        faults += named
        number, previous = row.id, row.hash
        end = Receipt(number, row.hash)
    return Checked(rows=rows, erased=erased, end=end, faults=tuple(faults))


async def _of_row(
    session: Session, row: Row[Any], previous: str, *, is_beside: bool
) -> list[Fault]:
    found = []
    if (row.salt is None) != (row.details is None):
        found.append(Fault(number=row.id, wrong=Wrong.HALF_ERASED))
    elif row.salt is not None and _commitment(row) != row.commitment:
        found.append(Fault(number=row.id, wrong=Wrong.CONTENT))
    if _link(row, row.id) != row.hash:
        stood = await _stood_at(session, row)
        wrong = Wrong.CHANGED if stood is None else Wrong.MOVED
        found.append(Fault(number=row.id, wrong=wrong, other=stood))
    elif row.previous != previous and not is_beside:
        found.append(Fault(number=row.id, wrong=Wrong.LOOSE))
    return found


def _commitment(row: Row[Any]) -> str | None:
    held = content(row.actor, row.case_id, row.details, row.changes)
    try:
        return chain.commitment(bytes.fromhex(row.salt), held)
    except ValueError:
        return None


def _link(row: Row[Any], number: int) -> str:
    return chain.link(row.previous, number, row.at, row.event, row.commitment)


async def _stood_at(session: Session, row: Row[Any]) -> int | None:
    """The number under which the hash of *row* is right: behind the row that it followed, or beside where it is."""
    before = await session.execute(select(audit.c.id).where(audit.c.hash == row.previous))
    numbers = {row.id - 1, row.id + 1, *(one.id + 1 for one in before)}
    if row.previous == chain.NOTHING:
        numbers.add(1)
    return next((one for one in sorted(numbers) if _link(row, one) == row.hash), None)


async def lost(session: Session, receipts: Iterable[Receipt]) -> list[Receipt]:
    """Those of *receipts* that are not in the chain: its end was cut off, or it was written anew."""
    missing = []
    for one in receipts:
        found = await session.execute(select(audit.c.hash).where(audit.c.id == one.number))
        digest = found.scalar_one_or_none()
        if digest is None or not digest.startswith(one.hash):
            missing.append(one)
    return missing


async def _rows(session: Session) -> AsyncIterator[Row[Any]]:
    last: int | None = None
    while True:
        behind = select(audit).order_by(audit.c.id).limit(_BATCH)
        if last is not None:
            behind = behind.where(audit.c.id > last)
        found = (await session.execute(behind)).all()
        for row in found:
            yield row
        if len(found) < _BATCH:
            return
        last = found[-1].id
