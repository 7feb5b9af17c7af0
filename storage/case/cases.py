"""Cases: finding a case and what belongs to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, insert, or_, select

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.applying.paper import Paper
from negotiation.applying.voice_note import VoiceNote
from negotiation.case import Case
from negotiation.contacting.hold import Hold
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.loans.loan import Loan
from storage.engine import pending
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.lending import loans
from storage.tables.messages import vault

from .numbers import next_in_series


async def case(session: Session, case_id: int) -> Case:
    return await session.get_one(Case, case_id)


async def open_case_of(session: Session, borrower_id: int) -> Case | None:
    """The borrower's one open case."""
    return await session.only(
        select(Case).where(t.cases.c.borrower_id == borrower_id, t.cases.c.closed_at.is_(None))
    )


async def next_number(session: Session, year: int) -> str:
    """The next case number of a year, such as 2026-00042."""
    return await next_in_series(session, t.cases.c.number, f"{year}-")


async def add_case(session: Session, case: Case, loan_ids: Sequence[int]) -> None:
    await pending.add(session, case)
    of_it = [{"case_id": case.id, "loan_id": loan_id} for loan_id in loan_ids]
    await session.bare(_WITH_LOAN, of_it)


_WITH_LOAN = insert(t.case_loans)


async def loans_of(session: Session, case_id: int) -> list[Loan]:
    return await session.every(
        select(Loan)
        .join(t.case_loans, t.case_loans.c.loan_id == loans.c.id)
        .where(t.case_loans.c.case_id == case_id)
        .order_by(loans.c.id)
    )


async def open_cases_on(session: Session, loan_id: int) -> list[Case]:
    return await session.every(
        select(Case)
        .join(t.case_loans, t.case_loans.c.case_id == t.cases.c.id)
        .where(t.case_loans.c.loan_id == loan_id, t.cases.c.closed_at.is_(None))
    )


async def holds_on(session: Session, case_id: int, now: datetime) -> list[Hold]:
    found = await session.scalars(
        select(Hold).where(t.holds.c.case_id == case_id, t.holds.c.lifted_at.is_(None))
    )
    return [hold for hold in found if hold.is_on(now)]


async def hold(session: Session, hold_id: int) -> Hold:
    return await session.get_one(Hold, hold_id)


async def add_hold(session: Session, hold: Hold) -> None:
    session.add(hold)
    await session.flush()


async def papers_of(session: Session, case_id: int) -> list[Paper]:
    return await session.every(
        select(Paper).where(t.papers.c.case_id == case_id).order_by(t.papers.c.id)
    )


async def paper(session: Session, paper_id: int) -> Paper:
    return await session.get_one(Paper, paper_id)


async def voice_notes_of(session: Session, case_id: int) -> list[VoiceNote]:
    return await session.every(
        select(VoiceNote).where(t.voice_notes.c.case_id == case_id).order_by(t.voice_notes.c.id)
    )


async def voice_note(session: Session, voice_id: int) -> VoiceNote:
    return await session.get_one(VoiceNote, voice_id)


async def same_paper(session: Session, paper: Paper, sha256: str) -> Paper | None:
    """An earlier paper of the same case with the very same content."""
    given = {"case": paper.case_id, "paper": paper.id, "sha256": sha256}
    async with pending.told(session, lambda one: isinstance(one, Paper)):
        return await session.first(_same_papers(), given)


@cache
def _same_papers() -> Any:
    return (
        select(Paper)
        .join(vault, vault.c.id == t.papers.c.vault_id)
        .where(
            t.papers.c.case_id == bindparam("case"),
            t.papers.c.id != bindparam("paper"),
            vault.c.sha256 == bindparam("sha256"),
        )
        .order_by(t.papers.c.id.desc())
        .limit(1)
    )


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
    return [each for each in found if _is_about(each, loan_id)]


_NOT_OVER = (OfferState.DRAFT, OfferState.ASKED, OfferState.OPEN)


async def unsigned_on(session: Session, loan_id: int) -> list[Agreement]:
    """The agreements on a loan, be it among others, that are out for signing, or signed and not in force yet."""
    open_ones = [AgreementState.TO_SIGN, AgreementState.SIGNED]
    rows = await session.execute(
        select(Agreement, Offer)
        .join(t.offers, t.offers.c.id == t.agreements.c.offer_id)
        .where(
            t.agreements.c.case_id.in_(_cases_with(loan_id)),
            t.agreements.c.state.in_(open_ones),
        )
    )
    return [agreement for agreement, offer in rows if _is_about(offer, loan_id)]


def _may_be_about(loan_id: int) -> ColumnElement[bool]:
    """Offers of the cases with that loan: which loans each is about stands in its document."""
    return or_(t.offers.c.loan_id == loan_id, t.offers.c.case_id.in_(_cases_with(loan_id)))


def _cases_with(loan_id: int) -> Select[tuple[int]]:
    return select(t.case_loans.c.case_id).where(t.case_loans.c.loan_id == loan_id)


def _is_about(offer: Offer, loan_id: int) -> bool:
    return any(each.loan_id == loan_id for each in offer.parts)


async def offer_of(session: Session, agreement: Agreement) -> Offer:
    """The offer whose terms an agreement holds."""
    return await session.get_one(Offer, agreement.offer_id)


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


#: What ended so asks nothing any more.
_GONE = (AgreementState.WITHDRAWN, AgreementState.SUPERSEDED)


async def instalments_of(session: Session, case_id: int) -> list[DueInstalment]:
    """Of the agreements of a case, but for those taken back or followed by another."""
    return await session.every(
        select(DueInstalment)
        .join(t.agreements, t.agreements.c.id == t.due_instalments.c.agreement_id)
        .where(t.due_instalments.c.case_id == case_id, t.agreements.c.state.not_in(_GONE))
        .order_by(t.due_instalments.c.due_date, t.due_instalments.c.number)
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


async def instalments_on(session: Session, loan_id: int) -> list[DueInstalment]:
    return await session.every(
        select(DueInstalment)
        .where(t.due_instalments.c.loan_id == loan_id)
        .order_by(t.due_instalments.c.due_date, t.due_instalments.c.number)
    )


async def instalment(session: Session, instalment_id: int) -> DueInstalment:
    return await session.get_one(DueInstalment, instalment_id)
