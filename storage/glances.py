"""Glances: what there is about chats, borrowers and cases, seen at once: of one, or of all whose turns share a commit.

Most people have no complaint, no helper, no hold, no offer yet: one question answers that for all of them, and only
what is there is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import and_, bindparam, exists, func, select

from negotiation.agreement import Agreement, AgreementState
from negotiation.authorisation import AuthorisationState
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.handoff import Handoff
from negotiation.loan import Loan
from negotiation.paper import Paper
from negotiation.party import Party
from negotiation.signature import Signature

from .database import Session
from .records import Chat
from .tables.cases import (
    agreements,
    case_loans,
    cases,
    complaints,
    due_instalments,
    handoffs,
    holds,
    offers,
    papers,
    signatures,
)
from .tables.lending import loans
from .tables.people import authorisations, borrowers, chats, consents, parties

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCase:
    """What there is about a case, and whether it has any of the rest."""

    handoff: Handoff | None
    loans: list[Loan]
    bound: Mapping[int, list[Party]]  #: by each of its loans, whoever is a party to it
    papers: list[Paper]
    holds: bool
    offers: bool
    agreements: bool
    instalments: bool
    complaint: bool
    authorisations: bool  #: its borrower's
    closed_cases: bool  #: likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class AtBorrower:
    """What there is about a borrower, with their one open case."""

    borrower: Borrower
    case: Case | None
    at_case: AtCase | None
    roles: list[tuple[Loan, Party]]  #: their loans, the oldest first, and what they are to each
    bound: Mapping[
        int, list[Party]
    ]  #: by each of these, whoever is a party to it; of a case, see there
    to_sign: tuple[Signature, Agreement] | None
    authorisations: bool
    closed_cases: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AtChat:
    """What there is about a chat."""

    chat: Chat | None = None
    handoff: Handoff | None = None  #: of its newest case, or of a visitor not identified yet
    consent: str | None = None  #: the version of the text on personal data agreed to last
    has_helps: bool = False
    has_complaint: bool = False
    at_borrower: AtBorrower | None = None


async def at_chats(session: Session, chat_ids: Collection[int]) -> dict[int, AtChat]:
    """By chat; of one that is new, that there is nothing."""
    rows = (await session.execute(_at_chats(), {"chats": list(chat_ids)})).all()
    known = {chat.borrower_id for chat, *_ in rows if chat.borrower_id is not None}
    there = await at_borrowers(session, known) if known else {}
    found = {
        chat.chat_id: AtChat(
            chat=chat,
            handoff=handoff,
            consent=consent,
            has_helps=has_helps,
            has_complaint=has_complaint,
            at_borrower=there.get(chat.borrower_id),
        )
        for chat, handoff, consent, has_helps, has_complaint in rows
    }
    return {number: found.get(number) or AtChat() for number in chat_ids}


async def at_borrowers(session: Session, borrower_ids: Collection[int]) -> dict[int, AtBorrower]:
    """By borrower."""
    given = {"borrowers": list(borrower_ids)}
    rows = (await session.execute(_at_borrowers(), given)).all()
    roles = _by(
        (party.borrower_id, (loan, party))
        for loan, party in await session.execute(_roles(), given)
    )
    to_sign = await _asked_to_sign(session, [row[0].id for row in rows if row.has_signatures])
    there = await at_cases(session, [case.id for _, case, *_ in rows if case is not None])
    without = {one.id for one, case, *_ in rows if case is None}
    bound = await _bound(session, {loan.id for each in without for loan, _ in roles.get(each, ())})
    return {
        one.id: AtBorrower(
            borrower=one,
            case=case,
            at_case=None if case is None else there[case.id],
            roles=roles.get(one.id, []),
            bound=_of(bound, [loan for loan, _ in roles.get(one.id, []) if case is None]),
            to_sign=to_sign.get(one.id),
            authorisations=row.authorisations,
            closed_cases=row.closed_cases,
        )
        for row in rows
        for one, case in [row[:2]]
    }


async def _asked_to_sign(
    session: Session, borrower_ids: Sequence[int]
) -> dict[int, tuple[Signature, Agreement]]:
    if not borrower_ids:
        return {}
    found = await session.execute(_to_sign(), {"borrowers": borrower_ids})
    # The newest stands last.
    return {one.borrower_id: (one, agreement) for one, agreement in found}


async def at_cases(session: Session, case_ids: Sequence[int]) -> dict[int, AtCase]:
    """By case."""
    if not case_ids:
        return {}
    given = {"cases": list(case_ids)}
    rows = (await session.execute(_at_cases(), given)).all()
    lent: dict[int, list[Loan]] = _by(tuple(row) for row in await session.execute(_loans(), given))
    with_papers = [row.id for row in rows if row.has_papers]
    kept = (
        _by((one.case_id, one) for one in await session.scalars(_papers(), {"cases": with_papers}))
        if with_papers
        else {}
    )
    bound = await _bound(session, {one.id or 0 for each in lent.values() for one in each})
    return {
        row.id: AtCase(
            handoff=row[1],
            loans=lent.get(row.id, []),
            bound=_of(bound, lent.get(row.id, [])),
            papers=kept.get(row.id, []),
            **{name: getattr(row, name) for name in _THERE},
        )
        for row in rows
    }


async def _bound(session: Session, loan_ids: Collection[int]) -> dict[int, list[Party]]:
    if not loan_ids:
        return {}
    found = await session.scalars(_parties(), {"loans": list(loan_ids)})
    return _by((one.loan_id, one) for one in found)


def _of(bound: Mapping[int, list[Party]], few: Iterable[Loan]) -> dict[int, list[Party]]:
    """Those of a few of the loans."""
    return {one.id: bound.get(one.id, []) for one in few if one.id is not None}


def _by(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, list[_V]]:
    lists = defaultdict[_K, list[_V]](list)
    for key, value in pairs:
        lists[key].append(value)
    return lists


def _any_of(name: str) -> Any:
    return bindparam(name, expanding=True)


@cache  # all of these: the classes are mapped by then, and putting a question together costs more than asking it
def _at_chats() -> Any:
    here = chats.c.chat_id
    others = handoffs.alias()
    newest = select(func.max(others.c.id)).where(others.c.chat_id == here).correlate(chats)
    agreed = select(consents.c.text_version).where(
        consents.c.chat_id == here, consents.c.kind == "privacy"
    )
    helps = [AuthorisationState.OPENED, AuthorisationState.ON]
    return (
        select(
            Chat,
            Handoff,
            agreed.order_by(consents.c.id.desc()).limit(1).scalar_subquery(),
            exists().where(authorisations.c.chat_id == here, authorisations.c.state.in_(helps)),
            exists().where(complaints.c.chat_id == here, complaints.c.answered_at.is_(None)),
        )
        .outerjoin_from(chats, handoffs, handoffs.c.id == newest.scalar_subquery())
        .where(here.in_(_any_of("chats")))
    )


def _closed_cases_of(borrower_id: Any) -> Any:
    """Whether there is one; looked up for each row, where PostgreSQL may read all cases for an `EXISTS`."""
    one = cases.alias()
    closed = select(one.c.id).where(one.c.borrower_id == borrower_id, one.c.closed_at.is_not(None))
    return closed.limit(1).scalar_subquery().is_not(None)


_WHO = borrowers.c.id
#: Each of one table: where PostgreSQL has not counted its rows yet, it looks through whole tables for what joins several.
_HAS = {
    "has_signatures": exists().where(signatures.c.borrower_id == _WHO),
    "authorisations": exists().where(authorisations.c.borrower_id == _WHO),
    "closed_cases": _closed_cases_of(_WHO),
}


@cache
def _at_borrowers() -> Any:
    is_open = and_(cases.c.borrower_id == borrowers.c.id, cases.c.closed_at.is_(None))
    return (
        select(Borrower, Case, *(found.label(name) for name, found in _HAS.items()))
        .outerjoin_from(borrowers, cases, is_open)
        .where(borrowers.c.id.in_(_any_of("borrowers")))
    )


@cache
def _roles() -> Any:
    return (
        select(Loan, Party)
        .join_from(loans, parties, parties.c.loan_id == loans.c.id)
        .where(parties.c.borrower_id.in_(_any_of("borrowers")))
        .order_by(loans.c.id)
    )


@cache
def _to_sign() -> Any:
    return (
        select(Signature, Agreement)
        .join_from(signatures, agreements, agreements.c.id == signatures.c.agreement_id)
        .where(
            signatures.c.borrower_id.in_(_any_of("borrowers")),
            agreements.c.state == AgreementState.TO_SIGN,
        )
        .order_by(signatures.c.id)
    )


_HERE = cases.c.id
_THERE = {
    "holds": exists().where(holds.c.case_id == _HERE, holds.c.lifted_at.is_(None)),
    "offers": exists().where(offers.c.case_id == _HERE),
    "agreements": exists().where(agreements.c.case_id == _HERE),
    "instalments": exists().where(due_instalments.c.case_id == _HERE),
    "complaint": exists().where(complaints.c.case_id == _HERE, complaints.c.answered_at.is_(None)),
    "authorisations": exists().where(authorisations.c.borrower_id == cases.c.borrower_id),
    "closed_cases": _closed_cases_of(cases.c.borrower_id),
}


@cache
def _at_cases() -> Any:
    return (
        select(
            cases.c.id,
            Handoff,
            exists().where(papers.c.case_id == _HERE).label("has_papers"),
            *(found.label(name) for name, found in _THERE.items()),
        )
        .outerjoin_from(cases, handoffs, handoffs.c.case_id == _HERE)
        .where(_HERE.in_(_any_of("cases")))
    )


@cache
def _loans() -> Any:
    return (
        select(case_loans.c.case_id, Loan)
        .join_from(case_loans, loans, loans.c.id == case_loans.c.loan_id)
        .where(case_loans.c.case_id.in_(_any_of("cases")))
        .order_by(loans.c.id)
    )


@cache
def _papers() -> Any:
    return select(Paper).where(papers.c.case_id.in_(_any_of("cases"))).order_by(papers.c.id)


@cache
def _parties() -> Any:
    return select(Party).where(parties.c.loan_id.in_(_any_of("loans"))).order_by(parties.c.id)
