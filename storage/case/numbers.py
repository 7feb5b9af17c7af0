"""Numbers: what people call a case or a complaint by, counted up within a year."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Column, bindparam, inspect, select

from storage.engine import pending
from storage.engine.database import Session

#: By prefix, the number that was given last in this transaction.
_GIVEN = "numbers.given"


@cache  # putting the question together costs more than asking it
def _last(number: Column[Any]) -> Any:
    before = number.startswith(bindparam("prefix"))
    return select(number).where(before).order_by(number.table.c.id.desc()).limit(1)


async def next_in_series(session: Session, number: Column[Any], prefix: str) -> str:
    """The next number after *prefix*; two at once collide and one is done again.

    The row written last has the highest: whoever takes a number has seen the one before it, whose row stands. Within a
    transaction it is looked for once: as long as the first of its numbers is not committed, nobody else gets beyond it.
    """
    given: dict[str, int] = session.info.setdefault(_GIVEN, {})
    if prefix not in given:
        async with pending.told(session, lambda one: _is_numbered(one, number)):
            found = await session.bare(_last(number), {"prefix": prefix})
        last = found.scalar_one_or_none()
        given[prefix] = int(last.removeprefix(prefix)) if last else 0
    given[prefix] += 1
    return f"{prefix}{given[prefix]:05d}"


def _is_numbered(one: object, number: Column[Any]) -> bool:
    """Whether it takes a number of the series with it; whoever has one keeps it."""
    state = inspect(one)
    return bool(state.mapper.local_table is number.table and not state.persistent)
