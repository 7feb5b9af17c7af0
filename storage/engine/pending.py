"""Pending: what a turn has changed and the database has not been told yet.

Turns of one commit share their session. Whoever reads an object that another turn has changed finds it changed, so
most of what is pending may wait and go to the database with that of all other turns. It may not where a turn looks
for rows by what was changed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

from sqlalchemy import Table, insert, inspect
from sqlalchemy.orm import make_transient_to_detached

from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.desk.handoff import Handoff
from storage.records import Chat
from storage.seen import foreseen

from . import aggregate
from .database import Session

#: What a turn that begins looks rows up by, besides their number, which never changes.
_LOOKED_UP_BY: dict[type[object], set[str]] = {
    Borrower: set(),
    Case: {"borrower_id", "closed_at"},
    Chat: set(),
    Handoff: {"chat_id", "case_id", "group_id", "topic_id"},
}


async def hand_over(session: Session, chat_id: int | None) -> None:
    """Tell the database what the next turn, of that chat or of the desk, may look for."""
    looked_up = [one for one in session.dirty if is_looked_up(one)]
    told = [*session.new, *session.deleted, *looked_up]
    if told and (chat_id is None or foreseen.may_concern(session, chat_id, told)):
        await session.flush()


@asynccontextmanager
async def told(session: Session, looks_for: Callable[[Any], bool]) -> AsyncIterator[None]:
    """Questions asked in here look for some of what may be pending; all else may go on waiting."""
    if any(looks_for(one) for one in (*session.new, *session.dirty, *session.deleted)):
        await session.flush()
    with session.no_autoflush:
        yield


async def add(session: Session, one: Any) -> None:
    """Write something new, which has its number then, at once and alone; what has changed goes on waiting."""
    if session.new or session.deleted:  # it may refer to that
        session.add(one)
        await session.flush()
        return
    aggregate.begin(one)
    mapper = inspect(type(one))
    known = ((each.key, getattr(one, each.key)) for each in mapper.column_attrs)
    given = {name: value for name, value in known if value is not None}
    one.id = (await session.bare(_add(mapper.local_table), given)).scalar_one()
    make_transient_to_detached(one)  # as if it had been read
    session.add(one)
    foreseen.written(session.sync_session, [one])


@cache  # putting it together costs more than running it
def _add(table: Table) -> Any:
    return insert(table).returning(table.c.id)


def before(one: object, name: str) -> Any:
    """What the database has of it, as far as that is known."""
    return inspect(one).committed_state.get(name, getattr(one, name))


def is_looked_up(changed: object) -> bool:
    """Whether what has changed of it is what others look for."""
    names = _LOOKED_UP_BY.get(type(changed))
    if not names:  # most are chats, and every turn goes through all that were changed before it
        return names is None
    return not names.isdisjoint(inspect(changed).committed_state)
