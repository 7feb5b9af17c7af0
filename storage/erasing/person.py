"""Person: a name, a telephone number and chats are kept as long as something binds whose they are to the lender."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, exists, or_, select, update

from negotiation.loan import LoanState
from negotiation.preferences import Preferences
from storage import audit
from storage.database import Session
from storage.tables import cases as t
from storage.tables import follow_up, lending, people, talk

from .rows import count, delete_rows

#: No chat has this number.
NOBODY = 0


async def forget(session: Session, borrower_id: int) -> None:
    """Whom nothing binds to the lender any more is forgotten."""
    if await _is_bound(session, borrower_id):
        return
    doors = await _doors(session, borrower_id)
    for table in (t.handoffs, t.complaints, talk.ratings):
        await session.execute(
            update(table).where(table.c.chat_id.in_(doors)).values(chat_id=NOBODY)
        )
    for table in (people.consents, people.tries, people.chats):
        await delete_rows(session, table, table.c.chat_id.in_(doors))
    for table in (people.contacts, people.authorisations, follow_up.contact_answers):
        await delete_rows(session, table, table.c.borrower_id == borrower_id)
    await session.execute(
        update(people.parties)
        .where(people.parties.c.borrower_id == borrower_id)
        .values(name=None, phone=None)
    )
    await session.execute(
        update(people.borrowers)
        .where(people.borrowers.c.id == borrower_id)
        .values(name=None, preferences=Preferences())
    )
    await audit.erase_of(session, f"borrower:{borrower_id}")


async def _is_bound(session: Session, borrower_id: int) -> bool:
    """Whether a case of theirs is not erased, an agreement is kept, or a loan is running, theirs or another's."""
    mine = t.cases.c.borrower_id == borrower_id
    if await count(session, t.cases, mine, t.cases.c.erased_at.is_(None)):
        return True
    a, p = t.agreements.c, people.parties.c
    own = select(t.cases.c.id).where(mine)
    is_kept = and_(a.case_id.in_(own), or_(a.document_id.is_not(None), has_names()))
    loans = select(p.loan_id).where(p.borrower_id == borrower_id)
    is_running = and_(
        lending.loans.c.id.in_(loans),
        lending.loans.c.state == LoanState.RUNNING,
        lending.loans.c.missing_since.is_(None),
    )
    answers = t.guarantees.c.borrower_id == borrower_id
    signed = t.signatures.c.borrower_id == borrower_id
    return bool(
        await count(session, t.agreements, is_kept)
        or await count(session, lending.loans, is_running)
        or await count(session, t.guarantees, answers)
        or await count(session, t.signatures, signed)
    )


async def _doors(session: Session, borrower_id: int) -> set[int]:
    """The chats that are theirs, or were when they talked with an advisor."""
    own = select(people.chats.c.chat_id).where(people.chats.c.borrower_id == borrower_id)
    cases = select(t.cases.c.id).where(t.cases.c.borrower_id == borrower_id)
    rooms = select(t.handoffs.c.chat_id).where(t.handoffs.c.case_id.in_(cases))
    return {*await session.scalars(own), *await session.scalars(rooms)}


def has_names() -> ColumnElement[bool]:
    """Whether it is still known who signed an agreement, or was asked to."""
    return exists().where(t.signatures.c.agreement_id == t.agreements.c.id)
