"""Exports: what the lender's own systems read in lists: arrangements, payments, decisions, each since a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select

from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer
from negotiation.follow_up.arrangement import DueInstalment, Payment
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from storage.auditing import audit
from storage.auditing.audit import Entry
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.lending import loans, payments

#: What changes how an arrangement stands.
CHANGES = (
    "in force",
    "payment recorded",
    "payment reversed",
    "way back taken",
    "slipped",
    "caught up",
    "arrangement broken",
    "recovered",
    "completed",
    "not complete",
    "agreement withdrawn",
    "plan restored",
)
#: What either side decides.
DECISIONS = (
    "offer sent",
    "offer accepted",
    "offer declined",
    "offer ended",
    "offer taken back",
    "counter-offer",
    "application declined",
    "appeal",
    "agreement signed",
    "countersigned",
    "in force",
    "agreement withdrawn",
    "plan restored",
    "agreement called off",
    "agreement ended",
    "reassessed",
    "resumed",
    "closed",
    "application withdrawn",
    "application put away",
    "applied again",
    "reopened",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """One loan under an agreement that is, or was, in force."""

    case: str
    loan: Loan
    agreement: Agreement
    terms: Terms
    instalments: Sequence[DueInstalment]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Something that was decided in a case."""

    case: str
    loans: Sequence[str]
    entry: Entry


async def arrangements(session: Session, since: datetime, until: datetime) -> list[Arranged]:
    """Those that began, or of which something changed, from *since* on and before *until*."""
    changed = {one.case_id for one in await audit.since(session, since, until, *CHANGES)}
    is_new = t.agreements.c.countersigned_at >= since
    rows = await session.execute(
        select(Agreement, Offer, t.cases.c.number)
        .join(Offer, t.offers.c.id == t.agreements.c.offer_id)
        .join(t.cases, t.cases.c.id == t.agreements.c.case_id)
        .where(
            t.agreements.c.countersigned_at.is_not(None),
            t.agreements.c.sealed_id.is_not(None),
            or_(is_new, t.agreements.c.case_id.in_(changed)),
        )
        .order_by(t.agreements.c.id)
    )
    found = []
    for agreement, offer, number in rows.all():
        instalments = await session.every(
            select(DueInstalment)
            .where(t.due_instalments.c.agreement_id == agreement.id)
            .order_by(t.due_instalments.c.due_date, t.due_instalments.c.number)
        )
        found += [
            Arranged(
                case=number,
                loan=await session.get_one(Loan, part.loan_id),
                agreement=agreement,
                terms=part.terms,
                instalments=[each for each in instalments if each.loan_id == part.loan_id],
            )
            for part in offer.parts
        ]
    return found


async def payments_since(session: Session, day: date) -> list[tuple[str, Payment]]:
    """Those that arrived from *day* on, the reversals among them, in the order in which they were recorded."""
    rows = await session.execute(
        select(loans.c.number, Payment)
        .join(Payment, payments.c.loan_id == loans.c.id)
        .where(payments.c.received_on >= day)
        .order_by(payments.c.id)
    )
    return [(number, payment) for number, payment in rows]


async def decisions(session: Session, since: datetime, until: datetime) -> list[Decided]:
    """What was decided from *since* on and before *until*, the oldest first."""
    entries = await audit.since(session, since, until, *DECISIONS)
    numbers, loans_of = await _cases(session, {one.case_id for one in entries if one.case_id})
    return [
        Decided(case=numbers[one.case_id], loans=loans_of.get(one.case_id, ()), entry=one)
        for one in entries
        if one.case_id is not None
    ]


async def _cases(
    session: Session, case_ids: Collection[int]
) -> tuple[Mapping[int, str], Mapping[int, list[str]]]:
    """Numbers of cases, and of the loans that each is about."""
    c = t.cases.c
    rows = await session.execute(select(c.id, c.number).where(c.id.in_(case_ids)))
    numbers = {row.id: row.number for row in rows}
    about: dict[int, list[str]] = {}
    pairs = await session.execute(
        select(t.case_loans.c.case_id, loans.c.number)
        .join(loans, loans.c.id == t.case_loans.c.loan_id)
        .where(t.case_loans.c.case_id.in_(case_ids))
        .order_by(loans.c.id)
    )
    for case_id, number in pairs:
        about.setdefault(case_id, []).append(number)
    return numbers, about
