"""Erasing: what was said and sent in a case goes when its time is over; what the law keeps goes later.

First, so many days after a case was closed: the application, papers and voice notes, the talk on either side, what
came in and went out, notes, offers that came to nothing, and what the audit says of it. The agreement, its
instalments and payments stay, with the steps that prove them, until their own time is over. The person's name,
telephone number and chats go once nothing of theirs is kept and no loan of theirs is running.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, and_, delete, exists, or_, select, update

from negotiation.application import Application
from negotiation.loan import LoanState
from negotiation.preferences import Preferences

from . import audit
from .database import Session
from .dossier import Cover, covers, read_covers
from .tables import cases as t
from .tables import casework, follow_up, lending, people, talk
from .tables.messages import TO_DO, due, inbox, outbox, pairs, vault, webhooks

#: No chat has this number.
NOBODY = 0
#: Steps that prove what an agreement rests on: they stay as long as it does.
PROOF = frozenset(
    {
        "offer accepted",
        "identified again",
        "signature given",
        "agreement signed",
        "countersigned",
        "in force",
        "agreement withdrawn",
        "agreement called off",
        "plan restored",
        "guarantor asked",
        "guarantor agrees",
        "guarantor does not agree",
        "payment recorded",
        "contract payment recorded",
        "payment reversed",
        "way back taken",
        "arrangement broken",
        "recovered",
        "slipped",
        "caught up",
        "completed",
        "changed",
        "erased",
    }
)


async def over(session: Session, now: datetime, days: int, limit: int) -> list[Cover]:
    """Cases closed at least *days* ago of which something is left to erase, the oldest first."""
    c = t.cases.c
    ended = covers(c.closed_at <= now - timedelta(days=days), c.erased_at.is_(None))
    return await read_covers(session, _some(ended, limit))


async def kept_long_enough(session: Session, now: datetime, days: int, limit: int) -> list[Cover]:
    """Erased cases whose agreements have been kept for *days* since they were closed."""
    c, a = t.cases.c, t.agreements.c
    is_kept = exists().where(a.case_id == c.id, or_(a.document_id.is_not(None), _has_names()))
    ended = covers(c.closed_at <= now - timedelta(days=days), c.erased_at.is_not(None), is_kept)
    return await read_covers(session, _some(ended, limit))


def _some(asked: Select[Any], limit: int) -> Select[Any]:
    """The oldest first, and only those that no other process is erasing."""
    c = t.cases.c
    return asked.order_by(c.closed_at, c.id).limit(limit).with_for_update(skip_locked=True)


async def erase(session: Session, case: Cover, now: datetime) -> None:
    """Erase all of a closed case but what the law keeps."""
    others = await _count(
        session,
        t.cases,
        t.cases.c.borrower_id == case.borrower_id,
        t.cases.c.id != case.id,
        t.cases.c.erased_at.is_(None),
    )
    rooms = (
        await session.execute(select(t.handoffs).where(t.handoffs.c.case_id == case.id))
    ).all()
    chats = [room.chat_id for room in rooms]
    if not others:
        own = select(people.chats.c.chat_id).where(people.chats.c.borrower_id == case.borrower_id)
        chats += list(await session.scalars(own))
    until = _end(case) if others else now
    await _talk(session, rooms, chats, until)
    await _case(session, case.id)
    signed = await _count(
        session,
        t.agreements,
        t.agreements.c.case_id == case.id,
        t.agreements.c.signed_at.is_not(None),
    )
    await audit.erase(session, [case.id], keep=PROOF if signed else ())
    await session.execute(update(t.cases).where(t.cases.c.id == case.id).values(erased_at=now))
    await _person(session, case.borrower_id)


async def sweep(session: Session, now: datetime, days: int) -> None:
    """What went through the desk at large and advisors' own chats so long ago, whatever it was about."""
    until = now - timedelta(days=days)
    advisors = list(await session.scalars(select(people.advisors.c.user_id)))
    groups = await session.scalars(
        select(t.handoffs.c.group_id).where(t.handoffs.c.group_id.is_not(None)).distinct()
    )
    came = [inbox.c.lane.startswith(f"{chat}:", autoescape=True) for chat in advisors]
    came += [inbox.c.lane == f"{group}:0" for group in groups]
    came += [inbox.c.lane == f"chat:{chat}" for chat in advisors]
    came += [inbox.c.lane == "desk", inbox.c.lane.startswith("desk:")]
    went = [outbox.c.lane == f"chat:{chat}" for chat in advisors]
    went += [outbox.c.lane == "desk", outbox.c.lane.startswith("desk:")]
    is_over = inbox.c.received_at <= until
    await _delete(session, inbox, or_(*came), inbox.c.status != TO_DO, is_over)
    is_over = outbox.c.written_at <= until
    await _delete(session, outbox, or_(*went), outbox.c.status != TO_DO, is_over)


