"""Pending: what a turn has changed and the database has not been told yet.

Turns of one commit share their session. Whoever reads an object that another turn has changed finds it changed, so
most of what is pending may wait and go to the database with that of all other turns. It may not where a turn looks
for rows by what was changed.
"""

from __future__ import annotations

from sqlalchemy import inspect

from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.handoff import Handoff

from .database import Session
from .records import Chat

#: What a turn that begins looks rows up by, besides their number, which never changes.
_LOOKED_UP_BY: dict[type[object], set[str]] = {
    Borrower: set(),
    Case: {"borrower_id", "closed_at"},
    Chat: set(),
    Handoff: {"chat_id", "case_id", "group_id", "topic_id"},
}


async def hand_over(session: Session) -> None:
    """Tell the database what the next turn may look for."""
    if session.new or session.deleted or any(_is_looked_up(one) for one in session.dirty):
        await session.flush()


def _is_looked_up(changed: object) -> bool:
    names = _LOOKED_UP_BY.get(type(changed))
    return names is None or not names.isdisjoint(inspect(changed).committed_state)
