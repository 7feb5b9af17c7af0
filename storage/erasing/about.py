"""About: which chats and rooms a case is about that is not erased; what was said elsewhere belongs to no case.

A chat has part in a case when it is its borrower's, its helper's, or that of somebody who signs in it or guarantees.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, exists, or_, select, union

from storage.tables import cases as t
from storage.tables import people

_KEPT = t.cases.c.erased_at.is_(None)


def kept_borrowers() -> Select[Any]:
    """Borrowers of whom a case is kept, or an agreement that somebody else's case is about."""
    return select(t.cases.c.borrower_id).where(_KEPT)


def kept_chats() -> CompoundSelect[Any]:
    """Chats that such a case is about; each may be named more than once."""
    chats, helps = people.chats.c, people.authorisations.c
    own = select(chats.chat_id).where(chats.borrower_id.in_(kept_borrowers()))
    rooms = select(t.handoffs.c.chat_id).join(t.cases, t.cases.c.id == t.handoffs.c.case_id)
    helped = select(helps.chat_id).where(helps.borrower_id.in_(kept_borrowers()))
    return union(
        own,
        rooms.where(_KEPT),
        helped.where(helps.chat_id.is_not(None)),
        _bound_by(t.signatures.c),
        _bound_by(t.guarantees.c),
    )


def _bound_by(asked: Any) -> Select[Any]:
    """Chats of those who were asked to sign, or to go on guaranteeing, in such a case."""
    return (
        select(people.chats.c.chat_id)
        .join(people.borrowers, people.borrowers.c.id == people.chats.c.borrower_id)
        .where(
            exists()
            .where(asked.borrower_id == people.borrowers.c.id)
            .where(asked.agreement_id == t.agreements.c.id)
            .where(t.agreements.c.case_id == t.cases.c.id, _KEPT)
        )
    )


def is_kept_room() -> ColumnElement[bool]:
    """Whether the room is that of such a case, or somebody waits or talks in it, or its chat has part in one."""
    kept_cases = select(t.cases.c.id).where(_KEPT)
    is_of_case = t.handoffs.c.case_id.is_not(None)  # or of a visitor's it were not known
    return or_(
        is_of_case & t.handoffs.c.case_id.in_(kept_cases),
        t.RUNNING,
        t.handoffs.c.chat_id.in_(kept_chats()) & t.handoffs.c.case_id.is_(None),
    )