async def erase_agreements(session: Session, case: Cover) -> None:
    """Erase what was kept of an erased case, its agreement and payments."""
    agreements = select(t.agreements.c.id).where(t.agreements.c.case_id == case.id)
    for table in (t.guarantees, t.signatures):
        await _delete(session, table, table.c.agreement_id.in_(agreements))
    await _delete(session, t.due_instalments, t.due_instalments.c.case_id == case.id)
    await session.execute(
        update(t.agreements)
        .where(t.agreements.c.case_id == case.id)
        .values(document_id=None, sealed_id=None)
    )
    await _delete(session, vault, vault.c.case_id == case.id)
    mine = select(t.case_loans.c.loan_id).where(t.case_loans.c.case_id == case.id)
    needed = (
        select(t.case_loans.c.loan_id)
        .join(t.cases, t.cases.c.id == t.case_loans.c.case_id)
        .where(t.cases.c.erased_at.is_(None))
    )
    paid = lending.payments.c
    await _delete(
        session,
        lending.payments,
        paid.loan_id.in_(mine),
        paid.loan_id.not_in(needed),
        paid.received_on <= _end(case).date(),
    )
    await audit.erase(session, [case.id])
    await _person(session, case.borrower_id)


def _has_names() -> ColumnElement[bool]:
    """Whether it is still known who signed an agreement, or was asked to."""
    return exists().where(t.signatures.c.agreement_id == t.agreements.c.id)


def _end(case: Cover) -> datetime:
    if case.closed_at is None:
        raise LookupError("an open case is not erased")
    return case.closed_at


async def _talk(
    session: Session, rooms: Sequence[Row[Any]], chats: Collection[int], until: datetime
) -> None:
    """What was said in these rooms and chats until then, on its ways as well."""
    ids = [room.id for room in rooms]
    await _delete(session, talk.sayings, talk.sayings.c.handoff_id.in_(ids))
    await _delete(session, talk.held_sayings, talk.held_sayings.c.handoff_id.in_(ids))
    await session.execute(
        update(talk.ratings).where(talk.ratings.c.handoff_id.in_(ids)).values(words=None)
    )
    await session.execute(
        update(t.handoffs).where(t.handoffs.c.id.in_(ids)).values(care=None, skill=None)
    )
    lanes = [inbox.c.lane.startswith(f"{chat}:", autoescape=True) for chat in chats]
    lanes += [
        inbox.c.lane == f"{room.group_id}:{room.topic_id}" for room in rooms if room.topic_id
    ]
    sent_to = [f"chat:{chat}" for chat in chats] + [f"room:{number}" for number in ids]
    lanes.append(inbox.c.lane.in_(sent_to))
    await _delete(
        session, inbox, or_(*lanes), inbox.c.status != TO_DO, inbox.c.received_at <= until
    )
    await _delete(
        session,
        outbox,
        outbox.c.lane.in_(sent_to),
        outbox.c.status != TO_DO,
        outbox.c.written_at <= until,
    )
    await _delete(
        session, pairs, or_(pairs.c.chat_id.in_(chats), pairs.c.other_chat_id.in_(chats))
    )


