"""Person: a name, a telephone number and chats are kept as long as something binds whose they are to the lender."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, literal, or_, select, update

from negotiation.contacting.preferences import Preferences
from negotiation.loans.loan import LoanState
from storage.auditing import audit
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables import follow_up, lending, people, talk

from .rows import delete_rows

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
    return bool(await session.scalar(select(_binds(literal(borrower_id)))))


def _binds(borrower_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a case of theirs is not erased, an agreement is kept, or a loan is running, theirs or another's."""
    c, a, p, loan = t.cases.c, t.agreements.c, people.parties.c, lending.loans.c
    mine = c.borrower_id == borrower_id
    is_open = exists().where(mine, c.erased_at.is_(None))
    is_kept = exists().where(mine, a.case_id == c.id, or_(a.document_id.is_not(None), has_names()))
    is_running = exists().where(
        p.borrower_id == borrower_id,
        p.loan_id == loan.id,
        loan.state == LoanState.RUNNING,
        loan.missing_since.is_(None),
    )
    answers = exists().where(t.guarantees.c.borrower_id == borrower_id)
    signed = exists().where(t.signatures.c.borrower_id == borrower_id)
    return or_(is_open, is_kept, is_running, answers, signed)


async def unbound(session: Session, numbers: Sequence[int], until: datetime) -> list[int]:
    """Those of these people whom nothing binds since then, who were not heard since, and of whom something is known."""
    b, p, loan, chat = people.borrowers.c, people.parties.c, lending.loans.c, people.chats.c
    its_party, its_chat = p.borrower_id == b.id, chat.borrower_id == b.id
    is_known = or_(
        b.name.is_not(None),
        exists().where(its_party, or_(p.name.is_not(None), p.phone.is_not(None))),
        exists().where(its_chat),
        exists().where(people.contacts.c.borrower_id == b.id),
        exists().where(people.authorisations.c.borrower_id == b.id),
    )
    is_in_book = exists().where(
        its_party,
        p.loan_id == loan.id,
        func.coalesce(loan.missing_since, loan.as_of) > until.date(),
    )
    is_heard = exists().where(its_chat, chat.heard_at > until)
    talks = exists().where(its_chat, t.handoffs.c.chat_id == chat.chat_id, t.RUNNING)
    return await session.every(
        select(b.id).where(
            b.id.in_(numbers), is_known, ~is_in_book, ~is_heard, ~talks, ~_binds(b.id)
        )
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
