"""Review: what was given and what was not kept since a day, and every case that was decided, with its facts."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import select

from negotiation.agreeing.offer import Offer, OfferState
from negotiation.case import Case
from negotiation.follow_up.promise import Promise, PromiseState
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from storage.auditing import audit
from storage.engine.among import among
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.follow_up import promises
from storage.tables.lending import loans

_NOT_SENT = (OfferState.DRAFT, OfferState.ASKED, OfferState.REFUSED, OfferState.WITHDRAWN)


class Facts(NamedTuple):
    """A case that was decided: its first offer that was sent, or `None` where there was none and it was declined."""

    case: Case
    loan: Loan
    offer: Offer | None


async def given(session: Session, since: datetime) -> list[Terms]:
    """The terms that came into force, one for each loan."""
    found = await session.scalars(
        select(Offer)
        .join(t.agreements, t.agreements.c.offer_id == t.offers.c.id)
        .where(t.agreements.c.countersigned_at >= since)
        .order_by(t.agreements.c.id)
    )
    return [part.terms for offer in found for part in offer.parts]


async def broken_promises(session: Session, since: date) -> list[Promise]:
    """Those whose day has passed since then without the money, the newest first."""
    return await session.every(
        select(Promise)
        .where(promises.c.state == PromiseState.BROKEN, promises.c.day >= since)
        .order_by(promises.c.day.desc(), promises.c.id.desc())
    )


async def broken_plans(session: Session, since: datetime, until: datetime) -> list[int]:
    """The cases whose plan has ended by the lender's rule, the newest first."""
    entries = await audit.since(session, since, until, "arrangement broken")
    return list(dict.fromkeys(one.case_id for one in reversed(entries) if one.case_id is not None))


async def decided(session: Session, since: datetime, until: datetime) -> list[Facts]:
    """Of cases with one loan; what is told of several cannot be compared by one figure."""
    entries = await audit.since(session, since, until, "offer sent", "application declined")
    ids = list({one.case_id for one in entries if one.case_id is not None})
    offers: dict[int, Offer] = {}
    for offer in await session.scalars(
        select(Offer)
        .where(among(t.offers.c.case_id, "numbers"), t.offers.c.state.not_in(_NOT_SENT))
        .order_by(t.offers.c.version),
        {"numbers": ids},
    ):
        offers.setdefault(offer.case_id, offer)
    rows = await session.execute(
        select(Case, Loan)
        .join(t.case_loans, t.case_loans.c.case_id == t.cases.c.id)
        .join(Loan, loans.c.id == t.case_loans.c.loan_id)
        .where(among(t.cases.c.id, "numbers"), t.cases.c.erased_at.is_(None))
        .order_by(t.cases.c.id),
        {"numbers": ids},
    )
    by_case: dict[int, list[Facts]] = {}
    for case, loan in rows:
        by_case.setdefault(case.id or 0, []).append(Facts(case, loan, offers.get(case.id or 0)))
    return [
        those[0]
        for those in by_case.values()
        if len(those) == 1 and (those[0].offer is not None or those[0].case.declined is not None)
    ]
