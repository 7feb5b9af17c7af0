"""Signatures: who has to sign an agreement, and how far each has come."""

from __future__ import annotations

from sqlalchemy import select

from negotiation.agreement import Agreement, AgreementState
from negotiation.signature import Signature

from .database import Session
from .tables.cases import agreements, signatures


async def of(session: Session, agreement_id: int) -> list[Signature]:
    """Of an agreement, in the order in which they were asked for."""
    found = await session.scalars(
        select(Signature)
        .where(signatures.c.agreement_id == agreement_id)
        .order_by(signatures.c.id)
    )
    return list(found)


async def asked_of(session: Session, borrower_id: int) -> tuple[Signature, Agreement] | None:
    """The newest agreement out for signing that somebody has to sign, and their signature to it.

    Also once they have signed, as long as others have not.
    """
    found = await session.execute(
        select(Signature, Agreement)
        .join(Agreement, agreements.c.id == signatures.c.agreement_id)
        .where(
            signatures.c.borrower_id == borrower_id,
            agreements.c.state == AgreementState.TO_SIGN,
        )
        .order_by(signatures.c.id.desc())
        .limit(1)
    )
    row = found.first()
    return None if row is None else (row[0], row[1])
