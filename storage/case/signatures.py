"""Signatures: who has to sign an agreement, and how far each has come."""

from __future__ import annotations

from sqlalchemy import and_, or_, select

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.signature import Signature
from storage.engine.database import Session
from storage.tables.cases import agreements, signatures


async def of(session: Session, agreement_id: int) -> list[Signature]:
    """Of an agreement, in the order in which they were asked for."""
    return await session.every(
        select(Signature)
        .where(signatures.c.agreement_id == agreement_id)
        .order_by(signatures.c.id)
    )


async def papers_of(session: Session, borrower_id: int) -> list[tuple[Signature, Agreement]]:
    """What somebody has signed and is sealed, and what they were asked to sign and is on its way; the newest first."""
    is_sealed = and_(signatures.c.signed_at.is_not(None), agreements.c.sealed_id.is_not(None))
    is_open = agreements.c.state.in_([AgreementState.TO_SIGN, AgreementState.SIGNED])
    found = await session.execute(
        select(Signature, Agreement)
        .join(Agreement, agreements.c.id == signatures.c.agreement_id)
        .where(signatures.c.borrower_id == borrower_id, or_(is_sealed, is_open))
        .order_by(signatures.c.id.desc())
    )
    return [(signature, agreement) for signature, agreement in found]


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
