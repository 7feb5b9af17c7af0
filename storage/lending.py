"""Lending: finding loans of the book, and noting payments."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import bindparam, select

from negotiation.follow_up.arrangement import Payment
from negotiation.loans.loan import Loan

from .engine.among import among
from .engine.database import Session
from .tables.cases import case_loans, cases
from .tables.lending import loans, payments


async def loan_numbered(session: Session, number: str) -> Loan | None:
    return await session.only(_numbered(), {"number": number})


@cache  # the class is mapped by then, and putting the question together costs more than asking it
def _numbered() -> Any:
    return select(Loan).where(loans.c.number == bindparam("number"))


async def loan(session: Session, loan_id: int) -> Loan:
    return await session.get_one(Loan, loan_id)


async def lock(session: Session, loan_ids: Collection[int]) -> None:
    """Let nobody else pay on these loans, or change an open case of theirs, until the transaction ends.

    In order, so that nobody waits for one who waits for them.
    """
    for locked in (_CASES, _LOANS):  # as a turn writes them
        await session.execute(locked, {"numbers": list(loan_ids)})


_LOANS = (
    select(loans.c.id)
    .where(among(loans.c.id, "numbers"))
    .order_by(loans.c.id)
    .with_for_update(key_share=True)  # what only names them goes on
)
_CASES = (
    select(cases.c.id)
    .join(case_loans, case_loans.c.case_id == cases.c.id)
    .where(among(case_loans.c.loan_id, "numbers"), cases.c.closed_at.is_(None))
    .order_by(cases.c.id)
    .with_for_update(of=cases, key_share=True)
)


async def payment_known(session: Session, reference: str) -> bool:
    found = await session.execute(select(payments.c.id).where(payments.c.reference == reference))
    return found.first() is not None


async def note_payment(session: Session, payment: Payment) -> None:
    session.add(payment)
    await session.flush()


async def payment(session: Session, payment_id: int) -> Payment:
    return await session.get_one(Payment, payment_id)


async def is_reversed(session: Session, reference: str) -> bool:
    """Whether the payment of that reference was taken back."""
    found = await session.execute(select(payments.c.id).where(payments.c.reverses == reference))
    return found.first() is not None


async def payments_on(session: Session, loan_id: int, limit: int) -> list[Payment]:
    """The newest payments on a loan."""
    return await session.every(
        select(Payment)
        .where(payments.c.loan_id == loan_id)
        .order_by(payments.c.id.desc())
        .limit(limit)
    )
