"""Dossier: all that is kept of a case, as plain figures and words, for a file that others read.

For the lender it is whole. For the borrower it is theirs: nothing of other people bound by the loan, no offers that
never reached them, no notes, signs and reasons that advisors wrote for one another, and advisors by what they are, not
by who.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, select

from storage.engine.columns import Document
from storage.engine.database import Session
from storage.tables import audit as chain
from storage.tables import cases as t
from storage.tables import casework, follow_up, lending, people, talk

from .covers import Cover

Rows = list[dict[str, Any]]
Dossier = dict[str, Rows]

#: What is of use to the program only, or opens something.
_UNSAID = {"token_hash", "file_id", "file_unique_id", "version_id", "book_id", "entities"}
#: Who at the lender it was, and what they say to one another, as why a supervisor wants another offer.
_ADVISORS = {
    "advisor_id",
    "decided_by",
    "decision",
    "needs",
    "code",
    "recorded_by",
    "countersigned_by",
}


async def of_case(session: Session, case: Cover) -> Dossier:
    """Everything of a case, by what it is; for the lender."""
    loans = await _ids(session, t.case_loans.c.loan_id, t.case_loans.c.case_id == case.id)
    agreements = await _ids(session, t.agreements.c.id, t.agreements.c.case_id == case.id)
    rooms = await _ids(session, t.handoffs.c.id, t.handoffs.c.case_id == case.id)
    chats = await chats_of(session, case)
    wanted: Mapping[str, tuple[Table, ColumnElement[bool]]] = {
        "case": (t.cases, t.cases.c.id == case.id),
        "borrower": (people.borrowers, people.borrowers.c.id == case.borrower_id),
        "loans": (lending.loans, lending.loans.c.id.in_(loans)),
        "parties": (people.parties, people.parties.c.loan_id.in_(loans)),
        "offers": (t.offers, t.offers.c.case_id == case.id),
        "agreements": (t.agreements, t.agreements.c.case_id == case.id),
        "signatures": (t.signatures, t.signatures.c.agreement_id.in_(agreements)),
        "guarantees": (t.guarantees, t.guarantees.c.agreement_id.in_(agreements)),
        "schedule": (t.due_instalments, t.due_instalments.c.case_id == case.id),
        "promises": (follow_up.promises, follow_up.promises.c.case_id == case.id),
        "payments_told": (
            follow_up.reported_payments,
            follow_up.reported_payments.c.case_id == case.id,
        ),
        "ways_back": (follow_up.ways_back, follow_up.ways_back.c.case_id == case.id),
        "contact_answers": (
            follow_up.contact_answers,
            follow_up.contact_answers.c.case_id == case.id,
        ),
        "payments": (lending.payments, lending.payments.c.loan_id.in_(loans)),
        "papers": (t.papers, t.papers.c.case_id == case.id),
        "voice_notes": (t.voice_notes, t.voice_notes.c.case_id == case.id),
        "holds": (t.holds, t.holds.c.case_id == case.id),
        "complaints": (t.complaints, t.complaints.c.case_id == case.id),
        "helpers": (
            people.authorisations,
            people.authorisations.c.borrower_id == case.borrower_id,
        ),
        "contacts": (people.contacts, people.contacts.c.borrower_id == case.borrower_id),
        "consents": (people.consents, people.consents.c.chat_id.in_(chats)),
        "talks": (t.talks, t.talks.c.handoff_id.in_(rooms)),
        "ratings": (talk.ratings, talk.ratings.c.handoff_id.in_(rooms)),
        "notes": (casework.notes, casework.notes.c.case_id == case.id),
        "figure_marks": (casework.figure_marks, casework.figure_marks.c.case_id == case.id),
        "chain": (chain.audit, chain.audit.c.case_id == case.id),
    }
    return {name: await _read(session, table, which) for name, (table, which) in wanted.items()}


async def own(session: Session, case: Cover, told: Collection[str]) -> Dossier:
    """What of it is the borrower's; *told* are the events that they may read."""
    whole = await of_case(session, case)
    borrower_id = case.borrower_id
    for name in ("parties", "signatures", "guarantees"):
        whole[name] = [one for one in whole[name] if one["borrower_id"] == borrower_id]
    for name in ("notes", "figure_marks", "talks"):
        del whole[name]
    whole["chain"] = [one for one in whole["chain"] if one["event"].partition(":")[0] in told]
    # Only what was sent has an end.
    whole["offers"] = [one for one in whole["offers"] if one["expires_at"] is not None]
    return {
        name: [_without_staff(one) for one in rows] if name != "chain" else [_masked(one) for one in rows]
        for name, rows in whole.items()
    }  # fmt: skip


async def of_borrower(session: Session, borrower_id: int) -> Dossier:
    """What is kept of somebody who has no case of their own, as a guarantor."""
    wanted: Mapping[str, tuple[Table, ColumnElement[bool]]] = {
        "borrower": (people.borrowers, people.borrowers.c.id == borrower_id),
        "parties": (people.parties, people.parties.c.borrower_id == borrower_id),
        "guarantees": (t.guarantees, t.guarantees.c.borrower_id == borrower_id),
        "contacts": (people.contacts, people.contacts.c.borrower_id == borrower_id),
    }
    return {name: await _read(session, table, which) for name, (table, which) in wanted.items()}


async def chats_of(session: Session, case: Cover) -> list[int]:
    """The borrower's own chats that this case was talked about in."""
    now = await doors_of(session, case.borrower_id)
    rooms = await _ids(session, t.handoffs.c.chat_id, t.handoffs.c.case_id == case.id)
    return sorted({*now, *rooms})


async def doors_of(session: Session, borrower_id: int) -> list[int]:
    """The chats that are a borrower's now."""
    c = people.chats.c
    return await _ids(session, c.chat_id, c.borrower_id == borrower_id)


async def _ids(session: Session, column: Any, which: ColumnElement[bool]) -> list[int]:
    return await session.every(select(column).where(which).order_by(column))


async def _read(session: Session, table: Table, which: ColumnElement[bool]) -> Rows:
    columns = [one for one in table.c if one.name not in _UNSAID]
    key = next(iter(table.primary_key.columns))
    rows = await session.execute(select(*columns).where(which).order_by(key))
    return [
        {one.name: _plain(value, one.type) for one, value in zip(columns, row, strict=True)}
        for row in rows
    ]


def _plain(value: Any, kind: Any) -> Any:
    """A value as JSON has it: money and rates as the text they are kept as."""
    if isinstance(kind, Document):
        return kind.plain(value)
    if value is None or isinstance(value, bool | int | dict | list):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def _without_staff(row: dict[str, Any]) -> dict[str, Any]:
    """Without who at the lender it was, also within what is kept as one, as a refusal."""
    return {
        name: _without_staff(value) if isinstance(value, dict) else value
        for name, value in row.items()
        if name not in _ADVISORS and not (name == "by" and isinstance(value, int))
    }


def _masked(row: dict[str, Any]) -> dict[str, Any]:
    """A step with its proof but without the name of whoever at the lender did it.

    The place in the chain can be checked against a receipt; what was taken out cannot be guessed from it.
    """
    kind = row["actor"].partition(":")[0]
    names = ("id", "at", "event", "commitment", "previous", "hash")
    return {"actor": kind} | {name: row[name] for name in names}
