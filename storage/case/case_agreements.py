"""Case agreements: what was agreed in a case, and the plans in force on a loan."""

from __future__ import annotations

from sqlalchemy import select

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer
from storage.engine.database import Session
from storage.tables import cases as t

from .case_offers import cases_with, is_about


async def unsigned_on(session: Session, loan_id: int) -> list[Agreement]:
    """The agreements on a loan, be it among others, that are out for signing, or signed and not in force yet."""
    open_ones = [AgreementState.TO_SIGN, AgreementState.SIGNED]
    rows = await session.execute(
        select(Agreement, Offer)
        .join(t.offers, t.offers.c.id == t.agreements.c.offer_id)
        .where(
            t.agreements.c.case_id.in_(cases_with(loan_id)),
            t.agreements.c.state.in_(open_ones),
        )
    )
    return [agreement for agreement, offer in rows if is_about(offer, loan_id)]


async def agreement_of(session: Session, case_id: int) -> Agreement | None:
    """The newest agreement of a case."""
    return await session.first(
        select(Agreement)
        .where(t.agreements.c.case_id == case_id)
        .order_by(t.agreements.c.version.desc())
        .limit(1)
    )


async def agreement_numbered(session: Session, case_id: int, version: int) -> Agreement:
    """The agreement of a case with this version."""
    a = t.agreements.c
    found = await session.scalars(
        select(Agreement).where(a.case_id == case_id, a.version == version)
    )
    return found.one()


async def plans_kept(session: Session, borrower_id: int) -> list[bool]:
    """Of each of a borrower's plans that came to its end, whether it was kept to it; the oldest first."""
    ended = [AgreementState.BROKEN, AgreementState.COMPLETED]
    found = await session.scalars(
        select(t.agreements.c.state)
        .join(t.cases, t.cases.c.id == t.agreements.c.case_id)
        .where(t.cases.c.borrower_id == borrower_id, t.agreements.c.state.in_(ended))
        .order_by(t.agreements.c.id)
    )
    return [state is AgreementState.COMPLETED for state in found]


async def agreement(session: Session, agreement_id: int) -> Agreement:
    return await session.get_one(Agreement, agreement_id)


async def others_in_force(session: Session, newest: Agreement) -> list[Agreement]:
    """The agreements of the same case that another one is to take the place of."""
    held = [AgreementState.KEPT, AgreementState.SLIPPED, AgreementState.BROKEN]
    return await session.every(
        select(Agreement)
        .where(
            t.agreements.c.case_id == newest.case_id,
            t.agreements.c.id != newest.id,
            t.agreements.c.state.in_(held),
        )
        .order_by(t.agreements.c.version)
    )


async def plans_on(session: Session, loan_id: int) -> list[Agreement]:
    """The agreements in force under which a loan is repaid, whosever case they are of; with its case a plan ends as well."""
    asks = select(t.due_instalments.c.agreement_id).where(t.due_instalments.c.loan_id == loan_id)
    in_force = [state for state in AgreementState if state.is_in_force]
    return await session.every(
        select(Agreement)
        .join(t.cases, t.cases.c.id == t.agreements.c.case_id)
        .where(
            t.agreements.c.id.in_(asks),
            t.agreements.c.state.in_(in_force),
            t.cases.c.closed_at.is_(None),
        )
    )
