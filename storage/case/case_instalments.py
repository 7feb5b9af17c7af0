"""Case instalments: what falls due under the agreements of a case, or on a loan."""

from __future__ import annotations

from sqlalchemy import select

from negotiation.agreeing.agreement import AgreementState
from negotiation.follow_up.arrangement import DueInstalment
from storage.engine.database import Session
from storage.tables import cases as t

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


async def instalments_on(session: Session, loan_id: int) -> list[DueInstalment]:
    return await session.every(
        select(DueInstalment)
        .where(t.due_instalments.c.loan_id == loan_id)
        .order_by(t.due_instalments.c.due_date, t.due_instalments.c.number)
    )


async def instalment(session: Session, instalment_id: int) -> DueInstalment:
    return await session.get_one(DueInstalment, instalment_id)
