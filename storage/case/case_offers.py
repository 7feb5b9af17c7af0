"""Case offers: what was offered in a case, and what is on the table about a loan."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer, OfferState
from storage.engine.database import Session
from storage.tables import cases as t


async def offer(session: Session, case_id: int, version: int) -> Offer | None:
    return await session.only(
        select(Offer).where(t.offers.c.case_id == case_id, t.offers.c.version == version)
    )


async def offer_in(session: Session, case_id: int, *states: OfferState) -> Offer | None:
    """The newest offer of a case that is in one of *states*."""
    return await session.first(_offers_in(case_id, states).limit(1))


async def offers_in(session: Session, case_id: int, *states: OfferState) -> list[Offer]:
    """Its offers that are in one of *states*, the newest first."""
    return await session.every(_offers_in(case_id, states))


def _offers_in(case_id: int, states: Collection[OfferState]) -> Select[Any]:
    return (
        select(Offer)
        .where(t.offers.c.case_id == case_id, t.offers.c.state.in_(states))
        .order_by(t.offers.c.version.desc())
    )


async def next_offer_version(session: Session, case_id: int) -> int:
    found = await session.execute(
        select(func.max(t.offers.c.version)).where(t.offers.c.case_id == case_id)
    )
    return int(found.scalar_one() or 0) + 1


async def open_offers_on(session: Session, loan_id: int) -> list[Offer]:
    """Those that are about a loan, be it among others: on the table, or on their way there."""
    found = await session.scalars(
        select(Offer).where(_may_be_about(loan_id), t.offers.c.state.in_(_NOT_OVER))
    )
    return [each for each in found if is_about(each, loan_id)]


_NOT_OVER = (OfferState.DRAFT, OfferState.ASKED, OfferState.OPEN)


def _may_be_about(loan_id: int) -> ColumnElement[bool]:
    """Offers of the cases with that loan: which loans each is about stands in its document."""
    return or_(t.offers.c.loan_id == loan_id, t.offers.c.case_id.in_(cases_with(loan_id)))


def cases_with(loan_id: int) -> Select[tuple[int]]:
    return select(t.case_loans.c.case_id).where(t.case_loans.c.loan_id == loan_id)


def is_about(offer: Offer, loan_id: int) -> bool:
    return any(each.loan_id == loan_id for each in offer.parts)


async def offer_of(session: Session, agreement: Agreement) -> Offer:
    """The offer whose terms an agreement holds."""
    return await session.get_one(Offer, agreement.offer_id)