async def _case(session: Session, case_id: int) -> None:
    for table in (
        follow_up.reported_payments,
        follow_up.promises,
        follow_up.ways_back,
        follow_up.calendars,
        follow_up.contact_answers,
        webhooks,
    ):
        await _delete(session, table, table.c.case_id == case_id)
    for table, lane in ((t.papers, "paper"), (t.voice_notes, "voice"), (t.agreements, "sign")):
        numbers = await session.scalars(select(table.c.id).where(table.c.case_id == case_id))
        lanes = [f"{lane}:{number}" for number in numbers]
        await _delete(session, outbox, outbox.c.lane.in_(lanes))
        await _delete(session, inbox, inbox.c.lane.in_(lanes))
    for table in (
        t.papers,
        t.voice_notes,
        t.uploads,
        t.holds,
        casework.notes,
        casework.figure_marks,
    ):
        await _delete(session, table, table.c.case_id == case_id)
    await session.execute(
        update(t.complaints).where(t.complaints.c.case_id == case_id).values(text="")
    )
    agreed = select(t.agreements.c.offer_id).where(t.agreements.c.case_id == case_id)
    await _delete(session, t.offers, t.offers.c.case_id == case_id, t.offers.c.id.not_in(agreed))
    await session.execute(
        update(t.offers)
        .where(t.offers.c.case_id == case_id)
        .values(picture_id=None, decision=None)
    )
    unsigned = (t.agreements.c.case_id == case_id, t.agreements.c.signed_at.is_(None))
    await session.execute(update(t.agreements).where(*unsigned).values(document_id=None))
    ended = select(t.agreements.c.id).where(*unsigned)
    await _delete(session, t.signatures, t.signatures.c.agreement_id.in_(ended))
    kept = await session.execute(
        select(t.agreements.c.document_id, t.agreements.c.sealed_id).where(
            t.agreements.c.case_id == case_id
        )
    )
    papers = {number for row in kept for number in row if number is not None}
    await _delete(session, vault, vault.c.case_id == case_id, vault.c.id.not_in(papers))
    # Also what is still to do: a closed case has nothing to remind of. And what was done, by whose numbers it goes:
    # SQLite gives those of the rows that were deleted here to others.
    await _delete(session, due, due.c.about == f"case:{case_id}")
    await session.execute(
        update(t.cases)
        .where(t.cases.c.id == case_id)
        .values(application=Application(), declined=None)
    )


async def _person(session: Session, borrower_id: int) -> None:
    """Whom nothing binds to the lender any more is forgotten."""
    mine = t.cases.c.borrower_id == borrower_id
    if await _count(session, t.cases, mine, t.cases.c.erased_at.is_(None)):
        return
    a, p = t.agreements.c, people.parties.c
    own = select(t.cases.c.id).where(mine)
    is_kept = and_(a.case_id.in_(own), or_(a.document_id.is_not(None), _has_names()))
    loans = select(p.loan_id).where(p.borrower_id == borrower_id)
    is_running = and_(
        lending.loans.c.id.in_(loans),
        lending.loans.c.state == LoanState.RUNNING,
        lending.loans.c.missing_since.is_(None),
    )
    answers = t.guarantees.c.borrower_id == borrower_id
    signed = t.signatures.c.borrower_id == borrower_id
    if (
        await _count(session, t.agreements, is_kept)
        or await _count(session, lending.loans, is_running)
        or await _count(session, t.guarantees, answers)
        or await _count(session, t.signatures, signed)
    ):
        return
    doors = list(
        await session.scalars(
            select(people.chats.c.chat_id).where(people.chats.c.borrower_id == borrower_id)
        )
    )
    rooms = select(t.handoffs.c.chat_id).where(
        t.handoffs.c.case_id.in_(select(t.cases.c.id).where(mine))
    )
    doors += [chat for chat in await session.scalars(rooms) if chat not in doors]
    for table in (t.handoffs, t.complaints, talk.ratings):
        await session.execute(
            update(table).where(table.c.chat_id.in_(doors)).values(chat_id=NOBODY)
        )
    await _delete(session, people.consents, people.consents.c.chat_id.in_(doors))
    await _delete(session, people.tries, people.tries.c.chat_id.in_(doors))
    await _delete(session, people.chats, people.chats.c.chat_id.in_(doors))
    for table in (people.contacts, people.authorisations, follow_up.contact_answers):
        await _delete(session, table, table.c.borrower_id == borrower_id)
    await session.execute(
        update(people.parties).where(p.borrower_id == borrower_id).values(name=None, phone=None)
    )
    await session.execute(
        update(people.borrowers)
        .where(people.borrowers.c.id == borrower_id)
        .values(name=None, preferences=Preferences())
    )
    await audit.erase_of(session, f"borrower:{borrower_id}")


async def _delete(session: Session, table: Table, *which: ColumnElement[bool]) -> None:
    await session.execute(delete(table).where(*which))


async def _count(session: Session, table: Table, *which: ColumnElement[bool]) -> int:
    key = next(iter(table.primary_key.columns))
    return len((await session.execute(select(key).where(*which))).all())
