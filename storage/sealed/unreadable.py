"""Unreadable: a row of the inbox or the outbox that does not open, and must not hold up all the others.

It was damaged, or sealed with a key that is not here. Its lane waits behind it, since there its order is kept, and
the log says which row it is; it is looked at again every minute, as the key may come back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Row, Select, Table, select, update

from storage.engine.database import Session

from .vault import VaultKeyWrong

log = structlog.get_logger()

PAUSE = timedelta(minutes=1)
#: What does not open, or is no document where one should be.
DAMAGED = (VaultKeyWrong, ValueError)


async def read(
    session: Session, table: Table, which: Select[Any], given: Mapping[str, Any], now: datetime
) -> Sequence[Row[Any]]:
    """The rows of *table* that *which* finds; those that do not open are put off."""
    try:
        return (await session.bare(which, given)).all()
    except DAMAGED:
        numbers = await session.bare(which.with_only_columns(table.c.id), given)
    found = list[Row[Any]]()
    for number in numbers.scalars().all():
        one = table.c.id == number
        try:
            found += (await session.bare(select(table).where(one))).all()
        except DAMAGED as error:
            log.error("row does not open", of=table.name, row=number, error=type(error).__name__)
            await session.bare(update(table).where(one).values(not_before=now + PAUSE))
    return found
