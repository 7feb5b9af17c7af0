"""Guarantees: what guarantors were asked, for each agreement once."""

from __future__ import annotations

from sqlalchemy import select

from negotiation.guarantee import Guarantee

from .database import Session
from .tables.cases import guarantees


async def asked(session: Session, agreement_id: int, borrower_id: int) -> Guarantee | None:
    """What one guarantor was asked for an agreement; `None` where it was not theirs to answer."""
    found = await session.scalars(
        select(Guarantee).where(
            guarantees.c.agreement_id == agreement_id, guarantees.c.borrower_id == borrower_id
        )
    )
    return found.one_or_none()
