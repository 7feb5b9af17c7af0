"""Cases: finding a case, the loans it is about and what holds it up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select

from negotiation.case import Case
from negotiation.contacting.hold import Hold
from negotiation.loans.loan import Loan
from storage.engine import pending
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.lending import loans

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
