"""Glances: what there is about a chat or a case, seen at once, so that only what is there is read.

Most people have no complaint, no helper, no hold, no offer yet: one question answers that for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, exists, func, literal, select

from negotiation.authorisation import AuthorisationState
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.handoff import Handoff

from .columns import BIG
from .database import Session
from .tables.cases import (
    agreements,
    cases,
    complaints,
    due_instalments,
    handoffs,
    holds,
    offers,
    papers,
)
from .tables.people import authorisations, borrowers, consents

_CHAT, _CASE, _BORROWER = (bindparam(name, type_=BIG) for name in ("chat", "case", "borrower"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AtChat:
    """What there is about a chat."""

    handoff: Handoff | None  #: the room of its newest case, or of a visitor not identified yet
    consent: str | None  #: the version of the text on personal data agreed to last
    has_helps: bool
    has_complaint: bool


async def at_chat(session: Session, chat_id: int) -> AtChat:
    row = (await session.execute(_at_chat(), {"chat": chat_id})).one()
    return AtChat(handoff=row[0], consent=row[1], has_helps=row[2], has_complaint=row[3])


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCase:
    """Whether a case has any of these."""

    holds: bool
    papers: bool
    offers: bool
    agreements: bool
    instalments: bool
    complaint: bool
    authorisations: bool  #: its borrower's


async def at_case(session: Session, case_id: int, borrower_id: int) -> AtCase:
    row = (await session.execute(_at_case(), {"case": case_id, "borrower": borrower_id})).one()
    return AtCase(**dict(zip(row._fields, row, strict=True)))


async def borrower_with_case(session: Session, borrower_id: int) -> tuple[Borrower, Case | None]:
    """A borrower and their one open case."""
    row = (await session.execute(_with_case(), {"borrower": borrower_id})).one()
    return row[0], row[1]


@cache  # the classes are mapped by then
def _at_chat() -> Any:
    newest = select(func.max(handoffs.c.id)).where(handoffs.c.chat_id == _CHAT).scalar_subquery()
    agreed = select(consents.c.text_version).where(
        consents.c.chat_id == _CHAT, consents.c.kind == "privacy"
    )
    one = select(literal(1).label("one")).subquery()
    return select(
        Handoff,
        agreed.order_by(consents.c.id.desc()).limit(1).scalar_subquery(),
        exists().where(
            authorisations.c.chat_id == _CHAT,
            authorisations.c.state.in_([AuthorisationState.OPENED, AuthorisationState.ON]),
        ),
        exists().where(complaints.c.chat_id == _CHAT, complaints.c.answered_at.is_(None)),
    ).select_from(one.outerjoin(handoffs, handoffs.c.id == newest))


@cache
def _at_case() -> Any:
    there = {
        "holds": exists().where(holds.c.case_id == _CASE, holds.c.lifted_at.is_(None)),
        "papers": exists().where(papers.c.case_id == _CASE),
        "offers": exists().where(offers.c.case_id == _CASE),
        "agreements": exists().where(agreements.c.case_id == _CASE),
        "instalments": exists().where(due_instalments.c.case_id == _CASE),
        "complaint": exists().where(
            complaints.c.case_id == _CASE, complaints.c.answered_at.is_(None)
        ),
        "authorisations": exists().where(authorisations.c.borrower_id == _BORROWER),
    }
    return select(*(found.label(name) for name, found in there.items()))


@cache
def _with_case() -> Any:
    is_open = (cases.c.borrower_id == borrowers.c.id) & cases.c.closed_at.is_(None)
    return (
        select(Borrower, Case)
        .select_from(borrowers.outerjoin(cases, is_open))
        .where(borrowers.c.id == _BORROWER)
    )
