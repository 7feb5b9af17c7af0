"""Glances: what there is about chats, borrowers and cases, seen at once: of one, or of all whose turns share a commit.

Most people have no complaint, no helper, no hold, no offer yet: one question answers that for all of them, and only
what is there is read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import and_, exists, func, select

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.signature import Signature
from negotiation.applying.authorisation import AuthorisationState
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.desk.handoff import Handoff
from negotiation.loans.loan import Loan
from negotiation.party import Party
from storage.engine.among import among
from storage.engine.database import Session
from storage.records import Chat
from storage.tables.cases import agreements, cases, complaints, guarantees, handoffs, signatures
from storage.tables.lending import loans
from storage.tables.people import authorisations, borrowers, chats, consents, parties

from .case_glances import AtCase, at_cases, closed_cases_of, grouped, in_open_case, of_loans
from .claim_glances import AtClaim, at_claims, doors


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
    in_cases: bool  #: whether any of their loans is in an open case, be it another's
    to_sign: tuple[Signature, Agreement] | None
    to_answer: bool  #: whether they were asked something as a guarantor, and have not answered
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
    claim: AtClaim | None = None  #: of somebody who is not identified yet
    #: Whoever is bound by the loan that is claimed, and their chats: this one may become the door of one of them.
    claimed: Mapping[int, AtBorrower] = field(default_factory=dict)
    doors: Mapping[int, list[Chat]] = field(default_factory=dict)


async def at_chats(
    session: Session, chat_ids: Collection[int], since: datetime
) -> dict[int, AtChat]:
    """By chat; of one that is new, that there is nothing. What failed to identify is counted *since* a time."""
    rows = (await session.execute(_at_chats(), {"chats": list(chat_ids)})).all()
    known = {chat.borrower_id for chat, *_ in rows if chat.borrower_id is not None}
    claims = await at_claims(
        session,
        {
            chat.chat_id: chat.claimed_loan
            for chat, *_ in rows
            if chat.borrower_id is None and chat.claimed_loan is not None
        },
        since,
    )
    bound = {
        chat_id: {party.borrower_id for party in claim.parties}
        for chat_id, claim in claims.items()
    }
    claimed = set[int]().union(*bound.values())
    there = await at_borrowers(session, known | claimed)
    reached = await doors(session, claimed)
    found = {
        chat.chat_id: AtChat(
            chat=chat,
            handoff=handoff,
            consent=consent,
            has_helps=has_helps,
            has_complaint=has_complaint,
            at_borrower=there.get(chat.borrower_id),
            claim=claims.get(chat.chat_id),
            claimed={one: there[one] for one in bound.get(chat.chat_id, ())},
            doors={one: reached.get(one, []) for one in bound.get(chat.chat_id, ())},
        )
        for chat, handoff, consent, has_helps, has_complaint in rows
    }
    return {number: found.get(number) or AtChat() for number in chat_ids}


async def at_borrowers(session: Session, borrower_ids: Collection[int]) -> dict[int, AtBorrower]:
    """By borrower."""
    if not borrower_ids:
        return {}
    given = {"borrowers": list(borrower_ids)}
    rows = (await session.execute(_at_borrowers(), given)).all()
    lent = (await session.execute(_lent(), given)).all()
    bound = grouped((one.loan_id, one) for _, one, _ in lent)
    roles = grouped((one.borrower_id, (loan, one)) for loan, one, _ in lent)
    in_cases = {one.borrower_id for _, one, is_in_case in lent if is_in_case}
    to_sign = await _asked_to_sign(session, [row[0].id for row in rows if row.has_signatures])
    there = await at_cases(session, [case.id for _, case, *_ in rows if case is not None], bound)
    return {
        one.id: AtBorrower(
            borrower=one,
            case=case,
            at_case=None if case is None else there[case.id],
            roles=roles.get(one.id, []),
            bound=of_loans(bound, [loan for loan, _ in roles.get(one.id, []) if case is None]),
            in_cases=one.id in in_cases,
            to_sign=to_sign.get(one.id),
            to_answer=row.to_answer,
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
        .where(among(here, "chats"))
    )


_WHO = borrowers.c.id
#: Each of one table: where PostgreSQL has not counted its rows yet, it looks through whole tables for what joins several.
_HAS = {
    "has_signatures": exists().where(signatures.c.borrower_id == _WHO),
    "to_answer": exists().where(guarantees.c.borrower_id == _WHO, guarantees.c.agrees.is_(None)),
    "authorisations": exists().where(authorisations.c.borrower_id == _WHO),
    "closed_cases": closed_cases_of(_WHO),
}


@cache
def _at_borrowers() -> Any:
    is_open = and_(cases.c.borrower_id == borrowers.c.id, cases.c.closed_at.is_(None))
    return (
        select(Borrower, Case, *(found.label(name) for name, found in _HAS.items()))
        .outerjoin_from(borrowers, cases, is_open)
        .where(among(borrowers.c.id, "borrowers"))
    )


@cache
def _lent() -> Any:
    """Most loans have one party; of several there is a row for each."""
    theirs = select(parties.c.loan_id).where(among(parties.c.borrower_id, "borrowers"))
    return (
        select(Loan, Party, in_open_case(loans.c.id))
        .join_from(loans, parties, parties.c.loan_id == loans.c.id)
        .where(loans.c.id.in_(theirs))
        .order_by(loans.c.id, parties.c.id)
    )


@cache
def _to_sign() -> Any:
    return (
        select(Signature, Agreement)
        .join_from(signatures, agreements, agreements.c.id == signatures.c.agreement_id)
        .where(
            among(signatures.c.borrower_id, "borrowers"),
            agreements.c.state == AgreementState.TO_SIGN,
        )
        .order_by(signatures.c.id)
    )
