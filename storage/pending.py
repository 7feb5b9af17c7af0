"""Pending: what a turn has changed and the database has not been told yet.

Turns of one commit share their session. Whoever reads an object that another turn has changed finds it changed, so
most of what is pending may wait and go to the database with that of all other turns. It may not where a turn looks
for rows by what was changed.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import insert, inspect

from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.handoff import Handoff

from . import foreseen
from .database import Session
from .records import Chat

_T = TypeVar("_T", bound=object)

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


async def add(session: Session, one: _T) -> _T:
    """Write something new, at once and alone: as it is kept, with its number. What has changed goes on waiting."""
    if session.new or session.deleted:  # it may refer to that
        session.add(one)
        await session.flush()
        return one
    kind: Any = type(one)
    known = ((each.key, getattr(one, each.key)) for each in inspect(kind).column_attrs)
    given = {name: value for name, value in known if value is not None}
    with session.no_autoflush:
        kept: _T = (await session.scalars(_add(kind), [given])).one()
    foreseen.written(session.sync_session, [kept])
    return kept


@cache  # putting it together costs more than running it
def _add(kind: Any) -> Any:
    return insert(kind).returning(kind)


def before(one: object, name: str) -> Any:
    """What the database has of it, as far as that is known."""
    return inspect(one).committed_state.get(name, getattr(one, name))


def is_looked_up(changed: object) -> bool:
    """Whether what has changed of it is what others look for."""
    names = _LOOKED_UP_BY.get(type(changed))
    return names is None or not names.isdisjoint(inspect(changed).committed_state)
